/** The faces of a picture, found, aligned and turned into vectors. */
import { embedFaces } from '../vision/faces/embedFaces';
import type { Study } from './study';

export const faceEmbedding: Study<'face-embedding'> = async function* (ask, platform) {
  yield null;
  return embedFaces(platform, ask);
};
