/**
 * Questions to the engine that take a while: answers come as they grow, and a study can be ended early. What one asks and
 * answers is plain data; larger ones are declared in a file of their own.
 */
import type { Look, LookAnswer, RunSpec } from '../protocol';
import type { Boundary } from './boundary';
import type {
  CaptchaModel, CaptchaOcclusion, CaptchaOcclusionAsk, CaptchaPicturesAnswer, CaptchaPicturesAsk, CaptchaReadings, CaptchaReadingAsk,
} from './captchaStudies';
import type { Detection, FaceDetectionAsk } from './faces';
import type { FaceAccuracy, FaceAccuracyAsk, FaceBasisAnswer, FaceBasisAsk, FaceDescriptors, FaceLayout, FaceLayoutAsk } from './faceMethods';
import type { FaceEmbeddingAsk, FaceEmbeddings } from './faceEmbedding';
import type { LossSlice, LossSliceAsk } from './lossSlice';
import type { NetworkPlan, NetworkPlanAsk } from './networkPlan';
import type { Projection, ProjectionAsk } from './projection';
import type { Series, SeriesAsk } from './replicaSeries';
import type { Robustness, RobustnessAsk } from './robustness';
import type { ExperimentId } from './schema';
import type { SurfaceRace, SurfaceRaceAsk } from './surfaceRace';

/** A run's weights, taken out of it: what studies work on. */
export interface ModelWeights {
  readonly experiment: ExperimentId;
  readonly step: number;
  /** safetensors bytes with `model/...` weights. */
  readonly tensors: ArrayBuffer;
}

/** A run's network, or one that comes with the studio. */
export type StudiedModel = ModelWeights | { readonly shipped: 'mnist-softmax' | 'mnist-cnn' };

/** What each study is asked and answers; an early answer has the same form as the last one. */
export interface Studies {
  /** Trains with different replicas; early answers have the cases measured so far. */
  'replica-series': { readonly ask: SeriesAsk; readonly answer: Series };
  /** Looks into weights as into a run; the validation set is its first `validationSize` pictures. */
  'look-at-weights': { readonly ask: { readonly model: StudiedModel; readonly validationSize: number; readonly want: Look }; readonly answer: LookAnswer };
  /** Lays points out; early answers move. */
  'projection': { readonly ask: ProjectionAsk; readonly answer: Projection };
  /** How well networks read spoiled pictures; early answers are of the pictures tested so far. */
  'robustness': { readonly ask: RobustnessAsk; readonly answer: Robustness };
  /** Several looks at weights that a run had at some step, in the order of `wants`; null those that are still to come. */
  'moment': {
    readonly ask: { readonly model: ModelWeights; readonly validationSize: number; readonly wants: readonly Look[] };
    readonly answer: { readonly step: number; readonly answers: readonly (LookAnswer | null)[] };
  };
  /** A plane through a network's weights with the loss all over it; early answers are coarser. */
  'loss-slice': { readonly ask: LossSliceAsk; readonly answer: LossSlice };
  /** Builds a network without training it. */
  'network-plan': { readonly ask: NetworkPlanAsk; readonly answer: NetworkPlan };
  /** Lets optimizers run over a function of two variables from one start. */
  'surface-race': { readonly ask: SurfaceRaceAsk; readonly answer: SurfaceRace };
  /** Draws captchas. */
  'captcha-pictures': { readonly ask: CaptchaPicturesAsk; readonly answer: CaptchaPicturesAnswer };
  /** Looks into a network of lesson 7 as into a run of it; the validation set is its first `validationSize` pictures. */
  'captcha-look': { readonly ask: { readonly model: CaptchaModel; readonly validationSize: number; readonly want: Look }; readonly answer: LookAnswer };
  /** Reads captchas. */
  'captcha-reading': { readonly ask: CaptchaReadingAsk; readonly answer: CaptchaReadings };
  /** What a reading depends on; early answers have the places measured so far. */
  'captcha-occlusion': { readonly ask: CaptchaOcclusionAsk; readonly answer: CaptchaOcclusion };
  /** Looks for faces. */
  'face-detection': { readonly ask: FaceDetectionAsk; readonly answer: Detection };
  /** Finds faces, aligns them and turns them into vectors. */
  'face-embedding': { readonly ask: FaceEmbeddingAsk; readonly answer: FaceEmbeddings };
  /** Takes a face of ORL apart along eigenfaces or Fisherfaces. */
  'face-basis': { readonly ask: FaceBasisAsk; readonly answer: FaceBasisAnswer };
  /** Lays a Swiss roll or faces out on a plane. */
  'face-layout': { readonly ask: FaceLayoutAsk; readonly answer: FaceLayout };
  /** Describes a face of ORL, 0 to 399, without training. */
  'face-descriptors': { readonly ask: { readonly sample: number }; readonly answer: FaceDescriptors };
  /** Accuracies of the methods before networks; early answers have those measured so far. */
  'face-accuracy': { readonly ask: FaceAccuracyAsk; readonly answer: FaceAccuracy };
  /** What a classifier of points answered all over the plane with earlier weights. */
  'past-boundary': { readonly ask: { readonly spec: RunSpec; readonly weights: ModelWeights; readonly size: number }; readonly answer: Boundary };
}

export type StudyKind = keyof Studies;
/** A study's question, with its kind. */
export type StudyAsk<K extends StudyKind = StudyKind> = { readonly [Kind in K]: { readonly kind: Kind } & Studies[Kind]['ask'] }[K];
export type StudyAnswer<K extends StudyKind = StudyKind> = Studies[K]['answer'];
