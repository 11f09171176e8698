/** The points of one kind of summary, by tag, in the order of the file, and no more of them than memory allows. */
interface Point {
  readonly step: number;
}

interface Series<P> {
  readonly points: P[];
  /** Whether no step is below the one before, as it is but for restarts. */
  ascending: boolean;
}

/** Points and tags that may be gone through in forgetting: a file that asks for it again and again is not obeyed for ever. */
const mostWork = 20_000_000;

export class TaggedPoints<P extends Point> {
  private readonly byTag = new Map<string, Series<P>>();
  private room: number;
  private work = mostWork;

  constructor(limit: number) {
    this.room = limit;
  }

  /** False where there is no room for it. */
  add(tag: string, point: P): boolean {
    if (this.room === 0) return false;
    this.room--;
    const series = this.byTag.get(tag);
    if (!series) {
      this.byTag.set(tag, { points: [point], ascending: true });
      return true;
    }
    series.ascending &&= (series.points.at(-1)?.step ?? -Infinity) <= point.step;
    series.points.push(point);
    return true;
  }

  /** Forgets points of `step` and later, of one tag or of all. */
  purge(step: number, tag: string | null): void {
    const one = tag === null ? undefined : this.byTag.get(tag);
    for (const series of tag === null ? this.byTag.values() : one ? [one] : []) {
      this.work -= series.ascending ? 1 : series.points.length;
      if (this.work < 0) return;
      this.room += forget(series, step);
    }
  }

  /** Tags by their first appearance; one that lost all its points is gone. */
  series<S>(toSeries: (tag: string, points: readonly P[]) => S): S[] {
    return [...this.byTag].flatMap(([tag, { points }]) => (points.length > 0 ? [toSeries(tag, points)] : []));
  }
}

/** How many points went. */
function forget({ points, ascending }: Series<Point>, step: number): number {
  const before = points.length;
  if (ascending) {
    while ((points.at(-1)?.step ?? -Infinity) >= step) points.pop();
  } else {
    let kept = 0;
    for (const point of points) if (point.step < step) points[kept++] = point;
    points.length = kept;
  }
  return before - points.length;
}
