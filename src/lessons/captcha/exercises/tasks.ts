/** Exercises of lesson 7: encoding, floors, parameters, and training to a goal. */
import type { Task } from '../../exercise';
import { option } from '../../figure/exercise/choice';
import { judgeNumber, right, wrong } from '../../figure/exercise/judges';
import { half, judgeHalf, judgeOverfit, overfit } from './runJudges';

/** What the heads of the course's network are given. */
const flattened = 13 * 38 * 64;
const longer = { length: 5, classes: 36 } as const;
const outputs = longer.length * longer.classes;

/** The whole numbers in an answer, in their order, whatever stands between them. */
const numbersIn = (answer: string): string => (answer.normalize('NFKC').match(/\d+/g) ?? []).map(Number).join();

export const tasks: readonly Task[] = [
  {
    id: 'encode', kind: 'text',
    text: {
      zh: '课程把 4 个数字写成首尾相接的 40 个数。`9280` 的向量里，哪四个位置是 1？位置从 0 数起，用逗号隔开。',
      en: 'The course writes four digits as forty numbers, end to end. At which four places is the vector of `9280` a 1? Count places from 0, and separate them by commas.',
    },
    hints: [
      { zh: '第 i 位（从 0 数）占着 10i 到 10i + 9。', en: 'Character i, counted from 0, has the places 10i to 10i + 9.' },
      { zh: '第一个是 9。', en: 'The first is 9.' },
    ],
    judge: (answer) => {
      const given = numbersIn(answer);
      if (given === '9,12,28,30') return right('9、10 + 2、20 + 8、30 + 0。反过来，每十个数取最大的位置，就读回了文字。', '9, 10 + 2, 20 + 8, 30 + 0. Backwards, the place of the largest of each ten gives the text again.');
      if (given === '10,13,29,31') return wrong('位置从 0 数起。', 'Places count from 0.');
      if (given === '9,2,8,0') return wrong('那是四个数字本身；它们各自排在第几个十里？', 'Those are the digits themselves; in which ten does each of them stand?');
      return wrong('四个位置，每十个数里恰好一个。', 'Four places, exactly one in every ten.');
    },
  },
  {
    id: 'longer-floor', kind: 'number',
    text: {
      zh: '改读 5 个字符，每个是数字或小写字母（36 种）。网络什么都没学，处处回答 1/36。它的逐元素准确率是多少？三位小数。',
      en: 'Now five characters are to be read, each a digit or a small letter (36 kinds). A network that has learned nothing answers 1/36 everywhere. What is its element-wise accuracy? Three decimals.',
    },
    hints: [{ zh: '每一行有多少个目标是 0？', en: 'How many targets of each row are 0?' }],
    judge: judgeNumber({
      answer: 35 / 36, tolerance: 0.0006,
      why: { zh: '每行 36 个目标里有 35 个 0，四舍五入后全对：35/36 ≈ 0.972。类别越多，底线越高，这个准确率就越没有意义。', en: 'Of 36 targets a row, 35 are 0 and right after rounding: 35/36 ≈ 0.972. The more classes, the higher the floor, and the less this accuracy means.' },
      mistakes: [
        { value: 0.9, feedback: { zh: '那是只有十种字符时的底线。', en: 'That is the floor with ten kinds of characters.' } },
        { value: 1 / 36, feedback: { zh: '那是瞎猜一个字符的准确率；这里每个输出分别计算。', en: 'That is how often a guessed character is right; here each output counts by itself.' } },
        { value: 175 / 36, feedback: { zh: '长度会约掉：每一行的比例都一样。', en: 'The length cancels: every row has the same share.' } },
      ],
      otherwise: { zh: '数一数：180 个输出里有几个目标是 1？', en: 'Count: how many of the 180 targets are 1?' },
    }),
  },
  {
    id: 'longer-heads', kind: 'number', unit: { zh: '个参数', en: 'parameters' },
    text: {
      zh: `同样的 5 个字符、36 种，图片大小不变。课程的网络在输出层之前有 ${flattened} 个数。它的五个输出头一共有多少个参数？`,
      en: `The same five characters of 36 kinds, in pictures of the same size. Before its heads, the course’s network has ${flattened} numbers. How many parameters have its five heads together?`,
    },
    hints: [{ zh: '一个头是一个全连接层：输入 × 单元，再加偏置。', en: 'A head is a dense layer: inputs × units, and biases.' }],
    judge: judgeNumber({
      answer: outputs * (flattened + 1),
      why: { zh: '5 · 36 · (31,616 + 1)。卷积层一共只有 28,064 个参数：几乎全部参数都在输出头里。', en: '5 · 36 · (31,616 + 1). The convolutions have 28,064 together: nearly all parameters sit in the heads.' },
      mistakes: [
        { value: outputs * flattened, feedback: { zh: '还有偏置：每个单元一个。', en: 'There are biases as well: one for each unit.' } },
        { value: longer.classes * (flattened + 1), feedback: { zh: '那是一个头的。', en: 'That is one head.' } },
        { value: 40 * (flattened + 1), feedback: { zh: '那是 4 个头、各 10 个单元的。', en: 'Those are four heads of ten units.' } },
      ],
      otherwise: { zh: '五个头，各 36 个单元，每个单元看到全部输入。', en: 'Five heads of 36 units, and each unit sees all inputs.' },
    }),
  },
  {
    id: 'per-character', kind: 'number',
    text: {
      zh: '六个字符的验证码，要在一百张里整串读对九十九张，每个字符的准确率至少要多少？假设各位的错误互不相干。四位小数。',
      en: 'Captchas of six characters: 99 of 100 are to be read wholly right. What accuracy per character does that take, if mistakes are independent of each other? Four decimals.',
    },
    hints: [{ zh: '六次都对的概率是 p 的六次方。', en: 'The probability of being right six times is p to the sixth.' }],
    judge: judgeNumber({
      answer: 0.99 ** (1 / 6), tolerance: 0.0001,
      why: { zh: '0.99 开六次方，约 0.9983：一千个字符最多错不到两个。', en: 'The sixth root of 0.99, about 0.9983: fewer than two mistakes in a thousand characters.' },
      mistakes: [
        { value: 0.99, feedback: { zh: '那样整串只有 0.99⁶ ≈ 0.94。', en: 'Then only 0.99⁶ ≈ 0.94 of the captchas come out right.' } },
        { value: 0.99 ** 6, feedback: { zh: '方向反了：那是每个字符 0.99 时的整串准确率。', en: 'The other way round: that is the accuracy of captchas when each character has 0.99.' } },
        { value: 0.99 ** (1 / 4), feedback: { zh: '那是四个字符的。', en: 'That is for four characters.' } },
      ],
      otherwise: { zh: '解 p⁶ = 0.99。', en: 'Solve p⁶ = 0.99.' },
    }),
  },
  {
    id: 'loss-floor', kind: 'number',
    text: {
      zh: '五个字符，各有一个 softmax，合起来的输出交给 Keras 的分类交叉熵。全部读对、把握十足时，损失是多少？三位小数。',
      en: 'Five characters with a softmax each; the joined outputs go to Keras’s categorical cross-entropy. What is the loss when everything is read rightly, with full certainty? Three decimals.',
    },
    hints: [
      { zh: 'Keras 先把所有输出除以它们的和。', en: 'Keras first divides all outputs by their sum.' },
      { zh: '正确的输出各剩下 1/5。', en: 'Each right output is left with 1/5.' },
    ],
    judge: judgeNumber({
      answer: 5 * Math.log(5), tolerance: 0.0002,
      why: { zh: '每一位 −ln(1/5)，五位就是 5 ln 5 ≈ 8.047。课程四位时的底线是 5.545。', en: '−ln(1/5) for each, five times: 5 ln 5 ≈ 8.047. With the course’s four it is 5.545.' },
      mistakes: [
        { value: 0, feedback: { zh: '若每一行单独计算，确实是 0；可 Keras 把所有输出当成一个分布。', en: 'Taken row by row it would be 0; but Keras takes all outputs for one distribution.' } },
        { value: Math.log(5), feedback: { zh: '那只是一位的；五位要加起来。', en: 'That is one position; there are five of them.' } },
        { value: 4 * Math.log(4), feedback: { zh: '那是四个字符的。', en: 'That is for four characters.' } },
      ],
      otherwise: { zh: '五行概率加起来是 5，不是 1。', en: 'Five rows of probabilities sum to 5, not to 1.' },
    }),
  },
  {
    id: 'everywhere', kind: 'choice',
    text: {
      zh: '某个网络在训练图片上全部读对，在验证图片上大半读错。它的遮挡图里，第一位对图片最右边的遮挡也很敏感。最合理的解释是什么？',
      en: 'A network reads all of its training pictures rightly and misreads most of the validation pictures. In its occlusion map, the first character depends on the far right of the picture as well. What explains this best?',
    },
    hints: [{ zh: '要记住一张图，哪些像素用得上？', en: 'Which pixels help to remember a picture?' }],
    options: [
      option('卷积核太小，看不到整个数字', 'The kernels are too small to see a whole digit', wrong('卷积核小，只会让每个位置看得更窄，不会让第一位去看最右边。', 'Small kernels make each place see less; they do not make the first character look to the far right.')),
      option('它把训练图片连同答案背了下来', 'It has learned training pictures with their answers by heart', right('输出头看得到整张图。认出“是哪一张”，哪里的像素都有用，不管它属于第几位；这样的线索到了新图片上就失效。', 'The heads see the whole picture. To recognise *which* picture it is, any pixel will do, whatever character it belongs to; on new pictures such clues are worth nothing.')),
      option('第一位和最后一位常常是同一个数字', 'First and last character are often the same digit', wrong('各位是独立抽取的，相同的只有十分之一。', 'They are drawn independently: the same one time in ten.')),
    ],
  },
  {
    id: 'half', kind: 'runs', of: ['train', 'endless', 'captcha-optimizers', 'loss-race'],
    text: {
      zh: `训练时最多看 ${half.mostPictures} 张图片（重复看也算），让验证集上的整串准确率达到 ${half.goal}（至少 ${half.leastValidation} 张验证图片）。网络、优化器和其他设置随你。`,
      en: `Read ${half.goal} of the validation captchas wholly right (on at least ${half.leastValidation}) after no more than ${half.mostPictures} training pictures, repeated ones included. Network, optimizer and all else are yours to choose.`,
    },
    hints: [
      { zh: '小批意味着同样多的图片里有更多步。', en: 'Small batches make more steps of as many pictures.' },
      { zh: '`captcha/best` 离开平台期要快得多；图片的种类也要够多，别太早背下来。', en: '`captcha/best` leaves the plateau much sooner; and let the pictures be varied enough not to be learned by heart.' },
    ],
    judge: judgeHalf,
  },
  {
    id: 'by-heart', kind: 'runs', of: ['train', 'endless', 'captcha-optimizers', 'loss-race'],
    text: {
      zh: `故意过拟合一次：让最后一轮的验证损失至少是最低点的 ${overfit.times} 倍。分类交叉熵和 Poisson 从它们够得到的最低值算起。`,
      en: `Over-fit on purpose: let the validation loss of the last epoch be at least ${overfit.times} times its lowest. Categorical cross-entropy and Poisson are counted from the least that they can be.`,
    },
    hints: [
      { zh: '图片越少，越容易背。', en: 'The fewer pictures, the easier to learn by heart.' },
      { zh: '课程的网络参数最多，背得最快：几百张图片，看上几十遍，别开早停。', en: 'The course’s network has most parameters and learns by heart soonest: a few hundred pictures, some dozens of times, without early stopping.' },
    ],
    judge: judgeOverfit,
  },
];
