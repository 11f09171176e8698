/** Exercises of lesson 4: what rules remember, what processing does to a gradient, and a goal to train to. */
import { halvingRungs } from '../../../engine/stats/sweep/halving';
import type { CheckedRun, Task, Verdict } from '../../exercise';
import { option } from '../../figure/exercise/choice';
import { bestBy, bestRun, judgeNumber, right, wrong } from '../../figure/exercise/judges';

const goal = 0.97;
const mostSteps = 300;
const validated = ['val_acc', 'probe_acc'];
/** One rate for all weights: SGD, plain or with momentum. */
const unscaled: readonly unknown[] = ['sgd', 'momentum', 'nesterov'];

function judgeSgd(runs: readonly CheckedRun[]): Verdict {
  const plain = runs.filter((run) => unscaled.includes(run.params['optimizer']));
  const best = bestRun(plain, (run) => bestBy(run, validated, mostSteps));
  if (best && best.value >= goal) return right(`验证准确率 ${best.value.toFixed(4)}，学习率 ${String(best.run.params['learningRate'])}。`, `Validation accuracy ${best.value.toFixed(4)} at a rate of ${String(best.run.params['learningRate'])}.`);
  const later = bestRun(plain, (run) => bestBy(run, validated, Infinity));
  if (best && later && later.value >= goal) return wrong(`有一次到了 ${later.value.toFixed(4)}，但用了不止 ${mostSteps} 步；${mostSteps} 步之内最好是 ${best.value.toFixed(4)}。`, `One run came to ${later.value.toFixed(4)}, but after more than ${mostSteps} steps; the best within them is ${best.value.toFixed(4)}.`);
  if (best) return wrong(`${mostSteps} 步之内最好是 ${best.value.toFixed(4)}。步子大得多也站得住，只要最后收小。`, `The best within ${mostSteps} steps is ${best.value.toFixed(4)}. Far larger steps hold, if they grow small at the end.`);
  return runs.length > 0 ? wrong('还没有用 SGD（或带动量的 SGD）的运行。', 'No run has used SGD yet, plain or with momentum.') : wrong('还没有运行。', 'There is no run yet.');
}

const trials = 27;
const eta = 3;
const budget = 1620;
const rungs = halvingRungs(trials, eta, budget);

