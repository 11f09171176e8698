import { broadcast_util, util, type TensorInfo } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import { elementGrain } from '../module';
import type { KernelOverride } from '../simd';

/** Neighbouring dimensions of a result along which each operand either goes on or repeats itself. */
interface Group {
  readonly size: number;
  readonly repeats: readonly [boolean, boolean];
}

function groupsOf(outShape: readonly number[], shapes: readonly [readonly number[], readonly number[]]): Group[] {
  const groups: Group[] = [];
  const repeatsAt = (shape: readonly number[], i: number): boolean => (shape[i - outShape.length + shape.length] ?? 1) === 1;
  outShape.forEach((size, i) => {
    if (size === 1) return;
    const repeats = [repeatsAt(shapes[0], i), repeatsAt(shapes[1], i)] as const;
    const last = groups.at(-1);
    if (last?.repeats.join() === repeats.join()) groups[groups.length - 1] = { repeats, size: last.size * size };
    else groups.push({ repeats, size });
  });
  return groups;
}

/** Bytes from one row of an operand to the next, where the result has rows of `columns`. */
const rowBytes = (repeatsRows: boolean, repeatsColumns: boolean, columns: number): number => (repeatsRows ? 0 : (repeatsColumns ? 1 : columns) * 4);

/**
 * `a (operation) b` of float32 tensors that fit as matrices, rows, columns or single values; others stay with the previous
 * kernel, which is slow where a row is repeated.
 */
function binary(name: string, operation: number): KernelOverride {
  return {
    name,
    create: ({ heap, team }, previous) => (call) => {
      const operands = [input(call, 'a'), input(call, 'b')] as const;
      const shapes = [operands[0].shape, operands[1].shape] as const;
      const outShape = broadcast_util.assertAndGetBroadcastShape([...shapes[0]], [...shapes[1]]);
      const groups = groupsOf(outShape, shapes);
      if (groups.length > 2 || util.sizeFromShape(outShape) === 0 || operands.some(({ dtype }) => dtype !== 'float32')) return fallBack(previous, call);

      const out: TensorInfo = heap.output(outShape);
      const [a, b, to] = [heap.addressOf(operands[0]), heap.addressOf(operands[1]), heap.addressOf(out)];
      const [first, last] = groups;
      if (first && last) {
        const [repeatA, repeatB] = [Number(last.repeats[0]), Number(last.repeats[1])];
        const [rowA, rowB] = [rowBytes(first.repeats[0], last.repeats[0], last.size), rowBytes(first.repeats[1], last.repeats[1], last.size)];
        team.run('combine', first.size, Math.ceil(elementGrain / last.size), (from, end) => [
          operation, a, rowA, repeatA, b, rowB, repeatB, to, last.size, from, end,
        ]);
        return out;
      }
      const [repeatA, repeatB] = first?.repeats ?? [true, true];
      const start = (address: number, repeats: boolean, from: number): number => (repeats ? address : address + from * 4);
      team.run('combine', first?.size ?? 1, elementGrain, (from, end) => [
        operation, start(a, repeatA, from), 0, Number(repeatA), start(b, repeatB, from), 0, Number(repeatB), to + from * 4, end - from, 0, 1,
      ]);
      return out;
    },
  };
}

export const binaryKernels: readonly KernelOverride[] = [binary('Add', 0), binary('Sub', 1), binary('Multiply', 2), binary('RealDiv', 3)];
