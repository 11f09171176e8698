/** A file of a dataset, downloaded, checked against the manifest, unpacked and cached. */
import { EngineError } from '../errors/failure';
import { gunzip, isGzip } from '../formats/gzip';
import type { Task } from '../protocol';
import type { Platform } from '../runtime/platform';
import type { FileEntry } from './manifest';

export type Report = (task: Task) => void;

/**
 * What `decode` makes of the file's unpacked bytes. Bytes once verified are kept in the platform's cache under their
 * SHA-256 and taken from there without download or hashing; an entry of the wrong size, or that `decode` refuses, is
 * fetched anew.
 * @throws download-failed, checksum-mismatch, bad-file, and what `decode` throws on verified bytes
 */
export async function fetchVerified<T>(platform: Platform, file: FileEntry, decode: (bytes: Uint8Array<ArrayBuffer>) => T, report: Report): Promise<T> {
  const content = file.decompressed ?? file;
  const name = nameOf(file.path);
  const key = `sha256-${content.sha256}`;
  const cached = await platform.cache.get(key).catch(() => null);
  if (cached?.length === content.bytes) {
    try {
      return decode(cached);
    } catch {
      // Damaged in storage: fetched again below.
    }
  }
  report({ name: 'download', subject: name, fraction: 0 });
  const raw = await platform.fetchFile(file.path, (fraction) => report({ name: 'download', subject: name, fraction }));
  report({ name: 'verify', subject: name, fraction: null });
  const bytes = await verify(raw, file, name, report);
  const decoded = decode(bytes);
  await platform.cache.set(key, bytes).catch(() => undefined);
  return decoded;
}

/** The unpacked bytes. A *.gz that the server or the browser has already unpacked is held against the sum of its content. */
async function verify(raw: Uint8Array<ArrayBuffer>, file: FileEntry, name: string, report: Report): Promise<Uint8Array<ArrayBuffer>> {
  if (!file.decompressed) {
    await check(raw, file, name);
    return raw;
  }
  if (!isGzip(raw)) {
    await check(raw, file.decompressed, name);
    return raw;
  }
  await check(raw, file, name);
  report({ name: 'decode', subject: name, fraction: null });
  // gzip carries its own CRC-32, and the packed bytes are verified: hashing what comes out would tell nothing new.
  const bytes = await gunzip(raw, name, file.decompressed.bytes);
  if (bytes.length !== file.decompressed.bytes) {
    throw new EngineError('bad-file', { file: name, expected: `${file.decompressed.bytes} bytes unpacked`, found: `${bytes.length} bytes` });
  }
  return bytes;
}

async function check(bytes: Uint8Array<ArrayBuffer>, expected: { readonly bytes: number; readonly sha256: string }, file: string): Promise<void> {
  if (bytes.length !== expected.bytes) throw new EngineError('bad-file', { file, expected: `${expected.bytes} bytes`, found: describe(bytes) });
  const found = await sha256(bytes);
  if (found !== null && found !== expected.sha256) throw new EngineError('checksum-mismatch', { file, expected: expected.sha256, found });
}

/** Hexadecimal SHA-256; null on pages without https (localhost apart), where browsers offer no hashing. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!('subtle' in globalThis.crypto)) return null;
  return Array.from(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Servers without the file often answer with their start page. */
function describe(bytes: Uint8Array<ArrayBuffer>): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().toLowerCase();
  return `${bytes.length} bytes${start.startsWith('<!doctype') || start.startsWith('<html') ? ' (a web page)' : ''}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
