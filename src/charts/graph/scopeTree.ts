/** An operation, or a name scope with what is in it. */
export interface Entry {
  /** Its place in `ScopeTree.entries`; an operation's is its number in the graph. */
  readonly id: number;
  readonly name: string;
  /** The last part of the name; of an operation that bears its scope's name, in parentheses. */
  readonly label: string;
  /** The scope that it is in; -1 for the root. */
  readonly parent: number;
  readonly depth: number;
  readonly scope: boolean;
  readonly children: readonly number[];
  /** Operations in it, itself included. */
  readonly operations: number;
}

export interface ScopeTree {
  /** Operations first, then scopes. */
  readonly entries: readonly Entry[];
  readonly root: Entry;
}

interface Growing extends Omit<Entry, 'children' | 'operations'> {
  readonly children: number[];
  operations: number;
}

/** Deeper scopes of a name are taken as one, so that a hostile file cannot make a tree of a million levels. */
const deepest = 64;

/**
 * The name scopes of a graph. An operation whose name is also a scope's (`Variable` beside `Variable/read`) is put into
 * that scope, as TensorBoard does.
 */
export function growScopeTree(names: readonly string[]): ScopeTree {
  const paths = names.map(scopesOf);
  const scopeNames = new Set(paths.flat());
  const scopes = new Map<string, Growing>();
  const root: Growing = { id: names.length, name: '', label: '', parent: -1, depth: 0, scope: true, children: [], operations: 0 };
  const made: Growing[] = [root];
  const enter = (parent: Growing, name: string): Growing => {
    const known = scopes.get(name);
    if (known) return known;
    const label = name.slice(parent.name === '' ? 0 : parent.name.length + 1);
    const scope: Growing = { id: names.length + made.length, name, label, parent: parent.id, depth: parent.depth + 1, scope: true, children: [], operations: 0 };
    scopes.set(name, scope);
    made.push(scope);
    parent.children.push(scope.id);
    return scope;
  };
  const operations = names.map((name, id): Growing => {
    const own = scopeNames.has(name);
    const path = [...(paths[id] ?? []), ...(own ? [name] : [])];
    let parent = root;
    root.operations++;
    for (const scope of path) {
      parent = enter(parent, scope);
      parent.operations++;
    }
    parent.children.push(id);
    const label = name.slice(name.lastIndexOf('/') + 1);
    return { id, name, label: own ? `(${label})` : label, parent: parent.id, depth: parent.depth + 1, scope: false, children: [], operations: 1 };
  });
  return { entries: [...operations, ...made], root };
}

/** The scopes that a name is in, outermost first: `a` and `a/b` for `a/b/c`. */
function scopesOf(name: string): string[] {
  const found: string[] = [];
  for (let at = name.indexOf('/', 1); at > 0 && at < name.length - 1 && found.length < deepest; at = name.indexOf('/', at + 1)) found.push(name.slice(0, at));
  return found;
}

/** The entry itself and the scopes around it, innermost first, without the root. */
export function ancestry({ entries }: ScopeTree, id: number): Entry[] {
  const found: Entry[] = [];
  for (let entry = entries[id]; entry && entry.parent >= 0; entry = entries[entry.parent]) found.push(entry);
  return found;
}

/**
 * Where the ways to two operations part: the scope that has both, and its two children that lead to them.
 */
export function parting({ entries, root }: ScopeTree, a: number, b: number): { readonly scope: number; readonly left: number; readonly right: number } {
  let [left, right] = [entries[a] ?? root, entries[b] ?? root];
  while (left.depth > right.depth) left = entries[left.parent] ?? root;
  while (right.depth > left.depth) right = entries[right.parent] ?? root;
  while (left.parent !== right.parent) [left, right] = [entries[left.parent] ?? root, entries[right.parent] ?? root];
  return { scope: left.parent, left: left.id, right: right.id };
}

/** The child of `scope` in which an operation is; -1 where it is in none. */
export function childTowards({ entries }: ScopeTree, scope: number, operation: number): number {
  let at = entries[operation];
  while (at && at.parent !== scope && at.parent >= 0) at = entries[at.parent];
  return at && at.parent === scope ? at.id : -1;
}

/** Every operation in an entry, in the tree's order. */
export function operationsIn({ entries }: ScopeTree, id: number): number[] {
  const found: number[] = [];
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry?.scope) for (const child of entry.children.toReversed()) open.push(child);
    else found.push(at);
  }
  return found;
}
