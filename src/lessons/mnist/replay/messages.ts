/** The replay's own words. */
export const messages = {
  at: { zh: '第 {step} 步，共 {total} 步', en: 'Step {step} of {total}' },
  curves: { zh: '准确率，竖线是当前一步', en: 'Accuracy, with a line at the step shown' },
  training: { zh: '训练批次', en: 'Training batch' },
  probe: { zh: '验证（抽样）', en: 'Validation (sample)' },
  validation: { zh: '验证', en: 'Validation' },
  shown: { zh: '此刻', en: 'Shown' },
  source: { zh: '给网络看', en: 'Show the network' },
  fromSet: { zh: '验证图片', en: 'A validation picture' },
  drawn: { zh: '我写的数字', en: 'My drawing' },
  notDrawn: { zh: '还没有写过数字：先到本课的手写单元格写一个。', en: 'Nothing drawn yet: write a digit in this lesson’s drawing cell first.' },
  looking: { zh: '正在取出快照…', en: 'Looking for snapshots…' },
  none: { zh: '这次运行没有保存快照：它可能早于这项功能，或者空间已让给了更新的运行。重新训练一次就有了。', en: 'No snapshots are kept of this run: it is too old, or newer runs needed the room. Train again to have some.' },
  gone: { zh: '这一步的快照已经不在了。', en: 'The snapshot of this step is gone.' },
} as const;
