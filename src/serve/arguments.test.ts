import { expect, test } from 'vitest';
import { parseArguments } from './arguments';

const parse = (line: string) => parseArguments(line.split(' ').filter(Boolean), ['seed', 'out'], ['json']);

test('reads positionals, options, flags and settings in any order', () => {
  const args = parse('mnist/cnn --set epochs=1 batchSize=64 --seed 7 --json --set optimizer=adam');
  expect(args.positional).toEqual(['mnist/cnn']);
  expect(args.settings).toEqual([['epochs', '1'], ['batchSize', '64'], ['optimizer', 'adam']]);
  expect(args.option('seed')).toBe('7');
  expect(args.option('out')).toBeNull();
  expect(args.flag('json')).toBe(true);
});

test('a positional after settings is no setting', () => {
  expect(parse('--set epochs=1 housing/linear1').positional).toEqual(['housing/linear1']);
});

test.each(['--sed 7', '--seed', '--set', '--set epochs'])('refuses %s', (line) => {
  expect(() => parse(line)).toThrow(/--/);
});
