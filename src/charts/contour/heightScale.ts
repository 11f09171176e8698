/** How values become heights and levels: as they are, or with the lowest ones drawn apart. */
export type HeightScaleKind = 'linear' | 'square-root' | 'logarithmic';

/** Maps values to 0 (lowest) … 1 (highest) and back. */
export interface HeightScale {
  (value: number): number;
  readonly invert: (height: number) => number;
}

/** On a logarithmic scale this part of the whole range reads as one e-fold above the lowest value. */
const nearLowest = 1e-3;

/** Values outside of [low, high] are taken to its ends, those that are not numbers to its upper one. */
export function heightScale(kind: HeightScaleKind, low: number, high: number): HeightScale {
  const span = high - low || 1;
  const { bend, unbend } = bends[kind];
  return Object.assign((value: number) => (Number.isNaN(value) ? 1 : bend(Math.min(1, Math.max(0, (value - low) / span)))), {
    invert: (height: number) => low + span * unbend(height),
  });
}

const decades = Math.log1p(1 / nearLowest);
const bends: Readonly<Record<HeightScaleKind, { readonly bend: (share: number) => number; readonly unbend: (height: number) => number }>> = {
  linear: { bend: (share) => share, unbend: (height) => height },
  'square-root': { bend: Math.sqrt, unbend: (height) => height * height },
  logarithmic: { bend: (share) => Math.log1p(share / nearLowest) / decades, unbend: (height) => Math.expm1(height * decades) * nearLowest },
};
