/** Arrays as NumPy prints them (numpy/core/arrayprint.py: precision 8, threshold 1000, lines of 75 characters). */
import type { Complex, NdArray } from './ndArray';

const lineWidth = 75;
const threshold = 1000;
const edgeItems = 3;

/** The array in NumPy's form: `[[1. 2.]\n [3. 4.]]`; a bare value for rank 0. */
export function printArray(array: NdArray): string {
  if (array.shape.length === 0) return bareText(array);
  if (array.size === 0) return '[]';
  const summarised = array.size > threshold;
  const shown = shownPositions(array.shape, summarised);
  const texts = elementTexts(array, shown);
  const byPosition = new Map(shown.map((position, i) => [position, texts[i] ?? '']));
  const nest = (axis: number, from: number, indent: number): string => {
    const size = array.shape[axis];
    if (size === undefined) return byPosition.get(from) ?? '';
    const stride = array.shape.slice(axis + 1).reduce((product, n) => product * n, 1);
    const items = indices(size, summarised).map((i) => (i === null ? '...' : nest(axis + 1, from + i * stride, indent + 1)));
    if (axis === array.shape.length - 1) return `[${wrap(items, indent + 1)}]`;
    const gap = '\n'.repeat(array.shape.length - axis - 1) + ' '.repeat(indent + 1);
    return `[${items.join(gap)}]`;
  };
  return nest(0, 0, 0);
}

/** The only element of an array of rank 0. */
function bareText(array: NdArray): string {
  const value = array.at(0);
  if (typeof value === 'object') return complexText(value);
  return array.dtype === 'float32' ? scalarText(Number(value)) : (elementTexts(array, [0])[0] ?? '');
}

function complexText({ re, im }: Complex): string {
  const [real, imaginary] = [re, im].map((part) => scalarText(part).replace(/\.0$/, ''));
  if (Object.is(re, 0)) return `${imaginary ?? ''}j`;
  return `(${real ?? ''}${imaginary?.startsWith('-') ? '' : '+'}${imaginary ?? ''}j)`;
}

/** Indices along an axis; null stands for those left out. */
function indices(size: number, summarised: boolean): (number | null)[] {
  const all = Array.from({ length: size }, (_, i) => i);
  return summarised && size > 2 * edgeItems ? [...all.slice(0, edgeItems), null, ...all.slice(-edgeItems)] : all;
}

function shownPositions(shape: readonly number[], summarised: boolean): number[] {
  return shape.reduce<number[]>((positions, size) => positions.flatMap((position) => indices(size, summarised).flatMap((i) => (i === null ? [] : [position * size + i]))), [0]);
}

function wrap(items: readonly string[], indent: number): string {
  let line = '';
  let text = '';
  for (const item of items) {
    // Room is kept for the closing brackets, as many as there are opening ones.
    if (line !== '' && indent + line.length + 1 + item.length > lineWidth - indent) {
      text += `${line.trimEnd()}\n${' '.repeat(indent)}`;
      line = item;
    } else line = line === '' ? item : `${line} ${item}`;
  }
  return text + line;
}

function elementTexts(array: NdArray, positions: readonly number[]): string[] {
  const values = positions.map((position) => array.at(position));
  if (array.dtype === 'bool') return padded(values.map((value) => (value === true ? 'True' : 'False')), array.shape.length);
  if (array.dtype === 'string') return values.map((value) => bytesText(typeof value === 'string' ? value : ''));
  if (array.dtype === 'int32') return padded(values.map(String), array.shape.length);
  if (array.dtype === 'float32') return floatTexts(values.map(Number));
  const parts = values.map((value) => (typeof value === 'object' ? value : { re: Number(value), im: 0 }));
  const [re, im] = [floatTexts(parts.map((part) => part.re)), floatTexts(parts.map((part) => part.im), true)];
  // The j stands before what pads the imaginary part.
  return re.map((text, i) => `${text}${(im[i] ?? '').replace(/ *$/, (padding) => `j${padding}`)}`);
}

