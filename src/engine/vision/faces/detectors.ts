/** Every face detector, by name. Add one here when it works. */
import type { DetectorId } from '../../declarations/faces';
import { EngineError } from '../../errors/failure';
import type { Platform } from '../../runtime/platform';
import type { FaceDetector, OpenDetector } from './detector';
import { openSsd } from './faceapi/ssd';
import { openTiny } from './faceapi/tiny';
import { openMtcnn } from './mtcnn/mtcnn';

const openers: Partial<Record<DetectorId, OpenDetector>> = { mtcnn: openMtcnn, tiny: openTiny, ssd: openSsd };

/** @throws unsupported, download-failed, bad-file */
export async function openDetector(platform: Platform, id: DetectorId): Promise<FaceDetector> {
  const open = openers[id];
  if (!open) throw new EngineError('unsupported', { what: id });
  return open(platform);
}
