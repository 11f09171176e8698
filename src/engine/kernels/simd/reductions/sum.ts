import { backend_util, util, type SumAttrs } from '@tensorflow/tfjs-core';
import { fallBack, input } from '../kernelCall';
import type { KernelOverride, Simd } from '../simd';
import { grainFor } from '../team';

/** Neighbouring dimensions that are all summed over or all kept, as one. */
interface Group {
  readonly size: number;
  readonly summed: boolean;
}

/** A sum over everything is cut into rows of this length, whatever the number of threads: the same result for any. */
const rowOfAll = 4096;

function groupsOf(shape: readonly number[], axes: readonly number[]): Group[] {
  const groups: Group[] = [];
  shape.forEach((size, i) => {
    if (size === 1) return;
    const summed = axes.includes(i);
    const last = groups.at(-1);
    if (last?.summed === summed) groups[groups.length - 1] = { summed, size: last.size * size };
    else groups.push({ summed, size });
  });
  return groups;
}

const sizeOf = (groups: readonly Group[]): number => groups.reduce((product, { size }) => product * size, 1);

/** out[o, i] = sum over s of x[o, s, i] / divisor. */
function sumOne(simd: Simd, x: number, [outer, summed, inner]: readonly [number, number, number], out: number, divisor: number): void {
  const { team, scratch } = simd;
  const grain = (count: number, least: number): number => grainFor(count, least, outer * summed * inner, team.leastShared.values);
  if (inner === 1 && outer === 1 && summed > rowOfAll) {
    const rows = Math.ceil(summed / rowOfAll);
    const sums = scratch.get('row sums', rows * 4);
    team.run('sumRows', rows, grain(rows, 1), (first, last) => [x, rowOfAll, summed, sums, 1, first, last]);
    team.run('sumRows', 1, 1, (first, last) => [sums, rows, rows, out, divisor, first, last]);
  } else if (inner === 1) {
    team.run('sumRows', outer, grain(outer, 1), (first, last) => [x, summed, outer * summed, out, divisor, first, last]);
  } else if (outer === 1) {
    // Columns are shared in whole cache lines.
    team.run('sumColumns', inner, grain(inner, 16), (first, last) => [x, summed, inner, out, divisor, first, last]);
  } else {
    team.run('sumMiddle', outer, grain(outer, 1), (first, last) => [x, summed, inner, out, divisor, first, last]);
  }
}

/** Sums over any dimensions, from the last to the first; `mean` divides by how many values each sum has. */
function reduction(name: string, mean: boolean): KernelOverride {
  return {
    name,
    create: (simd, previous) => (call) => {
      const { heap, scratch } = simd;
      const x = input(call, 'x');
      const { axis, keepDims } = call.attrs as unknown as SumAttrs;
      const axes = util.parseAxisParam(axis, x.shape);
      const groups = groupsOf(x.shape, axes);
      let left = groups.filter(({ summed }) => summed).length;
      if (left === 0 || x.dtype !== 'float32' || sizeOf(groups) === 0) return fallBack(previous, call);

      const [outShape] = backend_util.computeOutAndReduceShapes(x.shape, axes);
      const out = heap.output(keepDims ? backend_util.expandShapeToKeepDim(outShape, axes) : outShape);
      const count = mean ? sizeOf(groups.filter(({ summed }) => summed)) : 1;
      for (let from = heap.addressOf(x); left > 0; left--) {
        const i = groups.findLastIndex(({ summed }) => summed);
        const [before, after] = [sizeOf(groups.slice(0, i)), sizeOf(groups.slice(i + 1))];
        const [group] = groups.splice(i, 1);
        const to = left === 1 ? heap.addressOf(out) : scratch.get(`sums ${left}`, before * after * 4);
        sumOne(simd, from, [before, group?.size ?? 1, after], to, left === 1 ? count : 1);
        from = to;
      }
      return out;
    },
  };
}

export const sumKernel = reduction('Sum', false);
export const meanKernel = reduction('Mean', true);
