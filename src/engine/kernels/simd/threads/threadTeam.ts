import type { Heap } from '../heap';
import type { KernelModule } from '../module';
import type { Scratch } from '../scratch';
import { call, partLength, type Team } from '../team';
import type { HelperStart } from './helper';
import { kernelNames } from './kernelNames';
import { Mailboxes, mailboxesBytes } from './mailbox';

export interface ThreadTeam extends Team {
  /** Ends the helper threads. */
  dispose(): void;
}

function startHelper(start: HelperStart): Promise<Worker> {
  const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`A helper thread does not start: ${event.message}`)), { once: true });
    worker.postMessage(start);
  });
}

/** This thread and `size` - 1 helpers on a shared heap. Must not be created on a page's main thread, which may not wait. */
export async function startThreadTeam(heap: Heap, scratch: Scratch, compiled: WebAssembly.Module, module: KernelModule, size: number): Promise<ThreadTeam> {
  const address = scratch.get('mailboxes', mailboxesBytes(size - 1));
  const mailboxes = new Mailboxes(heap.memory, address, size - 1);
  const kernels = new Map(kernelNames(compiled).map((name, i) => [name, i]));
  const helpers = await Promise.all(
    Array.from({ length: size - 1 }, (_, helper) => startHelper({ compiled, memory: heap.memory, mailboxes: address, helper })),
  );
  return {
    size,
    run(kernel, count, grain, args) {
      const length = partLength(count, size, grain);
      const parts = length > 0 ? Math.ceil(count / length) : 0;
      if (parts > 1) mailboxes.open(parts - 1);
      for (let member = 1; member < parts; member++) {
        mailboxes.send(member - 1, kernels.get(kernel) ?? -1, args(member * length, Math.min(count, (member + 1) * length), member));
      }
      if (parts > 0) call(module, kernel, args(0, Math.min(count, length), 0));
      if (parts > 1) mailboxes.join();
    },
    dispose: () => helpers.forEach((worker) => worker.terminate()),
  };
}
