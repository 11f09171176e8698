import type { GraphPicture, StepTrace } from '../../engine/declarations/graphPicture';
import type { ChartLanguage } from '../frame/language';

export interface GraphViewProps {
  readonly graph: GraphPicture;
  readonly language: ChartLanguage;
  /** Steps of a session over this graph, whose paths can be shown and replayed. */
  readonly traces?: readonly StepTrace[];
  /** Of the drawing, in CSS pixels. */
  readonly height?: number;
  readonly title?: string;
}
