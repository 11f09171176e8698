import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { greet, predict, serviceOrigin, type Service } from './serviceClient';

const open: (() => void)[] = [];
afterEach(() => { for (const close of open.splice(0)) close(); });

/** A server of this computer that answers as the test says; asked in Chinese. */
async function serving(listener: RequestListener): Promise<Service> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  open.push(() => { server.close(); });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, language: 'zh' };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const picture = new Blob([Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)], { type: 'image/png' });

describe('serviceOrigin', () => {
  it.each([
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
    [' localhost:8000/predict ', 'http://localhost:8000'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['https://127.0.0.1:8000', null],
    ['http://192.168.1.4:8000', null],
    ['http://localhost.example', null],
    ['http://127.0.0.1:99999', null],
    ['', null],
  ])('of %j is %j', (address, origin) => { expect(serviceOrigin(address)).toBe(origin); });
});

describe('predict', () => {
  it('sends the bytes as a file of a form', async () => {
    let form: Buffer = Buffer.alloc(0);
    const service = await serving((request, response) => void bodyOf(request).then((body) => {
      form = body;
      response.end('{"success":true,"prediction":"2140","debug":"predicted","confidence":[0.9,0.8,0.99,1]}');
    }));
    const answer = await predict(service, picture, 'form');
    expect(answer).toMatchObject({ ok: true, value: { text: '2140', confidence: [0.9, 0.8, 0.99, 1], debug: 'predicted' } });
    expect(form.toString('latin1')).toContain('name="image"; filename="captcha.png"');
    expect(form.includes(Buffer.from(await picture.arrayBuffer()))).toBe(true);
  });

  it('sends the same bytes as base64 within JSON', async () => {
    let sent: { image?: string } = {};
    const service = await serving((request, response) => void bodyOf(request).then((body) => {
      sent = JSON.parse(body.toString()) as typeof sent;
      response.end('{"success":true,"prediction":"1459","debug":"predicted"}');
    }));
    expect(await predict(service, picture, 'json')).toMatchObject({ ok: true, value: { text: '1459', confidence: [] } });
    expect(Buffer.from(sent.image ?? '', 'base64').equals(Buffer.from(await picture.arrayBuffer()))).toBe(true);
  });

  it('passes on why a picture was refused, and when a busy service may be asked again', async () => {
    const refusing = await serving((_, response) => { response.writeHead(415).end('{"success":false,"error":"Not a picture."}'); });
    expect(await predict(refusing, picture, 'form')).toEqual({ ok: false, failure: { kind: 'refused', status: 415, sentence: 'Not a picture.' } });
    const busy = await serving((request, response) => { response.writeHead(503, { 'Retry-After': '2' }).end(JSON.stringify({ success: false, error: `full, in ${request.headers['accept-language']}` })); });
    expect(await predict(busy, picture, 'form')).toEqual({ ok: false, failure: { kind: 'busy', retryAfter: '2', sentence: 'full, in zh' } });
  });
});

describe('greet', () => {
  const model = { experiment: 'captcha/course', length: 4, alphabet: '0123456789', width: 160, height: 60 };
  const answering = async (health: unknown): Promise<Service> => serving(({ url }, response) => { response.end(url === '/ping' ? 'pong' : JSON.stringify(health)); });

  it('tells which model is served', async () => {
    expect(await greet(await answering({ status: 'ok', model }))).toMatchObject({ ok: true, value: model });
  });

  it.each([{}, { model: null }, { model: { ...model, width: '160' } }])('makes no model up from %j', async (health) => {
    expect(await greet(await answering(health))).toEqual({ ok: false, failure: { kind: 'stranger', status: 200 } });
  });

  it.each([[200, '<h1>Hello</h1>'], [404, 'Not found'], [200, '["pong"]'], [500, 'null']])('knows a stranger by status %i and %j', async (status, body) => {
    expect(await greet(await serving((_, response) => { response.writeHead(status).end(body); }))).toEqual({ ok: false, failure: { kind: 'stranger', status } });
  });

  it('says when nobody answers', async () => {
    const service = await serving(() => undefined);
    for (const close of open.splice(0)) close();
    expect(await greet(service)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });
});
