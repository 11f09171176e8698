/** The prediction service: HTTP around engines that read batches of pictures. */
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { alphabets, type CaptchaStyle } from '../../engine/declarations/captchaStyle';
import { Batcher, type ReadBatch } from './batcher';
import { answerBrokenHttp } from './brokenHttp';
import { Budget } from './budget';
import { Complaint, refusal } from './complaint';
import { allowOtherOrigins } from './crossOrigin';
import { prepareDraining, type Draining } from './drain';
import { languageOfHeader } from './language';
import type { ServiceLimits } from './limits';
import { createMetrics } from './metrics';
import { openapi } from './openapi';
import { addPredictRoute } from './predictRoute';
import { healthSchema } from './schemas';
import { complaintOf } from './thrown';
import { addTryPage } from './tryPage';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

export interface ServiceOptions {
  readonly model: {
    readonly experiment: string;
    readonly style: CaptchaStyle;
    /** Each reads one batch at a time. */
    readonly engines: readonly ReadBatch[];
  };
  readonly limits: ServiceLimits;
  /** What the log tells at least, one JSON object a line. */
  readonly logLevel: LogLevel;
}

export interface Service {
  readonly app: FastifyInstance;
  /** Answers what was accepted, then resolves. */
  stop(): Promise<void>;
}

const methodsOf: Readonly<Record<string, string>> = { '/': 'GET', '/ping': 'GET, POST', '/predict': 'POST', '/healthz': 'GET', '/metrics': 'GET', '/openapi.json': 'GET' };

export async function createService({ model, limits, logLevel }: ServiceOptions): Promise<Service> {
  const { arrivalMs } = limits;
  const app: FastifyInstance = Fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: false,
    requestTimeout: arrivalMs,
    http: { requestTimeout: arrivalMs, headersTimeout: arrivalMs, connectionsCheckingInterval: Math.min(1_000, arrivalMs) },
    clientErrorHandler: answerBrokenHttp,
    frameworkErrors: (error, request, reply) => { refuse(error, request, reply, limits); },
  });
  app.removeContentTypeParser('text/plain');
  const places = new Budget(limits.waiting);
  const metrics = createMetrics(() => places.taken);
  const batcher = new Batcher(model.engines, limits.batch, (size) => { metrics.batches.observe(size); });
  const draining = prepareDraining(app, limits.quietMs, limits.answerMs + arrivalMs);

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const [status, milliseconds] = [reply.statusCode, reply.elapsedTime];
    metrics.requests.inc({ route, status });
    metrics.seconds.observe({ route }, milliseconds / 1_000);
    request.log.info({ method: request.method, route, status, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered');
    done();
  });
  allowOtherOrigins(app);
  answerComplaints(app, limits);
  addReports(app, { model, places, draining, metrics });
  await addTryPage(app, model.style, limits);
  await addPredictRoute(app, { style: model.style, batcher, places, limits });
  return { app, stop: () => draining.begin() };
}

function answerComplaints(app: FastifyInstance, limits: ServiceLimits): void {
  app.setErrorHandler((error, request, reply) => { refuse(error, request, reply, limits); });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const allowed = methodsOf[path];
    if (allowed !== undefined) reply.header('allow', allowed);
    refuse(allowed === undefined ? new Complaint('no-page', { path }) : new Complaint('wrong-method', { path, method: request.method, allowed }), request, reply, limits);
  });
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, limits: ServiceLimits): void {
  const complaint = complaintOf(error, limits, request.headers['content-type']);
  if (complaint.code === 'failed') request.log.error(error);
  if (complaint.status === 503) reply.header('retry-after', '1');
  void reply.code(complaint.status).send(refusal(complaint, languageOfHeader(request.headers['accept-language'])));
}

interface Reported {
  readonly model: ServiceOptions['model'];
  readonly places: Budget;
  readonly draining: Draining;
  readonly metrics: ReturnType<typeof createMetrics>;
}

function addReports(app: FastifyInstance, { model: { experiment, style }, places, draining, metrics }: Reported): void {
  const { length, width, height } = style;
  const model = { experiment, length, alphabet: alphabets[style.alphabet], width, height };
  app.route({ method: ['GET', 'POST'], url: '/ping', handler: () => 'pong' });
  app.get('/healthz', { schema: { response: { 200: healthSchema, 503: healthSchema } } }, (_request, reply) =>
    reply.code(draining.begun ? 503 : 200).send({ status: draining.begun ? 'stopping' : 'ok', model, waiting: places.taken }));
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  app.get('/openapi.json', () => openapi);
}
