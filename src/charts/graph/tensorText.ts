import type { OutputPicture, PartialShape } from '../../engine/declarations/graphPicture';

/** `?×3` for [null, 3]; `[]` for a scalar; `<unknown>` where not even the rank is known, as TensorFlow prints it. */
export function shapeText(shape: PartialShape): string {
  if (shape === null) return '<unknown>';
  return shape.length === 0 ? '[]' : shape.map((size) => size ?? '?').join('×');
}

/** How many values a tensor has at least: sizes that are not known count as one. */
export function knownElements(shape: PartialShape): number {
  return (shape ?? []).reduce<number>((product, size) => product * Math.max(1, size ?? 1), 1);
}

export function isReference({ dtype }: OutputPicture): boolean {
  return dtype.endsWith('_ref');
}
