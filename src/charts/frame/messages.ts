import type { Bilingual } from './language';

export const frameMessages = {
  table: { zh: '数据表', en: 'Table' },
  picture: { zh: '图形', en: 'Picture' },
  save: { zh: '保存', en: 'Save' },
  options: { zh: '选项', en: 'Options' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  leaveFullScreen: { zh: '退出全屏', en: 'Leave full screen' },
  sampled: { zh: '共 {total} 行，这里均匀抽取 {shown} 行；保存的 CSV 是完整的。', en: '{shown} rows, an even sample of {total}; the saved CSV has them all.' },
  saveFailed: { zh: '图片无法保存。', en: 'The picture could not be saved.' },
  noValues: { zh: '还没有数值。', en: 'No values yet.' },
} as const satisfies Record<string, Bilingual>;

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
