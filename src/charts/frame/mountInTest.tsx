import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/** For tests in the browser: renders into a host of the given width, at once, until the test ends. */
export function mountInTest(width = 900): (node: ReactNode) => void {
  const host = document.createElement('main');
  host.style.width = `${width}px`;
  document.body.append(host);
  const root = createRoot(host);
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  return (node) => flushSync(() => root.render(node));
}
