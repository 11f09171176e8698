/** Names of the files of a checkpoint, by what they begin with: `model.ckpt-100`. */

export const indexName = (prefix: string): string => `${prefix}.index`;

export function dataName(prefix: string, shard: number, shards: number): string {
  const digits = (value: number): string => String(value).padStart(5, '0');
  return `${prefix}.data-${digits(shard)}-of-${digits(shards)}`;
}

/** Contents by file name. */
export type CheckpointFiles = ReadonlyMap<string, Uint8Array>;
