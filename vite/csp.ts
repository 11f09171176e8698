import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Connect, Plugin } from 'vite';

/** The only inline script: that of the frame in which learners' programs run, whose document inherits this policy. */
const frameScript = readFileSync(new URL('../src/app/code/frame.js', import.meta.url));
const frameHash = `'sha256-${createHash('sha256').update(frameScript).digest('base64')}'`;

/** Where the prediction service of lesson 7 listens: this computer, whatever the port; no other host can be reached. */
const localServices = ['http://127.0.0.1:*', 'http://localhost:*'];

/**
 * The page's policy. Styles come from files only, except style attributes: KaTeX positions glyphs with them.
 * `wasm-unsafe-eval` compiles WebAssembly and allows no JavaScript eval; tf.js starts its WASM threads from a blob: worker,
 * and so does the sandbox of code cells.
 */
const policy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", frameHash],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'", ...localServices],
  'img-src': ["'self'", 'blob:', 'data:'],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'font-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

function serialise(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives).map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/** What the built page carries in its `<meta>`; `frame-ancestors` works only as a header and is left to hosts. */
export const contentSecurityPolicy = serialise(policy);

/** Vite's dev client talks over a WebSocket and, with React's refresh preamble, adds inline elements: those carry this nonce. */
export const devNonce = 'vite-dev';
const devPolicy = serialise({
  ...policy,
  'script-src': [...(policy['script-src'] ?? []), `'nonce-${devNonce}'`],
  'style-src': [...(policy['style-src'] ?? []), `'nonce-${devNonce}'`],
  'connect-src': [...(policy['connect-src'] ?? []), 'ws:'],
});

/** Only documents get the header: a worker with its own policy could not run tf.js's threads, which it loads as blob: scripts. */
function header(value: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (request.headers['sec-fetch-dest'] === 'document') response.setHeader('Content-Security-Policy', value);
    next();
  };
}

/** Puts the policy into the built page as its first element, and sends it as a header in dev and preview. */
export function csp(): Plugin {
  return {
    name: 'content-security-policy',
    config: (_, { command, isPreview }) => (command === 'serve' && !isPreview ? { html: { cspNonce: devNonce } } : {}),
    configureServer: (server) => void server.middlewares.use(header(devPolicy)),
    configurePreviewServer: (server) => void server.middlewares.use(header(contentSecurityPolicy)),
    transformIndexHtml: {
      order: 'post',
      handler: (_, { server }) =>
        server ? [] : [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }, injectTo: 'head-prepend' }],
    },
  };
}
