import { describe, expect, test } from 'vitest';
import { cellAction } from './cellKeys';

const press = (key: string, modifiers: Partial<{ shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) =>
  ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe('keys of a cell', () => {
  test('in both modes Shift+Enter runs and moves on, Ctrl or Cmd+Enter runs', () => {
    for (const inside of [true, false]) {
      expect(cellAction(press('Enter', { shiftKey: true }), inside)).toEqual({ do: 'run-and-move' });
      expect(cellAction(press('Enter', { ctrlKey: true }), inside)).toEqual({ do: 'run' });
      expect(cellAction(press('Enter', { metaKey: true }), inside)).toEqual({ do: 'run' });
    }
  });

  test('command mode moves and enters', () => {
    expect(cellAction(press('j'), false)).toEqual({ do: 'move', by: 1 });
    expect(cellAction(press('ArrowUp'), false)).toEqual({ do: 'move', by: -1 });
    expect(cellAction(press('Enter'), false)).toEqual({ do: 'enter' });
  });

  test('edit mode leaves letters, arrows and Enter to the controls', () => {
    for (const key of ['j', 'k', 'ArrowDown', 'Enter', 'a']) expect(cellAction(press(key), true)).toBeNull();
    expect(cellAction(press('Escape'), true)).toEqual({ do: 'leave' });
  });

  test('the browser’s own shortcuts are left alone', () => {
    expect(cellAction(press('j', { ctrlKey: true }), false)).toBeNull();
    expect(cellAction(press('ArrowDown', { altKey: true }), false)).toBeNull();
    expect(cellAction(press('ArrowDown', { shiftKey: true }), false)).toBeNull();
  });
});
