/** Hundreds of generated programs, beside what TensorFlow itself made of them. */
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../runtime/testing/backends';
import { recordedFamilies } from './testing/fixtures';
import { Interpreter } from './testing/interpreter';

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  describe.each(recordedFamilies())('$family as in $madeWith', ({ programs }) => {
    test.each(programs)('$name', async (program) => {
      const before = memory().numTensors;
      expect(await new Interpreter().differences(program)).toEqual([]);
      expect(memory().numTensors).toBe(before);
    });
  });
});
