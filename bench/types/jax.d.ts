/** The part of jax-js that the bench uses, so that it can be type-checked where jax-js is not installed. */
declare module '@jax-js/jax' {
  /** Operations take over their operands; `ref` is one more hold on the same values. */
  export interface Array {
    readonly shape: readonly number[];
    readonly ref: Array;
    add(other: Array | number): Array;
    sub(other: Array | number): Array;
    mul(other: Array | number): Array;
    div(other: Array | number): Array;
    sum(): Array;
    reshape(shape: readonly number[]): Array;
    data(): Promise<Float32Array>;
    blockUntilReady(): Promise<Array>;
    dispose(): void;
  }
  export type Arrays = Readonly<Record<string, Array>>;

  export function init(): Promise<readonly string[]>;
  export function defaultDevice(device: string): string;
  export function jit<A extends readonly unknown[], R>(f: (...args: A) => R): (...args: A) => R;
  export function valueAndGrad<A extends readonly unknown[], T>(f: (first: T, ...rest: A) => Array): (first: T, ...rest: A) => [Array, T];
  export const tree: { ref<T>(tree: T): T };
  export const numpy: {
    array(values: Float32Array | number): Array;
    zeros(shape: number[]): Array;
    dot(a: Array, b: Array): Array;
    transpose(a: Array): Array;
    sqrt(a: Array): Array;
    square(a: Array): Array;
    readonly max: (a: Array) => Array;
  };
  export const nn: { relu(a: Array): Array; logSoftmax(a: Array): Array };
  export const lax: {
    convGeneralDilated(pictures: Array, filters: Array, strides: number[], padding: 'SAME' | 'VALID'): Array;
    reduceWindow(operand: Array, computation: (window: Array) => Array, window: number[], strides: number[]): Array;
  };
}
