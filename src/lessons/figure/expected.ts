import { EngineError } from '../../engine/errors/failure';

/** The answer as the kind that was asked for. */
export function expected<A extends { readonly kind: string }, K extends A['kind']>(kind: K, answer: A): Extract<A, { readonly kind: K }> {
  if (answer.kind !== kind) throw new EngineError('internal', { reason: `asked for ${kind}, got ${answer.kind}` });
  return answer as Extract<A, { readonly kind: K }>;
}
