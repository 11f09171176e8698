/** The notebook's own texts. What a lesson says lies in the lessons. */
import { defineMessages } from '../i18n/messages';

export const pageMessages = defineMessages({
  outline: { zh: '本课目录', en: 'In this lesson' },
  loading: { zh: '正在打开课程…', en: 'Opening the lesson…' },
  failed: { zh: '这一课没能载入', en: 'The lesson could not be loaded' },
  failedText: { zh: '请检查网络后重试。', en: 'Check the connection and try again.' },
  retry: { zh: '重试', en: 'Try again' },
  lesson: { zh: '第 {number} 课', en: 'Lesson {number}' },
  next: { zh: '下一课：{title}', en: 'Next: {title}' },
  keys: {
    zh: '键盘：Enter 进入单元，Esc 离开，↑↓ 或 J/K 移动，Shift+Enter 运行并前进，Ctrl+Enter 运行。',
    en: 'Keys: Enter goes into a cell, Esc leaves it, arrows or J/K move, Shift+Enter runs and moves on, Ctrl+Enter runs.',
  },
});

export const cellMessages = defineMessages({
  notRun: { zh: '尚未运行', en: 'not run yet' },
  execution: { zh: '第 {order} 次执行', en: 'execution {order}' },
  idle: { zh: '就绪', en: 'ready' },
  queued: { zh: '排队中', en: 'queued' },
  loading: { zh: '载入中', en: 'loading' },
  running: { zh: '运行中', en: 'running' },
  paused: { zh: '已暂停', en: 'paused' },
  done: { zh: '完成', en: 'done' },
  stopped: { zh: '已停止', en: 'stopped' },
  stale: { zh: '已改动，结果是旧的', en: 'stale: changed since' },
  failed: { zh: '失败', en: 'failed' },
  took: { zh: '用时 {time}', en: 'took {time}' },
  broken: { zh: '这个单元显示时出错了，其余部分不受影响。', en: 'This cell failed to draw; the rest of the page is fine.' },
  brokenRetry: { zh: '重新显示', en: 'Draw it again' },
  figureLoading: { zh: '正在载入图…', en: 'Loading the figure…' },
});

export const runMessages = defineMessages({
  run: { zh: '运行', en: 'Run' },
  runAgain: { zh: '再次运行', en: 'Run again' },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Resume' },
  stepBatch: { zh: '走一步（一批）', en: 'Step one batch' },
  stepEpoch: { zh: '走一轮', en: 'Step one epoch' },
  stop: { zh: '停止并保留权重', en: 'Stop and keep the weights' },
  reset: { zh: '回到第 0 步', en: 'Back to step 0' },
  controls: { zh: '运行控制', en: 'Run controls' },
  progress: { zh: '训练进度', en: 'Training progress' },
  stepOf: { zh: '第 {step} / {total} 步', en: 'step {step} of {total}' },
  epochOf: { zh: '第 {epoch} / {total} 轮', en: 'epoch {epoch} of {total}' },
  liveRate: { zh: '学习率（立即生效）', en: 'Learning rate (live)' },
  liveMomentum: { zh: '动量（立即生效）', en: 'Momentum (live)' },
  liveHint: { zh: '训练中改动，曲线上会留下标记。', en: 'Changes while training, and marks the curve.' },
  cost: { zh: '{steps} 步，共 {examples} 个样本', en: '{steps} steps over {examples} examples' },
  costTime: { zh: '在此设备上约 {time}', en: 'about {time} on this device' },
  costUnknown: { zh: '时间在最初几步后可知', en: 'time is known after the first steps' },
  reader: { zh: '另一个标签页正在训练，此处只能查看。', en: 'Another tab is training; here you can only look.' },
  takeOver: { zh: '改在此处运行', en: 'Take over here' },
});

export const formMessages = defineMessages({
  parameters: { zh: '参数', en: 'Parameters' },
  experiment: { zh: '网络', en: 'Network' },
  resetAll: { zh: '恢复默认', en: 'Defaults' },
  advanced: { zh: '更多参数（{count}）', en: '{count} more' },
  seed: { zh: '随机种子', en: 'Seed' },
  rateCurve: { zh: '{total} 步中学习率的变化', en: 'Learning rate over the {total} steps' },
  rateRange: { zh: '{low} 至 {high}', en: '{low} to {high}' },
  ratePlateau: { zh: '验证不再变好时降低', en: 'lowered when validation no longer improves' },
});

