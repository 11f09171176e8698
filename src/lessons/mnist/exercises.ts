/** Exercises of lesson 6: counting weights, reading losses and matrices, training to a goal. */
import type { CheckedRun, Task, Verdict } from '../exercise';
import { option } from '../figure/exercise/choice';
import { bestBy, bestRun, judgeNumber, right, wrong } from '../figure/exercise/judges';
import { cnnPlan, layerRows, softmaxPlan } from './architecture';

const softmaxParameters = layerRows(softmaxPlan).reduce((sum, row) => sum + row.parameters, 0);
const softmaxBiases = 512 + 512 + 10;
const secondConvolution = layerRows(cnnPlan)[2]?.parameters ?? 0;

const goal = 0.97;
const mostPictures = 10_000;
const leastValidation = 1_000;

const counted = (run: CheckedRun): boolean => run.experiment === 'mnist/cnn' && Number(run.params['trainSize']) <= mostPictures && Number(run.params['validationSize']) >= leastValidation;

function judgeAccuracy(runs: readonly CheckedRun[]): Verdict {
  const best = bestRun(runs.filter(counted), (run) => bestBy(run, ['val_acc'], Infinity));
  if (best && best.value >= goal) return right(`验证准确率 ${best.value.toFixed(4)}，只用了 ${String(best.run.params['trainSize'])} 张图片。`, `Validation accuracy ${best.value.toFixed(4)} with ${String(best.run.params['trainSize'])} pictures.`);
  if (best) return wrong(`目前最好是 ${best.value.toFixed(4)}。同样的图片，还能多看几遍。`, `The best so far is ${best.value.toFixed(4)}. The same pictures may be looked at more than once.`);
  const larger = runs.some((run) => run.experiment === 'mnist/cnn' && Number(run.params['trainSize']) > mostPictures);
  if (larger) return wrong(`那次用的图片太多：最多 ${mostPictures} 张。`, `That run took too many pictures: ${mostPictures} at most.`);
  return wrong('还没有跑完一轮的 CNN（训练图片不超过 10,000，验证图片至少 1,000）。', 'No CNN has finished an epoch yet (at most 10,000 training pictures, at least 1,000 to validate on).');
}

