/** From a picture to the vectors of its faces: detection, alignment, embedding. */
import type { AffineMap, DetectedFace, FivePoints, Point } from '../../declarations/faces';
import type { EmbeddedFace, FaceEmbeddingAsk, FaceEmbeddings } from '../../declarations/faceEmbedding';
import type { ForeignPicture } from '../../declarations/foreignPicture';
import type { Platform } from '../../runtime/platform';
import { alignmentOf, warp } from './alignment';
import { openDetector } from './detectors';
import { openEmbedder, type Embedder } from './embedder';
import { chipPoints, pointsInBox } from './referenceShape';

/** Faces whose detector gives no landmarks are aligned by their box. @throws unsupported, download-failed, bad-file */
export async function embedFaces(platform: Platform, { picture, detector, embedder, options, most }: FaceEmbeddingAsk): Promise<FaceEmbeddings> {
  const finder = await openDetector(platform, detector);
  const network = await openEmbedder(platform, embedder);
  const detection = await finder.detect(picture, options);
  const found = detection.faces.slice(0, most);
  const begun = platform.now();
  const aligned = found.map((face) => alignFace(picture, face, network.chip));
  const ready = platform.now();
  const vectors = await network.embed(aligned.map(({ chip }) => chip));
  const faces = found.map((face, i): EmbeddedFace => {
    const { landmarks, chip } = aligned[i] ?? alignFace(picture, face, network.chip);
    return { ...face, landmarks, chip, embedding: vectors.slice(i * network.length, (i + 1) * network.length) };
  });
  return { faces, ms: { detect: detection.ms, align: ready - begun, embed: platform.now() - ready } };
}

export interface AlignedFace {
  readonly landmarks: FivePoints;
  /** From the picture to the chip. */
  readonly map: AffineMap;
  readonly chip: ForeignPicture;
}

/**
 * The face turned upright in a chip, eyes and corners of the mouth as near to the mean shape's as a similarity brings them.
 * The tip of the nose has no say: it moves most when a head turns.
 */
export function alignFace(picture: ForeignPicture, { box, landmarks }: Pick<DetectedFace, 'box' | 'landmarks'>, { side, padding }: Embedder['chip']): AlignedFace {
  const points = landmarks ?? pointsInBox(box);
  const map: AffineMap = alignmentOf('similarity', withoutNose(points), withoutNose(chipPoints(side, padding))) ?? [1, 0, 0, 0, 1, 0];
  return { landmarks: points, map, chip: warp(picture, map, side) };
}

const withoutNose = ([leftEye, rightEye, , leftMouth, rightMouth]: FivePoints): Point[] => [leftEye, rightEye, leftMouth, rightMouth];
