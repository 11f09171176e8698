/** Protocol buffers from outside: weighed before they are unpacked, because two bytes can ask for an object of hundreds. */
import { fromBinary, type DescMessage, type MessageShape } from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { EngineError } from '../../errors/failure';
import { layoutOf, type Layout } from './layout';

/** Deeper than any message that TensorFlow nests. */
const deepest = 32;
/** Rough cost in bytes of an unpacked message, and of an element of a list of anything else. */
const perMessage = 400;
const perElement = 32;
/** Enough for a graph of a hundred thousand nodes. */
const budget = 2 ** 29;

/**
 * Bytes and texts of the message are views into `bytes`; fields that the schema does not name are skipped.
 * @throws bad-file where the bytes are not such a message, are nested too deeply or would need too much memory.
 */
export function readMessage<Desc extends DescMessage>(schema: Desc, bytes: Uint8Array, file: string): MessageShape<Desc> {
  const expected = `a message ${schema.name}`;
  try {
    if (weigh(layoutOf(schema), bytes, deepest) <= budget) return fromBinary(schema, bytes, { readUnknownFields: false, recursionLimit: deepest });
  } catch {
    throw new EngineError('bad-file', { file, expected, found: 'damaged bytes' });
  }
  throw new EngineError('bad-file', { file, expected, found: 'one that needs too much memory' });
}

/** Bytes of memory that the message needs at most, roughly. */
function weigh(layout: Layout, bytes: Uint8Array, depth: number): number {
  if (depth === 0) throw new Error('nested too deeply');
  const reader = new BinaryReader(bytes);
  let weight = perMessage;
  while (reader.pos < reader.len && weight <= budget) {
    const [number, wireType] = reader.tag();
    const field = layout.get(number);
    weight += field === undefined ? 0 : perElement;
    if (wireType !== WireType.LengthDelimited) {
      reader.skip(wireType, number, depth);
      continue;
    }
    const inner = reader.bytes();
    if (typeof field === 'number') weight += field * inner.length;
    else if (field) weight += weigh(field, inner, depth - 1);
  }
  return weight;
}
