/** Begins of the formats that every browser shows (WHATWG MIME Sniffing, section 6.1); null stands for any byte. */
const signatures: readonly (readonly [type: string, bytes: readonly (number | null)[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50]],
  ['image/bmp', [0x42, 0x4d]],
];

/** The MIME type of an encoded picture; null for anything else: an SVG, which could carry a script, is none. */
export function pictureType(encoded: Uint8Array): string | null {
  return signatures.find(([, bytes]) => encoded.length > bytes.length && bytes.every((byte, i) => byte === null || encoded[i] === byte))?.[0] ?? null;
}
