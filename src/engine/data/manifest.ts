/** Datasets: fetched, verified, decoded and cut into batches. The manifest says of every file where it is from and what it must be. */
import { EngineError } from '../errors/failure';
import { isRecord, parseJson } from '../formats/json';
import type { DatasetId, Provenance } from '../protocol';
import type { Platform } from '../runtime/platform';

/** What a file must be, to the byte. */
export interface FileEntry {
  /** Below `public/`. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** For *.gz: what must come out. */
  readonly decompressed: { readonly bytes: number; readonly sha256: string } | null;
}
export interface DatasetEntry {
  readonly title: Provenance['title'];
  readonly source: string;
  readonly licence: Provenance['licence'];
  /** By role, e.g. `trainImages`. */
  readonly files: Readonly<Record<string, FileEntry>>;
}

const folder = 'datasets/';
const manifestFile = `${folder}manifest.json`;

/** Fetches and checks the manifest's part on one dataset. @throws download-failed, bad-file */
export async function readDatasetEntry(platform: Platform, id: DatasetId): Promise<DatasetEntry> {
  const manifest = parseJson(await platform.fetchFile(manifestFile, () => undefined), manifestFile);
  const entry = field(field(manifest, 'datasets'), id);
  const files = field(entry, 'files');
  if (!isRecord(files)) throw wrong(id, 'files');
  return {
    title: bilingualField(entry, 'title', id),
    source: textField(entry, 'source', id),
    licence: bilingualField(entry, 'licence', id),
    files: Object.fromEntries(Object.entries(files).map(([role, file]) => [role, fileEntry(file, `${id} ${role}`)])),
  };
}

/** @throws bad-file where the manifest has no such file. */
export function fileOf(entry: DatasetEntry, role: string): FileEntry {
  const file = entry.files[role];
  if (!file) throw wrong(role, 'files');
  return file;
}

export function provenanceOf(entry: DatasetEntry): Provenance {
  return {
    title: entry.title,
    source: entry.source,
    licence: entry.licence,
    files: Object.values(entry.files).map(({ path, bytes, sha256 }) => ({ name: path.slice(folder.length), bytes, sha256 })),
  };
}

function fileEntry(value: unknown, of: string): FileEntry {
  const path = textField(value, 'path', of);
  // A path must stay below the datasets' folder.
  if (!/^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/.test(path)) throw wrong(of, 'path');
  const inner = field(value, 'decompressed');
  return { path: folder + path, ...sizeAndSum(value, of), decompressed: inner === undefined ? null : sizeAndSum(inner, of) };
}

function sizeAndSum(value: unknown, of: string): { bytes: number; sha256: string } {
  const bytes = field(value, 'bytes');
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) throw wrong(of, 'bytes');
  const sha256 = textField(value, 'sha256', of);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw wrong(of, 'sha256');
  return { bytes, sha256 };
}

function bilingualField(value: unknown, name: string, of: string): Provenance['title'] {
  const text = field(value, name);
  return { zh: textField(text, 'zh', `${of} ${name}`), en: textField(text, 'en', `${of} ${name}`) };
}

function textField(value: unknown, name: string, of: string): string {
  const text = field(value, name);
  if (typeof text !== 'string') throw wrong(of, name);
  return text;
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function wrong(of: string, name: string): EngineError {
  return new EngineError('bad-file', { file: manifestFile, expected: `a valid “${name}” of ${of}`, found: 'none' });
}
