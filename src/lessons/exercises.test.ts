import { describe, expect, test } from 'vitest';
import { lessons } from './catalog';
import type { CheckedRun, Task, Verdict } from './exercise';
import type { Bilingual } from './lesson';

const loaded = await Promise.all(lessons.map(async (entry) => ({ slug: entry.slug, lesson: await entry.load() })));
const all = loaded.flatMap(({ slug, lesson }) => lesson.cells.flatMap((cell) => (cell.kind === 'exercise' ? cell.tasks.map((task) => ({ slug, lesson, cell: cell.id, task, name: `${slug}/${task.id}` })) : [])));

interface RunSketch {
  readonly experiment: string;
  readonly params?: CheckedRun['params'];
  readonly phase?: CheckedRun['phase'];
  readonly curves?: Readonly<Record<string, readonly (readonly [step: number, value: number])[]>>;
}

function run({ experiment, params = {}, phase = 'done', curves = {} }: RunSketch): CheckedRun {
  return {
    experiment, params, phase, seed: 1, step: 0,
    curve: (metric) => ({ steps: Float64Array.from(curves[metric] ?? [], ([step]) => step), values: Float64Array.from(curves[metric] ?? [], ([, value]) => value) }),
  };
}

type Answer = number | string | readonly CheckedRun[];

const two = (learningRate: number, w2: number, step = 500): CheckedRun => run({ experiment: 'housing/linear2', params: { learningRate }, curves: { w2: [[1, 0.01], [step, w2]] } });
const one = (learningRate: number, phase: 'done' | 'failed', descent = 'batch'): CheckedRun => run({ experiment: 'housing/linear1', params: { learningRate, descent }, phase });
const cnn = (trainSize: number, accuracy: number, validationSize = 2000): CheckedRun => run({ experiment: 'mnist/cnn', params: { trainSize, validationSize }, curves: { val_acc: [[10, 0.5], [100, accuracy]] } });
const sgd = (accuracy: number, step: number, optimizer = 'sgd'): CheckedRun => run({ experiment: 'mnist/softmax', params: { optimizer, learningRate: 1 }, curves: { probe_acc: [[10, 0.4], [step, accuracy]] } });
const reader = (accuracy: number, step: number, params: CheckedRun['params'] = {}): CheckedRun => run({ experiment: 'captcha/best', params: { batchSize: 32, validationSize: 200, ...params }, curves: { val_captcha_acc: [[30, 0.1], [step, accuracy]] } });
const losses = (loss: string, values: readonly number[], experiment = 'captcha/course'): CheckedRun => run({ experiment, params: { loss, captchaLength: 4, alphabet: 'digits' }, curves: { val_loss: values.map((value, i) => [i + 1, value]) } });

