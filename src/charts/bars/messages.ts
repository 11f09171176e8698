import type { Bilingual } from '../frame/language';

export const barMessages = {
  likeliest: { zh: '{title}：最可能是 {label}，{percent}', en: '{title}: most likely {label}, {percent}' },
  distribution: { zh: '柱状图，{count} 类。{groups}', en: 'Bar chart of {count} classes. {groups}' },
  group: { zh: '{label}共 {total}，最少 {low}（{lowLabel}），最多 {high}（{highLabel}）。', en: '{label}: {total} in all, fewest {low} ({lowLabel}), most {high} ({highLabel}).' },
  class: { zh: '类别', en: 'Class' },
  open: { zh: '查看 {label}', en: 'Open {label}' },
} as const satisfies Record<string, Bilingual>;
