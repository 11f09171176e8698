/** What every generation of face detectors has in common; `detectors.ts` knows them all. */
import type { Detection, DetectionOptions } from '../../declarations/faces';
import type { ForeignPicture } from '../../declarations/foreignPicture';
import type { Platform } from '../../runtime/platform';

export interface FaceDetector {
  detect(picture: ForeignPicture, options: DetectionOptions): Promise<Detection>;
}

/** Fetches what the detector needs from public/, once a platform (see `data/shared`). @throws download-failed, bad-file */
export type OpenDetector = (platform: Platform) => Promise<FaceDetector>;
