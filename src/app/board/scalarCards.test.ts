import { expect, test } from 'vitest';
import type { BoardRun } from './boardRun';
import { emptyLog } from './emptyLog';
import { lineSeries, sameCurves, scalarCards } from './scalarCards';
import { scalarFiles } from './scalarFiles';

function run(name: string, tags: Readonly<Record<string, readonly number[]>>): BoardRun {
  const scalars = Object.entries(tags).map(([tag, steps]) => ({ tag, steps: Float64Array.from(steps), wallTimes: Float64Array.from(steps, (s) => 100 + s), values: Float64Array.from(steps, (s) => s / 2) }));
  return { id: name, name, color: 'red', run: null, live: false, log: { ...emptyLog(name), scalars } };
}
const a = run('a', { loss: [1, 2], acc: [1] });
const b = run('b', { loss: [5, 3, 4] });

test('one card a tag, with a curve for every run that has it', () => {
  expect(scalarCards([a, b]).map(({ tag, curves }) => [tag, curves.map((c) => c.run.name)])).toEqual([['loss', ['a', 'b']], ['acc', ['a']]]);
});

test('curves begin at zero seconds and have no orphans', () => {
  const [, curve] = scalarCards([a, b])[0]?.curves ?? [];
  expect(lineSeries(curve!)).toMatchObject({ id: 'b', label: 'b', steps: Float64Array.of(3, 4), wallTimes: Float64Array.of(103, 104), seconds: Float64Array.of(0, 1) });
});

test('cards made anew of the same curves are the same', () => {
  const [before, after] = [scalarCards([a, b]), scalarCards([a, b])].map(([card]) => card?.curves ?? []);
  expect(sameCurves(before!, after!)).toBe(true);
  expect(sameCurves(before!, scalarCards([a])[0]?.curves ?? [])).toBe(false);
  expect(sameCurves(before!, scalarCards([{ ...a, name: 'c' }, b])[0]?.curves ?? [])).toBe(false);
});

test('files have every point with its run', () => {
  const odd = run('=odd', { loss: [1] });
  odd.log.scalars[0]!.values[0] = Number.NaN;
  const [csv, json] = scalarFiles(scalarCards([a, odd])[0]?.curves ?? []);
  expect(csv?.text()).toBe("\ufeffRun,Wall time,Step,Value\r\na,101,1,0.5\r\na,102,2,1\r\n'=odd,101,1,\r\n");
  expect(JSON.parse(json?.text() ?? '')).toEqual([
    { run: 'a', tag: 'loss', points: [[101, 1, 0.5], [102, 2, 1]] },
    { run: '=odd', tag: 'loss', points: [[101, 1, 'NaN']] },
  ]);
});
