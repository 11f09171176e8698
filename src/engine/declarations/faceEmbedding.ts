/** Study `face-embedding`: faces found, aligned and turned into vectors whose distance says whether two are of one person. */
import type { DetectedFace, DetectionOptions, DetectorId, FivePoints } from './faces';
import type { ForeignPicture } from './foreignPicture';

/** `resnet-34-mirrored` is the mean of a face's vector and its mirror image's. */
export const embedderIds = ['resnet-34', 'resnet-34-mirrored'] as const;
export type EmbedderId = (typeof embedderIds)[number];

export interface EmbeddedFace extends DetectedFace {
  readonly landmarks: FivePoints;
  /** The aligned face, as the network sees it. */
  readonly chip: ForeignPicture;
  readonly embedding: Float32Array;
}

export interface FaceEmbeddings {
  /** Surest first. */
  readonly faces: readonly EmbeddedFace[];
  /** Milliseconds, all faces together. */
  readonly ms: { readonly detect: number; readonly align: number; readonly embed: number };
}

export interface FaceEmbeddingAsk {
  readonly picture: ForeignPicture;
  readonly detector: DetectorId;
  readonly embedder: EmbedderId;
  readonly options: DetectionOptions;
  /** No more than so many faces, the surest. */
  readonly most: number;
}
