import type { Chapter } from '../../chapter';
import { LossesFigure } from './LossesFigure';
import { RiskFigure } from './RiskFigure';
import { StructuralRiskFigure } from './StructuralRiskFigure';
import en from './text.en.md';
import zh from './text.zh.md';

/** What a mistake costs, what all of them cost, and what it costs to avoid them all. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'losses', kind: 'figure', wide: true, View: LossesFigure },
    { id: 'empirical-risk', kind: 'figure', wide: true, View: RiskFigure },
    { id: 'structural-risk', kind: 'figure', wide: true, View: StructuralRiskFigure },
  ],
};
