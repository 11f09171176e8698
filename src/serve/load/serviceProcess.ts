/** The service in a process of its own, as `npm run serve` starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createClient, type Question } from './client';

export interface ServiceProcess {
  readonly process: ChildProcess;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number>;
}

export const getQuestion = (path: string): Question => ({ method: 'GET', path, headers: {}, body: new Uint8Array() });

/** Resolves when it answers. @throws Error where it ends instead */
export async function startService(port: number, options: readonly string[]): Promise<ServiceProcess> {
  const service = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../serve.ts', import.meta.url)), '--port', String(port), '--log', 'error', ...options], { stdio: 'inherit' });
  const exited = once(service, 'exit');
  const client = createClient('127.0.0.1', port);
  for (;;) {
    if (service.exitCode !== null) throw new Error(`the service ended with code ${service.exitCode}`);
    if ((await client.ask(getQuestion('/ping'))).status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  client.close();
  return {
    process: service,
    async stop() {
      service.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      return code ?? -1;
    },
  };
}
