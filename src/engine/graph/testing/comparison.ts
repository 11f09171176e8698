/** Differences between what TensorFlow gave and what is found here, in words; none where they agree. */
import { storedDType, type AskedDType } from '../dtype';
import { NdArray } from '../ndArray';
import { Operation } from '../operation';
import { Tensor } from '../tensor';
import { Variable } from '../variable';
import type { Failure, Given, Made } from './program';

const relativeTolerance = 1e-5;
/** Of the largest element: what is left of a sum of large terms is no more exact than they are. */
const cancellation = 1e-6;

type Array = readonly [dtype: string, shape: readonly number[], data: readonly (number | boolean | string)[]];
const isArray = (given: Given): given is Array => Array.isArray(given) && typeof given[0] === 'string';

export function differenceOfValues(expected: Given, found: unknown): string[] {
  if (expected === null) return found === null ? [] : ['an operation gave a value'];
  if (isArray(expected)) return found instanceof NdArray ? differenceOfArrays(expected, found) : ['not an array'];
  const wanted = Object.entries(expected);
  if (typeof found !== 'object' || found === null || found instanceof NdArray) return [`no list of ${wanted.length} values`];
  const given = new Map<string, unknown>(Object.entries(found));
  if (given.size !== wanted.length) return [`${given.size} values instead of ${wanted.length}`];
  return wanted.flatMap(([key, part]) => differenceOfValues(part, given.get(key)).map((difference) => `[${key}] ${difference}`));
}

function differenceOfArrays([dtype, shape, data]: Array, found: NdArray): string[] {
  const stored = storedDType(dtype as AskedDType);
  if (found.dtype !== stored) return [`dtype ${found.dtype} instead of ${dtype}`];
  if (String(found.shape) !== String(shape)) return [`shape [${String(found.shape)}] instead of [${String(shape)}]`];
  const numbers = data.map((value) => (typeof value === 'string' && stored !== 'string' ? Number(value.replace('inf', 'Infinity')) : value));
  const scale = Math.max(0, ...numbers.map((value) => (Number.isFinite(value) ? Math.abs(Number(value)) : 0)));
  const tolerance = stored === 'float32' || stored === 'complex64' ? cancellation * scale : 0;
  const differs = numbers.findIndex((value, i) => !isClose(value, found.data[i], tolerance));
  return differs < 0 ? [] : [`element ${differs}: ${String(found.data[differs])} instead of ${String(numbers[differs])}`];
}

function isClose(expected: number | boolean | string, found: number | string | undefined, tolerance: number): boolean {
  if (typeof expected === 'string') return expected === found;
  const [a, b] = [Number(expected), Number(found)];
  return Object.is(a, b) || a === b || Math.abs(a - b) <= (tolerance === 0 ? 0 : tolerance + relativeTolerance * Math.abs(a));
}

export function differenceOfHandles(expected: Made, found: unknown): string[] {
  const [wanted, described] = [JSON.stringify(expected, storedOnly), JSON.stringify(describe(found))];
  return wanted === described ? [] : [`made ${described} instead of ${wanted}`];
}

/** Types that the device has not, as what it has. */
function storedOnly(_: string, value: unknown): unknown {
  if (!Array.isArray(value) || typeof value[2] !== 'string' || value.length !== 4) return value;
  const [name, op, dtype, shape] = value as readonly unknown[];
  return [name, op, String(dtype).replace(/^[a-z]+\d*/, (asked) => storedDType(asked as AskedDType)), shape];
}

function describe(found: unknown): Made {
  if (Array.isArray(found)) return found.map(describe);
  if (found instanceof Variable) return describe(found.reference);
  if (found instanceof Tensor) return [found.name, found.op.type, `${found.dtype}${found.isReference ? '_ref' : ''}`, found.shape];
  return found instanceof Operation ? [found.name, found.type] : null;
}

export function differenceOfFailures([name, head]: Failure, found: unknown): string[] {
  if (!(found instanceof Error)) return [`no ${name}: ${head}`];
  const message = found.message.split('\n')[0] ?? '';
  return found.name === name && inJavaScript(message).startsWith(inJavaScript(head)) ? [] : [`${found.name}: ${message} instead of ${name}: ${head}`];
}

/** Options are called `validateShape` here, `validate_shape` there; and Python's None is null. */
const inJavaScript = (text: string): string => text.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll('None', 'null');
