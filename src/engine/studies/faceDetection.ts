/** A face detector looks at a picture. */
import { openDetector } from '../vision/faces/detectors';
import type { Study } from './study';

export const faceDetection: Study<'face-detection'> = async function* ({ picture, detector, options }, platform) {
  const opened = await openDetector(platform, detector);
  yield null;
  return opened.detect(picture, options);
};
