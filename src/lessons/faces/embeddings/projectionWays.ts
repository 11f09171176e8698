import type { ProjectionMethod } from '../../../engine/declarations/projection';

/** Ways to lay the embeddings out, with settings that suit some hundred points. */
export const projectionWays = {
  pca: { kind: 'pca' },
  tsne: { kind: 'tsne', perplexity: 12 },
  umap: { kind: 'umap', neighbours: 12, minDistance: 0.1 },
} as const satisfies Readonly<Record<string, ProjectionMethod>>;
export type ProjectionWay = keyof typeof projectionWays;
