import { expect, test } from 'vitest';
import type { PrintedLine } from '../declarations/programReport';
import { createLineSender } from './lineSender';

function setUp(limits = { lines: 5, characters: 100 }) {
  const clock = { ms: 0 };
  const timers: (() => void)[] = [];
  const parcels: { lines: readonly PrintedLine[]; cut: boolean }[] = [];
  const sender = createLineSender({ limits, send: (lines, cut) => { parcels.push({ lines, cut }); }, now: () => clock.ms, later: (work) => { timers.push(work); } });
  const print = (text: string): void => { sender.add({ kind: 'print', text }); };
  const sent = () => parcels.flatMap((p) => p.lines.map((l) => l.text));
  return { clock, timers, parcels, print, sent, sender };
}

test('the first line goes at once, the next ones together', () => {
  const { timers, parcels, print } = setUp();
  for (const text of ['a', 'b', 'c']) print(text);
  expect(parcels.map((p) => p.lines.length)).toEqual([1]);
  expect(timers).toHaveLength(1);
  timers[0]?.();
  expect(parcels.map((p) => p.lines.length)).toEqual([1, 2]);
});

test('a loop that lets no timer run still sends', () => {
  const { clock, print, sent } = setUp();
  print('a');
  print('b');
  clock.ms = 100;
  print('c');
  expect(sent()).toEqual(['a', 'b', 'c']);
});

test.each([[{ lines: 2, characters: 100 }], [{ lines: 100, characters: 2 }]])('beyond %o nothing more is sent, and that is said once', (limits) => {
  const { parcels, print, sent, sender } = setUp(limits);
  for (const text of ['a', 'b', 'c', 'd']) print(text);
  sender.flush();
  expect(sent()).toEqual(['a', 'b']);
  expect(parcels.filter((p) => p.cut)).toHaveLength(1);
});
