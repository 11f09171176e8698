/** Names of parameters, their options and units, by the names that the declarations use. */
import { isOptimizerId, optimizerNames } from '../../engine/declarations/optimizers';
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
  beta2Lion: { label: { zh: 'β₂', en: 'β₂' }, hint: { zh: '动量本身的衰减率；方向另用 β₁ 混合。', en: 'Decay of the momentum itself; the direction is mixed with β₁.' } },
  weightDecay: { label: { zh: '权重衰减', en: 'Weight decay' }, hint: { zh: '每一步让权重按“学习率 × 衰减”的比例缩小。', en: 'Each step shrinks the weights by learning rate × decay.' } },
  schedule: { label: { zh: '学习率日程', en: 'Schedule' }, hint: { zh: '学习率在训练过程中怎样变化。', en: 'How the learning rate changes over the run.' } },
  warmupSteps: { label: { zh: '预热步数', en: 'Warm-up' }, hint: { zh: '学习率从近零直线升到设定值所用的步数；0 表示不预热。', en: 'Steps over which the rate rises from near zero in a straight line; 0 for none.' } },
  decayEvery: { label: { zh: '衰减间隔', en: 'Decay every' }, hint: { zh: '每过这么多步，学习率乘上一次衰减系数。', en: 'Over so many steps the rate falls by the factor below.' } },
  decayFactor: { label: { zh: '衰减系数', en: 'Decay factor' }, hint: { zh: '每次乘上的系数；越小降得越快。', en: 'What the rate is multiplied by; smaller falls faster.' } },
  finalFactor: { label: { zh: '终点比例', en: 'Final share' }, hint: { zh: '训练结束时学习率剩下几分之几。', en: 'The share of the rate that is left at the end.' } },
  peakAt: { label: { zh: '峰值位置', en: 'Peak at' }, hint: { zh: '在全程的什么位置达到设定的学习率。', en: 'Where in the run the chosen rate is reached, as a share.' } },
  lowMomentum: { label: { zh: '峰值时的动量', en: 'Momentum at the peak' }, hint: { zh: '学习率最高时动量降到多少。', en: 'How low momentum goes while the rate is highest.' } },
  plateauWatch: { label: { zh: '观察', en: 'Watch' }, hint: { zh: '哪个指标不再下降时降低学习率。', en: 'Which metric must stop falling for the rate to be lowered.' } },
  plateauPatience: { label: { zh: '容忍次数', en: 'Patience of the schedule' }, hint: { zh: '连续多少次测量没有变好才降低学习率。', en: 'Measurements without improvement before the rate is lowered.' } },
  startRate: { label: { zh: '起始学习率', en: 'Starting rate' }, hint: { zh: '从这里按比例升到设定的学习率。', en: 'Where the rate begins; it rises by ratio to the chosen one.' } },
  clip: { label: { zh: '梯度裁剪', en: 'Clip gradients' }, hint: { zh: '梯度太大时怎样截短。', en: 'How gradients that are too large are shortened.' } },
  clipAt: { label: { zh: '裁剪界限', en: 'Clip at' }, hint: { zh: '超过这个数值或范数的部分被截去。', en: 'The value or norm beyond which they are shortened.' } },
  gradientNoise: { label: { zh: '梯度噪声', en: 'Gradient noise' }, hint: { zh: '加到梯度上的高斯噪声的初始方差，随步数减小；0 表示不加。', en: 'Variance of Gaussian noise at first; it shrinks with the steps, 0 adds none.' } },
  patience: { label: { zh: '早停：容忍轮数', en: 'Early stopping: patience' }, hint: { zh: '验证损失连续多少轮没有变好就停下，并取回最好的权重；0 表示不早停。', en: 'Epochs without a better validation loss before it stops and takes back the best weights; 0 never stops.' } },
  minImprovement: { label: { zh: '早停：最小改进', en: 'Early stopping: least gain' }, hint: { zh: '损失至少下降这么多才算变好。', en: 'How far the loss must fall to count as better.' } },
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
  loss: { label: { zh: '损失函数', en: 'Loss' }, hint: { zh: '怎样给一次识别的全部输出打分；训练让它变小。', en: 'How all outputs of a reading are scored; training makes it small.' } },
  source: { label: { zh: '数据来源', en: 'Pictures' }, hint: { zh: '固定：每轮都是同一批图片；无尽：每一步都画新的。', en: 'Fixed shows the same pictures every epoch; endless draws new ones for every step.' } },
  captchaLength: { label: { zh: '字符数', en: 'Characters' }, hint: { zh: '一张图片里有几个字符。', en: 'Characters in a picture.' } },
  alphabet: { label: { zh: '字符集', en: 'Character set' }, hint: { zh: '可能出现哪些字符；越多越难认。', en: 'Which characters may occur; more are harder to read.' } },
  pictureWidth: { label: { zh: '图片宽', en: 'Width' }, hint: { zh: '图片有多宽。', en: 'How wide a picture is.' } },
  pictureHeight: { label: { zh: '图片高', en: 'Height' }, hint: { zh: '图片有多高。', en: 'How high a picture is.' } },
  dots: { label: { zh: '干扰点', en: 'Dots' }, hint: { zh: '图上撒多少个点。', en: 'How many dots are scattered over a picture.' } },
  curves: { label: { zh: '干扰线', en: 'Curves' }, hint: { zh: '画几条弧线穿过字符。', en: 'How many arcs run through the characters.' } },
  warp: { label: { zh: '扭曲', en: 'Warp' }, hint: { zh: '字符弯折到什么程度；1 与课程相同，0 不弯。', en: 'How far characters are bent; 1 as in the course, 0 not at all.' } },
  rotation: { label: { zh: '旋转', en: 'Rotation' }, hint: { zh: '字符最多向左或向右转多少度。', en: 'By how much characters are turned at most, either way.' } },
  colours: { label: { zh: '颜色', en: 'Colours' }, hint: { zh: '每张图片随机取色，还是白底黑字。', en: 'Random colours for every picture, or black on white.' } },
  seed: { label: { zh: '随机种子', en: 'Seed' }, hint: { zh: '相同的种子、相同的后端，得到完全相同的曲线。', en: 'The same seed on the same backend gives the very same curve.' } },
};

