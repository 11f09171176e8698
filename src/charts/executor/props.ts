import type { GraphPicture, StepTrace } from '../../engine/declarations/graphPicture';
import type { ChartLanguage } from '../frame/language';

export interface ExecutorFigureProps {
  readonly graph: GraphPicture;
  readonly trace: StepTrace;
  readonly language: ChartLanguage;
  readonly title?: string;
  /** Of the drawing and of the lists beside it, in CSS pixels. */
  readonly height?: number;
}
