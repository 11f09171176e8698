/**
 * Runs a learner's program where it can reach nothing: in a worker of a frame without an origin (`sandbox`), whose
 * policy allows no network. What comes back is read as data.
 *
 * The frame's document is written here (`srcdoc`) and not loaded: a frame without an origin passes by the service worker
 * of plain hosts, so that they could not give it the headers an isolated page asks for. Such a document has the page's
 * policy too; that lets in one inline script by its hash (vite/csp.ts), the one below.
 */
import type { SandboxMessage } from '../../engine/sandbox/protocol';
import frameScript from './frame.js?raw';
import { parseSandboxMessage } from './sandboxMessage';

const framePolicy = "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:";
const frameDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><script>${frameScript}</script>`;

// The runner sends far fewer; a program that got hold of its channel must not keep the page busy.
const maxMessages = 3_000;

/**
 * Starts the worker with the parts of its script. `onMessage` gets what it says, and null once where that cannot be believed:
 * the sandbox is closed then. Returns what ends the program at once, whatever it is doing.
 */
export function openSandbox(script: readonly string[], onMessage: (message: SandboxMessage | null) => void): () => void {
  const frame = document.createElement('iframe');
  const channels = [new MessageChannel(), new MessageChannel()] as const;
  const close = (): void => {
    for (const { port1 } of channels) port1.onmessage = null;
    // A frame that leaves the document takes its workers with it.
    frame.remove();
  };
  let count = 0;
  const hear = ({ data }: MessageEvent<unknown>): void => {
    count += 1;
    const message = count > maxMessages ? null : parseSandboxMessage(data);
    if (message?.t !== 'lines') close();
    onMessage(message);
  };
  for (const { port1 } of channels) port1.onmessage = hear;
  frame.sandbox.add('allow-scripts');
  frame.hidden = true;
  frame.title = 'sandbox';
  frame.srcdoc = frameDocument;
  frame.onload = () => { frame.contentWindow?.postMessage({ scripts: script }, '*', channels.map(({ port2 }) => port2)); };
  document.body.append(frame);
  return close;
}
