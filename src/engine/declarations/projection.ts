/** Laying points of many dimensions out in two or three: what can be asked, and what comes back. */

export type ProjectionMethod =
  | { readonly kind: 'pca' }
  | { readonly kind: 'tsne'; /** Effective number of neighbours, 2 to (points - 1) / 3. */ readonly perplexity: number }
  | { readonly kind: 'umap'; /** Neighbours of a point, itself included. */ readonly neighbours: number; /** How close points may come, 0 to 1. */ readonly minDistance: number };

export interface ProjectionAsk {
  /** Points one after another, `dimensions` numbers each. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly method: ProjectionMethod;
  readonly seed: number;
  /** A layout of these very points to go on from, two numbers each; null: from their principal components. */
  readonly start: Float32Array | null;
}

export interface Projection {
  /** Points one after another, `components` numbers each: three for PCA, else two. */
  readonly positions: Float32Array;
  readonly components: 2 | 3;
  readonly iteration: number;
  readonly iterations: number;
  /** Kullback-Leibler divergence that t-SNE makes small; null for other methods. */
  readonly divergence: number | null;
  /** Share of the variance along each component; null but for PCA. */
  readonly explained: readonly number[] | null;
  /** How far near points were near before, 0 to 1; null in early answers. */
  readonly trustworthiness: number | null;
}

export const mostProjected = 3000;
/** Neighbours that trustworthiness asks for. */
export const trustedNeighbours = 12;
