import { expect, test } from 'vitest';
import { windowAround } from './window';

test.each([[30, 80, 28, 77], [0, 0, 0, 0], [59, 159, 55, 153], [1, 158, 0, 153]])('around row %i, column %i it starts at %i, %i', (row, column, top, left) => {
  expect(windowAround({ row, column }, { height: 5, width: 7 }, { height: 60, width: 160 })).toEqual({ row: top, column: left, height: 5, width: 7 });
});
