/** Lets pages of other origins ask: the studio's own, wherever it is hosted. There are no cookies and no secrets to protect. */
import type { FastifyInstance } from 'fastify';

export function allowOtherOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after', 'cross-origin-resource-policy': 'cross-origin' });
    done();
  });
  app.options('*', (request, reply) => {
    reply.headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type', 'access-control-max-age': '600' });
    // A public page that asks a private address (wicg.github.io/private-network-access).
    if (request.headers['access-control-request-private-network'] === 'true') reply.header('access-control-allow-private-network', 'true');
    return reply.code(204).send();
  });
}
