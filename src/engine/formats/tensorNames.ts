/** Name spaces inside one set of saved tensors: `model/...` weights, `slot/...` optimizer state. */
import type { NamedTensors } from './safetensors';

export const withPrefix = (prefix: string, tensors: NamedTensors): NamedTensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));

/** Only the tensors below the prefix, without it. */
export const withoutPrefix = (prefix: string, tensors: NamedTensors): NamedTensors =>
  Object.fromEntries(Object.entries(tensors).filter(([name]) => name.startsWith(prefix)).map(([name, tensor]) => [name.slice(prefix.length), tensor]));
