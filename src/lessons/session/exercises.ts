/** Exercises of lesson 3: what a run performs, and what belongs to a session. */
import type { Task, Verdict } from '../exercise';
import { option } from '../figure/exercise/choice';
import { judgeNumber, plainText, right, wrong } from '../figure/exercise/judges';

function judgeError(answer: string): Verdict {
  switch (plainText(answer).replace(/^tf\.errors\./, '')) {
    case 'failedpreconditionerror':
      return right('条件不具备：变量还没有初始化。它来自正在执行的操作。', 'A condition is not met: the variable has not been initialised. It comes from an operation that runs.');
    case 'invalidargumenterror':
      return wrong('那是忘了喂占位符时的错误；这里缺的是变量的值。', 'That is the one for a placeholder that was not fed; here a variable has no value.');
    case 'valueerror': case 'typeerror':
      return wrong('图是建得成的；错误在执行时才出现。', 'The graph can be built; the error comes while it runs.');
    default:
      return wrong('请写出错误的类名，例如 `TypeError`。“出错的时候”一节里有六种。', 'Write the class of the error, such as `TypeError`. “When it goes wrong” has six of them.');
  }
}

export const tasks: readonly Task[] = [
  {
    id: 'twice', kind: 'text',
    text: { zh: '`count` 初始为 0，`more = tf.assignAdd(count, 1)`。已经运行过一次 `session.run(more)`。这时 `session.run([more, more])` 返回什么？写成列表。', en: '`count` starts at 0 and `more = tf.assignAdd(count, 1)`. After one `session.run(more)`, what does `session.run([more, more])` return? Write the list.' },
    hints: [{ zh: '一次运行里，每个操作最多执行一次。', en: 'Within one run, each operation is performed at most once.' }],
    judge: (answer) => {
      switch (plainText(answer).replace(/[[\]]/g, '')) {
        case '2,2': return right('`more` 只执行一次；两个位置看到的是同一个结果。', '`more` is performed once; both places show the same result.');
        case '2,3': return wrong('那需要执行两次；一次运行里它只执行一次。', 'That would take two performances; in one run there is only one.');
        case '1,1': return wrong('之前已经运行过一次。', 'It had been run once before.');
        default: return wrong('列表里是两个数，例如 `[5, 6]`。', 'The list has two numbers, such as `[5, 6]`.');
      }
    },
  },
  {
    id: 'feed-behind', kind: 'choice',
    text: { zh: '`product = x * w`，`y = product + b`，`x` 是占位符。取 `product`，只喂入 `y`。会怎样？', en: '`product = x * w`, `y = product + b`, and `x` is a placeholder. You fetch `product` and feed only `y`. What happens?' },
    hints: [{ zh: '会话从取的张量往回走。它会走到 `y` 吗？', en: 'The session walks back from what is fetched. Does it come to `y`?' }],
    options: [
      option('喂入的 `y` 被用来倒推 `product`', 'The fed `y` is used to work out `product` backwards', wrong('图只朝一个方向算；喂入只是替换那个张量的值。', 'A graph computes in one direction only; a feed just replaces the value of that tensor.')),
      option('报错：占位符 `x` 没有值', 'An error: the placeholder `x` has no value', right('`y` 在 `product` 之后，喂它没有用；`product` 需要 `x`。', '`y` lies behind `product`, so feeding it is of no use; `product` needs `x`.')),
      option('得到 0', 'The answer is 0', wrong('没有喂入的占位符没有默认值。', 'A placeholder that is not fed has no default.')),
    ],
  },
  {
    id: 'two-sessions', kind: 'number',
    text: { zh: '`counter` 初始为 10。会话甲初始化后加 1 三次，会话乙初始化后加 1 一次，然后甲再次运行 `globalVariablesInitializer`，再加 1。此刻甲和乙的 `counter` 之和是多少？', en: '`counter` starts at 10. Session A is initialised and adds 1 three times; session B is initialised and adds 1 once. Then A runs `globalVariablesInitializer` again and adds 1. What is the sum of A’s and B’s `counter` now?' },
    hints: [
      { zh: '值属于会话，不属于图。', en: 'Values belong to sessions, not to the graph.' },
      { zh: '再次初始化把值放回开头，但只在运行它的那个会话里。', en: 'Initialising again puts the value back to its start, in the session that runs it and nowhere else.' },
    ],
    judge: judgeNumber({
      answer: 22,
      why: { zh: '甲：10 + 1 = 11；乙：10 + 1 = 11。', en: 'A: 10 + 1 = 11. B: 10 + 1 = 11.' },
      mistakes: [
        { value: 25, feedback: { zh: '甲被重新初始化了，前面的三次都作废。', en: 'A was initialised again: its three additions are gone.' } },
        { value: 21, feedback: { zh: '甲的初始化不会动乙的变量。', en: 'Initialising A does not touch B’s variable.' } },
        { value: 15, feedback: { zh: '两个会话各有一个 `counter`，不是共用一个。', en: 'Each session has a `counter` of its own; they do not share one.' } },
      ],
      otherwise: { zh: '给每个会话画一列，逐步写下它的值。', en: 'Draw a column for each session and write its value step by step.' },
    }),
  },
  {
    id: 'error-class', kind: 'text',
    text: { zh: '从“一条直线”的程序里去掉初始化，再运行。错误属于哪一类？写出类名。', en: 'Take the initialiser out of the program “One straight line” and run it. Of which class is the error? Write its name.' },
    hints: [{ zh: '真的运行一次：类名是错误的第一个词。', en: 'Do run it: the class is the first word of the error.' }],
    judge: judgeError,
  },
  {
    id: 'batch-time', kind: 'choice',
    text: { zh: '在追踪的图里把一批的行数变成 16 倍，一步的时间远没有变成 16 倍。哪一句最好地解释了它？', en: 'In the trace, a batch of sixteen times the rows takes far less than sixteen times as long. Which sentence explains it best?' },
    hints: [{ zh: '比较两张时间线：哪些条变长了，哪些没有？', en: 'Compare the two timelines: which bars grew, which did not?' }],
    options: [
      option('行数多时，会话跳过一部分操作', 'With many rows the session skips operations', wrong('执行的操作一样多，数一数便知。', 'Just as many operations run; count them.')),
      option('许多小操作的时间与行数无关，大的操作又能更好地利用处理器', 'Many small operations do not depend on the rows, and large ones use the processor better', right('所以大一些的批，平均到每个样本更便宜。', 'So a larger batch is cheaper per example.')),
      option('梯度只对第一行计算', 'The gradient is computed for the first row only', wrong('每一行都对梯度有贡献。', 'Every row contributes to the gradient.')),
    ],
  },
];