/** For each exercise, answers that are right and answers that are not. */
const answers: Readonly<Record<string, { readonly right: readonly Answer[]; readonly wrong: readonly Answer[] }>> = {
  'environment/forget-activate': { right: [1], wrong: [0, 2] },
  'environment/matrix-operations': { right: [33_554_432], wrong: [16_777_216, 131_072, 67_108_864, 7] },
  'environment/gpu-loses': { right: [1], wrong: [0, 2] },
  'environment/kahn': { right: ['a b c d', 'A, C, B, D', 'acbd'], wrong: ['b a c d', 'a b d c', 'abc', ''] },
  'environment/pruned': { right: [1], wrong: [0, 2] },
  'tensors/broadcast': { right: ['[8, 7, 6, 5]', '8,7,6,5', '（8，7，6，5）'], wrong: ['[8, 7, 6]', '[8, 1, 6, 5]', '[1, 2, 3]', 'shape'] },
  'tensors/batch-bytes': { right: [19_267_584], wrong: [4_816_896, 6_422_528, 154_140_672, 1] },
  'tensors/unknown-shape': { right: [0], wrong: [1, 2] },
  'tensors/restore': { right: [2], wrong: [1, 3, 4, 0] },
  'tensors/outside-branch': { right: [4], wrong: [2, 3, 5] },
  'session/twice': { right: ['[2, 2]', '2,2', '(2, 2)'], wrong: ['[2, 3]', '[1, 1]', '2'] },
  'session/feed-behind': { right: [1], wrong: [0, 2] },
  'session/two-sessions': { right: [22], wrong: [25, 21, 15, 0] },
  'session/error-class': { right: ['FailedPreconditionError', 'tf.errors.FailedPreconditionError'], wrong: ['InvalidArgumentError', 'ValueError', 'oops'] },
  'session/batch-time': { right: [1], wrong: [0, 2] },
  'housing/mean-guess': { right: [0.489, 46 / 94], wrong: [0.5, 0.979, 1, 0.47] },
  'housing/overshoot': { right: [-1.1], wrong: [1.1, -2.1, 0] },
  'housing/arrive': { right: [[two(0.2, -0.0532)], [two(0.01, 0.0008), two(0.1, -0.052)]], wrong: [[], [two(0.01, 0.0008)], [two(0.05, -0.03)], [two(0.01, -0.0532, 5000)], [one(0.1, 'done')]] },
  'housing/limit': { right: [[one(1.9, 'done'), one(2.1, 'failed')]], wrong: [[], [one(1.9, 'done')], [one(2.1, 'failed')], [one(1, 'done'), one(3, 'failed')], [one(1.9, 'done'), one(2.1, 'done')], [one(1.9, 'done'), one(2.1, 'failed', 'stochastic')]] },
  'housing/steps-an-epoch': { right: [6], wrong: [5, 47, 8] },
  'housing/flat-loss': { right: [1], wrong: [0, 2] },
  'mnist/softmax-parameters': { right: [669_706], wrong: [668_672, 407_050, 10] },
  'mnist/convolution-parameters': { right: [18_496], wrong: [640, 18_432, 18_464, 320] },
  'mnist/first-loss': { right: [3.26, 3.258], wrong: [1.41, 4.7, 2.3, 0.0385, 3.3] },
  'mnist/little-data': { right: [[cnn(10_000, 0.971)], [cnn(5_000, 0.9), cnn(5_000, 0.98)]], wrong: [[], [cnn(10_000, 0.96)], [cnn(60_000, 0.99)], [cnn(10_000, 0.99, 500)], [run({ experiment: 'mnist/softmax', params: { trainSize: 10_000, validationSize: 2000 }, curves: { val_acc: [[1, 0.98]] } })]] },
  'mnist/validation-above': { right: [1], wrong: [0, 2] },
  'mnist/precision': { right: [0.97, 0.9701], wrong: [0.9653, 0.99] },
  'optimizers/terminal-velocity': { right: [1], wrong: [0.1, 0.19, 0.9, 2] },
  'optimizers/adagrad-slows': { right: [0.05], wrong: [0.1, 0.0125, 0.2, 1] },
  'optimizers/adam-scale': { right: [2], wrong: [0, 1] },
  'optimizers/clip': { right: [0.6], wrong: [1, 3 / 7, 3] },
  'optimizers/halving': { right: [260], wrong: [180, 60, 540, 20] },
  'optimizers/sgd-300': { right: [[sgd(0.97, 300)], [sgd(0.5, 100), sgd(0.98, 250)], [sgd(0.98, 250, 'nesterov')]], wrong: [[], [sgd(0.969, 300)], [sgd(0.99, 301)], [sgd(0.99, 200, 'adam')]] },
  'captcha/encode': { right: ['9, 12, 28, 30', '9 12 28 30', '９、１２、２８、３０'], wrong: ['10, 13, 29, 31', '9280', '9, 2, 8, 0', '9, 12, 28', ''] },
  'captcha/longer-floor': { right: [0.972, 35 / 36], wrong: [0.9, 0.0278, 0.99, 175 / 36] },
  'captcha/longer-heads': { right: [5_691_060], wrong: [5_690_880, 1_138_212, 1_264_680, 180] },
  'captcha/per-character': { right: [0.9983, 0.99833], wrong: [0.99, 0.9415, 0.9975, 0.9] },
  'captcha/loss-floor': { right: [8.047, 5 * Math.log(5)], wrong: [0, 1.609, 5.545, 1] },
  'captcha/everywhere': { right: [1], wrong: [0, 2] },
  'captcha/half': { right: [[reader(0.5, 625)], [reader(0.2, 300), reader(0.7, 200, { batchSize: 100 })]], wrong: [[], [reader(0.49, 625)], [reader(0.9, 626)], [reader(0.9, 600, { validationSize: 100 })]] },
  'captcha/by-heart': { right: [[losses('binary-ce', [0.4, 0.2, 0.31])], [losses('categorical-ce', [6, 6.3])], [losses('poisson', [0.2, 0.26])]], wrong: [[], [losses('binary-ce', [0.4])], [losses('binary-ce', [0.4, 0.2, 0.29])], [losses('categorical-ce', [6, 6.2])], [losses('mse', [0.2, 0.4], 'mnist/cnn')]] },
  'faces/fisher-directions': { right: [24], wrong: [25, 100, 199, 7] },
  'faces/thin-first': { right: [15_872], wrong: [153_600, 12_800, 3_072] },
  'faces/all-strangers': { right: [0.932, 1650 / 1770], wrong: [0.068, 11 / 12, 0.9] },
  'faces/triplet-cost': { right: [0.08], wrong: [0, 0.32, -0.12, 0.2] },
  'faces/semi-hard': { right: [1], wrong: [0, 2] },
};

