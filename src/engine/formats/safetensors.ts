/** Named float32 arrays as they are saved and restored. The safetensors reader and writer live here. */
export interface NamedTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}
export type NamedTensors = Readonly<Record<string, NamedTensor>>;
