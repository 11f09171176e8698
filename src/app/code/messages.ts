/** What code cells say. */
import { defineMessages } from '../i18n/messages';

export const messages = defineMessages({
  controls: { zh: '运行控制', en: 'Run controls' },
  run: { zh: '运行', en: 'Run' },
  stop: { zh: '停止', en: 'Stop' },
  editor: { zh: '程序（TypeScript）', en: 'Program (TypeScript)' },
  keys: { zh: 'Shift+Enter 运行并前进，Ctrl+Enter 运行；按 Esc 后再按 Tab 离开编辑器。', en: 'Shift+Enter runs and moves on, Ctrl+Enter runs; Esc, then Tab leaves the editor.' },
  original: { zh: '恢复原文', en: 'Back to the original' },
  mine: { zh: '取回我的版本', en: 'Back to my version' },
  originalBack: { zh: '已恢复原文。你的版本已另存。', en: 'The original is back; your version is kept.' },
  undo: { zh: '撤销', en: 'Undo' },
  timeUsed: { zh: '{seconds} / {limit} 秒', en: '{seconds} of {limit} s' },
  moreTime: { zh: '再给 60 秒', en: 'Allow 60 s more' },
  results: { zh: '程序的结果', en: 'What the program left' },
  output: { zh: '输出', en: 'Output' },
  graph: { zh: '计算图', en: 'Graph' },
  trace: { zh: '执行过程', en: 'Trace' },
  step: { zh: '哪一次 Session.run', en: 'Which Session.run' },
  files: { zh: '文件（{count}）', en: 'Files ({count})' },
  cut: { zh: '输出太多，后面的不再显示。', en: 'The program prints too much: the rest is not shown.' },
  silent: { zh: '程序运行完毕，没有打印任何内容。', en: 'The program ended without printing anything.' },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  timeUp: { zh: '程序在 {limit} 秒内没有结束，已被停止。', en: 'The program did not end within {limit} s and was stopped.' },
  unreadable: { zh: '程序返回的内容无法识别，已被停止。', en: 'The program sent something that cannot be understood and was stopped.' },
  unavailable: { zh: '运行环境没能载入。请检查网络后重试。', en: 'What runs programs could not be loaded. Check the connection and try again.' },
  toBoard: { zh: '在看板中打开', en: 'Open on the board' },
  download: { zh: '下载 {name}', en: 'Download {name}' },
});

/** CodeMirror's own texts, by its English ones. */
export const editorPhrases: Readonly<Record<string, string>> = {
  'Completions': '补全建议',
  'Control character': '控制字符',
  'Selection deleted': '已删除选中的内容',
  'close': '关闭',
  'folded code': '已折叠的代码',
  'unfold': '展开',
  'to': '到',
};
