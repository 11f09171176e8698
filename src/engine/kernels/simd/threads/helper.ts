/** Entry of a helper thread: an instance of the kernels on the shared heap that does what its mailbox says. */
import type { KernelModule } from '../module';
import { call } from '../team';
import { kernelNames } from './kernelNames';
import { serveMailbox } from './mailbox';

export interface HelperStart {
  readonly compiled: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly mailboxes: number;
  readonly helper: number;
}

addEventListener('message', ({ data }: MessageEvent<HelperStart>) => {
  const { exports } = new WebAssembly.Instance(data.compiled, { env: { memory: data.memory } });
  const module = exports as unknown as KernelModule;
  const names = kernelNames(data.compiled);
  postMessage('ready');
  serveMailbox(data.memory, data.mailboxes, data.helper, (kernel, args) => {
    const name = names[kernel];
    if (name) call(module, name, args);
  });
});
