import { expect, test, vi } from 'vitest';
import { createByteLibrary } from './byteLibrary';

const bytes = new SharedArrayBuffer(4);
const asker = () => ({ reader: {}, give: vi.fn<(bytes: SharedArrayBuffer | null) => void>() });

test('one reader loads, the others wait and get the same memory', () => {
  const library = createByteLibrary();
  const [a, b, c] = [asker(), asker(), asker()];
  for (const { reader, give } of [a, b]) library.want(reader, 'images', give);
  expect(a.give.mock.calls).toEqual([[null]]);
  expect(b.give).not.toHaveBeenCalled();
  library.share('images', bytes);
  expect(b.give.mock.calls).toEqual([[bytes]]);
  library.want(c.reader, 'images', c.give);
  expect(c.give.mock.calls[0]?.[0]).toBe(bytes);
  expect(a.give).toHaveBeenCalledTimes(1);
});

test('where loading fails or the reader dies, the next one in the line loads', () => {
  const library = createByteLibrary();
  const [a, b, c] = [asker(), asker(), asker()];
  for (const { reader, give } of [a, b, c]) library.want(reader, 'images', give);
  library.share('images', null);
  expect(b.give.mock.calls).toEqual([[null]]);
  library.leave(b.reader);
  expect(c.give.mock.calls).toEqual([[null]]);
  library.leave(c.reader);
  library.want(a.reader, 'images', a.give);
  expect(a.give).toHaveBeenCalledTimes(2);
});

test('a reader that has left gets nothing, and keys do not mix', () => {
  const library = createByteLibrary();
  const [a, b, c] = [asker(), asker(), asker()];
  library.want(a.reader, 'images', a.give);
  library.want(b.reader, 'images', b.give);
  library.leave(b.reader);
  library.want(c.reader, 'labels', c.give);
  library.share('images', bytes);
  expect(b.give).not.toHaveBeenCalled();
  expect(c.give.mock.calls).toEqual([[null]]);
});