export const paramLabel = (name: string, language: Language): string => paramNames[name]?.label[language] ?? name;
export const paramHint = (name: string, language: Language): string | null => paramNames[name]?.hint[language] ?? null;

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
  tanh: { zh: '双曲正切 tanh', en: 'Tanh' },
  sigmoid: { zh: 'sigmoid', en: 'Sigmoid' },
  none: { zh: '无', en: 'None' },
  l1: { zh: 'L1', en: 'L1' },
  l2: { zh: 'L2', en: 'L2' },
  sync: { zh: '同步', en: 'Synchronous' },
  async: { zh: '异步', en: 'Asynchronous' },
  softmax: { zh: 'Softmax', en: 'Softmax' },
  cnn: { zh: 'CNN', en: 'CNN' },
  stochastic: { zh: '随机', en: 'Stochastic' },
  constant: { zh: '不变', en: 'Constant' },
  step: { zh: '阶梯下降', en: 'Steps' },
  exponential: { zh: '指数衰减', en: 'Exponential' },
  cosine: { zh: '余弦', en: 'Cosine' },
  'one-cycle': { zh: '单周期', en: 'One cycle' },
  plateau: { zh: '停滞时降低', en: 'Reduce on plateau' },
  range: { zh: '逐步升高（范围测试）', en: 'Rising (range test)' },
  value: { zh: '按数值', en: 'By value' },
  norm: { zh: '按每个张量的范数', en: 'By norm, each tensor' },
  'global-norm': { zh: '按总范数', en: 'By global norm' },
  'binary-ce': { zh: '二元交叉熵', en: 'Binary cross-entropy' },
  'categorical-ce': { zh: '分类交叉熵', en: 'Categorical cross-entropy' },
  mse: { zh: '均方误差', en: 'Mean squared error' },
  poisson: { zh: '泊松损失', en: 'Poisson' },
  fixed: { zh: '固定', en: 'Fixed' },
  endless: { zh: '无尽', en: 'Endless' },
  digits: { zh: '数字', en: 'Digits' },
  lower: { zh: '小写字母', en: 'Lower case' },
  upper: { zh: '大写字母', en: 'Upper case' },
  'digits-lower': { zh: '数字与小写字母', en: 'Digits and lower case' },
  'digits-upper': { zh: '数字与大写字母', en: 'Digits and upper case' },
  all: { zh: '数字与全部字母', en: 'Digits and all letters' },
  random: { zh: '随机', en: 'Random' },
  plain: { zh: '白底黑字', en: 'Black on white' },
  val_loss: { zh: '验证损失', en: 'Validation loss' },
  probe_loss: { zh: '抽查损失', en: 'Spot-check loss' },
};

/** Name of a choice's option: an optimizer's is the same in every language. */
export function optionLabel(option: string, language: Language): string {
  return isOptimizerId(option) ? optimizerNames[option] : optionNames[option]?.[language] ?? option;
}

const units: Readonly<Record<string, { readonly zh: string; readonly one: string; readonly many: string }>> = {
  epoch: { zh: '轮', one: 'epoch', many: 'epochs' },
  row: { zh: '行', one: 'row', many: 'rows' },
  picture: { zh: '张', one: 'picture', many: 'pictures' },
  character: { zh: '个', one: 'character', many: 'characters' },
  pixel: { zh: '像素', one: 'pixel', many: 'pixels' },
  degree: { zh: '度', one: 'degree', many: 'degrees' },
  point: { zh: '点', one: 'point', many: 'points' },
  layer: { zh: '层', one: 'layer', many: 'layers' },
  replica: { zh: '个', one: 'replica', many: 'replicas' },
  millisecond: { zh: '毫秒', one: 'ms', many: 'ms' },
  step: { zh: '步', one: 'step', many: 'steps' },
};

/** The unit's name beside a number: “1 epoch”, “5 epochs”, “5 轮”. */
export function unitLabel(unit: string, count: number, language: Language): string {
  const words = units[unit];
  if (!words) return unit;
  return language === 'zh' ? words.zh : count === 1 ? words.one : words.many;
}
