import type { Bilingual } from '../frame/language';

export const executorMessages = {
  title: { zh: '执行器怎样运行这张图', en: 'How the executor runs this graph' },
  summary: { zh: '{count} 个操作按入度和就绪队列依次执行：{names}。', en: '{count} operations, executed by in-degree and ready queue: {names}.' },
  inDegrees: { zh: '入度', en: 'In-degree' },
  inDegreesOf: { zh: '还缺几个输入', en: 'Inputs still missing' },
  of: { zh: '{left} / {total}', en: '{left} of {total}' },
  queue: { zh: '就绪队列', en: 'Ready queue' },
  executed: { zh: '已执行', en: 'Executed' },
  running: { zh: '执行中', en: 'Running' },
  none: { zh: '空', en: 'empty' },
  name: { zh: '操作', en: 'Operation' },
  state: { zh: '状态', en: 'State' },
} as const satisfies Record<string, Bilingual>;