function judge(task: Task, answer: Answer): Verdict {
  switch (task.kind) {
    case 'choice': return task.options[Number(answer)]?.verdict ?? { right: false, feedback: { zh: '', en: '' } };
    case 'number': return task.judge(Number(answer));
    case 'text': return task.judge(typeof answer === 'string' ? answer : '');
    case 'runs': return task.judge(Array.isArray(answer) ? (answer as readonly CheckedRun[]) : []);
  }
}

/** Both languages say something, each in its own script, and code marks come in pairs. */
function expectBilingual({ zh, en }: Bilingual): void {
  expect(en.trim()).not.toBe('');
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(zh.trim()).not.toBe('');
  for (const text of [zh, en]) expect(text.split('`').length % 2).toBe(1);
}

test('every lesson has four exercises or more, and the table below them all', () => {
  for (const { slug } of loaded) expect(all.filter((one) => one.slug === slug).length, slug).toBeGreaterThanOrEqual(4);
  expect(all.map((one) => one.name).sort()).toEqual(Object.keys(answers).sort());
});

describe.each(all)('$name', ({ lesson, task, name }) => {
  const table = answers[name] ?? { right: [], wrong: [] };

  test('asks in both languages, helps, and looks at cells that have runs', () => {
    expectBilingual(task.text);
    expect(task.hints.length).toBeGreaterThan(0);
    task.hints.forEach(expectBilingual);
    if (task.kind === 'runs') for (const id of task.of) expect(lesson.cells.some((cell) => cell.id === id && cell.kind !== 'text'), id).toBe(true);
    if (task.kind === 'choice') {
      expect(task.options.filter((option) => option.verdict.right)).toHaveLength(1);
      for (const option of task.options) expectBilingual(option.text);
    }
  });

  test('takes right answers and refuses wrong ones, with something to say to each', () => {
    expect(table.right.length).toBeGreaterThan(0);
    expect(table.wrong.length).toBeGreaterThan(1);
    const said = (answer: Answer, right: boolean): void => {
      const verdict = judge(task, answer);
      expect(verdict.right, JSON.stringify(answer)).toBe(right);
      expectBilingual(verdict.feedback);
    };
    for (const answer of table.right) said(answer, true);
    for (const answer of table.wrong) said(answer, false);
  });
});
