/** Gradient descent on a learner's own table, a few epochs at a time, so that it can be watched and stopped. */
import type { GraphPicture } from '../../../engine/declarations/graphPicture';
import type { ProgramFile } from '../../../engine/declarations/programReport';
import type { FigureProps } from '../../lesson';
import type { Regression } from './regression';

export interface Descent {
  /** Before each epoch. */
  readonly losses: readonly number[];
  /** Of computing, until the end of each epoch; epochs asked for together share their time evenly. */
  readonly seconds: readonly number[];
  readonly weights: readonly number[];
  readonly graph: GraphPicture | null;
  readonly diverged: boolean;
}

const together = 50;
/** A loss this many times the first one is never coming back. */
const hopeless = 1e6;

const float32 = (name: string, values: readonly number[]): ProgramFile => ({ name, mime: 'application/octet-stream', bytes: Float32Array.from(values).buffer });

/** Yields after every few epochs, from weights of zero; the last one holds all. @throws Error with the engine's message */
export async function* descend(program: FigureProps['program'], { x, y }: Pick<Regression, 'x' | 'y'>, learningRate: number, epochs: number): AsyncGenerator<Descent, void> {
  const files = [float32('X', x.flat()), float32('y', y)];
  let weights: readonly number[] = (x[0] ?? []).map(() => 0);
  const [losses, seconds]: [number[], number[]] = [[], []];
  while (losses.length < epochs) {
    const report = await program('ownTable', { learningRate, epochs: Math.min(together, epochs - losses.length), weights: JSON.stringify(weights) }, files);
    if (report.failure) throw new Error(report.failure.message);
    const [more, after] = report.lines.map(({ text }) => numbersOf(text));
    const before = seconds.at(-1) ?? 0;
    more?.forEach((_, i) => seconds.push(before + (report.seconds * (i + 1)) / more.length));
    losses.push(...(more ?? []));
    const first = losses[0] ?? 0;
    const bad = losses.findIndex((loss) => !(loss <= hopeless * first));
    const diverged = bad >= 0;
    if (diverged) losses.length = seconds.length = bad + 1;
    weights = after ?? weights;
    yield { losses: [...losses], seconds: [...seconds], weights, graph: report.graph, diverged };
    if (diverged) return;
  }
}

/** JSON has no word for what is not finite. */
const numbersOf = (text: string): number[] => (JSON.parse(text) as (number | null)[]).map((value) => value ?? Number.NaN);
