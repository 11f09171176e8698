/** Why a backend was not measured: the engine's reasons, worded for the learner. */
import type { Bilingual, Language } from '../i18n/messages';

const notes: Readonly<Record<string, Bilingual>> = {
  'software GPU': { zh: '只有软件模拟的图形处理器', en: 'graphics emulated in software only' },
  'no WebGL 2 in workers': { zh: '此浏览器的 Worker 中没有 WebGL 2', en: 'no WebGL 2 in this browser’s workers' },
  'no WebGPU adapter': { zh: '没有 WebGPU 设备', en: 'no WebGPU device' },
  'no 32-bit float textures': { zh: '不支持 32 位浮点纹理', en: 'no 32-bit float textures' },
  'its arithmetic is less than 32-bit': { zh: '计算精度不足 32 位', en: 'computes with less than 32 bits' },
  'the context was lost': { zh: '图形上下文丢失了', en: 'the graphics context was lost' },
  'the backend did not start': { zh: '未能启动', en: 'did not start' },
  'no WebAssembly': { zh: '此浏览器没有 WebAssembly', en: 'no WebAssembly in this browser' },
  'last resort': { zh: '最后的选择，未测量', en: 'last resort, not measured' },
};

/** The engine's own words for a reason that is not foreseen. */
export function backendNote(note: string | null, language: Language): string {
  if (note === null) return language === 'zh' ? '不可用' : 'cannot run';
  return notes[note]?.[language] ?? note;
}
