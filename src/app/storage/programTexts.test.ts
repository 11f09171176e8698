import { expect, test } from 'vitest';
import { parseProgram, readProgram, writeProgram } from './programTexts';

test('what is written is read again, by lesson and cell', () => {
  writeProgram('tensors', 'a', { text: 'print(1)', aside: null });
  writeProgram('tensors', 'b', { text: null, aside: 'old' });
  expect(readProgram('tensors', 'a')).toEqual({ text: 'print(1)', aside: null });
  expect(readProgram('tensors', 'b')).toEqual({ text: null, aside: 'old' });
  expect(readProgram('session', 'a')).toEqual({ text: null, aside: null });
  writeProgram('tensors', 'b', { text: null, aside: null });
  expect(readProgram('tensors', 'b')).toEqual({ text: null, aside: null });
});

test.each(['', '{', 'null', '[]', '"a"', '{"schema":2,"text":"a"}', '{"schema":1,"text":5,"aside":{}}'])('%j is no program', (stored) => {
  expect(parseProgram(stored)).toEqual({ text: null, aside: null });
});