export const tasks: readonly Task[] = [
  {
    id: 'terminal-velocity', kind: 'number',
    text: {
      zh: '动量 0.9，学习率 0.1，梯度一直是 1。许多步之后，每一步走多远？（规则：v ← 0.9 v + 0.1 g，参数减去 v）',
      en: 'Momentum 0.9, learning rate 0.1, and a gradient that is always 1. After many steps, how far does each step go? (The rule: v ← 0.9 v + 0.1 g, and v is subtracted from the parameter.)',
    },
    hints: [
      { zh: '许多步之后 v 不再变：v = 0.9 v + 0.1。', en: 'After many steps v no longer changes: v = 0.9 v + 0.1.' },
    ],
    judge: judgeNumber({
      answer: 1, tolerance: 0.005,
      why: { zh: 'η / (1 − μ) = 1：是没有动量时的十倍。', en: 'η / (1 − μ) = 1: ten times the step without momentum.' },
      mistakes: [
        { value: 0.1, feedback: { zh: '那是第一步，或没有动量时的步长。', en: 'That is the first step, or any step without momentum.' } },
        { value: 0.19, feedback: { zh: '那是第二步；它还会继续加快。', en: 'That is the second step; it goes on getting faster.' } },
        { value: 0.9, feedback: { zh: '0.9 是保留的份额；问的是 v 停在哪里。', en: '0.9 is the share that is kept; the question is where v comes to rest.' } },
      ],
      otherwise: { zh: '求 v = 0.9 v + 0.1 的解。', en: 'Solve v = 0.9 v + 0.1.' },
    }),
  },
  {
    id: 'adagrad-slows', kind: 'number',
    text: {
      zh: 'Adagrad，学习率 0.1，累加器从 0 开始（忽略 ε），梯度每一步都是 2。第四步走多远？',
      en: 'Adagrad at a rate of 0.1, its accumulator starting at 0 (leave ε out), and a gradient of 2 in every step. How far does the fourth step go?',
    },
    hints: [
      { zh: '第四步时累加器里有四个梯度的平方。', en: 'By the fourth step the accumulator holds four squared gradients.' },
      { zh: '除以的是它的平方根。', en: 'The division is by its square root.' },
    ],
    judge: judgeNumber({
      answer: (0.1 * 2) / Math.sqrt(4 * 2 ** 2), tolerance: 0.002,
      why: { zh: '0.1 · 2 / √16 = 0.05：步长按 1/√t 变小，与梯度的大小无关。', en: '0.1 · 2 / √16 = 0.05: steps shrink as 1/√t, whatever the size of the gradient.' },
      mistakes: [
        { value: 0.1, feedback: { zh: '那是第一步：0.1 · 2 / √4。累加器每步都在长。', en: 'That is the first step, 0.1 · 2 / √4. The accumulator grows with every step.' } },
        { value: 0.0125, feedback: { zh: '忘了开平方。', en: 'The root was forgotten.' } },
        { value: 0.2, feedback: { zh: '那是 SGD 的一步。', en: 'That is a step of SGD.' } },
      ],
      otherwise: { zh: '学习率 · 梯度 / √累加器。', en: 'Rate · gradient / √accumulator.' },
    }),
  },
  {
    id: 'adam-scale', kind: 'choice',
    text: {
      zh: '把损失函数乘以 1000（梯度也变成 1000 倍），其余不变。哪一种优化器走过的路几乎不变？',
      en: 'The loss is multiplied by 1000, and so is every gradient; nothing else changes. Which optimizer takes nearly the same path as before?',
    },
    hints: [{ zh: '哪条规则用梯度除以梯度的大小？', en: 'Which rule divides the gradient by a size of the gradient?' }],
    options: [
      option('SGD', 'SGD', wrong('它的步长与梯度成正比：每步长了 1000 倍。', 'Its steps are proportional to the gradient: a thousand times as long.')),
      option('动量法', 'Momentum', wrong('速度是梯度的加权和，也长了 1000 倍。', 'Velocity is a weighted sum of gradients: a thousand times as large as well.')),
      option('Adam', 'Adam', right('m 和 √v 一起变成 1000 倍，比值不变；只有 ε 看得出差别。', 'm and √v grow a thousandfold together and their ratio stays; only ε could tell the difference.')),
    ],
  },
  {
    id: 'clip', kind: 'number',
    text: {
      zh: '梯度是 (3, 4)。按范数裁剪到 1 之后，它的第一个分量是多少？',
      en: 'A gradient is (3, 4). What is its first component after clipping by norm to 1?',
    },
    hints: [{ zh: '整个向量同乘一个数，方向不变。', en: 'The whole vector is multiplied by one number; its direction stays.' }],
    judge: judgeNumber({
      answer: 3 / Math.hypot(3, 4), tolerance: 1e-6,
      why: { zh: '范数是 5，所以 (3, 4) / 5 = (0.6, 0.8)。', en: 'Its norm is 5, so (3, 4) / 5 = (0.6, 0.8).' },
      mistakes: [
        { value: 1, feedback: { zh: '那是按值裁剪：(1, 1)，方向变了。', en: 'That is clipping by value: (1, 1), and its direction has changed.' } },
        { value: 3 / 7, feedback: { zh: '用的是 L2 范数，不是绝对值之和。', en: 'The norm is the L2 norm, not the sum of absolute values.' } },
      ],
      otherwise: { zh: '除以向量的长度。', en: 'Divide by the length of the vector.' },
    }),
  },
  {
    id: 'halving', kind: 'number', unit: { zh: '步', en: 'steps' },
    text: {
      zh: `逐级淘汰：${trials} 个试验，每级留下 1/${eta}，总预算 ${budget} 步。留到最后一级的试验，到那一级结束时一共训练了多少步？`,
      en: `Successive halving with ${trials} trials, a share of 1/${eta} going on, and a budget of ${budget} steps in all. How many steps has a trial of the last rung been trained when that rung ends?`,
    },
    hints: [
      { zh: '有 3 级：27、9、3 个试验，每级花同样多的步。', en: 'There are three rungs, of 27, 9 and 3 trials, and each costs the same.' },
      { zh: '问的是累计：三级的步数相加。', en: 'The question is about all three rungs together.' },
    ],
    judge: judgeNumber({
      answer: rungs.at(-1)?.steps ?? 0,
      why: { zh: '每级 540 步：540/27 + 540/9 + 540/3 = 20 + 60 + 180。', en: 'Each rung has 540 steps: 540/27 + 540/9 + 540/3 = 20 + 60 + 180.' },
      mistakes: [
        { value: 180, feedback: { zh: '那只是最后一级里的；之前两级也训练过。', en: 'That is the last rung alone; it was trained on the two before as well.' } },
        { value: budget / trials, feedback: { zh: '那是平均分给所有试验时的步数。', en: 'That is what an even share would give to every trial.' } },
        { value: budget / 3, feedback: { zh: '那是一级里所有试验一共的步数。', en: 'Those are the steps of all trials of one rung.' } },
      ],
      otherwise: { zh: '把预算分成三份，再分给每一级的试验。', en: 'Divide the budget by three, then each part by the trials of its rung.' },
    }),
  },
  {
    id: 'sgd-300', kind: 'runs', of: ['scheduled', 'network', 'sweep'],
    text: {
      zh: `只用 SGD（可以带动量，但不用 Adam 之类会缩放梯度的规则），在 ${mostSteps} 步之内让验证（或抽查）准确率达到 ${goal}。学习率、学习率计划、批大小和训练图片随你选。`,
      en: `With SGD (momentum is allowed, rules like Adam that rescale the gradient are not), reach a validation (or spot-check) accuracy of ${goal} within ${mostSteps} steps. Rate, schedule, batch size and pictures are yours to choose.`,
    },
    hints: [
      { zh: '默认的 0.01 远远太小；不带动量时，1 也能站得住。', en: 'The default of 0.01 is far too small; without momentum even 1 can hold.' },
      { zh: '步数有限，就让每一步看得多：大的批，多的图片。', en: 'Where steps are few, let each see much: large batches, many pictures.' },
      { zh: '先预热，再按余弦降到零。', en: 'Warm up first, then let a cosine take the rate to zero.' },
    ],
    judge: judgeSgd,
  },
];
