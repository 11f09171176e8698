/** Arithmetic on sizes that programs do to make shapes: performed while the graph is built, so that the shapes are known. */
import type { Operation } from './operation';
import { isDefined } from './shape';
import type { Tensor } from './tensor';

type Numbers = readonly (number | null)[];
/** The numbers of a tensor as far as they are known. */
export type NumbersOf = (tensor: Tensor) => Numbers | null;

const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  AddV2: (a, b) => (a + b) | 0,
  Sub: (a, b) => (a - b) | 0,
  Mul: Math.imul,
  Maximum: Math.max,
  Minimum: Math.min,
};

const division: Readonly<Record<string, (a: number, b: number) => number>> = {
  FloorDiv: (a, b) => Math.floor(a / b),
  FloorMod: (a, b) => a - Math.floor(a / b) * b,
};

type Fold = (op: Operation, numbersOf: NumbersOf) => Numbers | null;

const folds: Readonly<Record<string, Fold>> = {
  Pack: (op, numbersOf) => (op.inputs.every(({ shape }) => shape?.length === 0) ? op.inputs.map((part) => numbersOf(part)?.[0] ?? null) : null),
  ConcatV2: (op, numbersOf) => joined(op.inputs.slice(0, -1).map(numbersOf)),
  StridedSlice: foldSlice,
  Slice: (op, numbersOf) => {
    const [numbers, begin, size] = op.inputs.map(numbersOf);
    const [from = null, count = null] = [begin?.[0], size?.[0]];
    if (op.input(0).shape?.length !== 1 || !numbers || from === null || count === null) return null;
    return count === -1 ? numbers.slice(from) : numbers.slice(from, from + count);
  },
  Prod: (op, numbersOf) => {
    const numbers = numbersOf(op.input(0));
    if (op.input(0).shape?.length !== 1 || op.output().shape?.length !== 0 || !numbers || numbers.includes(null)) return null;
    return [numbers.reduce<number>((product, number) => Math.imul(product, number ?? 1), 1)];
  },
  Fill: (op, numbersOf) => {
    const [length = null, value = null] = op.inputs.map((input) => numbersOf(input)?.[0] ?? null);
    return length === null || length > 64 || op.output().shape?.length !== 1 ? null : Array.from({ length }, () => value);
  },
  // What is longer is no shape.
  Range: (op, numbersOf) => {
    const [start = null, , delta = null] = op.inputs.map((input) => numbersOf(input)?.[0] ?? null);
    const length = op.output().shape?.[0] ?? null;
    if (start === null || delta === null || length === null || length > 64) return null;
    return Array.from({ length }, (_, i) => start + i * delta);
  },
};

/** Numbers of an operation's first output, from those of its inputs; null where they are not known. */
export function foldNumbers(op: Operation, numbersOf: NumbersOf): Numbers | null {
  const compute = binary[op.type] ?? division[op.type];
  if (!compute) return folds[op.type]?.(op, numbersOf) ?? null;
  const [a, b] = [numbersOf(op.input(0)), numbersOf(op.input(1))];
  const ranks = op.inputs.map(({ shape }) => shape?.length ?? 2);
  if (!a || !b || Math.max(...ranks) > 1) return null;
  const length = a.length === 1 ? b.length : a.length;
  return Array.from({ length }, (_, i) => {
    const [x = null, y = null] = [a.length === 1 ? a[0] : a[i], b.length === 1 ? b[0] : b[i]];
    return x === null || y === null || (y === 0 && op.type in division) ? null : compute(x, y);
  });
}

function joined(parts: readonly (Numbers | null)[]): Numbers | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known.flat() : null;
}

/** One axis, as `shape[0]` and `shape[1:]` are. */
function foldSlice(op: Operation, numbersOf: NumbersOf): Numbers | null {
  const [numbers, begin, end, strides] = op.inputs.map((input) => numbersOf(input));
  if (op.input(0).shape?.length !== 1 || !isDefined(op.input(0).shape) || !numbers || begin?.length !== 1 || end?.length !== 1 || strides?.length !== 1) return null;
  const masks = ['new_axis_mask', 'ellipsis_mask'].some((name) => op.number(name) !== 0);
  const [first = null, last = null, stride] = [begin[0], end[0], strides[0]];
  if (masks || first === null || last === null || stride !== 1) return null;
  const from = op.number('begin_mask') === 1 ? 0 : first;
  if (op.number('shrink_axis_mask') === 1) return [numbers.at(from) ?? null];
  return op.number('end_mask') === 1 ? numbers.slice(from) : numbers.slice(from, last);
}
