/** Every study that can be asked for, by kind. Add one here and in `declarations/studies.ts`. */
import type { StudyKind } from '../declarations/studies';
import { captchaLook } from './captchaLook';
import { captchaOcclusion } from './captchaOcclusion';
import { captchaPictures } from './captchaPictures';
import { captchaReading } from './captchaReading';
import { faceAccuracy } from './faceAccuracy';
import { faceBasis } from './faceBasis';
import { faceDescriptors } from './faceDescriptors';
import { faceDetection } from './faceDetection';
import { faceEmbedding } from './faceEmbedding';
import { faceLayout } from './faceLayout';
import { lossSlice } from './lossSlice';
import { lookAtWeights } from './lookAtWeights';
import { pastBoundary } from './pastBoundary';
import { moment } from './moment';
import { networkPlan } from './networkPlan';
import { projection } from './projection';
import { replicaSeries } from './replicaSeries';
import { robustness } from './robustness';
import type { Study } from './study';
import { surfaceRace } from './surfaceRace';

export const studies: { readonly [K in StudyKind]: Study<K> } = {
  'captcha-look': captchaLook,
  'captcha-occlusion': captchaOcclusion,
  'captcha-pictures': captchaPictures,
  'captcha-reading': captchaReading,
  'face-accuracy': faceAccuracy,
  'face-basis': faceBasis,
  'face-descriptors': faceDescriptors,
  'face-layout': faceLayout,
  'face-detection': faceDetection,
  'face-embedding': faceEmbedding,
  'look-at-weights': lookAtWeights,
  'past-boundary': pastBoundary,
  'loss-slice': lossSlice,
  'moment': moment,
  'network-plan': networkPlan,
  'projection': projection,
  'replica-series': replicaSeries,
  'robustness': robustness,
  'surface-race': surfaceRace,
};
