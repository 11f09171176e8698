import { type GraphIndex, parseInput } from './graphIndex';

/**
 * The operations that a session performs for its fetches: all that they need, backwards, and nothing behind what is fed
 * (TensorFlow's pruning). Fed operations are not among them.
 * @param fetched names of tensors or operations: `loss`, `loss:0`, `^init`
 */
export function neededOperations(index: GraphIndex, fetched: readonly string[], fed: readonly string[]): Set<number> {
  const feeds = new Set(fed.map(tensorKey));
  const needed = new Set<number>();
  const open = fetched.filter((name) => !feeds.has(tensorKey(name))).flatMap((name) => index.numberOf.get(parseInput(name).node) ?? []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (needed.has(at)) continue;
    needed.add(at);
    for (const { from, output } of index.into[at] ?? []) if (!feeds.has(`${index.nodes[from]?.name ?? ''}:${output}`)) open.push(from);
  }
  return needed;
}

/** `x` and `x:0` are one tensor. */
function tensorKey(name: string): string {
  const { node, output } = parseInput(name);
  return `${node}:${output}`;
}
