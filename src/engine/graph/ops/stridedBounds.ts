/** Which elements `x[a:b:c, ..., newaxis, 3]` means (tensorflow/core/util/strided_slice_op.cc, `ValidateStridedSliceOp`). */
import type { PartialShape } from '../../declarations/graphPicture';
import type { Size } from '../shape';

/** One bit for every position of begin, end and strides. */
export interface StridedMasks {
  readonly begin: number;
  readonly end: number;
  readonly ellipsis: number;
  readonly newAxis: number;
  readonly shrinkAxis: number;
}

export interface StridedSpecification {
  /** null where the numbers are not known yet. */
  readonly begin: readonly Size[] | null;
  readonly end: readonly Size[] | null;
  readonly strides: readonly Size[];
  readonly masks: StridedMasks;
}

/** What is taken along one axis of the input: `length` elements from `begin` on, every `stride`th. */
export interface AxisBounds {
  readonly begin: number;
  readonly stride: number;
  readonly length: Size;
}

export interface StridedBounds {
  readonly axes: readonly AxisBounds[];
  /** With new axes, without those that an index took. */
  readonly shape: readonly Size[];
}

interface Dense {
  readonly begin: Size;
  readonly end: Size;
  readonly stride: number;
  readonly beginMasked: boolean;
  readonly endMasked: boolean;
  readonly shrink: boolean;
}

const whole: Dense = { begin: null, end: null, stride: 1, beginMasked: true, endMasked: true, shrink: false };
const has = (mask: number, i: number): boolean => (mask & (1 << i)) !== 0;

/** @param failure makes the error for indices outside of the shape: a ValueError while building, an InvalidArgumentError while running */
export function stridedBounds(shape: NonNullable<PartialShape>, specification: StridedSpecification, failure: (message: string) => Error): StridedBounds {
  const { dense, order } = densely(shape.length, specification, failure);
  const axes = dense.map((axis, i) => boundsOf(axis, shape[i] ?? null, i, failure));
  return { axes, shape: order.map((axis) => (axis === 'new' ? 1 : (axes[axis]?.length ?? null))) };
}

/** Every axis of the input has its entry; `order` lists the axes of the result. */
function densely(rank: number, { begin, end, strides, masks }: StridedSpecification, failure: (message: string) => Error): { readonly dense: readonly Dense[]; readonly order: readonly (number | 'new')[] } {
  const dense: Dense[] = [];
  const order: (number | 'new')[] = [];
  const add = (axis: Dense): void => {
    if (!axis.shrink) order.push(dense.length);
    dense.push(axis);
  };
  const ellipsis = strides.findIndex((_, i) => has(masks.ellipsis, i));
  const after = strides.filter((_, i) => i > ellipsis && !has(masks.newAxis, i)).length;
  strides.forEach((stride, i) => {
    if (i === ellipsis) while (dense.length < rank - after) add(whole);
    else if (has(masks.newAxis, i)) order.push('new');
    else {
      if (dense.length === rank) throw failure(`Index out of range using input dim ${rank}; input has only ${rank} dims`);
      if (stride === 0) throw failure(`strides[${i}] must be non-zero`);
      add({ begin: begin?.[i] ?? null, end: end?.[i] ?? null, stride: stride ?? 1, beginMasked: has(masks.begin, i), endMasked: has(masks.end, i), shrink: has(masks.shrinkAxis, i) });
    }
  });
  while (dense.length < rank) add(whole);
  return { dense, order };
}

function boundsOf({ begin, end, stride, beginMasked, endMasked, shrink }: Dense, size: Size, axis: number, failure: (message: string) => Error): AxisBounds {
  if (shrink && stride <= 0) throw failure('only stride 1 allowed on non-range indexing.');
  if (size === null) return { begin: 0, stride, length: shrink ? 1 : null };
  if (shrink) {
    const at = begin !== null && begin < 0 ? begin + size : (begin ?? 0);
    if (begin !== null && (at < 0 || at >= size)) throw failure(`slice index ${begin} of dimension ${axis} out of bounds.`);
    return { begin: at, stride: 1, length: 1 };
  }
  const [lowest, highest] = stride > 0 ? [0, size] : [-1, size - 1];
  const place = (given: number): number => Math.min(highest, Math.max(lowest, given < 0 ? given + size : given));
  const first = beginMasked ? (stride > 0 ? lowest : highest) : begin === null ? null : place(begin);
  const last = endMasked ? (stride > 0 ? highest : lowest) : end === null ? null : place(end);
  if (first === null || last === null) return { begin: first ?? 0, stride, length: null };
  return { begin: first, stride, length: Math.max(0, Math.ceil((last - first) / stride)) };
}
