/**
 * graph: TensorFlow 1's dataflow graph on TensorFlow.js kernels: build first, run later. Must not import training,
 * experiments or data; `tensorflow.ts` is its door.
 *
 * Element types: those that TensorFlow.js stores, and what others are stored as.
 */
export type DType = 'float32' | 'int32' | 'bool' | 'string' | 'complex64';

/** Types that TensorFlow has and the device has not, with the one that holds their values here. */
const storedAs = {
  float16: 'float32', float64: 'float32', int8: 'int32', int16: 'int32', int64: 'int32', uint8: 'int32', uint16: 'int32', complex128: 'complex64',
} as const satisfies Record<string, DType>;

/** A type as a program asks for it. */
export type AskedDType = DType | keyof typeof storedAs;

export const dtypes: readonly DType[] = ['float32', 'int32', 'bool', 'string', 'complex64'];
export const askedDTypes: readonly AskedDType[] = [...dtypes, ...(Object.keys(storedAs) as (keyof typeof storedAs)[])];

/** The type in which values of the asked type are stored. */
export const storedDType = (asked: AskedDType): DType => (asked in storedAs ? storedAs[asked as keyof typeof storedAs] : (asked as DType));

/** DataType of a GraphDef: tensorflow/core/framework/types.proto. */
const enumNames: Readonly<Record<DType, string>> = { float32: 'DT_FLOAT', int32: 'DT_INT32', bool: 'DT_BOOL', string: 'DT_STRING', complex64: 'DT_COMPLEX64' };
export const enumName = (dtype: DType): string => enumNames[dtype];

/** As TensorFlow's run time words it: `float`, not `float32`. */
export const runtimeName = (dtype: DType): string => (dtype === 'float32' ? 'float' : dtype);

export const isFloating = (dtype: DType): boolean => dtype === 'float32' || dtype === 'complex64';
export const isNumeric = (dtype: DType): boolean => dtype !== 'bool' && dtype !== 'string';

/** Bytes of one element; text counts its characters elsewhere. */
export const bytesPerElement = (dtype: DType): number => ({ float32: 4, int32: 4, bool: 1, string: 0, complex64: 8 })[dtype];
