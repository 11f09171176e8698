import type { BenchmarkTask } from '../../../engine/declarations/benchmark';
import type { Bilingual } from '../../lesson';

export const messages = {
  backends: { zh: '要测的后端', en: 'Backends to measure' },
  run: { zh: '开始测量', en: 'Measure' },
  stop: { zh: '停止', en: 'Stop' },
  cost: {
    zh: '每个后端三项任务，各重复 3 到 40 次取中位数，各需约 2 到 10 秒。每个后端在一个单独的 Worker 里测量，测完即关闭；测量出错也不会影响正在进行的训练。',
    en: 'Three tasks a backend, each repeated 3 to 40 times, of which the median counts: about 2 to 10 seconds each. Every backend is measured in a worker of its own that is closed afterwards; nothing that goes wrong there touches a training.',
  },
  training: { zh: '有一次运行正在训练，和测量争用同一块芯片：下面的数值会偏低。', en: 'A run is training on the same chip at this moment: what is measured now is too low.' },
  opening: { zh: '正在打开 {backend}（第 {at} 个，共 {count} 个）', en: 'Opening {backend} ({at} of {count})' },
  measuring: { zh: '{backend}：{task}（第 {at} 个后端，共 {count} 个）', en: '{backend}: {task} (backend {at} of {count})' },
  progress: { zh: '测量进度', en: 'Progress of the measurement' },
  empty: { zh: '点击“开始测量”，每个后端的速度会画在这里。', en: 'Press Measure, and the speed of every backend is drawn here.' },
  quantity: { zh: '显示', en: 'Show' },
  gflops: { zh: 'GFLOP/s（长者快）', en: 'GFLOP/s (longer is faster)' },
  ms: { zh: '毫秒（短者快）', en: 'Milliseconds (shorter is faster)' },
  titleGflops: { zh: '每秒十亿次浮点运算', en: 'Billions of floating-point operations a second' },
  titleMs: { zh: '一次所需的毫秒数', en: 'Milliseconds of one repetition' },
  median: { zh: '中位数 ms', en: 'median ms' },
  fastest: { zh: '最快 ms', en: 'fastest ms' },
  slowest: { zh: '最慢 ms', en: 'slowest ms' },
  repeats: { zh: '次数', en: 'repeats' },
  backend: { zh: '后端', en: 'Backend' },
  task: { zh: '任务', en: 'Task' },
  failed: { zh: '{backend}：{reason}', en: '{backend}: {reason}' },
  softwareNote: { zh: '* 由处理器模拟的 GPU（{renderer}）。', en: '* A GPU that the processor imitates ({renderer}).' },

  choice: { zh: '工作室的选择', en: 'The studio’s choice' },
  notStarted: { zh: '训练引擎还没有启动；启动时它会自己测量并选择。', en: 'The engine that trains is not running yet; when it starts, it measures and chooses by itself.' },
  startEngine: { zh: '启动训练引擎', en: 'Start the engine' },
  measured: { zh: '训练用 {backend}：启动时在各后端上实测了一个训练步，它最快（{ms}）。', en: 'Training runs on {backend}: when the engine started, it tried a training step on every backend, and this one was the fastest ({ms}).' },
  cached: { zh: '训练用 {backend}：这是以前在同一台设备、同一个浏览器上测出的最快后端。', en: 'Training runs on {backend}, the fastest when this browser on this device was measured on an earlier visit.' },
  forced: { zh: '训练用 {backend}：这是你的选择（在设置、地址栏或这里）。', en: 'Training runs on {backend}, because you said so (in the settings, in the address or here).' },
  lastResort: { zh: '训练用 {backend}：其他后端都无法使用。', en: 'Training runs on {backend}: no other backend can be used.' },
  agrees: { zh: '刚才的测量与此一致：训练步最快的正是它。', en: 'The measurement above agrees: its training step is the shortest.' },
  differs: { zh: '刚才的测量里，{other} 的训练步更快（{ms}）。', en: 'In the measurement above, the training step of {other} was shorter ({ms}).' },
  trainOn: { zh: '训练后端', en: 'Train on' },
  automatic: { zh: '自动（最快的）', en: 'Automatic (the fastest)' },
  reader: { zh: '另一个标签页正在训练，请在那里更改。', en: 'Another tab trains; change it there.' },
  chooseNote: { zh: '更改会重启引擎；正在进行的运行从最近的检查点继续。', en: 'A change restarts the engine; running runs go on from their last checkpoint.' },
} as const;

export const taskNames: Readonly<Record<BenchmarkTask, Bilingual>> = {
  matmul: { zh: '矩阵乘法', en: 'Matrix product' },
  conv2d: { zh: '卷积', en: 'Convolution' },
  step: { zh: '训练步', en: 'Training step' },
};
