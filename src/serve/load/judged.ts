/** What a reply says, as far as the load test compares it. */
import type { PredictionAnswer } from '../service/answer';
import type { Reply } from './client';

/** Largest difference of a confidence that counts as equal: rounding of 32-bit floats. */
const tolerance = 1e-5;

export function predictionIn(reply: Reply | undefined): PredictionAnswer | null {
  if (reply?.status !== 200) return null;
  return JSON.parse(reply.text) as PredictionAnswer;
}

export type Likeness = 'same bytes' | 'same within rounding' | 'different';

/** @param alone what the service answers to the same request when it comes alone */
export function likeness(reply: Reply, alone: Reply | undefined): Likeness {
  const [now, then] = [predictionIn(reply), predictionIn(alone)];
  if (!now || !then) return 'different';
  if (reply.status !== null && alone?.status === 200 && reply.text === alone.text) return 'same bytes';
  const near = now.confidence.every((share, i) => Math.abs(share - (then.confidence[i] ?? NaN)) <= tolerance);
  return now.prediction === then.prediction && now.debug === then.debug && near ? 'same within rounding' : 'different';
}

/** The sentence of an answer 4xx in the service's form, or null. */
export function refusalIn(reply: Reply): string | null {
  if (reply.status === null || reply.status < 400 || reply.status >= 500) return null;
  try {
    const { success, prediction, debug, error } = JSON.parse(reply.text) as Readonly<Record<string, unknown>>;
    return success === false && prediction === '' && typeof error === 'string' && error === debug && error.length > 10 ? error : null;
  } catch {
    return null;
  }
}
