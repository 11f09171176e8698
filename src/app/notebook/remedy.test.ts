import { describe, expect, test } from 'vitest';
import { remedyOf } from './remedy';

describe('remedy', () => {
  test('a diverged run gets a tenth of its rate, exactly', () => {
    expect(remedyOf({ code: 'diverged', details: { learningRate: 0.3 } }, {})).toEqual({ kind: 'smaller-rate', learningRate: 0.03 });
  });
  test('a run without memory gets half its batch', () => {
    expect(remedyOf({ code: 'out-of-memory', details: {} }, { batchSize: 33 })).toEqual({ kind: 'smaller-batch', batchSize: 16 });
  });
  test('anything else is tried again', () => {
    expect(remedyOf({ code: 'download-failed', details: {} }, {})).toEqual({ kind: 'again' });
  });
});
