import type { ReliabilityBin } from '../../engine/stats/calibration';
import type { ChartLanguage } from '../frame/language';

export interface ReliabilityDiagramProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly bins: readonly ReliabilityBin[];
  readonly color: string;
  readonly height?: number;
}
