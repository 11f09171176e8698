/** Stopping without losing an answer. */
import { Server } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface Draining {
  readonly begun: boolean;
  /**
   * Takes no new connections, answers what still comes over the open ones, each for the last time, and ends when none is left or
   * all have been quiet.
   */
  begin(): Promise<void>;
}

/** @param quietMs milliseconds without a request after which nothing more is expected @param mostMs the longest that it may take */
export function prepareDraining(app: FastifyInstance, quietMs: number, mostMs: number): Draining {
  let begun = false;
  let active = 0;
  let latest = 0;
  app.addHook('onRequest', (_request, reply, done) => {
    active += 1;
    reply.raw.once('close', () => {
      active -= 1;
      latest = performance.now();
    });
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (begun) reply.header('connection', 'close');
    done();
  });
  return {
    get begun() { return begun; },
    async begin() {
      begun = true;
      const start = performance.now();
      latest = start;
      // HTTP's own close() also cuts connections that are idle, on which the next request may already be under way.
      Server.prototype.close.call(app.server);
      for (;;) {
        const now = performance.now();
        if (now - start > mostMs || (active === 0 && (now - latest > quietMs || (await connections(app)) === 0))) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

const connections = (app: FastifyInstance): Promise<number> =>
  new Promise((resolve, reject) => {
    app.server.getConnections((error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
