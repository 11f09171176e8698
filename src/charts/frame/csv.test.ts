import { expect, test } from 'vitest';
import { tableToCsv } from './csv';

test('escapes what a spreadsheet would run, and leaves numbers numbers', () => {
  const csv = tableToCsv({ columns: ['=cmd()', 'a,b'], rows: [['+1', -0.5], ['@x', NaN], ['-2', 1e-7], ['say "hi"', 3]] });
  expect(csv).toBe('\ufeff\'=cmd(),"a,b"\r\n\'+1,-0.5\r\n\'@x,\r\n\'-2,1e-7\r\n"say ""hi""",3\r\n');
});
