import type { StepTrace, TracedOperation } from '../../engine/declarations/graphPicture';

export type OperationState = 'waiting' | 'ready' | 'running' | 'done' | 'dead';

/** A step of a session at one moment. */
export interface Moment {
  /** By the operation's name; of one performed several times (in a loop), its latest. */
  readonly states: ReadonlyMap<string, OperationState>;
  /** In the order in which they became ready. */
  readonly queue: readonly TracedOperation[];
  readonly running: readonly TracedOperation[];
  readonly executed: readonly TracedOperation[];
  /** Microseconds since the step began. */
  readonly time: number;
}

/** Operations by their start; those that start together in the trace's order. */
export function startOrder({ operations }: StepTrace): TracedOperation[] {
  return operations.map((operation, i) => ({ operation, i })).sort((a, b) => a.operation.start - b.operation.start || a.i - b.i).map(({ operation }) => operation);
}

/**
 * @param order from `startOrder`
 * @param position from 0: the operation that starts at this moment; `order.length` for the end
 */
export function momentAt(order: readonly TracedOperation[], position: number): Moment {
  const current = order[position];
  const time = current?.start ?? order.reduce((last, { end }) => Math.max(last, end), 0);
  const states = new Map<string, OperationState>();
  const queue: TracedOperation[] = [];
  const running: TracedOperation[] = [];
  const executed: TracedOperation[] = [];
  order.forEach((operation, i) => {
    const over = i < position && operation.end <= time;
    if (i <= position) {
      if (over) executed.push(operation);
      else running.push(operation);
      states.set(operation.node, over ? (operation.dead ? 'dead' : 'done') : 'running');
      return;
    }
    const ready = operation.ready <= time;
    if (ready) queue.push(operation);
    if (ready || !states.has(operation.node)) states.set(operation.node, ready ? 'ready' : 'waiting');
  });
  queue.sort((a, b) => a.ready - b.ready);
  return { states, queue, running, executed, time };
}
