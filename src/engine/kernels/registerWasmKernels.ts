/** Installs every kernel of this folder; more than once does no harm. */
import { batchMatMul } from './batchMatMul';
import { conv2DBackpropFilter } from './conv2DBackpropFilter';
import { conv2DBackpropInput } from './conv2DBackpropInput';
import { identity } from './identity';
import { maxPoolGrad } from './maxPoolGrad';
import { sum } from './sum';
import { install } from './wasmKernel';

export function registerWasmKernels(): void {
  install(identity);
  install(batchMatMul);
  install(conv2DBackpropFilter);
  install(conv2DBackpropInput);
  install(maxPoolGrad);
  install(sum);
}
