/** The points of one kind of summary, by tag, in the order of the file, and no more of them than memory allows. */
interface Point {
  readonly step: number;
}

export class TaggedPoints<P extends Point> {
  private readonly byTag = new Map<string, P[]>();
  private room: number;

  constructor(limit: number) {
    this.room = limit;
  }

  /** False where there is no room for it. */
  add(tag: string, point: P): boolean {
    if (this.room === 0) return false;
    this.room--;
    const points = this.byTag.get(tag);
    if (points) points.push(point);
    else this.byTag.set(tag, [point]);
    return true;
  }

  /** Forgets points of `step` and later, of one tag or of all. */
  purge(step: number, tag: string | null): void {
    for (const [name, points] of this.byTag) {
      if (tag !== null && name !== tag) continue;
      const kept = points.filter((point) => point.step < step);
      this.room += points.length - kept.length;
      this.byTag.set(name, kept);
    }
  }

  /** Tags by their first appearance; one that lost all its points is gone. */
  series<S>(toSeries: (tag: string, points: readonly P[]) => S): S[] {
    return [...this.byTag].flatMap(([tag, points]) => (points.length > 0 ? [toSeries(tag, points)] : []));
  }
}
