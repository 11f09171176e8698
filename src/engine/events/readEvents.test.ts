import { describe, expect, it, test } from 'vitest';
import { frameRecord } from '../formats/tfRecord';
import { fixture, reference } from './testing/fixtures';
import { readEventLog, streamEventLog } from './readEvents';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('event files of TensorFlow 1', () => {
  const log = readEventLog(fixture('old.tfevents'), 'old');
  const expected = reference.old;

  it('give the scalars, histograms and pictures that TensorBoard reads', () => {
    expect(Object.fromEntries(log.scalars.map(({ tag, steps, wallTimes, values }) => [tag, Array.from(steps, (step, i) => [step, wallTimes[i], values[i]])]))).toEqual(expected.scalars);
    expect(
      Object.fromEntries(
        log.histograms.map(({ tag, points }) => [tag, points.map((p) => [p.step, p.wallTime, p.min, p.max, p.num, p.sum, p.sumSquares, [...p.limits], [...p.counts]])]),
      ),
    ).toEqual(expected.histograms);
    expect(Object.fromEntries(log.images.map(({ tag, points }) => [tag, points.map((p) => [p.step, p.wallTime, p.width, p.height, base64(p.encoded)])]))).toEqual(expected.images);
    expect(log.problems).toEqual([]);
  });

  it('give texts, whose plugin is named only in the first', () => {
    const [series] = log.texts;
    expect(series?.tag).toBe('note_1');
    expect(series?.points.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5].map((step) => `step **${step}** 第${step}步`));
  });

  it('give the graph with shapes and types', () => {
    expect(log.graph?.nodes.map(({ name, op, inputs }) => [name, op, inputs])).toEqual(expected.graph);
    const node = (name: string) => log.graph?.nodes.find((each) => each.name === name);
    expect(node('hypothesis/prediction')).toEqual({
      name: 'hypothesis/prediction',
      op: 'MatMul',
      inputs: ['input/x', 'w/read'],
      device: '',
      outputs: [{ dtype: 'float32', shape: [null, 1] }],
      attributes: { T: 'float32', grad_a: 'false', grad_b: 'false', transpose_a: 'false', transpose_b: 'false' },
    });
    expect(node('w')?.outputs).toEqual([{ dtype: 'float32_ref', shape: [3, 1] }]);
    expect(node('loss/Const')?.attributes['value']).toBe('int32 [2]: 0, 1');
    expect(node('input/x')?.attributes['shape']).toBe('[?, 3]');
    expect(node('train/GradientDescent/update_w/ApplyGradientDescent')?.attributes['_class']).toBe('[loc:@w]');
  });

  it('give the trace of a step', () => {
    const [traced] = log.traces;
    expect([traced?.tag, traced?.step]).toEqual(['step 3', 3]);
    const { operations = [], fed, fetched } = traced?.trace ?? {};
    expect(fed?.toSorted()).toEqual(['input/x:0', 'input/y:0', 'note:0', 'picture:0']);
    expect(fetched).toEqual(['Merge/MergeSummary:0']);
    const names = new Set(log.graph?.nodes.map(({ name }) => name));
    expect(operations.filter(({ node }) => names.has(node)).length).toBeGreaterThan(15);
    for (const { ready, start, end } of operations) expect(0 <= ready && ready <= start && start <= end && end < 1e6).toBe(true);
    expect(operations.map(({ start }) => start)).toEqual(operations.map(({ start }) => start).sort((a, b) => a - b));
    expect(operations.find(({ node }) => node === 'hypothesis/prediction')).toMatchObject({ bytes: 32, outputs: [{ dtype: 'float32', shape: [8, 1] }] });
  });
});

describe('event files of TensorFlow 2', () => {
  const log = readEventLog(fixture('new.tfevents'), 'new');
  const { tensors } = reference.new;

  it('give scalars, texts and pictures out of tensors', () => {
    const [scalars] = log.scalars;
    expect(Array.from(scalars?.steps ?? [], (step, i) => [step, scalars?.wallTimes[i], scalars?.values[i]])).toEqual(tensors['loss']);
    expect(log.texts.map(({ tag, points }) => [tag, points.map((p) => [p.step, p.wallTime, [base64(new TextEncoder().encode(p.text))]])])).toEqual([['note', tensors['note']]]);
    expect(log.images.map(({ tag }) => tag)).toEqual(['picture/image/0', 'picture/image/1']);
    const size = [base64(new TextEncoder().encode('4')), base64(new TextEncoder().encode('5'))];
    const [first, second] = log.images;
    expect(first?.points.map((p, i) => [p.step, p.wallTime, [...size, base64(p.encoded), base64(second?.points[i]?.encoded ?? p.encoded)]])).toEqual(tensors['picture']);
    expect(log.problems).toEqual([]);
  });

  it('give histograms, whose sums are not in the file', () => {
    const [series] = log.histograms;
    expect(series?.points.map((p) => [p.step, p.wallTime, Array.from(p.limits, (right, i) => [i === 0 ? p.min : p.limits[i - 1], right, p.counts[i]])])).toEqual(tensors['w']);
    expect(series?.points[2]).toMatchObject({ min: -1, max: 2, num: 50, sum: NaN });
  });

  it('give the graph of a function', () => {
    expect(log.graph?.nodes.map(({ op }) => op)).toEqual(['_Arg', 'Const', 'Mul', 'Identity', '_Retval']);
  });
});

test('what came after the step of a restart is forgotten, as by TensorBoard', () => {
  const log = readEventLog(fixture('restarted.tfevents'), 'restarted');
  expect(log.scalars.map(({ tag, steps, wallTimes, values }) => [tag, Array.from(steps, (step, i) => [step, wallTimes[i], values[i]])])).toEqual(Object.entries(reference.restarted.scalars));
});

test('a shortened file says so and keeps the rest', () => {
  const bytes = fixture('old.tfevents');
  const log = readEventLog(bytes.subarray(0, -20), 'old');
  expect(log.problems).toEqual([{ kind: 'truncated', at: bytes.length - 489 - 16, what: 'the end of the file' }]);
  expect(log.scalars[0]?.steps).toHaveLength(5);
});

test('a record that is no event is a problem, not the end', () => {
  const log = readEventLog(Uint8Array.from([...fixture('new.tfevents'), ...frameRecord(Uint8Array.of(255, 255))]), 'f');
  expect(log.problems).toEqual([{ kind: 'damaged', at: fixture('new.tfevents').length, what: 'an event' }]);
  expect(log.scalars[0]?.steps).toHaveLength(6);
});

test('a stream gives what the whole file gives', async () => {
  const bytes = fixture('old.tfevents');
  const pieces = new Blob([bytes]).stream();
  expect(await streamEventLog(pieces, 'old')).toEqual(readEventLog(bytes, 'old'));
});

test.each([0, 5, 1000])('%i bytes of something else are refused', (length) => {
  expect(() => readEventLog(new Uint8Array(length).fill(7), 'x')).toThrow(
    expect.objectContaining({ failure: { code: 'bad-file', details: { file: 'x', expected: 'an event file of TensorBoard', found: 'no whole record' } } }),
  );
});
