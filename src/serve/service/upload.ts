/** The picture file in a request: a file of a form, or base64 in JSON. */
import type { FastifyRequest } from 'fastify';
import { decodeBase64 } from './base64';
import { Complaint } from './complaint';
import type { ServiceLimits } from './limits';

const field = 'image';
/** Further fields of a form are passed over, up to so many. */
const furtherFields = 8;

/** @throws Complaint */
export async function pictureFile(request: FastifyRequest, limits: ServiceLimits): Promise<Uint8Array> {
  const bytes = request.isMultipart() ? await fileOfForm(request, limits) : decodeBase64(textOfJson(request.body));
  if (bytes.length > limits.pictureBytes) throw new Complaint('too-large', { limit: limits.pictureBytes });
  if (bytes.length === 0) throw new Complaint('no-picture');
  return bytes;
}

function textOfJson(body: unknown): string {
  if (typeof body !== 'object' || body === null || !(field in body)) throw new Complaint('no-picture');
  const text = body[field];
  if (typeof text !== 'string') throw new Complaint('bad-base64');
  return text;
}

async function fileOfForm(request: FastifyRequest, limits: ServiceLimits): Promise<Uint8Array> {
  const { file, asText } = await partsOfForm(request, limits).catch((error: unknown) => {
    // The parser's own errors know nothing of HTTP; those of the plugin have a status.
    throw error instanceof Error && 'statusCode' in error ? error : new Complaint('broken-form');
  });
  if (!file) throw new Complaint(asText ? 'not-a-file' : 'no-picture');
  return file;
}

async function partsOfForm(request: FastifyRequest, { pictureBytes }: ServiceLimits): Promise<{ readonly file: Uint8Array | null; readonly asText: boolean }> {
  let file: Uint8Array | null = null;
  let asText = false;
  const limits = { files: 1, fields: furtherFields, parts: furtherFields + 1, fileSize: pictureBytes, fieldSize: 1_024 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') asText ||= part.fieldname === field;
    else if (part.fieldname === field) file = await part.toBuffer();
    else part.file.resume();
  }
  return { file, asText };
}
