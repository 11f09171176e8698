/** Local binary patterns and oriented gradients of a face of ORL. */
import { loadOrl } from '../data/orl';
import { orlFace, orlPictures } from '../declarations/faceMethods';
import { EngineError } from '../errors/failure';
import { localBinaryPatterns } from '../vision/faces/classic/localBinaryPatterns';
import { gradientCells } from '../vision/faces/classic/orientedGradients';
import type { Study } from './study';

export const faceDescriptors: Study<'face-descriptors'> = async function* ({ sample }, platform) {
  yield null;
  const grey = (await loadOrl(platform, () => undefined))[sample];
  if (!grey) throw new EngineError('bad-parameter', { name: 'sample', value: sample, expected: `an integer from 0 to ${orlPictures - 1}` });
  return { picture: grey, patterns: localBinaryPatterns({ ...orlFace, grey }), gradients: gradientCells({ ...orlFace, grey }) };
};
