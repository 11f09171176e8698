/** What a learner types as a tensor, and what TensorFlow would make of it. */
import type { Bilingual } from '../lesson';

export type Element = number | boolean | string;
export type ValueType = 'float32' | 'int32' | 'bool' | 'string' | 'complex64';
export type AskedType = 'auto' | ValueType | 'int16' | 'float64';

export interface TensorValue {
  readonly shape: readonly number[];
  /** Row by row. */
  readonly elements: readonly Element[];
  readonly dtype: ValueType;
  readonly bytes: number;
}

const limit = 10_000;
const storedAs: Readonly<Record<Exclude<AskedType, 'auto'>, ValueType>> = { float32: 'float32', float64: 'float32', int32: 'int32', int16: 'int32', bool: 'bool', string: 'string', complex64: 'complex64' };
const bytesOf: Readonly<Record<ValueType, number>> = { float32: 4, int32: 4, bool: 1, string: 0, complex64: 8 };

export type Parsed = { readonly value: TensorValue } | { readonly problem: Bilingual };
const problem = (zh: string, en: string): Parsed => ({ problem: { zh, en } });

/** Reads nested lists of numbers, truth values or texts, as Python or JSON writes them. */
export function parseTensor(text: string, asked: AskedType): Parsed {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/\bTrue\b/g, 'true').replace(/\bFalse\b/g, 'false').replace(/'([^']*)'/g, (_, inner: string) => JSON.stringify(inner)));
  } catch {
    return problem('这不是数、真假值、文本或它们的嵌套列表，例如 [[1, 2], [3, 4]]。', 'This is no number, truth value, text or nested list of them, such as [[1, 2], [3, 4]].');
  }
  const shape: number[] = [];
  for (let level = read; Array.isArray(level); level = (level as readonly unknown[])[0]) shape.push(level.length);
  if (shape.length > 6) return problem('最多 6 阶。', 'At most rank 6.');
  const elements: Element[] = [];
  if (!collect(read, shape, 0, elements)) return problem('同一层的列表长度不一样：张量的每一行必须一样长。', 'Lists of one level differ in length: the rows of a tensor are all of one length.');
  if (elements.length > limit) return problem(`最多 ${limit} 个元素。`, `At most ${limit} elements.`);
  return typed(elements, shape, asked);
}

/** False where a list has another length than its siblings or something else stands in it. */
function collect(value: unknown, shape: readonly number[], depth: number, into: Element[]): boolean {
  if (Array.isArray(value)) return value.length === shape[depth] && value.every((part: unknown) => collect(part, shape, depth + 1, into));
  if (depth !== shape.length || (typeof value !== 'number' && typeof value !== 'boolean' && typeof value !== 'string')) return false;
  into.push(value);
  return true;
}

function typed(elements: readonly Element[], shape: readonly number[], asked: AskedType): Parsed {
  const kinds = new Set(elements.map((element) => typeof element));
  if (kinds.size > 1) return problem('一个张量里只能有一种类型的元素。', 'The elements of a tensor are all of one type.');
  const [kind = 'number'] = kinds;
  // Python tells 3 from 3.0; what is typed here without a point counts as whole.
  const own: ValueType = kind === 'boolean' ? 'bool' : kind === 'string' ? 'string' : elements.every(Number.isInteger) ? 'int32' : 'float32';
  const dtype = asked === 'auto' ? own : storedAs[asked];
  if ((dtype === 'string') !== (kind === 'string')) return problem(`这些元素不能是 ${dtype}。`, `These elements cannot be ${dtype}.`);
  if (dtype === 'bool' && kind !== 'boolean') return problem('bool 的元素写作 True 或 False。', 'Elements of type bool are written True or False.');
  if (dtype === 'int32' && elements.some((element) => !Number.isInteger(Number(element)))) return problem('整数类型里不能有小数。', 'A type of integers holds no fractions.');
  const characters = dtype === 'string' ? elements.reduce<number>((sum, element) => sum + new TextEncoder().encode(String(element)).length, 0) : 0;
  return { value: { shape, elements, dtype, bytes: elements.length * bytesOf[dtype] + characters } };
}
