import { Complaint } from './complaint';

/**
 * The bytes of standard or URL-safe base64, with or without padding, line breaks and a `data:` prefix. Node's decoder passes
 * over what it does not know; here that is an error.
 * @throws Complaint bad-base64
 */
export function decodeBase64(text: string): Buffer {
  const digits = text.replace(/^data:[^,]*;base64,/, '').replace(/\s+/g, '');
  const unpadded = digits.replace(/={1,2}$/, '');
  const complete = unpadded.length % 4 !== 1 && (digits.length === unpadded.length || digits.length % 4 === 0);
  if (unpadded === '' || !complete || !/^[A-Za-z0-9+/_-]*$/.test(unpadded)) throw new Complaint('bad-base64');
  return Buffer.from(unpadded, 'base64');
}
