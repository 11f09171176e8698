/** The wording of every failure in both languages: what happened and what to do. Shared by page and command line. */
import type { FailCode, Failure } from './failure';
import { phraseInChinese } from './phrases';

export type Language = 'zh' | 'en';
type Words = Record<FailCode, string>;

const en: Words = {
  'bad-parameter': 'Parameter “{name}” cannot be {value}: expected {expected}.',
  'unknown-experiment': 'There is no experiment “{id}”. Known: {known}.',
  'unknown-run': 'This run is no longer in the engine. Start it again.',
  'bad-file': 'The file {file} cannot be read: expected {expected}, found {found}. Nothing was changed.',
  'bad-formula': 'The formula cannot be read at character {place}: expected {expected}, found {found}.',
  'download-failed': 'The file {file} could not be loaded ({reason}). Check the connection and try again.',
  'checksum-mismatch': 'The file {file} arrived damaged: expected SHA-256 {expected}, found {found}. Reload to fetch it again.',
  'file-too-large': 'The file {file} is too large: at most {limit} bytes, found {found}.',
  'no-backend': 'No way to compute was found in this browser (tried {tried}). Try another browser.',
  'backend-unavailable': 'The backend “{backend}” cannot be used here: {reason}. Choose another in the settings.',
  'gpu-lost': 'The graphics processor was lost. The run continues from its last checkpoint.',
  diverged: 'Training diverged: {metric} became {value} at step {step} with learning rate {learningRate}. Try a learning rate ten times smaller.',
  'out-of-memory': 'Memory ran out ({reason}). Use a smaller batch or fewer pictures.',
  'worker-died': 'The engine stopped unexpectedly ({reason}). The run continues from its last checkpoint.',
  'checkpoint-mismatch': 'The checkpoint does not fit this run: expected {expected}, found {found}.',
  unsupported: 'This is not possible here: {what}.',
  'replica-failed': 'Replica {replica} stopped ({reason}), and the others cannot go on without it. Start the run again.',
  'study-ended': 'This was ended before it was finished ({study}).',
  internal: 'Something went wrong inside the engine: {reason}.',
};

const zh: Words = {
  'bad-parameter': '参数“{name}”不能是 {value}：应为{expected}。',
  'unknown-experiment': '没有名为“{id}”的实验。可用的有：{known}。',
  'unknown-run': '引擎中已没有这次运行，请重新开始。',
  'bad-file': '无法读取文件 {file}：应为 {expected}，实际是 {found}。没有任何内容被改动。',
  'bad-formula': '公式从第 {place} 个字符起读不懂：应为{expected}，实际是{found}。',
  'download-failed': '文件 {file} 加载失败（{reason}）。请检查网络后重试。',
  'checksum-mismatch': '文件 {file} 已损坏：SHA-256 应为 {expected}，实际是 {found}。请刷新页面重新获取。',
  'file-too-large': '文件 {file} 太大：最多 {limit} 字节，实际 {found} 字节。',
  'no-backend': '在此浏览器中找不到可用的计算方式（已尝试 {tried}）。请换一个浏览器。',
  'backend-unavailable': '此处无法使用后端“{backend}”：{reason}。请在设置中另选一个。',
  'gpu-lost': '图形处理器的上下文丢失了。运行会从最近的检查点继续。',
  diverged: '训练发散了：第 {step} 步时 {metric} 变为 {value}，学习率为 {learningRate}。请把学习率缩小到十分之一再试。',
  'out-of-memory': '内存不足（{reason}）。请减小批大小或减少图片数量。',
  'worker-died': '引擎意外停止（{reason}）。运行会从最近的检查点继续。',
  'checkpoint-mismatch': '检查点与这次运行不符：应为 {expected}，实际是 {found}。',
  unsupported: '此处无法做到：{what}。',
  'replica-failed': '副本 {replica} 停止了（{reason}），其余副本无法单独继续。请重新开始这次运行。',
  'study-ended': '还没做完就结束了（{study}）。',
  internal: '引擎内部出错：{reason}。',
};

/** One sentence for the learner. Unknown placeholders stay visible, so that a missing detail is noticed. */
export function wordFailure(failure: Failure, language: Language): string {
  const template = (language === 'zh' ? zh : en)[failure.code];
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => wordDetail(String(failure.details[key] ?? whole), language));
}

/** A detail of a failure, or another reason that the engine gives, in the learner's language. */
export function wordDetail(detail: string, language: Language): string {
  return language === 'zh' ? phraseInChinese(detail) : detail;
}
