/** TensorFlow's data types (tensorflow/core/framework/types.proto): numbers in files, names in Python and here. */

/** By number; `_ref` types, for the outputs of variables, are these plus 100. */
const names = [
  'invalid', 'float32', 'float64', 'int32', 'uint8', 'int16', 'int8', 'string', 'complex64', 'int64', 'bool', 'qint8', 'quint8', 'qint32', 'bfloat16',
  'qint16', 'quint16', 'uint16', 'complex128', 'float16', 'resource', 'variant', 'uint32', 'uint64', 'float8_e5m2', 'float8_e4m3fn',
] as const;
const referenceOffset = 100;

/** `float32`, `int32_ref`, ...; a number that is none of them is shown as it is. */
export function dataTypeName(number: number): string {
  const name = names[number % referenceOffset];
  if (!name || number < 0 || number >= 2 * referenceOffset) return `type ${number}`;
  return number > referenceOffset ? `${name}_ref` : name;
}

/** Number of a type by its name, with or without `_ref`; null for an unknown name. */
export function dataTypeNumber(name: string): number | null {
  const base = name.replace(/_ref$/, '');
  const number = (names as readonly string[]).indexOf(base);
  if (number < 0) return null;
  return base === name ? number : number + referenceOffset;
}
