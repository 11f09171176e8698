/** The OpenAPI 3.1 document of the service. */
import { complaintCodes, Complaint } from './complaint';
import { healthSchema, predictionSchema, refusalSchema } from './schemas';

type Schema = Readonly<Record<string, unknown>>;

const answer = (description: string, type: string, schema: Schema) => ({ description, content: { [type]: { schema } } });
const json = (description: string, schema: Schema) => answer(description, 'application/json', schema);
const plain = (description: string) => answer(description, 'text/plain', { type: 'string' });

/** One entry for each status that a complaint can have; `Retry-After` where the same request may succeed later. */
function refusals(): Readonly<Record<string, Schema>> {
  const statuses = [...new Set(complaintCodes.map((code) => new Complaint(code).status))].sort();
  return Object.fromEntries(statuses.map((status) => [status, { ...json(sentencesOf(status), { $ref: '#/components/schemas/Refusal' }), ...(status === 503 ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } } } : {}) }]));
}

const sentencesOf = (status: number): string =>
  complaintCodes.map((code) => new Complaint(code)).filter((complaint) => complaint.status === status).map((complaint) => complaint.sentence('en')).join(' ');

const ping = { summary: 'Whether anybody is there', responses: { 200: plain('“pong”') } };

export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Tensor Studio: captcha reader',
    version: '1',
    description: 'Reads the characters in a picture with a network that was trained in Tensor Studio.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    '/ping': { get: ping, post: ping },
    '/predict': {
      post: {
        summary: 'Read a picture',
        description: 'PNG, JPEG, WebP or GIF (of an animation the first frame). Transparency counts as white paper; other sizes are resized to the one that the model sees.',
        parameters: [{ name: 'probabilities', in: 'query', schema: { type: 'boolean', default: false }, description: 'Whether to answer with all probabilities as well.' }],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': { schema: { type: 'object', required: ['image'], properties: { image: { type: 'string', format: 'binary' } } } },
            'application/json': { schema: { type: 'object', required: ['image'], properties: { image: { type: 'string', contentEncoding: 'base64', description: 'The picture file; a data: prefix is allowed.' } } } },
          },
        },
        responses: { 200: json('What was read', { $ref: '#/components/schemas/Prediction' }), ...refusals() },
      },
    },
    '/healthz': { get: { summary: 'State of the service and its model', responses: { 200: json('Ready', { $ref: '#/components/schemas/Health' }), 503: json('Stopping', { $ref: '#/components/schemas/Health' }) } } },
    '/metrics': { get: { summary: 'Figures for Prometheus', responses: { 200: plain('Text exposition format') } } },
    '/openapi.json': { get: { summary: 'This document', responses: { 200: json('OpenAPI 3.1', { type: 'object' }) } } },
    '/': { get: { summary: 'A page to try it on', responses: { 200: answer('HTML', 'text/html', { type: 'string' }) } } },
  },
  components: { schemas: { Prediction: predictionSchema, Refusal: refusalSchema, Health: healthSchema } },
} as const;
