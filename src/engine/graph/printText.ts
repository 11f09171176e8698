/** What `print` shows of a value, in Python's manner. */
import { NdArray } from './ndArray';

/** One line (or several, for arrays) of the values, separated by spaces. */
export const printText = (values: readonly unknown[]): string => values.map((value) => (typeof value === 'string' ? value : inside(value, new Set(), true))).join(' ');

const longest = 1000;

function inside(value: unknown, around: Set<object>, outermost = false): string {
  if (value instanceof NdArray) return outermost || value.shape.length === 0 ? value.toString() : `array(${value.toString().replaceAll(' ', ', ').replaceAll('\n', ',\n      ')})`;
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return `<function ${value.name}>`;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value !== 'object') return typeof value;
  if (around.has(value)) return '...';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const wider = new Set(around).add(value);
  if (Array.isArray(value)) return `[${listText(value.map((part: unknown) => inside(part, wider)))}]`;
  if (ArrayBuffer.isView(value)) return `[${listText(Array.from(value as Float32Array, String))}]`;
  if (Object.getPrototypeOf(value) === Object.prototype) return `{${listText(Object.entries(value).map(([key, part]) => `'${key}': ${inside(part, wider)}`))}}`;
  const { toString: own } = value as { readonly toString?: unknown };
  if (typeof own !== 'function' || own === Object.prototype.toString) return `<${value.constructor.name}>`;
  const text: unknown = own.call(value);
  return typeof text === 'string' ? text : `<${value.constructor.name}>`;
}

const listText = (parts: readonly string[]): string => (parts.length > longest ? [...parts.slice(0, longest), '...'] : parts).join(', ');
