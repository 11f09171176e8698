import type { ProgramFile } from '../../engine/declarations/programReport';

/** Bytes that a checkpoint may have in all its files. */
export const mostBytes = 2 ** 26;

/** What the saver is to be given for these files: the name without `.index` or `.safetensors`; null where neither is there. */
export function checkpointPrefix(files: readonly Pick<ProgramFile, 'name'>[]): string | null {
  for (const { name } of files) {
    const prefix = /^(.*)\.(?:index|safetensors)$/.exec(name)?.[1];
    if (prefix !== undefined) return prefix;
  }
  return null;
}

/** The files with one bit turned over in the middle of the values. */
export function damaged(files: readonly ProgramFile[]): ProgramFile[] {
  return files.map((file) => {
    if (!/\.data-|\.safetensors$/.test(file.name)) return file;
    const bytes = new Uint8Array(file.bytes.slice(0));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    return { ...file, bytes: bytes.buffer };
  });
}
