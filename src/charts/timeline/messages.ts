import type { Bilingual } from '../frame/language';

export const timelineMessages = {
  title: { zh: '执行时间线', en: 'Timeline of the step' },
  empty: { zh: '这一步没有执行任何操作。', en: 'This step performed no operation.' },
  summary: { zh: '{count} 个操作，历时 {span}，最久的是 {longest}（{time}）。', en: '{count} operations in {span}; the longest is {longest} ({time}).' },
  reader: { zh: '{title}：上下键逐个查看操作，加减号缩放，左右键平移，0 显示全部', en: '{title}: up and down read the operations, plus and minus zoom, left and right move, 0 shows all' },
  detail: { zh: '{name}（{op}）：等待 {wait}，执行 {time}，{bytes}，{device}', en: '{name} ({op}): waited {wait}, ran {time}, {bytes}, {device}' },
  hint: { zh: '指向或用上下键选一行查看详情。', en: 'Point at a row, or use the arrow keys, to read it.' },
  longestOnly: { zh: '只画了最久的 {shown} 个（共 {all} 个）；数据表和下载里是全部。', en: 'Drawn are the {shown} longest of {all}; the table and the download have them all.' },
  chromeTrace: { zh: '下载 Chrome trace（JSON）', en: 'Download Chrome trace (JSON)' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  all: { zh: '显示全部', en: 'Show all' },
  name: { zh: '名称', en: 'Name' },
  operation: { zh: '操作', en: 'Operation' },
  ready: { zh: '就绪 µs', en: 'Ready µs' },
  start: { zh: '开始 µs', en: 'Start µs' },
  end: { zh: '结束 µs', en: 'End µs' },
  bytes: { zh: '字节', en: 'Bytes' },
  device: { zh: '设备', en: 'Device' },
  axis: { zh: '微秒', en: 'microseconds' },
} as const satisfies Record<string, Bilingual>;
