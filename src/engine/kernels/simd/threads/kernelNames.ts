import type { KernelName } from '../module';

/** The exports in the module's order, the same for every instance: threads name a kernel by its place. */
export const kernelNames = (compiled: WebAssembly.Module): readonly KernelName[] =>
  WebAssembly.Module.exports(compiled).map(({ name }) => name as KernelName);
