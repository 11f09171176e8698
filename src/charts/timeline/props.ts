import type { StepTrace } from '../../engine/declarations/graphPicture';
import type { ChartLanguage } from '../frame/language';

export interface TraceTimelineProps {
  readonly trace: StepTrace;
  readonly language: ChartLanguage;
  readonly title?: string;
  /** Of the rows, in CSS pixels, before they scroll. */
  readonly height?: number;
}
