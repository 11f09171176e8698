import type { LayerReport } from '../../engine/protocol';
import type { ChartLanguage } from '../frame/language';

export interface ModelInspectorProps {
  readonly layers: readonly LayerReport[];
  readonly language: ChartLanguage;
}
