import type { Simd } from '../simd';
import { grainFor } from '../team';

/** Values of a chunk: what the first cache holds. */
const chunkValues = 8192;
const mostRows = 512;

/** Rows [rows, columns] cut into chunks that do not depend on the number of threads, so that sums over them do not either. */
export interface RowChunks {
  readonly rowsInChunk: number;
  readonly count: number;
  /** For `Team.run` over the chunks, and over the rows. */
  readonly grain: number;
  readonly rowGrain: number;
}

export function chunksOf({ team }: Simd, rows: number, columns: number): RowChunks {
  const rowsInChunk = Math.max(1, Math.min(mostRows, Math.floor(chunkValues / columns)));
  const count = Math.ceil(rows / rowsInChunk);
  const work = rows * columns;
  return {
    rowsInChunk, count,
    grain: grainFor(count, 1, work, team.leastShared.values),
    rowGrain: grainFor(rows, 1, work, team.leastShared.values),
  };
}
