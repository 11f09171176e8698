import { expect, test } from 'vitest';
import type { EventLog } from '../declarations/eventLog';
import { readRecords } from '../formats/recordReader';
import { encodePng } from '../formats/png';
import { EventFileWriter, eventFileName } from './eventFileWriter';
import { countHistogram } from './histogram';
import { readEventLog } from './readEvents';
import { encodeSummary } from './summary';
import { fixture } from './testing/fixtures';
import { writeEventLog } from './writeEvents';

const again = (log: EventLog): EventLog => readEventLog(new Uint8Array(writeEventLog(log)), log.name);

test.each(['old.tfevents', 'new.tfevents', 'restarted.tfevents'])('what is read from %s is read again after it was written', (name) => {
  const log = readEventLog(fixture(name), name);
  // Times of operations are relative to the first one and kept to a nanosecond.
  expect(again(log)).toEqual(log);
});

test('a trace keeps its session, feeds, fetches and operations, but for the dead', () => {
  const operation = { inputs: ['a', 'b:1'], ready: 0, start: 1.5, end: 4.25, device: '/cpu:0', bytes: 24, outputs: [{ dtype: 'float32', shape: [2, 3] }], dead: false };
  const trace = {
    session: 'Session_1',
    fed: ['x:0'],
    fetched: ['loss/my_mean:0'],
    operations: [{ ...operation, node: 'mul', op: 'Mul' }, { ...operation, node: 'skip', op: 'Identity', dead: true }, { ...operation, node: 'none', op: 'NoOp', inputs: [], outputs: [], bytes: 0, start: 2 }],
  };
  const writer = new EventFileWriter(() => 1_600_000_000.25);
  writer.addRunMetadata(trace, 'step 1', 1);
  const [first, , third] = trace.operations;
  expect(readEventLog(writer.bytes(), 'f').traces).toEqual([{ tag: 'step 1', step: 1, trace: { ...trace, operations: [first, third] } }]);
});

test('a file is written as training goes on', () => {
  const writer = new EventFileWriter(() => 3);
  const encoded = encodePng(2, 1, 3, Uint8Array.of(255, 0, 0, 0, 255, 0));
  const first = encodeSummary([{ kind: 'scalar', tag: 'loss', value: 0.1 }, { kind: 'histogram', tag: 'w', histogram: countHistogram([1, 2]) }]);
  const second = encodeSummary([{ kind: 'image', tag: 'digit', width: 2, height: 1, encoded }, { kind: 'text', tag: 'note', text: '好' }]);
  writer.addSummary(Uint8Array.from([...first, ...second]), 5);
  writer.addSummary(first, 6, 4);
  expect([...readRecords(writer.bytes(), () => expect.unreachable())]).toHaveLength(3);
  const log = readEventLog(writer.bytes(), 'f');
  expect(log.scalars).toEqual([{ tag: 'loss', steps: Float64Array.of(5, 6), wallTimes: Float64Array.of(3, 4), values: Float64Array.of(Math.fround(0.1), Math.fround(0.1)) }]);
  expect(log.histograms[0]?.points.map(({ step, num, sum }) => [step, num, sum])).toEqual([[5, 2, 3], [6, 2, 3]]);
  expect(log.images).toEqual([{ tag: 'digit', points: [{ step: 5, wallTime: 3, width: 2, height: 1, encoded }] }]);
  expect(log.texts).toEqual([{ tag: 'note', points: [{ step: 5, wallTime: 3, text: '好' }] }]);
  expect(log.problems).toEqual([]);
});

test('files are named as TensorBoard looks for them', () => {
  expect(eventFileName(1_547_892_249.7, 'studio')).toBe('events.out.tfevents.1547892249.studio');
});
