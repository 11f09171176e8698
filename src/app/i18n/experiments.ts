/** Names of the experiments, by id: two or three words for run names and legends. */
import type { ExperimentId } from '../../engine/declarations/schema';
import type { Bilingual, Language } from './messages';

export const experimentNames: Readonly<Record<ExperimentId, Bilingual>> = {
  'housing/linear1': { zh: '单特征回归', en: 'One feature' },
  'housing/linear2': { zh: '双特征回归', en: 'Two features' },
  'mnist/softmax': { zh: 'Softmax', en: 'Softmax' },
  'mnist/cnn': { zh: 'CNN', en: 'CNN' },
  'mnist/replicas': { zh: '多副本', en: 'Replicas' },
  'toy/perceptron': { zh: '感知机', en: 'Perceptron' },
  'toy/network': { zh: '平面分类', en: 'Points' },
  'captcha/course': { zh: '课程网络', en: 'Course' },
  'captcha/best': { zh: '改进网络', en: 'Better' },
  'faces/triplet': { zh: '人脸嵌入', en: 'Embedding' },
};

/** The id itself for an experiment that this version does not know (an old run, a link). */
export const experimentShort = (id: ExperimentId, language: Language): string => experimentNames[id]?.[language] ?? id;
