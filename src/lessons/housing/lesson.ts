import linearRegression from '../../engine/experiments/linearRegression.ts?raw';
import housing from '../../engine/programs/housing.ts?raw';
import { programText } from '../figure/programText';
import type { ChartPlan, CodeView, Lesson } from '../lesson';
import { DataFigure } from './DataFigure';
import { DescentsFigure } from './DescentsFigure';
import { GraphFigure } from './GraphFigure';
import linearTf1 from './linear.tf1.py?raw';
import { LineFigure } from './LineFigure';
import { MatrixFigure } from './MatrixFigure';
import { OwnTableFigure } from './ownTable/OwnTableFigure';
import { PlaneFigure } from './PlaneFigure';
import { RatesFigure } from './RatesFigure';
import { ScaleFigure } from './ScaleFigure';
import { tasks } from './exercises';
import en from './text.en.md';
import zh from './text.zh.md';

const code: CodeView = { typescript: linearRegression, python: linearTf1 };
const lossChart: ChartPlan = { title: { zh: '损失', en: 'Loss' }, metrics: ['loss'], logY: true };
const weightsChart = (metrics: readonly string[]): ChartPlan => ({ title: { zh: '权重', en: 'Weights' }, metrics });

export const lesson: Lesson = {
  slug: 'housing',
  number: 5,
  text: { zh, en },
  cells: [
    { id: 'goal', kind: 'text' },
    { id: 'data', kind: 'figure', wide: true, View: DataFigure },
    { id: 'scale', kind: 'figure', wide: true, View: ScaleFigure },
    { id: 'matrix', kind: 'figure', View: MatrixFigure },
    {
      id: 'one', kind: 'experiment', experiments: ['housing/linear1'], basic: ['learningRate', 'epochs'],
      charts: [lossChart], View: LineFigure, code: { 'housing/linear1': code },
    },
    {
      id: 'two', kind: 'experiment', experiments: ['housing/linear2'], basic: ['learningRate', 'epochs'],
      charts: [lossChart, weightsChart(['w1', 'w2'])], View: PlaneFigure, code: { 'housing/linear2': code },
    },
    { id: 'graph', kind: 'figure', wide: true, View: GraphFigure },
    { id: 'descents', kind: 'figure', wide: true, View: DescentsFigure },
    { id: 'rates', kind: 'figure', wide: true, View: RatesFigure },
    { id: 'own', kind: 'figure', wide: true, View: OwnTableFigure },
    { id: 'tensorboard', kind: 'code', wide: true, program: programText(housing) },
    { id: 'exercises', kind: 'exercise', tasks },
    { id: 'summary', kind: 'text' },
  ],
};
