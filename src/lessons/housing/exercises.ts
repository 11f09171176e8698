/** Exercises of lesson 5: scaling, the step, the largest rate, and what a flat loss does not say. */
import { houses } from '../../engine/declarations/housing';
import type { CheckedRun, Task, Verdict } from '../exercise';
import { option } from '../figure/exercise/choice';
import { judgeNumber, right, valueBy, wrong } from '../figure/exercise/judges';

const epochs = 500;
const miniBatch = 8;

const digits = (value: number): string => value.toPrecision(3);

/** The second weight turns negative only near the exact solution. */
function judgeArrival(runs: readonly CheckedRun[]): Verdict {
  const values = runs.filter((run) => run.experiment === 'housing/linear2').flatMap((run) => valueBy(run, 'w2', epochs) ?? []);
  if (values.length === 0) return wrong('还没有双特征的运行。先在“两个特征”里跑一次。', 'There is no run with two features yet. Start one under “Two features”.');
  const lowest = Math.min(...values);
  if (lowest < -0.05) return right(`w₂ 到了 ${digits(lowest)}，最小二乘解是 −0.0532。损失几乎没变，权重却走了很远。`, `w₂ came to ${digits(lowest)}; least squares says −0.0532. The loss hardly changed, the weight went a long way.`);
  if (lowest < 0) return wrong(`w₂ = ${digits(lowest)}，已经是负的，还没到 −0.05。步子再大些。`, `w₂ = ${digits(lowest)}: negative, but not below −0.05 yet. Take larger steps.`);
  return wrong(`第 ${epochs} 轮时 w₂ 最低是 ${digits(lowest)}，还在正的一边。轮数不能多，能改的是什么？`, `The lowest w₂ by epoch ${epochs} is ${digits(lowest)}, still positive. More epochs are not allowed; what else can you change?`);
}

/** A run that converged just below the limit, and one that was stopped above it. */
function judgeLimit(runs: readonly CheckedRun[]): Verdict {
  const rated = runs.filter((run) => run.experiment === 'housing/linear1' && run.params['descent'] === 'batch').map((run) => ({ run, rate: Number(run.params['learningRate']) }));
  const converged = rated.some(({ run, rate }) => rate >= 1.8 && rate < 2 && run.phase === 'done');
  const diverged = rated.some(({ run, rate }) => rate > 2 && rate <= 2.2 && run.phase === 'failed');
  if (converged && diverged) return right('上限在两者之间：λ 最大是 1，所以 2 / λ = 2。', 'The limit lies between the two: the largest λ is 1, so 2 / λ = 2.');
  if (converged) return wrong('收敛的那一次有了；还差一次学习率在 2 与 2.2 之间、被叫停的。', 'The one that converges is there; one with a rate between 2 and 2.2 that is stopped is still missing.');
  if (diverged) return wrong('发散的那一次有了；还差一次学习率在 1.8 与 2 之间、跑完的。', 'The one that diverges is there; one with a rate between 1.8 and 2 that finishes is still missing.');
  return wrong('还没有学习率在 1.8 到 2.2 之间的单特征运行。', 'There is no run with one feature and a rate from 1.8 to 2.2 yet.');
}

