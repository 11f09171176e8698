/** Gzip (RFC 1952) by the platform's own decompressor, which checks the CRC, with a cap against decompression bombs. */
import { EngineError } from '../errors/failure';

/** Whether the bytes begin as gzip does. Servers that send `Content-Encoding: gzip` for *.gz have them unpacked on the way. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * @param limit most bytes that may come out.
 * @throws bad-file where the stream is damaged or ends early, file-too-large where more than `limit` comes out.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, file: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new EngineError('bad-file', { file, expected: 'a complete gzip stream', found: `a damaged or shortened one of ${bytes.length} bytes` });
    });
    if (done) break;
    total += value.length;
    if (total > limit) {
      await reader.cancel().catch(() => undefined);
      throw new EngineError('file-too-large', { file, limit, found: `more than ${limit}` });
    }
    parts.push(value);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
