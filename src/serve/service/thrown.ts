/** From whatever was thrown while a request was handled to a complaint. */
import { Complaint, type ComplaintCode } from './complaint';
import type { ServiceLimits } from './limits';

const codes: Readonly<Record<string, ComplaintCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'several-pictures',
  FST_PARTS_LIMIT: 'several-pictures',
  FST_FIELDS_LIMIT: 'several-pictures',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-type',
  FST_ERR_CTP_EMPTY_TYPE: 'wrong-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'no-picture',
  FST_ERR_CTP_INVALID_JSON_BODY: 'broken-json',
  FST_MP_PREMATURE_CLOSE: 'broken-form',
};

/** What nobody foresaw is the service's fault, unless Fastify blames the request. @param contentType of the request */
export function complaintOf(error: unknown, { pictureBytes }: ServiceLimits, contentType: string | undefined): Complaint {
  if (error instanceof Complaint) return error;
  if (!(error instanceof Error)) return new Complaint('failed');
  const known = 'code' in error && typeof error.code === 'string' ? codes[error.code] : undefined;
  if (known) return new Complaint(known, { limit: pictureBytes, found: contentType ?? 'none' });
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return status >= 400 && status < 500 ? new Complaint('bad-request', { reason: error.message }) : new Complaint('failed');
}
