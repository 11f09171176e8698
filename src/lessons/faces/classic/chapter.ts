import { lazy } from 'react';
import type { Chapter } from '../../chapter';
import en from './text.en.md';
import zh from './text.zh.md';

const EigenfacesFigure = lazy(async () => ({ default: (await import('./BasisFigure')).EigenfacesFigure }));
const FisherfacesFigure = lazy(async () => ({ default: (await import('./BasisFigure')).FisherfacesFigure }));
const ManifoldFigure = lazy(async () => ({ default: (await import('./ManifoldFigure')).ManifoldFigure }));
const DescriptorsFigure = lazy(async () => ({ default: (await import('./DescriptorsFigure')).DescriptorsFigure }));
const PeriodsFigure = lazy(async () => ({ default: (await import('./PeriodsFigure')).PeriodsFigure }));

/** Recognition before networks: linear, curved, local, probabilistic. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [
    { id: 'eigenfaces', kind: 'figure', View: EigenfacesFigure },
    { id: 'fisherfaces', kind: 'figure', View: FisherfacesFigure },
    { id: 'manifold', kind: 'figure', View: ManifoldFigure },
    { id: 'descriptors', kind: 'figure', View: DescriptorsFigure },
    { id: 'joint-bayesian', kind: 'text' },
    { id: 'periods', kind: 'figure', wide: true, View: PeriodsFigure },
  ],
};
