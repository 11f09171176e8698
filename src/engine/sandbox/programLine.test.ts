import { expect, test } from 'vitest';
import { programLine } from './programLine';

const v8 = `TypeError: Cannot read properties of null (reading 'x')
    at inner (blob:null/0628ada7-441b-4e10-a443-9f0914635d7b:40:20)
    at f (blob:null/0628ada7-441b-4e10-a443-9f0914635d7b:3:20)
    at self.program (blob:null/0628ada7-441b-4e10-a443-9f0914635d7b:4:10)`;
const spiderMonkey = 'inner@blob:null/0628ada7:40:20\nf@blob:null/0628ada7:3:20\nasync*program@blob:null/0628ada7:4:10';

test.each([['V8', v8], ['SpiderMonkey', spiderMonkey]])('the innermost call inside the text counts: %s', (_, stack) => {
  expect(programLine(stack, 1, 10)).toBe(2);
});

test('calls of the runner alone name no line', () => {
  expect(programLine(v8.split('\n').slice(0, 2).join('\n'), 1, 10)).toBeNull();
  expect(programLine('', 1, 10)).toBeNull();
});

test('numbers inside the message are not taken for places', () => {
  expect(programLine('Error: shape 2:3:4 of blob\n    at blob:null/a:6:1', 1, 10)).toBe(5);
});
