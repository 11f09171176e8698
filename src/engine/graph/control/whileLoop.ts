/** `whileLoop`: a cycle in the graph, run as often as its condition holds (tensorflow/python/ops/control_flow_ops.py, version 1). */
import type { PartialShape } from '../../declarations/graphPicture';
import { attr } from '../attributes';
import type { Builder, Named, TensorLike } from '../builder';
import { ValueError } from '../errors';
import type { Graph } from '../graph';
import { isCompatible, tupleText } from '../shape';
import type { Tensor } from '../tensor';
import { Loop } from './loop';

/** One tensor for each loop variable. */
type TensorsFor<V extends readonly TensorLike[]> = { -readonly [I in keyof V]: Tensor };

export interface WhileOptions extends Named {
  /** What stays true of each variable's shape; the first value's shape where missing. */
  readonly shapeInvariants?: readonly PartialShape[];
}

/** Functions of the façade. */
export function whileOps(builder: Builder) {
  /**
   * Runs `body` on the variables as long as `condition` of them holds, and gives their last values.
   * @throws ValueError where the body gives another number of variables or changes a shape, TypeError for another type
   */
  function whileLoop<const V extends readonly TensorLike[]>(condition: (...variables: TensorsFor<V>) => Tensor, body: (...variables: TensorsFor<V>) => TensorLike | readonly TensorLike[], variables: V, { name, shapeInvariants }: WhileOptions = {}): TensorsFor<V> {
    if (variables.length === 0) throw new ValueError('No loop variables provided');
    const { graph } = builder;
    return graph.nameScope(name ?? 'while', (scope) => {
      const loop = new Loop(graph, `${scope}while_context`);
      const initial = variables.map((value, i) => builder.convert(value, { name: `loop_var${i}` }));
      const entered = initial.map((value) => loop.enter(loop.outer?.adoptInputs([value])[0] ?? value, false));
      entered.forEach((value, i) => { if (shapeInvariants) value.refineShape(shapeInvariants[i] ?? null); });
      const switched = graph.within(loop, () => turn(builder, graph, { loop, entered, condition: condition as Turn['condition'], body: body as Turn['body'] }));
      return switched.map(([leaving]) => graph.createOperation('Exit', [leaving], { name: 'Exit', attributes: { T: attr.type(leaving.dtype) } }).output()) as TensorsFor<V>;
    });
  }
  return { whileLoop };
}

interface Turn {
  readonly loop: Loop;
  readonly entered: readonly Tensor[];
  readonly condition: (...variables: Tensor[]) => Tensor;
  readonly body: (...variables: Tensor[]) => TensorLike | readonly TensorLike[];
}

/** One turn of the loop; gives each variable's switch outputs: leaving, staying. */
function turn(builder: Builder, graph: Graph, { loop, entered, condition, body }: Turn): readonly (readonly [Tensor, Tensor])[] {
  const merges = entered.map((value) => graph.createOperation('Merge', [value, value], { name: 'Merge', attributes: { N: attr.int(2), T: attr.type(value.dtype) } }));
  merges.forEach((op, i) => { op.output().refineShape(entered[i]?.shape ?? null); });
  const merged = merges.map((op) => op.output());
  if (merged[0]) loop.setPivot(merged[0]);
  const holds = condition(...merged);
  if (holds.dtype !== 'bool') throw new TypeError(`Input 'input' of 'LoopCond' Op has type ${holds.dtype} that does not match expected type of bool.`);
  const goesOn = graph.createOperation('LoopCond', [holds], { name: 'LoopCond' }).output();
  const switched = merged.map((value): readonly [Tensor, Tensor] => {
    const op = graph.createOperation('Switch', [value, goesOn], { name: 'Switch', attributes: { T: attr.type(value.dtype) } });
    return [op.output(0), op.output(1)];
  });
  const inside = switched.map(([, staying]) => graph.createOperation('Identity', [staying], { name: 'Identity', attributes: { T: attr.type(staying.dtype) } }).output());
  if (inside[0]) loop.setPivot(inside[0]);
  const result = body(...inside);
  const next = (Array.isArray(result) ? (result as readonly TensorLike[]) : [result]).map((value, i) => loop.adopt(builder.convert(value, { dtype: inside[i]?.dtype })));
  if (next.length !== entered.length) throw new ValueError('The two structures don\'t have the same nested structure.');
  next.forEach((value, i) => {
    const [merge, first] = [merges[i], entered[i]];
    if (!merge || !first) return;
    if (value.dtype !== first.dtype) throw new TypeError(`Input tensor '${first.op.input(0).name}' enters the loop with type ${first.dtype} but has type ${value.dtype} after 1 iteration.`);
    if (!isCompatible(first.shape, value.shape)) {
      throw new ValueError(`Input tensor '${first.op.input(0).name}' enters the loop with shape ${tupleText(first.shape)}, but has shape ${tupleText(value.shape)} after one iteration. To allow the shape to vary across iterations, use the \`shape_invariants\` argument of tf.while_loop to specify a less-specific shape.`);
    }
    merge.replaceInput(1, graph.createOperation('NextIteration', [value], { name: 'NextIteration', attributes: { T: attr.type(value.dtype) } }).output());
  });
  return switched;
}