export const resultMessages = defineMessages({
  result: { zh: '结果', en: 'Result' },
  soFar: { zh: '目前结果', en: 'So far' },
  empty: { zh: '运行后，曲线和最终数值显示在这里。', en: 'Run it: curves and final numbers appear here.' },
  metric: { zh: '指标', en: 'Metric' },
  value: { zh: '数值', en: 'Value' },
  previous: { zh: '上一次 {name}', en: 'Before: {name}' },
  change: { zh: '变化', en: 'Change' },
  better: { zh: '更好', en: 'better' },
  worse: { zh: '更差', en: 'worse' },
  same: { zh: '相同', en: 'same' },
  showPrevious: { zh: '在图中显示上一次', en: 'Show the previous run in the charts' },
  seedAndBackend: { zh: '种子 {seed} · {backend} · {time}', en: 'seed {seed} · {backend} · {time}' },
});

export const failureMessages = defineMessages({
  title: { zh: '这次运行没有完成', en: 'This run did not finish' },
  titleOf: { zh: '{name} 没有完成', en: '{name} did not finish' },
  smallerRate: { zh: '用学习率 {rate} 重新运行', en: 'Run again with learning rate {rate}' },
  smallerBatch: { zh: '用批大小 {size} 重新运行', en: 'Run again with batch size {size}' },
  again: { zh: '重新运行', en: 'Run again' },
});

export const codeMessages = defineMessages({
  code: { zh: '代码', en: 'Code' },
  show: { zh: '查看代码', en: 'Show the code' },
  hide: { zh: '收起代码', en: 'Hide the code' },
  typescript: { zh: 'TypeScript（在此运行）', en: 'TypeScript (runs here)' },
  python: { zh: 'Python（课程写法）', en: 'Python (as in the course)' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '浏览器不允许复制，请手动选取。', en: 'The browser refused to copy; select the text by hand.' },
});

export const raceMessages = defineMessages({
  racers: { zh: '参赛优化器', en: 'Optimizers on the grid' },
  add: { zh: '加入优化器', en: 'Add an optimizer' },
  join: { zh: '让 {name} 加入比赛', en: '{name} joins the race' },
  removeRacer: { zh: '移除 {name}', en: 'Remove {name}' },
  editRacer: { zh: '{name} {rate}：参数', en: '{name} {rate}: parameters' },
  start: { zh: '开始比赛', en: 'Start the race' },
  restart: { zh: '重新比赛', en: 'Race again' },
  pauseAll: { zh: '全部暂停', en: 'Pause all' },
  resumeAll: { zh: '全部继续', en: 'Resume all' },
  stopAll: { zh: '全部停止', en: 'Stop all' },
  fair: {
    zh: '所有优化器从相同的权重出发，每一步看到相同的一批数据，并以相同步数前进。',
    en: 'All start from the same weights, see the same batch at every step, and advance in lock-step.',
  },
  none: { zh: '至少选择一个优化器。', en: 'Choose at least one optimizer.' },
  leader: { zh: '{name} 领先', en: '{name} leads' },
  table: { zh: '名次表', en: 'Standings' },
  rank: { zh: '名次', en: 'Rank' },
  optimizer: { zh: '优化器', en: 'Optimizer' },
  accuracy: { zh: '验证准确率', en: 'Validation accuracy' },
  bestAccuracy: { zh: '最好', en: 'Best' },
  loss: { zh: '验证损失', en: 'Validation loss' },
  bestLoss: { zh: '最低', en: 'Lowest' },
  stepsTo: { zh: '达到 {target} 的步数', en: 'Steps to {target}' },
  msPerStep: { zh: '每步用时', en: 'Time a step' },
  step: { zh: '步', en: 'Step' },
  never: { zh: '未达到', en: 'not yet' },
  removeColumn: { zh: '移除', en: 'Remove' },
  state: { zh: '状态', en: 'State' },
});
