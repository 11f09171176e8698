import type { ChartLanguage } from '../frame/language';

/** tfjs-vis speaks English only. */
const chinese: Readonly<Record<string, string>> = {
  'Layer Name': '层',
  'Output Shape': '输出形状',
  '# Of Params': '参数个数',
  Trainable: '可训练',
  'Weight Name': '权重',
  Shape: '形状',
  Min: '最小',
  Max: '最大',
  '# Params': '个数',
  'Num Vals': '个数',
  '# Zeros': '零',
  '# NaNs': 'NaN',
  '# Infinity': '无穷',
  true: '是',
  false: '否',
  'Show Values Distribution for:': '显示其数值分布：',
};

/** Turns the views' fixed words into Chinese, and names their unnamed controls for screen readers. */
export function translateViews(container: HTMLElement, language: ChartLanguage): void {
  for (const cell of container.querySelectorAll('th, td, button')) {
    const words = chinese[cell.textContent];
    if (language === 'zh' && words) cell.textContent = words;
    if (cell instanceof HTMLTableCellElement && cell.tagName === 'TH') cell.scope = 'col';
  }
  for (const select of container.querySelectorAll('select')) select.setAttribute('aria-label', language === 'zh' ? '权重' : 'Weight');
}
