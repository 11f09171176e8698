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
  pointSet: { label: { zh: '点集', en: 'Points' }, hint: { zh: '要分开的两类点怎样排列。', en: 'How the two classes lie in the plane.' } },
  pointNoise: { label: { zh: '抖动', en: 'Noise' }, hint: { zh: '每个点偏离它本来的位置多远。', en: 'How far each point strays from its place.' } },
  points: { label: { zh: '点数', en: 'Number of points' }, hint: { zh: '训练用多少个点；验证另用同样多。', en: 'Points to train on; as many again are held out.' } },
  hiddenLayers: { label: { zh: '隐藏层', en: 'Hidden layers' }, hint: { zh: '输入和输出之间有几层；0 只能画直线。', en: 'Layers between input and output; with none, only straight lines.' } },
  units: { label: { zh: '每层单元', en: 'Units per layer' }, hint: { zh: '每个隐藏层有几个单元。', en: 'Units in each hidden layer.' } },
  activation: { label: { zh: '激活函数', en: 'Activation' }, hint: { zh: '隐藏单元怎样弯折它的和。', en: 'How a hidden unit bends its sum.' } },
  squares: { label: { zh: '特征 x₁²、x₂²', en: 'Features x₁², x₂²' }, hint: { zh: '把坐标的平方也告诉网络。', en: 'Tell the network the squares of the coordinates too.' } },
  product: { label: { zh: '特征 x₁x₂', en: 'Feature x₁x₂' }, hint: { zh: '把坐标的乘积也告诉网络。', en: 'Tell the network the product of the coordinates too.' } },
  sines: { label: { zh: '特征 sin πx₁、sin πx₂', en: 'Features sin πx₁, sin πx₂' }, hint: { zh: '把坐标的正弦也告诉网络。', en: 'Tell the network the sines of the coordinates too.' } },
  penalty: { label: { zh: '正则化', en: 'Regularisation' }, hint: { zh: '大的权重要付的代价：绝对值之和（L1）或平方和（L2）。', en: 'What large weights cost: the sum of absolute values (L1) or of squares (L2).' } },
  lambda: { label: { zh: '正则化强度 λ', en: 'Strength λ' }, hint: { zh: '这个代价有多重。', en: 'How much that costs.' } },
  pace: { label: { zh: '每秒', en: 'Per second' }, hint: { zh: '放慢到每秒这么多，好看得清；0 为全速。', en: 'Held back to so many a second, so that you can watch; 0 is full speed.' } },
  mode: { label: { zh: '更新方式', en: 'Updates' }, hint: { zh: '同步：等各副本的梯度到齐再更新；异步：来一个用一个。', en: 'Synchronous waits for the replicas and averages; asynchronous applies every gradient when it comes.' } },
  replicas: { label: { zh: '副本数', en: 'Replicas' }, hint: { zh: '几个线程同时计算梯度，各算各的一批。', en: 'How many threads compute gradients at once, each of its own batch.' } },
  backups: { label: { zh: '备用副本', en: 'Backup replicas' }, hint: { zh: '每次更新不等最慢的这几个；它们迟到的梯度被丢弃。', en: 'So many of the slowest are not waited for; their late gradients are dropped.' } },
  delayMs: { label: { zh: '掉队延迟', en: 'Straggler’s delay' }, hint: { zh: '让最后一个副本每批都晚这么多毫秒。', en: 'Makes the last replica late by so many milliseconds with every batch.' } },
  network: { label: { zh: '网络', en: 'Network' }, hint: { zh: '第 6 课的哪一个网络。', en: 'Which of lesson 6’s networks.' } },
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
  and: { zh: '与', en: 'AND' },
  or: { zh: '或', en: 'OR' },
  xor: { zh: '异或', en: 'XOR' },
  separable: { zh: '可分', en: 'Separable' },
  overlapping: { zh: '有重叠', en: 'Overlapping' },
  blobs: { zh: '两团', en: 'Two blobs' },
  circle: { zh: '圆与环', en: 'Circle and ring' },
  moons: { zh: '两弯月', en: 'Two moons' },
  spiral: { zh: '双螺旋', en: 'Two spirals' },
  linear: { zh: '线性', en: 'Linear' },
  relu: { zh: 'ReLU', en: 'ReLU' },
  tanh: { zh: 'tanh', en: 'tanh' },
  sigmoid: { zh: 'sigmoid', en: 'Sigmoid' },
  none: { zh: '无', en: 'None' },
  l1: { zh: 'L1', en: 'L1' },
  l2: { zh: 'L2', en: 'L2' },
  sync: { zh: '同步', en: 'Synchronous' },
  async: { zh: '异步', en: 'Asynchronous' },
  softmax: { zh: 'Softmax', en: 'Softmax' },
  cnn: { zh: 'CNN', en: 'CNN' },
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
  point: { zh: '点', one: 'point', many: 'points' },
  layer: { zh: '层', one: 'layer', many: 'layers' },
  replica: { zh: '个', one: 'replica', many: 'replicas' },
  ms: { zh: '毫秒', one: 'ms', many: 'ms' },
  step: { zh: '步', one: 'step', many: 'steps' },
};

/** The unit's name beside a number: “1 epoch”, “5 epochs”, “5 轮”. */
export function unitLabel(unit: string, count: number, language: Language): string {
  const words = units[unit];
  if (!words) return unit;
  return language === 'zh' ? words.zh : count === 1 ? words.one : words.many;
}
