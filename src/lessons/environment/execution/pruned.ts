import type { GraphPicture, StepTrace } from '../../../engine/declarations/graphPicture';

/** Operations of the graph that the step neither executed nor was fed, in the order of the graph. */
export function prunedOf({ nodes }: GraphPicture, { operations, fed }: StepTrace): readonly string[] {
  const known = new Set([...operations.map(({ node }) => node), ...fed.map((tensor) => tensor.replace(/:\d+$/, ''))]);
  return nodes.map(({ name }) => name).filter((name) => !known.has(name));
}
