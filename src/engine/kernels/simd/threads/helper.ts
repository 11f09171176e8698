/** Entry of a helper thread: an instance of the kernels on the shared heap that takes its share of every job. */
import type { KernelModule } from '../module';
import { call } from '../team';
import { kernelNames } from './kernelNames';
import { serveQueue } from './workQueue';

export interface HelperStart {
  readonly compiled: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Address of the work queue. */
  readonly queue: number;
  /** The thread's number, from 1. */
  readonly member: number;
}

addEventListener('message', ({ data }: MessageEvent<HelperStart>) => {
  const { exports } = new WebAssembly.Instance(data.compiled, { env: { memory: data.memory } });
  const module = exports as unknown as KernelModule;
  const names = kernelNames(data.compiled);
  postMessage('ready');
  serveQueue(data.memory, data.queue, data.member, (kernel, args) => {
    const name = names[kernel];
    if (name) call(module, name, args);
  });
});
