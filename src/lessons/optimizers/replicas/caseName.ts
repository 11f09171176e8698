import type { SeriesCase } from '../../../engine/declarations/replicaSeries';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';

export function caseName({ mode, replicas, backups }: SeriesCase, language: Language): string {
  const t = wordsOf(messages, language);
  if (replicas === 1) return t('one');
  return t(mode === 'async' ? 'async' : backups > 0 ? 'backup' : 'sync', { n: replicas });
}
