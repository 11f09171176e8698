import { describe, expect, test } from 'vitest';
import type { MetricColumn } from '../../engine/protocol';
import { curvesCsv, fileStem, runFile } from './exportRun';
import { aRecord } from './record.fixture';

const columns: readonly MetricColumn[] = [
  { metric: 'loss', steps: Float64Array.of(1, 2, 3), values: Float64Array.of(0.5, 0.25, 0.125), seconds: Float64Array.of(0.1, 0.2, 0.3) },
  { metric: 'val_loss', steps: Float64Array.of(2), values: Float64Array.of(0.3), seconds: Float64Array.of(0.2) },
];
const record = aRecord({
  spec: { schema: 1, experiment: 'mnist/cnn', params: { optimizer: 'adam', learningRate: 0.001 }, seed: 7 }, order: 3, latest: { loss: 0.125 }, backend: 'wasm',
});

describe('exports', () => {
  test('CSV has a row a step and leaves a metric without a value there empty', () => {
    expect(curvesCsv(columns)).toBe('step,seconds,loss,val_loss\r\n1,0.1,0.5,\r\n2,0.2,0.25,0.3\r\n3,0.3,0.125,\r\n');
  });

  test('names that spreadsheets would execute are made harmless', () => {
    const [first] = columns;
    if (!first) throw new Error('no column');
    expect(curvesCsv([{ ...first, metric: '=HYPERLINK("x")' }]).split('\r\n')[0]).toBe(`step,seconds,"'=HYPERLINK(""x"")"`);
  });

  test('the run file carries spec, outcome and history', () => {
    expect(JSON.parse(runFile(record, columns))).toMatchObject({
      experiment: 'mnist/cnn', params: { optimizer: 'adam' }, seed: 7, backend: 'wasm', final: { loss: 0.125 }, history: { val_loss: [[2, 0.3]], loss: [[1, 0.5], [2, 0.25], [3, 0.125]] },
    });
  });

  test('values that JSON cannot hold become null', () => {
    const broken = [{ metric: 'loss', steps: Float64Array.of(1), values: Float64Array.of(Number.NaN), seconds: Float64Array.of(0) }];
    expect(JSON.parse(runFile(record, broken))).toMatchObject({ history: { loss: [[1, null]] } });
  });

  test('file names are plain', () => {
    expect(fileStem(record)).toBe('3-adam-cnn');
    expect(fileStem({ ...record, name: '../weird: name/…' })).toBe('3-..-weird-name');
  });
});
