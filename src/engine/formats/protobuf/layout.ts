/** What the fields of a message cost in memory once they are unpacked. */
import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';

/** By field number: the layout of a message inside, or bytes of memory for each byte of the file. */
export type Layout = ReadonlyMap<number, Layout | number>;

const known = new WeakMap<DescMessage, Layout>();

export function layoutOf(schema: DescMessage): Layout {
  const found = known.get(schema);
  if (found) return found;
  const layout = new Map<number, Layout | number>();
  // Entered before it is filled: messages may contain themselves.
  known.set(schema, layout);
  for (const field of schema.fields) layout.set(field.number, fieldLayout(field));
  return layout;
}

function fieldLayout(field: DescField): Layout | number {
  if (!field.message) return costPerByte(field.scalar);
  const inner = layoutOf(field.message);
  // An entry of a map is a message of key and value.
  return field.fieldKind === 'map' ? new Map<number, Layout | number>([[1, costPerByte(field.mapKey)], [2, inner]]) : inner;
}

function costPerByte(scalar: ScalarType | undefined): number {
  switch (scalar) {
    case ScalarType.BYTES:
      return 0;
    case ScalarType.STRING:
    case ScalarType.FLOAT:
    case ScalarType.DOUBLE:
      return 2;
    // A varint of one byte becomes a bigint.
    case ScalarType.INT64:
    case ScalarType.UINT64:
      return 32;
    default:
      return 8;
  }
}
