import { beforeEach, expect, test } from 'vitest';
import { EngineError } from '../../engine/errors/failure';
import { emptyBoard, useBoard } from './boardStore';
import { emptyLog } from './emptyLog';
import { openFiles } from './openFiles';

beforeEach(() => { useBoard.setState(emptyBoard, true); });

test('each file is read by itself: one that is none leaves the others on the board', async () => {
  const files = ['a', 'letter.txt', 'b'].map((name) => new File([name], name));
  await openFiles(files, (name, bytes) => {
    if (name.endsWith('.txt')) throw new EngineError('bad-file', { file: name, expected: 'a', found: 'b' });
    expect(new TextDecoder().decode(bytes)).toBe(name);
    return Promise.resolve(emptyLog(name));
  });
  const { files: opened, failures, reading } = useBoard.getState();
  expect(opened.map(({ log }) => log.name)).toEqual(['a', 'b']);
  expect(failures).toEqual([{ code: 'bad-file', details: { file: 'letter.txt', expected: 'a', found: 'b' } }]);
  expect(reading).toEqual([]);
});

test('a file larger than memory is not even read', async () => {
  const file = Object.defineProperty(new File([], 'huge'), 'size', { value: 2e9 });
  await openFiles([file], () => Promise.reject(new Error('read')));
  expect(useBoard.getState().failures[0]?.code).toBe('file-too-large');
});
