import { beforeEach, expect, test } from 'vitest';
import { acknowledge, addLog, beginReading, dismissFailures, emptyBoard, failReading, removeFile, showOnly, takeOff, tick, useBoard } from './boardStore';
import { emptyLog } from './emptyLog';

beforeEach(() => { useBoard.setState(emptyBoard, true); });
const board = () => useBoard.getState();

test('a file read anew takes the place and the colour of its older state', () => {
  for (const name of ['a', 'b', 'a']) addLog({ ...emptyLog(name), traces: [] });
  expect(board().files.map(({ id, hue }) => [id, hue])).toEqual([['file:a', 0], ['file:b', 1]]);
  removeFile('file:a');
  addLog(emptyLog('c'));
  expect(board().files.map(({ hue }) => hue)).toEqual([1, 0]);
});

test('what fails changes nothing but the notice', () => {
  addLog(emptyLog('a'));
  beginReading('b');
  beginReading('b');
  failReading('b', { code: 'bad-file', details: { file: 'b' } });
  expect(board()).toMatchObject({ reading: ['b'], failures: [{ code: 'bad-file' }] });
  expect(board().files).toHaveLength(1);
  dismissFailures();
  expect(board().failures).toEqual([]);
});

test('problems of a file stay in sight until they are put away', () => {
  addLog({ ...emptyLog('a'), problems: [{ kind: 'truncated', at: 7, what: '' }] });
  expect(board().files[0]?.acknowledged).toBe(false);
  acknowledge('file:a');
  expect(board().files[0]?.acknowledged).toBe(true);
});

test('one run alone is shown, even if it was taken off', () => {
  takeOff('r1');
  tick(['r1', 'r2'], false);
  showOnly('r1', ['r1', 'r2', 'r3']);
  expect([[...board().unticked].sort(), [...board().off]]).toEqual([['r2', 'r3'], []]);
  tick(['r3'], true);
  expect([...board().unticked]).toEqual(['r2']);
});
