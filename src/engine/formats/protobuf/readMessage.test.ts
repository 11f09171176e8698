import { expect, test } from 'vitest';
import { EventSchema, GraphDefSchema, NameAttrListSchema } from './generated/tensorflow_pb';
import { readMessage } from './readMessage';

const refused = (found: string): unknown => expect.objectContaining({ failure: expect.objectContaining({ details: expect.objectContaining({ found }) as unknown }) as unknown });

/** A field of that number around the bytes, whose length fits into a byte or two. */
function field(number: number, inner: Uint8Array): Uint8Array {
  const length = inner.length < 128 ? [inner.length] : [(inner.length & 127) | 128, inner.length >> 7];
  return Uint8Array.of((number << 3) | 2, ...length, ...inner);
}

test('fields that the schema does not name are skipped', () => {
  const event = Uint8Array.from([...field(15, Uint8Array.of(1, 2)), 0x10, 7]);
  expect(readMessage(EventSchema, event, 'f').step).toBe(7n);
});

test('bytes are views, not copies', () => {
  const event = field(4, Uint8Array.of(1, 2, 3));
  const { what } = readMessage(EventSchema, event, 'f');
  expect(what.case === 'graphDef' && what.value.buffer === event.buffer).toBe(true);
});

test('a message inside a message is read to a depth of 32', () => {
  const nested = (depth: number): Uint8Array => (depth === 0 ? new Uint8Array(0) : field(2, field(2, field(10, nested(depth - 1)))));
  expect(readMessage(NameAttrListSchema, nested(8), 'f').attr['']?.value.case).toBe('func');
  expect(() => readMessage(NameAttrListSchema, nested(40), 'f')).toThrow(refused('damaged bytes'));
});

test('millions of empty messages in few bytes are refused before they are made', () => {
  const nodes = new Uint8Array(4_000_000);
  for (let at = 0; at < nodes.length; at += 2) nodes[at] = 0x0a;
  expect(() => readMessage(GraphDefSchema, nodes, 'f')).toThrow(refused('one that needs too much memory'));
});

test.each([
  ['a length beyond the end', [0x0a, 5, 1]],
  ['an unfinished number', [0x10, 0xff]],
  ['field 0', [0x02, 0]],
  ['a group that does not end', [0x0b]],
])('%s is damage', (_, bytes) => {
  expect(() => readMessage(GraphDefSchema, Uint8Array.from(bytes), 'f')).toThrow(refused('damaged bytes'));
});
