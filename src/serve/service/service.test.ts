import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPainter } from '../../engine/data/captchaPainter';
import { alphabets, courseStyle } from '../../engine/declarations/captchaStyle';
import { askAtOnce, createClient, type Client, type Reply } from '../load/client';
import { predictionIn, refusalIn } from '../load/judged';
import { malformed } from '../load/malformed';
import { askAlone, askMalformed, askTogether } from '../load/phases';
import { formQuestion, pictureFileOf, questionOf } from '../load/questions';
import { getQuestion } from '../load/serviceProcess';
import { askSlowly } from '../load/slowClients';
import { nodePlatform } from '../platform';
import type { ReadBatch } from './batcher';
import { complaintCodes, Complaint } from './complaint';
import { defaultLimits, type ServiceLimits } from './limits';
import { openapi } from './openapi';
import { createService, type Service } from './service';

const host = '127.0.0.1';
const size = courseStyle.width * courseStyle.height;
const painter = await loadPainter(nodePlatform());
const files = await Promise.all(Array.from({ length: 14 }, (_, i) => pictureFileOf(painter, courseStyle, i)));

/** Probabilities that depend on every pixel of the picture, and on nothing else; after some time, as a network's. */
const standIn = (ms: number): ReadBatch => async (pictures, count) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return Float32Array.from({ length: count * 40 }, (_, i) => {
    const [picture, output] = [Math.floor(i / 40), i % 40];
    let sum = 0;
    for (let k = output; k < size; k += 40) sum += pictures[picture * size + k] ?? 0;
    return sum / (size / 40);
  });
};

const open: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of open.splice(0)) await close(); });

async function serving(limits: Partial<ServiceLimits> = {}, engine = standIn(2)): Promise<{ readonly service: Service; readonly client: Client; readonly port: number }> {
  const service = await createService({ model: { experiment: 'captcha/course', style: courseStyle, engines: [engine] }, limits: { ...defaultLimits, quietMs: 50, ...limits }, logLevel: 'silent' });
  await service.app.listen({ host, port: 0 });
  const address = service.app.server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const client = createClient(host, port);
  open.push(async () => {
    client.close();
    service.app.server.closeAllConnections();
    await service.app.close();
  });
  return { service, client, port };
}

const bodyOf = (reply: Reply): unknown => (reply.status === null ? null : JSON.parse(reply.text));

/** Whether a value is as a schema says, by the validator that Fastify brings. */
async function validates(schema: object, value: unknown): Promise<boolean> {
  const app = Fastify();
  app.post('/', (request) => ({ valid: request.compileValidationSchema(schema as Record<string, unknown>)(request.body as Record<string, unknown>) }));
  const answer = await app.inject({ method: 'POST', url: '/', payload: value as object });
  return answer.json<{ valid: boolean }>().valid;
}

describe('the API', () => {
  it('pings, by GET and by POST', async () => {
    const { client } = await serving();
    for (const method of ['GET', 'POST'] as const) expect(await client.ask({ ...getQuestion('/ping'), method })).toMatchObject({ status: 200, text: 'pong' });
  });

  it('reads form and JSON alike, tells what it did to the picture, and all probabilities where asked', async () => {
    const { client } = await serving();
    const answers = await Promise.all([0, 1].map((way) => client.ask(questionOf(files[2]!, way))));
    expect(bodyOf(answers[0]!)).toEqual(bodyOf(answers[1]!));
    expect(predictionIn(answers[0])).toMatchObject({ success: true, prediction: expect.stringMatching(/^\d{4}$/) as string, debug: 'predicted; transparency laid on white' });
    expect(predictionIn(await client.ask(formQuestion(files[6]!)))?.debug).toBe('predicted; resized from 320 x 120 to 160 x 60');
    const full = predictionIn(await client.ask({ ...formQuestion(files[0]!), path: '/predict?probabilities=true' }));
    full?.probabilities?.forEach((row, i) => {
      expect(Math.max(...row)).toBe(full.confidence[i]);
      expect(alphabets.digits.charAt(row.indexOf(Math.max(...row)))).toBe(full.prediction.charAt(i));
    });
    expect(full?.probabilities).toHaveLength(4);
  });

  it('answers as its OpenAPI document says', async () => {
    const { client } = await serving();
    const { Prediction, Refusal, Health } = openapi.components.schemas;
    const full = { ...formQuestion(files[0]!), path: '/predict?probabilities=true' };
    const asked = [[Prediction, formQuestion(files[0]!)], [Prediction, full], [Refusal, formQuestion(new Uint8Array())], [Refusal, getQuestion('/nowhere')], [Health, getQuestion('/healthz')]] as const;
    for (const [schema, question] of asked) expect(await validates(schema, bodyOf(await client.ask(question)))).toBe(true);
    expect(await validates(Prediction, { success: false })).toBe(false);
    expect(bodyOf(await client.ask(getQuestion('/openapi.json')))).toEqual(JSON.parse(JSON.stringify(openapi)));
    expect(Object.keys(openapi.paths['/predict'].post.responses).sort()).toEqual(['200', ...new Set(complaintCodes.map((code) => String(new Complaint(code).status)))].sort());
  });

  it('tells Prometheus what it did', async () => {
    const { client } = await serving();
    await client.ask(formQuestion(files[0]!));
    const reply = await client.ask(getQuestion('/metrics'));
    expect(reply.status === null ? '' : reply.text).toMatch(/^captcha_requests_total\{route="\/predict",status="200"\} 1$/m);
    expect(reply.status === null ? '' : reply.text).toMatch(/^captcha_batch_pictures_count 1$/m);
  });

  it('speaks Chinese to those who ask for it', async () => {
    const { client } = await serving();
    const reply = await client.ask({ ...getQuestion('/predict'), headers: { 'accept-language': 'zh-CN' } });
    expect(refusalIn(reply)).toBe('/predict 不接受 GET 请求，只接受 POST。');
    const page = await client.ask({ ...getQuestion('/'), headers: { 'accept-language': 'zh-CN' } });
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<html lang="zh-CN">') as string });
  });

  it('answers pages of other origins, on the local network too', async () => {
    const { service } = await serving();
    const preflight = await service.app.inject({ method: 'OPTIONS', url: '/predict', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-private-network': 'true' } });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-private-network': 'true', 'access-control-allow-headers': 'content-type' });
  });
});

