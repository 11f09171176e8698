/** Names of parameters, their options and units, by the names that the declarations use. */
import type { OptimizerId } from '../../engine/declarations/optimizers';
import type { Bilingual, Language } from './messages';

interface ParamNames {
  readonly label: Bilingual;
  /** One sentence: what turning it up does. */
  readonly hint: Bilingual;
}

export const paramNames: Readonly<Record<string, ParamNames>> = {
  optimizer: { label: { zh: '优化器', en: 'Optimizer' }, hint: { zh: '由梯度得出每一步更新的规则。', en: 'The rule that turns a gradient into a step.' } },
  learningRate: { label: { zh: '学习率', en: 'Learning rate' }, hint: { zh: '每一步迈多大。太小学得慢，太大会发散。', en: 'How far each step goes. Too small is slow, too large diverges.' } },
  momentum: { label: { zh: '动量', en: 'Momentum' }, hint: { zh: '上一步的速度保留多少。', en: 'How much of the last step’s velocity is kept.' } },
  rho: { label: { zh: '衰减率 ρ', en: 'Decay ρ' }, hint: { zh: '梯度平方的滑动平均记得多久；越接近 1 越久。', en: 'How long the average of squared gradients remembers; closer to 1 is longer.' } },
  rhoAdadelta: { label: { zh: '衰减率 ρ', en: 'Decay ρ' }, hint: { zh: '梯度平方与更新平方的滑动平均记得多久。', en: 'How long the averages of squared gradients and updates remember.' } },
  beta1: { label: { zh: 'β₁', en: 'β₁' }, hint: { zh: '梯度滑动平均的衰减率。', en: 'Decay of the average of gradients.' } },
  beta2: { label: { zh: 'β₂', en: 'β₂' }, hint: { zh: '梯度平方滑动平均的衰减率。', en: 'Decay of the average of squared gradients.' } },
  initialAccumulator: { label: { zh: '累加器初值', en: 'Initial accumulator' }, hint: { zh: '梯度平方之和从多少开始；越大，最初几步越小。', en: 'Where the sum of squared gradients starts; larger makes the first steps smaller.' } },
  epsilon: { label: { zh: 'ε', en: 'ε' }, hint: { zh: '加在分母上、避免除以零的小数。', en: 'Small number that keeps the denominator from zero.' } },
  epochs: { label: { zh: '轮数', en: 'Epochs' }, hint: { zh: '把全部训练数据看几遍。', en: 'How often all the training data are seen.' } },
  batchSize: { label: { zh: '批大小', en: 'Batch size' }, hint: { zh: '每次更新看多少个样本。', en: 'How many examples one update looks at.' } },
  descent: { label: { zh: '下降方式', en: 'Descent' }, hint: { zh: '每次更新看全部、一部分还是一行数据。', en: 'Whether an update looks at all rows, a few, or one.' } },
  trainSize: { label: { zh: '训练图片', en: 'Training pictures' }, hint: { zh: '用多少张图片训练。', en: 'How many pictures to train on.' } },
  validationSize: { label: { zh: '验证图片', en: 'Validation pictures' }, hint: { zh: '每轮结束时用多少张没见过的图片来检验。', en: 'How many unseen pictures each epoch is checked on.' } },
  probeEvery: { label: { zh: '抽查间隔', en: 'Spot check every' }, hint: { zh: '每隔多少步做一次小规模验证；0 表示不做。', en: 'Steps between two small validations; 0 turns them off.' } },
  probeSize: { label: { zh: '抽查图片', en: 'Spot check size' }, hint: { zh: '小规模验证用多少张图片。', en: 'Pictures in a small validation.' } },
  seed: { label: { zh: '随机种子', en: 'Seed' }, hint: { zh: '相同的种子、相同的后端，得到完全相同的曲线。', en: 'The same seed on the same backend gives the very same curve.' } },
};

export const paramLabel = (name: string, language: Language): string => paramNames[name]?.label[language] ?? name;
export const paramHint = (name: string, language: Language): string | null => paramNames[name]?.hint[language] ?? null;

export const optimizerNames: Readonly<Record<OptimizerId, string>> = {
  sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'Adagrad', adadelta: 'Adadelta', rmsprop: 'RMSprop', adam: 'Adam',
};

const optionNames: Readonly<Record<string, Bilingual>> = {
  batch: { zh: '全批量', en: 'Batch' },
  'mini-batch': { zh: '小批量', en: 'Mini-batch' },
  stochastic: { zh: '随机', en: 'Stochastic' },
};

/** Name of a choice's option: an optimizer's is the same in every language. */
export function optionLabel(option: string, language: Language): string {
  return (optimizerNames as Readonly<Record<string, string>>)[option] ?? optionNames[option]?.[language] ?? option;
}

const units: Readonly<Record<string, { readonly zh: string; readonly one: string; readonly many: string }>> = {
  epoch: { zh: '轮', one: 'epoch', many: 'epochs' },
  row: { zh: '行', one: 'row', many: 'rows' },
  picture: { zh: '张', one: 'picture', many: 'pictures' },
  step: { zh: '步', one: 'step', many: 'steps' },
};

/** The unit's name beside a number: “1 epoch”, “5 epochs”, “5 轮”. */
export function unitLabel(unit: string, count: number, language: Language): string {
  const words = units[unit];
  if (!words) return unit;
  return language === 'zh' ? words.zh : count === 1 ? words.one : words.many;
}
