import { controlOutput, type GraphEdge, type GraphIndex } from './graphIndex';
import { anyone, type Aside, type Bundle, type Level, portIn, portOut } from './level';
import { operationKind } from './operationKind';
import { childTowards, operationsIn, parting, type ScopeTree } from './scopeTree';
import { isReference } from './tensorText';

/** More neighbours than these share one port. */
const mostPorts = 8;

export interface LevelOptions {
  /** Draw constants, summaries and whatever has very many neighbours small beside them. */
  readonly asides: boolean;
}

type End = 'inside' | 'source' | 'target';
interface Crossing {
  readonly edge: GraphEdge;
  readonly from: number;
  readonly to: number;
  /** Which end of the edge lies in the scope. */
  readonly inside: End;
  /** The scope in which the ends part: where the neighbour's rank as an aside is decided. */
  readonly home: number;
}

/** Levels of a graph, each computed when it is first asked for. */
export function createLevels(index: GraphIndex, tree: ScopeTree, { asides }: LevelOptions): (scope: number) => Level {
  const known = new Map<number, Level>();
  const nothing: ReadonlySet<number> = new Set();
  const standAside = new Map<number, ReadonlySet<number>>();

  const of = (scope: number): Level => {
    const cached = known.get(scope);
    if (cached) return cached;
    const crossings = crossingsOf(index, tree, scope);
    const children = tree.entries[scope]?.children ?? [];
    const inside = crossings.filter((crossing) => crossing.inside === 'inside');
    const roles = asides ? rolesAt(index, tree, children, inside) : { small: nothing, apart: nothing };
    const aside = new Set([...roles.small, ...roles.apart]);
    standAside.set(scope, aside);
    const isAside = (entry: number, home: number): boolean => {
      if (home !== scope) of(home);
      return standAside.get(home)?.has(entry) ?? false;
    };
    const level: Level = {
      scope,
      items: children.filter((child) => !aside.has(child)),
      apart: [...roles.apart],
      small: [...roles.small],
      ...bundle(index, crossings.filter(({ from, to, inside }) => inside === 'inside' || !aside.has(inside === 'source' ? from : to)), isAside),
    };
    known.set(scope, level);
    return level;
  };
  return of;
}

function crossingsOf(index: GraphIndex, tree: ScopeTree, scope: number): Crossing[] {
  const found: Crossing[] = [];
  for (const operation of operationsIn(tree, scope)) {
    for (const edge of index.into[operation] ?? []) {
      if (edge.from === edge.to) continue;
      const { scope: home, left, right } = parting(tree, edge.from, edge.to);
      if (home === scope) found.push({ edge, from: left, to: right, inside: 'inside', home });
      else if (isAbove(tree, home, scope)) found.push({ edge, from: left, to: childTowards(tree, scope, operation), inside: 'target', home });
    }
    for (const edge of index.outOf[operation] ?? []) {
      if (edge.from === edge.to) continue;
      const { scope: home, right } = parting(tree, edge.from, edge.to);
      if (home !== scope && isAbove(tree, home, scope)) found.push({ edge, from: childTowards(tree, scope, operation), to: right, inside: 'source', home });
    }
  }
  return found;
}

function isAbove({ entries }: ScopeTree, upper: number, scope: number): boolean {
  return (entries[upper]?.depth ?? 0) < (entries[scope]?.depth ?? 0);
}

interface Roles {
  readonly small: ReadonlySet<number>;
  readonly apart: ReadonlySet<number>;
}

