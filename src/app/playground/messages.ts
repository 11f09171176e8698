import { defineMessages } from '../i18n/messages';

export const messages = defineMessages({
  pad: { zh: '手写板：用鼠标、手指或笔写一个数字', en: 'Drawing pad: write a digit with mouse, finger or pen' },
  hint: { zh: '在这里写一个数字', en: 'Write a digit here' },
  undo: { zh: '撤销', en: 'Undo' },
  clear: { zh: '清空', en: 'Clear' },
  width: { zh: '笔画粗细', en: 'Stroke width' },
  widthValue: { zh: '{value}%', en: '{value}%' },

  seen: { zh: '网络看到的 28 × 28', en: '28 × 28, as the networks see it' },
  seenEmpty: { zh: '还没有笔迹', en: 'Nothing drawn yet' },

  sample: { zh: '取一张 MNIST 的 {digit}', en: 'Take a {digit} from MNIST' },
  samples: { zh: 'MNIST 验证集中的数字', en: 'Digits from the MNIST validation set' },
  upload: { zh: '打开照片…', en: 'Open a photo…' },
  paste: { zh: '也可以粘贴图片，或把图片拖进来。照片只在浏览器里处理，不会上传。', en: 'You can also paste a picture or drop one here. Photos stay in this browser.' },
  loadingSample: { zh: '正在取图片…', en: 'Fetching a picture…' },

  softmax: { zh: 'Softmax 网络', en: 'Softmax network' },
  cnn: { zh: '卷积神经网络', en: 'Convolutional network' },
  model: { zh: '用哪个模型', en: 'Model' },
  shipped: { zh: '工作室自带', en: 'Shipped with the studio' },
  atStep: { zh: '第 {step} 步的权重', en: 'weights of step {step}' },
  waitingWeights: { zh: '正在取这次运行的权重…', en: 'Fetching this run’s weights…' },
  reads: { zh: '读作 {digit}，把握 {percent}', en: 'reads {digit}, {percent} sure' },
  noAnswer: { zh: '等你落笔', en: 'waiting for your digit' },
  probabilities: { zh: '各数字的概率', en: 'Probability of each digit' },
  truth: { zh: '标签是 {digit}', en: 'Its label is {digit}' },
  retry: { zh: '重试', en: 'Try again' },
});
