import type { Bilingual } from '../frame/language';

export const contourMessages = {
  summary: { zh: '等高线图，横轴 {x}，纵轴 {y}。{minima}{paths}', en: 'Contour plot over {x} and {y}. {minima}{paths}' },
  minimum: { zh: '{label} 在 ({x}, {y})。', en: '{label} at ({x}, {y}). ' },
  path: { zh: '{label}：{count} 步后到 ({x}, {y})。', en: '{label}: at ({x}, {y}) after {count} steps. ' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  reset: { zh: '复原视图', en: 'Reset view' },
  move: { zh: '{title}：方向键平移，加减号缩放', en: '{title}: arrow keys move, plus and minus zoom' },
  moveStart: { zh: '{label}：拖动，或用方向键移动', en: '{label}: drag it, or move it by arrow keys' },
  descent: { zh: '路径', en: 'Descent' },
  step: { zh: '步', en: 'Step' },
  value: { zh: '损失', en: 'Loss' },
} as const satisfies Record<string, Bilingual>;
