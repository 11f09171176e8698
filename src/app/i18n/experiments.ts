/** Names of the experiments, by id. */
import type { ExperimentId } from '../../engine/declarations/schema';
import type { Bilingual, Language } from './messages';

interface ExperimentNames {
  readonly title: Bilingual;
  /** Two or three words for run names and legends. */
  readonly short: Bilingual;
}

export const experimentNames: Readonly<Record<ExperimentId, ExperimentNames>> = {
  'housing/linear1': { title: { zh: '房价：一个特征的线性回归', en: 'House prices: regression on one feature' }, short: { zh: '单特征回归', en: 'One feature' } },
  'housing/linear2': { title: { zh: '房价：两个特征的线性回归', en: 'House prices: regression on two features' }, short: { zh: '双特征回归', en: 'Two features' } },
  'mnist/softmax': { title: { zh: 'MNIST：Softmax 网络', en: 'MNIST: softmax network' }, short: { zh: 'Softmax', en: 'Softmax' } },
  'mnist/cnn': { title: { zh: 'MNIST：卷积网络', en: 'MNIST: convolutional network' }, short: { zh: 'CNN', en: 'CNN' } },
};

/** Full name; the id itself for an experiment that this version does not know (an old run, a link). */
export const experimentTitle = (id: ExperimentId, language: Language): string => experimentNames[id]?.title[language] ?? id;
export const experimentShort = (id: ExperimentId, language: Language): string => experimentNames[id]?.short[language] ?? id;