export const tasks: readonly Task[] = [
  {
    id: 'mean-guess', kind: 'number',
    text: {
      zh: '权重全为零时，模型对每栋房子都猜平均价。价格已按 z-score（除以 n − 1 的标准差）缩放，n = 47。这时的损失 L 是多少？给出三位有效数字。',
      en: 'With all weights zero the model guesses the average price for every house. Prices are z-scores (standard deviation with n − 1), n = 47. What is the loss L then? Three significant digits.',
    },
    hints: [
      { zh: '标准差是 1，所以误差平方之和等于 n − 1。', en: 'The standard deviation is 1, so the squared errors add up to n − 1.' },
      { zh: 'L 用 2n 去除。', en: 'L divides by 2n.' },
    ],
    judge: judgeNumber({
      answer: (houses - 1) / (2 * houses), tolerance: 0.002,
      why: { zh: '46 / 94 = 0.489。你的每次训练都从这里出发。', en: '46 / 94 = 0.489: this is where each of your runs began.' },
      mistakes: [
        { value: 0.5, feedback: { zh: '很接近。误差平方之和是 46，不是 47。', en: 'Close. The squared errors add up to 46, not to 47.' } },
        { value: (houses - 1) / houses, feedback: { zh: '损失是均方误差的一半。', en: 'The loss is half the mean squared error.' } },
        { value: 1, feedback: { zh: '那是方差；损失是误差平方之和除以 2n。', en: 'That is the variance; the loss is the sum of squares divided by 2n.' } },
      ],
      otherwise: { zh: '先求误差平方之和，再除以 2n。', en: 'Find the sum of the squared errors, then divide by 2n.' },
    }),
  },
  {
    id: 'overshoot', kind: 'number',
    text: {
      zh: '沿着曲率 λ = 1 的方向下降，学习率 2.1。每一步把剩下的距离乘以几？（注意正负号）',
      en: 'Descend along a direction of curvature λ = 1 at a rate of 2.1. By what is the remaining distance multiplied in each step? (Mind the sign.)',
    },
    hints: [{ zh: '“步子能迈多大”一节里有这个因子。', en: 'The factor stands in “How large may a step be?”.' }],
    judge: judgeNumber({
      answer: 1 - 2.1, tolerance: 1e-6,
      why: { zh: '1 − ηλ = −1.1：每步越过谷底，而且一次比一次远。', en: '1 − ηλ = −1.1: each step jumps across the bottom, a little further every time.' },
      mistakes: [
        { value: 1.1, feedback: { zh: '大小对了。它在谷底的同一侧，还是另一侧？', en: 'The size is right. Does it land on the same side of the bottom, or on the other?' } },
        { value: -2.1, feedback: { zh: '那是这一步的长度；剩下的是原来的距离减去它。', en: 'That is the length of the step; what remains is the distance minus the step.' } },
      ],
      otherwise: { zh: '因子是 1 − ηλ。', en: 'The factor is 1 − ηλ.' },
    }),
  },
  {
    id: 'arrive', kind: 'runs', of: ['two'],
    text: {
      zh: '课程的训练在 500 轮后停下，w₂ 还是正的，而最小二乘解是 −0.0532。只改学习率，让 w₂ 在 500 轮之内低于 −0.05。',
      en: 'The course stopped after 500 epochs with a positive w₂, though least squares says −0.0532. Bring w₂ below −0.05 within 500 epochs by changing nothing but the learning rate.',
    },
    hints: [
      { zh: '走得慢的方向，剩下的距离每步乘以 1 − ηλ。', en: 'Along the slow direction the rest shrinks by 1 − ηλ a step.' },
      { zh: '十倍的学习率差不多等于十倍的轮数。', en: 'Ten times the rate is about as good as ten times the epochs.' },
    ],
    judge: judgeArrival,
  },
  {
    id: 'limit', kind: 'runs', of: ['one', 'rates'],
    text: {
      zh: '夹住上限：用单特征模型各跑一次，一次学习率在 1.8 与 2 之间并跑完，一次在 2 与 2.2 之间并因发散被叫停。',
      en: 'Close in on the limit with one feature: one run at a rate between 1.8 and 2 that finishes, and one between 2 and 2.2 that is stopped because it diverges.',
    },
    hints: [{ zh: '刚过 2 时发散得很慢：轮数要够多。', en: 'Just above 2 it diverges slowly: give it enough epochs.' }],
    judge: judgeLimit,
  },
  {
    id: 'steps-an-epoch', kind: 'number', unit: { zh: '步', en: 'steps' },
    text: { zh: `小批量下降，每批 ${miniBatch} 栋，共 ${houses} 栋。一轮走几步？`, en: `Mini-batches of ${miniBatch} houses, ${houses} houses in all. How many steps has an epoch?` },
    hints: [{ zh: '最后一批可以不满。', en: 'The last batch need not be full.' }],
    judge: judgeNumber({
      answer: Math.ceil(houses / miniBatch),
      why: { zh: '五批满的，一批七栋的。', en: 'Five full batches, and one of seven.' },
      mistakes: [
        { value: Math.floor(houses / miniBatch), feedback: { zh: '还剩下 7 栋，它们也要被看到。', en: 'Seven houses are left over, and they are seen too.' } },
        { value: houses, feedback: { zh: '那是随机梯度下降：每步一栋。', en: 'That is stochastic descent: one house a step.' } },
      ],
      otherwise: { zh: '把 47 分成 8 个一组。', en: 'Divide 47 into groups of 8.' },
    }),
  },
  {
    id: 'flat-loss', kind: 'choice',
    text: { zh: '损失曲线看上去已经平了。下面哪一句一定成立？', en: 'A loss curve looks flat. Which of these is certain?' },
    hints: [{ zh: '回想上面的 w₂。', en: 'Think of w₂ above.' }],
    options: [
      option('权重已经到达最优', 'The weights have arrived at the best place', wrong('本课的例子正好相反：损失平了，w₂ 还在走。', 'This lesson shows the opposite: the loss was flat, and w₂ still moving.')),
      option('沿着走过的方向，梯度很小', 'Along the way that it went, the slope is small', right('只有这么多。曲率小的方向上，离谷底可以还很远。', 'And no more than that. Along a direction of little curvature the bottom may still be far away.')),
      option('学习率太大了', 'The rate is too large', wrong('太大会振荡或发散，而不是变平。', 'Too large a rate oscillates or diverges; it does not go flat.')),
    ],
  },
];
