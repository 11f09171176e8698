/** Lists of pairs as Labeled Faces in the Wild has them: `NAME a b` is one person twice, `NAME a OTHER b` two people. */
import { EngineError } from '../../engine/errors/failure';

export interface LfwPair {
  /** Below the folder of pictures, e.g. `Ann_Lee/Ann_Lee_0001.jpg`. */
  readonly first: string;
  readonly second: string;
  readonly same: boolean;
  /** From 0. */
  readonly fold: number;
}

const defaultFolds = 10;

/**
 * The pairs of a list. A first line `folds pairs` says how many folds follow each other, each with so many pairs of one person and
 * as many of two; without it (or with one fold only) both kinds are cut into ten folds, in their order.
 * @throws bad-file
 */
export function readLfwPairs(text: string, file: string): LfwPair[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const header = /^\d+(\s+\d+)?$/.test(lines[0] ?? '') ? (lines.shift() ?? '').split(/\s+/).map(Number) : [];
  const pairs = lines.map((line, i) => pairOf(line, `${file}, line ${i + 1 + Math.sign(header.length)}`));
  if (pairs.length === 0) throw new EngineError('bad-file', { file, expected: 'pairs of pictures', found: 'none' });
  const [folds = 1, perFold = 0] = header;
  if (folds > 1 && perFold > 0) return pairs.map((pair, i) => ({ ...pair, fold: Math.floor(i / (2 * perFold)) }));
  return [true, false].flatMap((kind) => {
    const group = pairs.filter(({ same }) => same === kind);
    return group.map((pair, i) => ({ ...pair, fold: Math.floor((i * defaultFolds) / group.length) }));
  });
}

function pairOf(line: string, place: string): Omit<LfwPair, 'fold'> {
  const words = line.split(/\s+/);
  const [name = '', one = '', other = '', last] = words;
  const [second, number] = last === undefined ? [name, other] : [other, last];
  if (words.length < 3 || words.length > 4 || !/^\d+$/.test(one) || !/^\d+$/.test(number)) throw new EngineError('bad-file', { file: place, expected: 'a name and two numbers, or two names each with its number', found: line.slice(0, 80) });
  return { first: pictureOf(name, one), second: pictureOf(second, number), same: last === undefined };
}

const pictureOf = (name: string, number: string): string => `${name}/${name}_${number.padStart(4, '0')}.jpg`;
