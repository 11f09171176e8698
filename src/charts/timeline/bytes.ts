/** 188 B, 12.5 KiB, 3.00 MiB. */
export function byteText(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u202fB`;
  return bytes < 2 ** 20 ? `${(bytes / 1024).toPrecision(3)}\u202fKiB` : `${(bytes / 2 ** 20).toPrecision(3)}\u202fMiB`;
}
