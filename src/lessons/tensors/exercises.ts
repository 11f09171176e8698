/** Exercises of lesson 2: shapes, memory, variables, branches. */
import type { Task, Verdict } from '../exercise';
import { option } from '../figure/exercise/choice';
import { judgeNumber, right, wrong } from '../figure/exercise/judges';
import { alignShapes, parseShape } from './broadcast';

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((size, i) => size === b[i]);

const left = [8, 1, 6, 1];
const other = [7, 1, 5];

function judgeBroadcast(answer: string): Verdict {
  const shape = parseShape(answer.normalize('NFKC'));
  const expected = alignShapes(left, other).map(({ result }) => result ?? 0);
  if (shape && same(shape, expected)) return right('从最后一个轴对齐，长度为 1 的轴被拉伸，缺的轴算作 1。', 'Aligned at the last axis; axes of size 1 are stretched, and the missing one counts as 1.');
  if (shape && same(shape, [8, 7, 6])) return wrong('右边对齐了，最后一个轴却丢了：1 与 5 得到 5。', 'The last axis is lost: 1 meets 5 and becomes 5.');
  if (shape && shape.length === 3) return wrong('结果的轴数等于较多的那一个：4。', 'The result has as many axes as the longer shape: four.');
  return shape ? wrong('把两个形状的最后一个轴对齐写成两行，再一列一列地看。', 'Write both shapes below each other, aligned at their last axes, and go column by column.') : wrong('请写成 `[2, 3]` 的样子。', 'Write a shape such as `[2, 3]`.');
}

export const tasks: readonly Task[] = [
  {
    id: 'broadcast', kind: 'text',
    text: { zh: '形状 `[8, 1, 6, 1]` 与 `[7, 1, 5]` 的两个张量相加，结果是什么形状？先想，再用本课的图验证。', en: 'Tensors of shape `[8, 1, 6, 1]` and `[7, 1, 5]` are added. What shape has the sum? Think first, then try it in this lesson’s figure.' },
    hints: [{ zh: '对齐的是最后一个轴，不是第一个。', en: 'They are aligned at the last axis, not at the first.' }],
    judge: judgeBroadcast,
  },
  {
    id: 'batch-bytes', kind: 'number', unit: { zh: '字节', en: 'bytes' },
    text: { zh: '一批 32 张 224 × 224 的彩色图片，存为 `float32`，占多少字节？', en: 'How many bytes does a batch of 32 colour pictures of 224 × 224 take as `float32`?' },
    hints: [
      { zh: '形状是 `[32, 224, 224, 3]`。', en: 'The shape is `[32, 224, 224, 3]`.' },
      { zh: '`float32` 的每个元素占 32 位。', en: 'An element of `float32` takes 32 bits.' },
    ],
    judge: judgeNumber({
      answer: 32 * 224 * 224 * 3 * 4,
      why: { zh: '32 · 224 · 224 · 3 个元素，每个 4 字节，约 19.3 MB。', en: '32 · 224 · 224 · 3 elements of 4 bytes, some 19.3 MB.' },
      mistakes: [
        { value: 32 * 224 * 224 * 3, feedback: { zh: '这是元素的个数；每个元素占几个字节？', en: 'Those are the elements; how many bytes has each?' } },
        { value: 32 * 224 * 224 * 4, feedback: { zh: '彩色图片有三个通道。', en: 'Colour pictures have three channels.' } },
        { value: 32 * 224 * 224 * 3 * 32, feedback: { zh: '32 是位，不是字节。', en: '32 are bits, not bytes.' } },
      ],
      otherwise: { zh: '元素个数乘以每个元素的字节数。', en: 'Elements times bytes of one.' },
    }),
  },
  {
    id: 'unknown-shape', kind: 'choice',
    text: { zh: '占位符 `x` 的形状是 `[null, 4]`，`w` 是 `[3, 2]`。写下 `tf.matmul(x, w)` 时会发生什么？', en: 'The placeholder `x` has shape `[null, 4]`, and `w` has `[3, 2]`. What happens when `tf.matmul(x, w)` is written?' },
    hints: [{ zh: '推断形状时，已知的那一个轴够不够判断？', en: 'Is the axis that is known enough to decide?' }],
    options: [
      option('建图时就报错', 'An error while the graph is built', right('4 和 3 对不上，不管一批有多少行；所以不必等到运行。', '4 and 3 do not fit, however many rows a batch has: no need to wait for a run.')),
      option('运行时才报错，因为有一个轴未知', 'An error in the run, because an axis is unknown', wrong('未知的是行数，而行数与这里无关。', 'What is unknown is the number of rows, and that plays no part here.')),
      option('得到形状 `[null, 2]`', 'A tensor of shape `[null, 2]`', wrong('那需要 `w` 有 4 行。', 'That would need a `w` with 4 rows.')),
    ],
  },
  {
    id: 'restore', kind: 'number',
    text: { zh: '变量 `b` 初始为 0。程序依次：加 1；保存；加 1；加 1；恢复；加 1。最后 `b` 是多少？', en: 'A variable `b` starts at 0. A program adds 1, saves, adds 1, adds 1, restores, and adds 1. What is `b` at the end?' },
    hints: [{ zh: '检查点里记下的是哪一刻的值？', en: 'Of which moment does the checkpoint hold the value?' }],
    judge: judgeNumber({
      answer: 2,
      why: { zh: '保存时是 1，恢复让它回到 1，再加 1 得 2。', en: 'It was 1 when saved, goes back to 1, and gets one more.' },
      mistakes: [
        { value: 4, feedback: { zh: '恢复被忽略了：中间的两次加法不再算数。', en: 'The restore was overlooked: the two additions before it no longer count.' } },
        { value: 1, feedback: { zh: '恢复之后还有一次加法。', en: 'One more addition follows the restore.' } },
        { value: 3, feedback: { zh: '保存的是 1，不是 2。', en: 'What was saved is 1, not 2.' } },
      ],
      otherwise: { zh: '把六步各写一行，旁边写下 `b`。', en: 'Write the six steps below each other, with `b` beside each.' },
    }),
  },
  {
    id: 'outside-branch', kind: 'number',
    text: {
      zh: '“分支与循环”的程序用 5、−7、3 运行三次。如果再加一次 `x = −1`，`count` 最后是多少？试着先不运行就回答。',
      en: 'The program on branches and loops runs with 5, −7 and 3. If it ran once more with `x = −1`, what would `count` be at the end? Try to answer before you run it.',
    },
    hints: [{ zh: '`outside` 是在分支里面还是外面造的？', en: 'Was `outside` made inside the branch, or outside?' }],
    judge: judgeNumber({
      answer: 4,
      why: { zh: '`outside` 在分支之外，每次运行都执行，不管走哪一边。', en: '`outside` lies outside the branch, so it runs every time, whichever way is taken.' },
      mistakes: [
        { value: 2, feedback: { zh: '那是它在分支里面时的答案：只在 `x` 为正时计数。', en: 'That would be so if it were made inside the branch, and counted only where `x` is positive.' } },
        { value: 3, feedback: { zh: '第四次运行也会加 1，即使走的是另一边。', en: 'The fourth run adds 1 too, though it takes the other way.' } },
      ],
      otherwise: { zh: '每次运行它加几？运行几次？', en: 'By how much does a run raise it, and how many runs are there?' },
    }),
  },
];
