/** Files of real TensorFlow and what it reads in them itself; made by scripts/fixtures/eventFiles.py. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run interop` has other ones made by the TensorFlow that is installed. */
const folder = process.env['EVENT_FIXTURES'] ?? join(import.meta.dirname, '../fixtures');

/** A scalar as [step, wall time, value], and so on: see the script. */
interface SeenByTensorBoard {
  readonly scalars: Readonly<Record<string, unknown[][]>>;
  readonly histograms: Readonly<Record<string, unknown[][]>>;
  readonly images: Readonly<Record<string, unknown[][]>>;
  readonly tensors: Readonly<Record<string, unknown[][]>>;
  readonly graph: [name: string, op: string, inputs: string[]][] | null;
}

interface Reference {
  readonly old: SeenByTensorBoard;
  readonly new: SeenByTensorBoard;
  readonly restarted: SeenByTensorBoard;
  readonly counted: readonly { readonly values: number[]; readonly histogram: unknown[] }[];
  readonly checkpoint: Readonly<Record<string, { readonly dtype: string; readonly shape: number[]; readonly values: unknown[] }>>;
}

export const fixture = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, name)));

export const reference = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Reference;
