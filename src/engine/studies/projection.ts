/** Lays points out in two or three dimensions, step by step. */
import { project } from '../projection/project';
import type { Study } from './study';

// eslint-disable-next-line @typescript-eslint/require-await -- a study is asynchronous; this one computes without waiting
export const projection: Study<'projection'> = async function* (ask) {
  return yield* project(ask);
};
