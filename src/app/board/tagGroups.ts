/** What belongs together on the board: tags with the same beginning. */

export interface Tagged {
  readonly tag: string;
}
export interface TagGroup<T> {
  /** The part of the tags before the first `/`, the whole tag where there is none. */
  readonly name: string;
  readonly items: readonly T[];
}

/** Groups in the order of the alphabet, numbers by their size (`layer2` before `layer10`), items within them too. */
export function groupByPrefix<T extends Tagged>(items: readonly T[]): readonly TagGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = item.tag.split('/', 1)[0] ?? '';
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].map(([name, members]) => ({ name, items: members.sort((a, b) => compareNatural(a.tag, b.tag)) })).sort((a, b) => compareNatural(a.name, b.name));
}

const order = new Intl.Collator('en', { numeric: true });
const compareNatural = (a: string, b: string): number => order.compare(a, b);
