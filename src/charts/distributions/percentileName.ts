import type { ChartLanguage } from '../frame/language';
import { distributionMessages } from './messages';

/** `max`, `93.32 %`, `median`, `min`. */
export function percentileName(percent: number, language: ChartLanguage): string {
  const named = { 0: distributionMessages.min, 50: distributionMessages.median, 100: distributionMessages.max }[percent];
  return named?.[language] ?? `${percent} %`;
}