/** TensorBoard's rules in short: constants and summaries beside their users; what has outlandishly many neighbours apart. */
function rolesAt(index: GraphIndex, tree: ScopeTree, children: readonly number[], inside: readonly Crossing[]): Roles {
  const neighbours = new Map<number, { readonly sources: Set<number>; readonly users: Set<number>; control: boolean }>(
    children.map((child) => [child, { sources: new Set(), users: new Set(), control: true }]),
  );
  for (const { edge, from, to } of inside) {
    neighbours.get(from)?.users.add(to);
    neighbours.get(to)?.sources.add(from);
    if (edge.output !== controlOutput) for (const end of [from, to]) {
      const at = neighbours.get(end);
      if (at) at.control = false;
    }
  }
  const degrees = [...neighbours.values()].map(({ sources, users }) => Math.max(sources.size, users.size)).sort((a, b) => a - b);
  const quartile = (share: number): number => degrees[Math.floor((degrees.length - 1) * share)] ?? 0;
  const outlier = Math.max(8, quartile(0.75) + 3 * (quartile(0.75) - quartile(0.25)));
  const small = new Set<number>();
  const apart = new Set<number>();
  for (const [child, { sources, users, control }] of neighbours) {
    const entry = tree.entries[child];
    const kind = entry?.scope ? null : operationKind(index.nodes[child]?.op ?? '');
    const usedHere = (index.outOf[child] ?? []).every(({ from, to }) => childTowards(tree, entry?.parent ?? -1, to) >= 0 && from !== to);
    if (kind === 'constant' && sources.size === 0 && users.size > 0 && usedHere) small.add(child);
    else if (kind === 'record' && users.size === 0 && sources.size === 1) small.add(child);
    else {
      const degree = Math.max(sources.size, users.size);
      // What only gives or only takes, from many: settings, initialisation, saving. A computation with many inputs stays.
      const hub = (entry?.scope ?? false) || kind === 'record' || kind === 'flow' || kind === 'input' || kind === 'variable';
      const most = control || (hub && (sources.size === 0 || users.size === 0)) ? 4 : outlier;
      if (degree > most) apart.add(child);
    }
  }
  // Were all of them beside others, nobody would be left to stand beside.
  for (const { from, to } of inside) if (small.has(from) && small.has(to)) small.delete(to);
  return { small, apart };
}

function bundle(index: GraphIndex, crossings: readonly Crossing[], isAside: (entry: number, home: number) => boolean): Pick<Level, 'bundles' | 'asides' | 'portsIn' | 'portsOut'> {
  const lines: Crossing[] = [];
  const besides = new Map<string, { readonly aside: Omit<Aside, 'edges' | 'control'>; readonly edges: GraphEdge[] }>();
  const stand = (entry: number, beside: number, side: 'in' | 'out', edge: GraphEdge): void => {
    const key = `${entry} ${beside} ${side}`;
    const found = besides.get(key);
    if (found) found.edges.push(edge);
    else besides.set(key, { aside: { entry, beside, side }, edges: [edge] });
  };
  for (const crossing of crossings) {
    const { edge, from, to, inside, home } = crossing;
    const fromAside = inside !== 'source' && isAside(from, home);
    const toAside = inside !== 'target' && isAside(to, home);
    if (fromAside && (inside === 'target' || !toAside)) stand(from, to, 'in', edge);
    else if (toAside && (inside === 'source' || !fromAside)) stand(to, from, 'out', edge);
    else if (!fromAside && !toAside) lines.push(crossing);
  }
  const [namedIn, namedOut] = [portNames(lines, 'target'), portNames(lines, 'source')];
  const bundles = new Map<string, { readonly from: number; readonly to: number; readonly edges: GraphEdge[] }>();
  for (const { edge, from, to, inside } of lines) {
    const [start, end] = [inside === 'target' ? portIn(namedIn(from)) : from, inside === 'source' ? portOut(namedOut(to)) : to];
    const key = `${start} ${end}`;
    const found = bundles.get(key);
    if (found) found.edges.push(edge);
    else bundles.set(key, { from: start, to: end, edges: [edge] });
  }
  const made = [...bundles.values()].map(({ from, to, edges }): Bundle => ({ from, to, ...nature(index, edges), edges: edges.map(({ id }) => id) }));
  return {
    bundles: made,
    asides: [...besides.values()].map(({ aside, edges }) => ({ ...aside, control: nature(index, edges).control, edges: edges.map(({ id }) => id) })),
    portsIn: [...new Set(made.flatMap(({ from }) => (from < 0 ? [from] : [])))],
    portsOut: [...new Set(made.flatMap(({ to }) => (to < 0 ? [to] : [])))],
  };
}

/** Outside neighbours keep their own ports while they are few. */
function portNames(lines: readonly Crossing[], inside: End): (entry: number) => number {
  const names = new Set(lines.flatMap((line) => (line.inside === inside ? [inside === 'target' ? line.from : line.to] : [])));
  return (entry) => (names.size > mostPorts ? anyone : entry);
}

function nature(index: GraphIndex, edges: readonly GraphEdge[]): Pick<Bundle, 'control' | 'reference'> {
  const outputOf = ({ from, output }: GraphEdge): boolean => {
    const picture = index.nodes[from]?.outputs[output];
    return picture !== undefined && isReference(picture);
  };
  return { control: edges.every(({ output }) => output === controlOutput), reference: edges.some(outputOf) };
}
