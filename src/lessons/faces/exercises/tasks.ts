/** Exercises of lesson 8: dimensions, parameters, evaluation and the triplet loss. */
import type { Task } from '../../exercise';
import { option } from '../../figure/exercise/choice';
import { judgeNumber, right, wrong } from '../../figure/exercise/judges';

const people = 12;
const picturesEach = 5;
const pictures = people * picturesEach;
const pairs = (pictures * (pictures - 1)) / 2;
const samePairs = (people * picturesEach * (picturesEach - 1)) / 2;

const maps = { input: 192, thin: 16, output: 32 } as const;
const thinned = maps.input * maps.thin + 25 * maps.thin * maps.output;

export const tasks: readonly Task[] = [
  {
    id: 'fisher-directions', kind: 'number',
    text: {
      zh: '25 个人，每人 8 张图片，先降到 100 个主成分。LDA 最多能给出几个能区分人的方向？',
      en: 'There are 25 people with 8 pictures each, reduced to 100 principal components. How many directions that tell people apart can LDA give at most?',
    },
    hints: [{ zh: '类间散度由各人的平均脸算出；它们围着总平均。', en: 'The scatter between people is made of their means, which lie around the common mean.' }],
    judge: judgeNumber({
      answer: 24,
      why: { zh: '25 个平均值减去总平均，只剩 24 个独立的方向，与图片数和主成分数都无关。', en: '25 means around their common mean span 24 directions, whatever the number of pictures or components.' },
      mistakes: [
        { value: 25, feedback: { zh: '各人的平均值减去总平均后，加起来是 0：少一个自由度。', en: 'Around the common mean the people’s means sum to zero: one direction fewer.' } },
        { value: 100, feedback: { zh: '那是降维后的维数；类间散度的秩小得多。', en: 'That is the dimension after PCA; the scatter between people has a much lower rank.' } },
        { value: 199, feedback: { zh: '那是 PCA 的上限：图片数减一。', en: 'That is PCA’s limit: pictures less one.' } },
      ],
      otherwise: { zh: '想想类间散度矩阵的秩。', en: 'Think of the rank of the scatter between people.' },
    }),
  },
  {
    id: 'thin-first', kind: 'number',
    text: {
      zh: '一个 inception 模块先用 1×1 卷积把 192 张特征图变成 16 张，再用 5×5 卷积变成 32 张。这条支路一共有多少个权重（不算偏置）？',
      en: 'An inception module makes 16 maps of 192 by a 1 × 1 convolution, then 32 of these by a 5 × 5 one. How many weights has this branch, biases not counted?',
    },
    hints: [{ zh: '一个卷积的权重数：窗口面积 × 输入图数 × 输出图数。', en: 'A convolution has area of the window × maps in × maps out.' }],
    judge: judgeNumber({
      answer: thinned,
      why: { zh: '192·16 + 25·16·32 = 15,872；不先变薄则要 25·192·32 = 153,600，将近十倍。', en: '192·16 + 25·16·32 = 15,872; without thinning it would take 25·192·32 = 153,600, nearly ten times as many.' },
      mistakes: [
        { value: 25 * maps.input * maps.output, feedback: { zh: '那是不先变薄的 5×5 卷积。', en: 'That is the 5 × 5 convolution without thinning.' } },
        { value: 25 * maps.thin * maps.output, feedback: { zh: '还有前面的 1×1 卷积。', en: 'The 1 × 1 convolution before it has weights as well.' } },
      ],
      otherwise: { zh: '两个卷积分别算，再相加。', en: 'Count the two convolutions, then add.' },
    }),
  },
  {
    id: 'all-strangers', kind: 'number',
    text: {
      zh: `${people} 个人，每人 ${picturesEach} 张图片，把所有不同图片两两配对（不和自己配）。一个对每一对都说“不是同一人”的程序，准确率是多少？三位小数。`,
      en: `There are ${people} people with ${picturesEach} pictures each, and every picture is paired with every other one, never with itself. What is the accuracy of a program that calls every pair *two people*? Three decimals.`,
    },
    hints: [
      { zh: `一共 ${pictures}·${pictures - 1}/2 对。`, en: `There are ${pictures}·${pictures - 1}/2 pairs.` },
      { zh: '同一人的对：每人 10 对。', en: 'Ten pairs of each person show the same one.' },
    ],
    judge: judgeNumber({
      answer: (pairs - samePairs) / pairs, tolerance: 0.0006,
      why: { zh: '1,770 对里有 120 对是同一人：1,650/1,770 ≈ 0.932。什么都没认出来，准确率却很好看；它的 F1 是 0。', en: '120 of 1,770 pairs show one person: 1,650/1,770 ≈ 0.932. Nobody was recognised, and the accuracy looks fine; its F1 is 0.' },
      mistakes: [
        { value: samePairs / pairs, feedback: { zh: '那是同一人的对所占的份额。', en: 'That is the share of pairs of one person.' } },
        { value: (people - 1) / people, feedback: { zh: '很接近；但图片不和自己配对，同一人的对因此更少。', en: 'Close; but no picture is paired with itself, so there are fewer pairs of one person.' } },
      ],
      otherwise: { zh: '数出所有的对和同一人的对。', en: 'Count all pairs, and those of one person.' },
    }),
  },
  {
    id: 'triplet-cost', kind: 'number',
    text: {
      zh: '同一人两张图片的平方距离是 0.30，与陌生人的平方距离是 0.42，间隔是 0.2。这个三元组的损失是多少？',
      en: 'Two pictures of one person have the squared distance 0.30, the stranger is at 0.42, the margin is 0.2. What does this triplet cost?',
    },
    hints: [{ zh: 'max(0, 0.30 − 0.42 + 0.2)。', en: 'max(0, 0.30 − 0.42 + 0.2).' }],
    judge: judgeNumber({
      answer: 0.08, tolerance: 0.0005,
      why: { zh: '陌生人已经更远，但还没远出一个间隔，所以仍有损失，也仍有梯度。', en: 'The stranger is farther already, but not by the margin: there is a loss still, and a gradient.' },
      mistakes: [
        { value: 0, feedback: { zh: '0.42 减 0.30 只有 0.12，还不到间隔。', en: '0.42 less 0.30 is only 0.12, less than the margin.' } },
        { value: 0.32, feedback: { zh: '符号反了：是 0.30 − 0.42。', en: 'The sign is turned: it is 0.30 − 0.42.' } },
      ],
      otherwise: { zh: '距离已经是平方了，代入公式即可。', en: 'The distances are squared already; put them into the formula.' },
    }),
  },
  {
    id: 'semi-hard', kind: 'choice',
    text: {
      zh: '一对同一人的图片，平方距离 0.5，间隔 0.2。批里有三个陌生人。半难（semi-hard）挖掘选哪一个？',
      en: 'A pair of one person has the squared distance 0.5; the margin is 0.2. Three strangers are in the batch. Which one does semi-hard mining take?',
    },
    hints: [{ zh: '比这一对远，而且是其中最近的。', en: 'Farther than the pair, and of those the nearest.' }],
    options: [
      option('平方距离 0.4 的', 'The one at 0.4', wrong('它比这一对还近，是最难的：hard 挖掘会选它。', 'It is nearer than the pair: hard mining would take it.')),
      option('平方距离 0.6 的', 'The one at 0.6', right('比 0.5 远，又在间隔以内：损失 0.1，有东西可学，又不会把网络拉垮。', 'Farther than 0.5, yet within the margin: it costs 0.1 and teaches something without letting the network collapse.')),
      option('平方距离 0.9 的', 'The one at 0.9', wrong('它已经远出间隔，损失是 0，什么也教不了。', 'It is beyond the margin: it costs nothing and teaches nothing.')),
    ],
  },
];
