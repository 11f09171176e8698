import type { RunView } from '../lesson';

/** A network that a figure can work on: one of those that come with the studio, or a run's as it is now. */
export type ModelChoice<Shipped extends string> = { readonly shipped: Shipped } | { readonly run: RunView };

/** Changes when the choice does, or the weights of a run that rests. */
export const keyOf = (choice: ModelChoice<string>): string => ('shipped' in choice ? choice.shipped : `${choice.run.id} ${choice.run.phase === 'running' ? 'running' : (choice.run.progress?.step ?? 0)}`);

/** There are weights to be had. */
export const isReadable = ({ phase }: RunView): boolean => phase !== 'queued' && phase !== 'loading' && phase !== 'failed';
