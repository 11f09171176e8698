import { expect, test } from 'vitest';
import { forcedWorkers } from './forcedWorkers';

test.each([
  ['?workers=2&lang=en', 2],
  ['?workers=8', 8],
  ['', null],
  ['?workers=', null],
  ['?workers=0', null],
  ['?workers=9', null],
  ['?workers=1.5', null],
  ['?workers=many', null],
])('%s asks for %s', (search, workers) => {
  expect(forcedWorkers(search)).toBe(workers);
});
