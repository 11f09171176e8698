/** Exercises of lesson 1: the isolated environment, measuring a device, executing a graph. */
import type { Task, Verdict } from '../exercise';
import { option } from '../figure/exercise/choice';
import { judgeNumber, plainText, right, wrong } from '../figure/exercise/judges';

const judgeOrder = (answer: string): Verdict => {
  const order = plainText(answer).replace(/[^a-z]/g, '');
  if (order === 'acbd' || order === 'abcd') return right('每个操作都排在它的输入之后；`b` 和 `c` 谁先都可以。', 'Every operation comes after its inputs; `b` and `c` may stand either way.');
  if (order.length === 4 && order.startsWith('a') && !order.endsWith('d')) return wrong('`d` 的入度是 2：要等 `b` 和 `c` 都完成。', '`d` has in-degree 2: it waits for both `b` and `c`.');
  if (order.length === 4 && !order.startsWith('a')) return wrong('一开始只有一个操作的入度是 0。', 'At first only one operation has in-degree 0.');
  return wrong('请写出四个字母，例如 `d c b a`。', 'Write all four letters, such as `d c b a`.');
};

export const tasks: readonly Task[] = [
  {
    id: 'forget-activate', kind: 'choice',
    text: {
      zh: '你建好了虚拟环境，却在一个新终端里忘了激活它，直接运行 `pip install tensorflow`。会怎样？',
      en: 'You have made a virtual environment, but in a new terminal you forget to activate it and run `pip install tensorflow`. What happens?',
    },
    hints: [{ zh: '没有激活时，`pip` 这个名字找到的是哪一个程序？', en: 'Without activation, which program does the name `pip` find?' }],
    options: [
      option('包装进了虚拟环境，因为它在当前文件夹里', 'The package goes into the environment, because that is in the current folder', wrong('文件夹在哪里并不要紧；激活改变的是 `PATH`，它决定 `pip` 是哪一个。', 'Where the folder lies does not matter; activating changes `PATH`, and that decides which `pip` runs.')),
      option('包装进了系统的 Python，或者被它拒绝', 'The package goes into the system’s Python, or is refused by it', right('`PATH` 没有改，找到的是系统的 `pip`。新一些的系统会以“externally managed”为由拒绝。', '`PATH` is unchanged, so the system’s `pip` is found. Newer systems refuse it as “externally managed”.')),
      option('`pip` 报告 `ProxyError`', '`pip` reports a `ProxyError`', wrong('`ProxyError` 说的是网络上的一个地址，和环境无关。', '`ProxyError` is about an address on the network, not about the environment.')),
    ],
  },
  {
    id: 'matrix-operations', kind: 'number', unit: { zh: '次运算', en: 'operations' },
    text: {
      zh: '两个 256 × 256 的矩阵相乘要做多少次运算？乘法和加法都算，像本课的测量那样按每个元素 256 次乘、256 次加来数。',
      en: 'How many operations does the product of two 256 × 256 matrices take? Count multiplications and additions as this lesson’s measurement does: 256 of each for every element.',
    },
    hints: [
      { zh: '结果有多少个元素？每个元素要几次乘、几次加？', en: 'How many elements has the result? How many multiplications and additions does each need?' },
      { zh: '512 × 512 时是 `2 · 512³`；边长减半呢？', en: 'For 512 × 512 it is `2 · 512³`. And with half the side?' },
    ],
    judge: judgeNumber({
      answer: 2 * 256 ** 3,
      why: { zh: '2 · 256³ = 33,554,432。边长减半，运算只剩八分之一。', en: '2 · 256³ = 33,554,432. Half the side, an eighth of the work.' },
      mistakes: [
        { value: 256 ** 3, feedback: { zh: '乘法数对了；每次乘法之后还有一次加法。', en: 'That counts the multiplications; with each of them goes an addition.' } },
        { value: 2 * 256 ** 2, feedback: { zh: '这只够每个元素一次乘、一次加；每个元素是 256 项之和。', en: 'That is one of each for every element; an element is a sum of 256 terms.' } },
        { value: 256 ** 3 * 4, feedback: { zh: '多算了一倍：只数 256 次乘和 256 次加。', en: 'Twice too many: count 256 multiplications and 256 additions.' } },
      ],
      otherwise: { zh: '先数结果的元素，再乘以每个元素的运算数。', en: 'Count the elements of the result, then multiply by the operations of one.' },
    }),
  },
  {
    id: 'gpu-loses', kind: 'choice',
    text: {
      zh: '一块显卡在大矩阵乘法上比 WASM 快十倍，一步小网络的训练却更慢。最可能的原因是？',
      en: 'A graphics card is ten times faster than WASM at a large matrix product, yet slower at a training step of a small network. The most likely reason?',
    },
    hints: [{ zh: '训练的一步由几十个小操作组成。每个小操作在显卡上都要付哪一笔固定的钱？', en: 'A training step is made of dozens of small operations. What does each of them cost on a card, however small it is?' }],
    options: [
      option('小网络的数值精度更高', 'Small networks need more precision', wrong('两种后端用的都是 32 位浮点数。', 'Both backends compute with 32-bit floats.')),
      option('每启动一个显卡程序都有固定的开销', 'Starting a program on the card costs a fixed time', right('操作越小，启动所占的比例越大。所以工作室按真实的一步来选后端。', 'The smaller the operation, the larger the share of starting it. That is why the studio chooses by a real step.')),
      option('显卡不能计算梯度', 'A card cannot compute gradients', wrong('梯度也只是矩阵乘法和逐元素运算。', 'Gradients are matrix products and element-wise operations like the rest.')),
    ],
  },
  {
    id: 'kahn', kind: 'text',
    text: {
      zh: '图中有四个操作：`b` 和 `c` 都以 `a` 为输入，`d` 以 `b` 和 `c` 为输入。写出一种合法的执行顺序。',
      en: 'A graph has four operations: `b` and `c` each take `a` as input, and `d` takes `b` and `c`. Write one valid order of execution.',
    },
    hints: [{ zh: '先写入度为 0 的那个；执行它，给等着它的操作各减 1，再看谁到了 0。', en: 'Begin with the one of in-degree 0; run it, take 1 off those that wait for it, and see which reach 0.' }],
    judge: judgeOrder,
  },
  {
    id: 'pruned', kind: 'choice',
    text: {
      zh: '还是这张图（`a` → `b`、`c` → `d`）。只取 `d`，同时喂入 `b` 的值。哪些操作会执行？',
      en: 'The same graph (`a` → `b`, `c` → `d`). You fetch `d` and feed a value for `b`. Which operations run?',
    },
    hints: [{ zh: '从 `d` 往回走；遇到喂入的张量就停。另一条路上还有谁？', en: 'Walk back from `d` and stop at what is fed. Who is on the other way?' }],
    options: [
      option('只有 `d`', 'Only `d`', wrong('`c` 也是 `d` 的输入，而它没有被喂入。', '`c` is an input of `d` as well, and it was not fed.')),
      option('`a`、`c`、`d`', '`a`, `c` and `d`', right('`b` 被喂入，不必计算；`c` 要算，而它需要 `a`。', '`b` is fed and need not be computed; `c` must be, and it needs `a`.')),
      option('四个都执行', 'All four', wrong('喂入的 `b` 不必再算：修剪把它去掉了。', 'The fed `b` need not be computed: pruning takes it out.')),
    ],
  },
];
