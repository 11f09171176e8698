/** `POST /predict`: from a request with a picture to the characters read. */
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { CaptchaStyle } from '../../engine/declarations/captchaStyle';
import { prepareCaptcha } from '../../engine/vision/captcha/foreign';
import { answerOf } from './answer';
import type { Batcher } from './batcher';
import { Budget } from './budget';
import { Complaint } from './complaint';
import { inTime } from './deadline';
import { languageOfHeader } from './language';
import { bodyBytes, type ServiceLimits } from './limits';
import { decodePicture } from './picture';
import { wordNote } from './notes';
import { predictionSchema, refusalSchema } from './schemas';
import { Turns } from './turns';
import { pictureFile } from './upload';

interface PredictRouteOptions {
  readonly style: CaptchaStyle;
  readonly batcher: Batcher;
  /** Places for pictures accepted and not yet answered. */
  readonly places: Budget;
  readonly limits: ServiceLimits;
}

export async function addPredictRoute(app: FastifyInstance, { style, batcher, places, limits }: PredictRouteOptions): Promise<void> {
  const receiving = new Budget(limits.receivingBytes);
  const decoding = new Turns(limits.decoding);
  const largestBody = bodyBytes(limits);
  await app.register(multipart);

  app.post<{ Querystring: { probabilities?: string } }>('/predict', {
    bodyLimit: largestBody,
    schema: { response: { 200: predictionSchema, '4xx': refusalSchema, '5xx': refusalSchema } },
    // Before anything of the body is read.
    onRequest: (request, reply, done) => {
      const length = Number(request.headers['content-length'] ?? largestBody);
      if (length > largestBody) throw new Complaint('too-large', { limit: limits.pictureBytes });
      const release = places.exhausted ? null : receiving.take(length);
      if (!release) throw new Complaint('busy');
      reply.raw.once('close', release);
      done();
    },
    handler: async (request) => {
      const file = await pictureFile(request, limits);
      const leave = places.take(1);
      if (!leave) throw new Complaint('busy');
      try {
        const { grey, notes } = prepareCaptcha(await decoding.run(() => decodePicture(file, limits)), style);
        const language = languageOfHeader(request.headers['accept-language']);
        return answerOf(await inTime(batcher.read(grey), limits.answerMs), style, notes.map((note) => wordNote(note, language)), request.query.probabilities === 'true');
      } finally {
        leave();
      }
    },
  });
}