/** As Python writes bytes: what is not printable ASCII as `\\xe4`, in UTF-8. */
function bytesText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const named = new Map([[9, '\\t'], [10, '\\n'], [13, '\\r'], [92, '\\\\'], [quote.charCodeAt(0), `\\${quote}`]]);
  const shown = Array.from(new TextEncoder().encode(text), (byte) => named.get(byte) ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`));
  return `b${quote}${shown.join('')}${quote}`;
}

const padded = (texts: readonly string[], rank: number): string[] => {
  const width = rank === 0 ? 0 : Math.max(0, ...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
};

/** The shortest digits that read back as the same float32. */
function shortest(value: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toPrecision(9);
}

/** A float32 as NumPy prints it alone: plain digits from 1e-4 up to 1e16, else an exponent. */
function scalarText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return exponentText(Number(shortest(value)), digitsAfterPoint(Number(shortest(value)).toExponential()));
  const plain = plainText(Number(shortest(value)));
  return plain.includes('.') ? plain : `${plain}.0`;
}

function plainText(value: number): string {
  const text = String(value);
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text;
}

const digitsAfterPoint = (exponential: string): number => (/\.(\d+)e/.exec(exponential)?.[1] ?? '').length;

function exponentText(value: number, decimals: number): string {
  const [mantissa = '', exponent = ''] = halfToEven((digits) => value.toExponential(digits), decimals).split('e');
  const digits = exponent.replace(/^[+-]/, '').padStart(2, '0');
  return `${mantissa}e${exponent.startsWith('-') ? '-' : '+'}${digits}`;
}

/** Numbers of one array share their form: `[0.5  1.25]`, `[1.e-05 1.e+00]`. */
function floatTexts(values: readonly number[], signed = false): string[] {
  const finite = values.filter(Number.isFinite);
  const sizes = finite.map(Math.abs).filter((size) => size !== 0);
  const [largest, smallest] = [Math.max(0, ...sizes), Math.min(Infinity, ...sizes)];
  const exponential = sizes.length > 0 && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000);
  const texts = exponential ? exponentTexts(finite) : fixedTexts(finite);
  let next = 0;
  const all = values.map((value) => (Number.isFinite(value) ? (texts[next++] ?? '') : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'));
  const shown = signed ? all.map((text) => (text.startsWith('-') ? text : `+${text}`)) : all;
  const width = Math.max(0, ...shown.map((text) => text.length));
  return shown.map((text) => text.padStart(width));
}

function fixedTexts(values: readonly number[]): string[] {
  const texts = values.map((value) => {
    const [whole = '', fraction = ''] = roundTo(value, 8).split('.');
    return { whole: Object.is(value, -0) ? '-0' : whole, fraction };
  });
  const decimals = Math.max(0, ...texts.map(({ fraction }) => fraction.length));
  return texts.map(({ whole, fraction }) => `${whole}.${fraction.padEnd(decimals)}`);
}

/** At most `decimals` digits after the point, and no more than the float32 needs; what is cut off is rounded from the exact value. */
function roundTo(value: number, decimals: number): string {
  const short = plainText(Number(shortest(value)));
  const needed = short.split('.')[1] ?? '';
  return needed.length <= decimals ? short : halfToEven((digits) => value.toFixed(digits), decimals).replace(/\.?0+$/, '');
}

/** JavaScript rounds a half away from zero, NumPy to the even digit. */
function halfToEven(write: (decimals: number) => string, decimals: number): string {
  const [mantissa = '', exponent] = write(Math.min(100, decimals + 60)).split('e');
  const cut = mantissa.length - (Math.min(100, decimals + 60) - decimals);
  const isEvenHalf = /^50*$/.test(mantissa.slice(cut)) && /[02468]\.?$/.test(mantissa.slice(0, cut));
  return isEvenHalf ? `${mantissa.slice(0, cut)}${exponent === undefined ? '' : `e${exponent}`}` : write(decimals);
}

function exponentTexts(values: readonly number[]): string[] {
  const decimals = Math.min(8, Math.max(0, ...values.map((value) => digitsAfterPoint(Number(shortest(value)).toExponential()))));
  return values.map((value) => {
    const [mantissa = '', exponent = ''] = exponentText(value, decimals).split('e');
    return `${Object.is(value, -0) ? '-' : ''}${mantissa.includes('.') ? mantissa : `${mantissa}.`}e${exponent}`;
  });
}
