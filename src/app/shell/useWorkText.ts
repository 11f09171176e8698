import { formatGflops, formatPercent } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { useDevice } from '../store/device';
import { messages } from './messages';

// Less says nothing about the machine: a small model waits for other things than arithmetic.
const leastGflops = 0.1;

/** "61 GFLOP/s · 54% of peak" while a network trains; null otherwise. */
export function useWorkText(): string | null {
  const t = useMessages(messages);
  const language = useLanguage();
  const speed = useDevice((s) => s.speed);
  if (!speed || speed.gflops < leastGflops) return null;
  const reached = formatGflops(speed.gflops, language);
  return speed.peakShare === null ? reached : `${reached} · ${t('ofPeak', { percent: formatPercent(speed.peakShare) })}`;
}