describe('under load', () => {
  it('answers everybody as if they were alone', async () => {
    const { client } = await serving();
    const alone = await askAlone(client, files.map(questionOf));
    const { counts } = await askTogether(client, 32, alone, 300);
    expect(counts).toEqual({ 'same bytes': 300, 'same within rounding': 0, different: 0, busy: 0, lost: 0 });
  });

  it('turns away what does not fit into its queue, and says when to come again', async () => {
    const { client } = await serving({ waiting: 4, batch: 1 }, standIn(40));
    const replies = await Promise.all(Array.from({ length: 20 }, () => client.ask(formQuestion(files[0]!))));
    const busy = replies.filter((reply) => reply.status === 503);
    expect(replies.filter((reply) => reply.status === 200).length).toBeGreaterThanOrEqual(4);
    expect(busy.length).toBeGreaterThan(0);
    for (const reply of busy) expect(reply).toMatchObject({ retryAfter: '1', text: expect.stringContaining('busy') as string });
    expect((await client.ask(formQuestion(files[0]!))).status).toBe(200);
  });

  it('answers what it accepted before it stops', async () => {
    const { service, client } = await serving({ batch: 2 }, standIn(10));
    const replies: Reply[] = [];
    const stopped: Promise<void>[] = [];
    let asked = 0;
    await askAtOnce(client, 16, () => (replies.some((reply) => reply.status === null) ? null : formQuestion(files[asked++ % files.length]!)), (reply) => {
      replies.push(reply);
      if (replies.length === 40) stopped.push(service.stop());
    });
    await Promise.all(stopped);
    expect(replies.filter((reply) => reply.status !== 200).every((reply) => reply.status === null && reply.refused)).toBe(true);
    expect(replies.filter((reply) => reply.status === 200).length).toBeGreaterThanOrEqual(55);
  });

  it('gives up on an engine that does not answer', async () => {
    const { client } = await serving({ answerMs: 50 }, () => new Promise(() => undefined));
    expect(await client.ask(formQuestion(files[0]!))).toMatchObject({ status: 503, retryAfter: '1' });
  });
});

describe('what it cannot read', () => {
  it('is refused with a sentence, of every kind, and the service goes on', async () => {
    const { client, port } = await serving({ arrivalMs: 1_000 });
    const before = await client.ask(formQuestion(files[0]!));
    const slow = askSlowly(host, port);
    const count = 12 * Object.keys(malformed).length;
    const { wrong, refused, sentences } = await askMalformed(client, 8, count, files);
    expect(wrong).toEqual({});
    expect([refused, sentences >= 12]).toEqual([count, true]);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 [^]*"success":false/);
    expect(await client.ask(formQuestion(files[0]!))).toEqual(before);
  });

  it('may be no HTTP at all', async () => {
    const { service, client } = await serving();
    expect(refusalIn(await client.ask({ ...getQuestion('/ping'), headers: { 'x-long': 'x'.repeat(20_000) } }))).toMatch(/HPE_HEADER_OVERFLOW/);
    expect((await service.app.inject('/ping')).statusCode).toBe(200);
  });
});
