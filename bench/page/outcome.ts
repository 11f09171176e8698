import type { Outcome } from '../shared/jobs';

/** The result of `act`, or why there is none, as plain data. */
export async function outcomeOf<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    // tf.js's words for an operation that a backend lacks.
    return { ok: false, absent: name === 'Unavailable' || /not registered for( the)? backend/.test(message), reason: message.split('\n')[0] ?? '' };
  }
}
