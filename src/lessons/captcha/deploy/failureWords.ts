import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import type { ServiceFailure } from './serviceClient';

/** What went wrong, and what to do. */
export function wordServiceFailure(failure: ServiceFailure, origin: string, language: Language): string {
  const t = wordsOf(messages, language);
  const space = language === 'zh' ? '' : ' ';
  switch (failure.kind) {
    // Browsers ask before a page from elsewhere reaches this computer (https://wicg.github.io/local-network-access/).
    case 'unreachable': return t('unreachable', { origin }) + (['localhost', '127.0.0.1'].includes(location.hostname) ? '' : space + t('permission'));
    case 'timeout': return t('timeout', { origin, seconds: failure.seconds });
    case 'refused': return t('refused', { ...failure });
    case 'busy': return t('busy', { sentence: failure.sentence }) + (failure.retryAfter === null ? '' : space + t('retryAfter', { seconds: failure.retryAfter }));
    case 'stranger': return t('stranger', { origin, status: failure.status });
  }
}
