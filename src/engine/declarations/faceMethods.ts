/** What is asked of the methods before networks; all on ORL at half its size. */
export const orlFace = { width: 46, height: 56 } as const;
export const orlPictures = 400;

export const faceBasisKinds = ['eigenfaces', 'fisherfaces'] as const;
export type FaceBasisKind = (typeof faceBasisKinds)[number];

/** Study `face-basis`. */
export interface FaceBasisAsk {
  readonly basis: FaceBasisKind;
  /** Which of the 400 pictures is taken apart; person by person, ten each. The basis knows the others. */
  readonly sample: number;
  /** From 1 to 100; Fisherfaces end at 39. */
  readonly components: number;
}
/** Pictures are 0 black to 255 white, row by row. */
export interface FaceBasisAnswer {
  readonly sample: Float32Array;
  readonly mean: Float32Array;
  /** The first directions, one after another, each stretched from 0 to 255 with zero at 127.5. */
  readonly axes: Float32Array;
  /** Null where directions are not at right angles. */
  readonly rebuilt: Float32Array | null;
  readonly components: number;
  /** Part of the pictures' variance that the components hold; null for Fisherfaces. */
  readonly held: number | null;
  /** The picture of another that lies nearest, as seen along the components. */
  readonly nearest: { readonly index: number; readonly picture: Float32Array };
}

export const layoutKinds = ['pca', 'isomap', 'lle'] as const;
export type LayoutKind = (typeof layoutKinds)[number];

/** Study `face-layout`: points of a Swiss roll (y is its length along the roll) or the faces of ten people, laid out on a plane. */
export interface FaceLayoutAsk {
  readonly points: 'roll' | 'faces';
  readonly layout: LayoutKind;
  /** From 3 to 30; not used by PCA. */
  readonly neighbours: number;
}
export interface FaceLayout {
  /** [count, 2] */
  readonly positions: Float32Array;
  /** A class of each: the person, or the tenth of the way along the roll. */
  readonly labels: readonly number[];
}

/** Study `face-descriptors`. */
export interface FaceDescriptors {
  readonly picture: Float32Array;
  /** Local binary pattern of every pixel, 0 to 255. */
  readonly patterns: Uint8Array;
  /** [rows, columns, 9]: mean gradient length by direction, bins of 20 degrees of the gradient. */
  readonly gradients: { readonly rows: number; readonly columns: number; readonly values: Float64Array };
}

export const faceMethods = ['pixels', 'eigenfaces', 'fisherfaces', 'isomap', 'lle', 'lbp', 'hog', 'hog-svm', 'joint-bayesian'] as const;
export type FaceMethod = (typeof faceMethods)[number];
export const comparedDimensions = [2, 5, 10, 20, 39, 80] as const;
export const comparedTrainings = [2, 3, 5, 7, 9] as const;
export const usualDimension = 39;
export const usualTraining = 5;

/** Study `face-accuracy`: each method names the person of every picture that it was not trained on. */
export interface FaceAccuracyAsk {
  readonly over: 'dimension' | 'training';
  readonly seed: number;
}
export interface FaceAccuracy {
  readonly over: FaceAccuracyAsk['over'];
  /** By method, along the dimensions or numbers of training pictures, as far as measured. */
  readonly accuracies: Readonly<Record<FaceMethod, readonly number[]>>;
}
