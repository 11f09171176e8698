import type { Bilingual } from '../frame/language';

export const reliabilityMessages = {
  confidence: { zh: '置信度', en: 'Confidence' },
  accuracy: { zh: '准确率', en: 'Accuracy' },
  count: { zh: '回答数', en: 'Answers' },
  range: { zh: '区间', en: 'Bin' },
  perfect: { zh: '说几分，对几分', en: 'as sure as right' },
  gap: { zh: '差距', en: 'gap' },
  bin: { zh: '置信度 {from} 到 {to}：{count} 个回答，平均置信度 {confidence}，准确率 {accuracy}', en: 'Confidence {from} to {to}: {count} answers, mean confidence {confidence}, accuracy {accuracy}' },
  summary: { zh: '可靠性图，{count} 个回答。{over}', en: 'Reliability diagram of {count} answers. {over}' },
  over: { zh: '多数区间里说得比实际更有把握。', en: 'In most bins it is surer than right.' },
  under: { zh: '多数区间里实际比说的更可靠。', en: 'In most bins it is right more often than it says.' },
} as const satisfies Record<string, Bilingual>;