export const tasks: readonly Task[] = [
  {
    id: 'softmax-parameters', kind: 'number', unit: { zh: '个参数', en: 'parameters' },
    text: { zh: 'Softmax 网络 784 → 512 → 512 → 10 一共有多少个参数？', en: 'How many parameters has the softmax network 784 → 512 → 512 → 10 in all?' },
    hints: [
      { zh: '每个全连接层：输入 × 单元的权重，再加每个单元一个偏置。', en: 'A dense layer has inputs × units weights, and a bias for each unit.' },
      { zh: '第一层有 784 · 512 + 512 个。', en: 'The first layer has 784 · 512 + 512.' },
    ],
    judge: judgeNumber({
      answer: softmaxParameters,
      why: { zh: '三层之和；检查器里也能看到。', en: 'The three layers together; the inspector shows them too.' },
      mistakes: [
        { value: softmaxParameters - softmaxBiases, feedback: { zh: '权重都对了；每个单元还有一个偏置。', en: 'The weights are right; each unit has a bias as well.' } },
        { value: softmaxParameters - (512 * 512 + 512), feedback: { zh: '512 → 512 的那一层漏掉了。', en: 'The layer 512 → 512 is missing.' } },
      ],
      otherwise: { zh: '三层分别算，再相加。', en: 'Count the three layers one by one, then add.' },
    }),
  },
  {
    id: 'convolution-parameters', kind: 'number', unit: { zh: '个参数', en: 'parameters' },
    text: { zh: 'CNN 的第二个卷积层：3 × 3 的窗口，输入 32 个通道，64 个滤波器。它有多少个参数？', en: 'The second convolution of the CNN has a 3 × 3 window, 32 channels coming in and 64 filters. How many parameters has it?' },
    hints: [{ zh: '一个滤波器同时看所有输入通道。', en: 'A filter looks at all channels that come in.' }],
    judge: judgeNumber({
      answer: secondConvolution,
      why: { zh: '(3 · 3 · 32 + 1) · 64。图片有多大都一样：窗口处处共用。', en: '(3 · 3 · 32 + 1) · 64, however large the picture: the window is shared by all places.' },
      mistakes: [
        { value: (9 + 1) * 64, feedback: { zh: '每个滤波器对 32 个通道各有一个 3 × 3 的窗口。', en: 'Each filter has a 3 × 3 window for every one of the 32 channels.' } },
        { value: 9 * 32 * 64, feedback: { zh: '还有偏置：每个滤波器一个。', en: 'There are biases as well: one for each filter.' } },
        { value: 9 * 32 * 64 + 32, feedback: { zh: '偏置属于输出的滤波器，不属于输入的通道。', en: 'Biases belong to the filters that go out, not to the channels that come in.' } },
      ],
      otherwise: { zh: '先数一个滤波器的，再乘以 64。', en: 'Count one filter, then multiply by 64.' },
    }),
  },
  {
    id: 'first-loss', kind: 'number',
    text: { zh: '同样的网络，改为识别 26 个字母。还什么都没学到时，交叉熵损失大约是多少？三位有效数字。', en: 'The same network is to read 26 letters instead. What is its cross-entropy loss, roughly, before it has learned anything? Three significant digits.' },
    hints: [{ zh: '什么都不懂的网络给每一类多大的概率？', en: 'What probability does a network that knows nothing give to each class?' }],
    judge: judgeNumber({
      answer: Math.log(26), tolerance: 0.004,
      why: { zh: '−ln(1/26) = ln 26 ≈ 3.26。第一步的损失若远离它，多半是初始化或数据出了错。', en: '−ln(1/26) = ln 26 ≈ 3.26. A first loss far from it mostly means a mistake in the initial weights or the data.' },
      mistakes: [
        { value: Math.log10(26), feedback: { zh: '用的是自然对数，不是以 10 为底的。', en: 'The logarithm is the natural one, not to base 10.' } },
        { value: Math.log2(26), feedback: { zh: '那是以 2 为底的：单位成了比特。', en: 'That is to base 2: it would be in bits.' } },
        { value: Math.log(10), feedback: { zh: '那是十个数字时的损失。', en: 'That is the loss for ten digits.' } },
        { value: 1 / 26, feedback: { zh: '那是概率；损失是它的负对数。', en: 'That is the probability; the loss is minus its logarithm.' } },
      ],
      otherwise: { zh: '损失是正确类别概率的负自然对数。', en: 'The loss is minus the natural logarithm of the probability of the right class.' },
    }),
  },
  {
    id: 'little-data', kind: 'runs', of: ['train', 'race'],
    text: {
      zh: '用不超过 10,000 张训练图片，让 CNN 的验证准确率（至少 1,000 张验证图片）达到 0.97。',
      en: 'Bring the CNN to a validation accuracy of 0.97 (on at least 1,000 validation pictures) with no more than 10,000 pictures to train on.',
    },
    hints: [
      { zh: '图片不能多，轮数可以多。', en: 'Pictures are limited, epochs are not.' },
      { zh: '批小一些，一轮里的步数就多一些。', en: 'Smaller batches make more steps of an epoch.' },
    ],
    judge: judgeAccuracy,
  },
  {
    id: 'validation-above', kind: 'choice',
    text: { zh: 'CNN 训练时，验证准确率（虚线）常常高于训练准确率（实线）。去掉哪一样，这个差距就基本消失？', en: 'While the CNN trains, validation accuracy (dashed) often lies above training accuracy (solid). Without which part would the gap all but vanish?' },
    hints: [{ zh: '哪一层在训练时和验证时做的事不一样？', en: 'Which layer does not do the same in training and in validation?' }],
    options: [
      option('池化', 'Pooling', wrong('池化在两种时候做的完全一样。', 'Pooling does the very same at both times.')),
      option('Dropout', 'Dropout', right('训练时它随机关掉一部分值，验证时全部都在。', 'In training it switches off a random share of the values; in validation all are there.')),
      option('第二个卷积层', 'The second convolution', wrong('少了它网络会变差，但两条线会一起变。', 'Without it the network would read worse, and both lines with it.')),
    ],
  },
  {
    id: 'precision', kind: 'number',
    text: {
      zh: '混淆矩阵中，真正的 9 有 1,009 张，其中 974 张被读作 9；另有 30 张别的数字也被读作 9。网络说“这是 9”时，它有多大的比例是对的？三位小数。',
      en: 'In a confusion matrix there are 1,009 true nines, of which 974 are read as 9; another 30 pictures of other digits are read as 9 as well. When the network says “a nine”, how often is it right? Three decimals.',
    },
    hints: [{ zh: '看一列，而不是一行。', en: 'Look at a column, not at a row.' }],
    judge: judgeNumber({
      answer: 974 / (974 + 30), tolerance: 0.0006,
      why: { zh: '974 / 1,004：精确率。974 / 1,009 是召回率。', en: '974 / 1,004 is the precision. 974 / 1,009 is the recall.' },
      mistakes: [{ value: 974 / 1009, feedback: { zh: '那是召回率：真正的 9 有多少被找到。', en: 'That is the recall: how many of the true nines were found.' } }],
      otherwise: { zh: '分母是所有被读作 9 的图片。', en: 'The denominator is all pictures that were read as 9.' },
    }),
  },
];
