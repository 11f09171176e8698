import type { Bilingual } from '../../lesson';

/** Words of the figure of the networks' layers. */
export const messages = {
  network: { zh: '网络', en: 'Network' },
  'captcha/course': { zh: '课程的网络', en: 'The course’s' },
  'captcha/best': { zh: '更好的网络', en: 'The better one' },
  captchaLength: { zh: '字符数', en: 'Characters' },
  alphabet: { zh: '字符集', en: 'Character set' },
  'digits': { zh: '0–9', en: '0–9' },
  'digits-lower': { zh: '0–9 a–z', en: '0–9 a–z' },
  'all': { zh: '0–9 a–z A–Z', en: '0–9 a–z A–Z' },
  chain: { zh: '一张图片流过的各层', en: 'The layers that a picture goes through' },
  input: { zh: '灰度图片', en: 'Grey picture' },
  parametersOf: { zh: '{count} 个参数', en: '{count} parameters' },
  layers: { zh: '逐层的形状、参数与计算量', en: 'Shapes, parameters and work, layer by layer' },
  layer: { zh: '层', en: 'Layer' },
  output: { zh: '输出形状', en: 'Output' },
  working: { zh: '参数怎么算', en: 'How they come about' },
  parameters: { zh: '参数个数', en: 'Parameters' },
  share: { zh: '占比', en: 'Share' },
  multiplications: { zh: '每张图的乘法', en: 'Multiplications a picture' },
  total: { zh: '合计', en: 'Together' },
} as const;

/** Layers by what Keras calls them; `{window}` is the size of a kernel. */
export const layerNames: Readonly<Record<string, Bilingual>> = {
  Conv2D: { zh: '卷积 {window}，ReLU', en: 'Convolution {window}, ReLU' },
  MaxPooling2D: { zh: '最大池化', en: 'Max-pooling' },
  Flatten: { zh: '摊平', en: 'Flatten' },
  Dropout: { zh: 'Dropout', en: 'Dropout' },
  Dense: { zh: '全连接，每位一个头', en: 'Dense, a head a position' },
  CharacterSoftmax: { zh: '逐位 softmax', en: 'Softmax of each head' },
  ImageStandardisation: { zh: '标准化', en: 'Standardise' },
};
