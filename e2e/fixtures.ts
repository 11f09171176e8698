/** What every end-to-end test stands on: a page that may not leave this computer, break its policy or throw unseen. */
import { test as base, type BrowserContext, type ConsoleMessage } from '@playwright/test';

interface Options {
  /** Console errors that the test provokes on purpose. */
  readonly expectedErrors: readonly RegExp[];
}

/** Collects everything in `context` that no visit to the studio may do. */
function watch(context: BrowserContext, expected: readonly RegExp[]): readonly string[] {
  const faults: string[] = [];
  const add = (fault: string): void => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = protocol === 'blob:' || protocol === 'data:' || ['localhost', '127.0.0.1'].includes(hostname);
    if (!local) add(`request to another computer: ${request.url()}`);
  });
  // Breaches of the Content-Security-Policy arrive as console errors too.
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => add(`uncaught: ${error.error().stack ?? String(error.error())}`));
  return faults;
}

export const test = base.extend<Options & { readonly clean: undefined }>({
  expectedErrors: [[], { option: true }],
  clean: [
    async ({ context, expectedErrors }, use) => {
      const faults = watch(context, expectedErrors);
      await use(undefined);
      if (faults.length > 0) throw new Error(`The page misbehaved:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
