/** Texts around exercises; what is asked lies in the lessons. */
import { defineMessages } from '../../i18n/messages';

export const exerciseMessages = defineMessages({
  solvedOf: { zh: '已解出 {done} / {total}', en: '{done} of {total} solved' },
  allSolved: { zh: '全部解出', en: 'all solved' },
  task: { zh: '第 {number} 题', en: 'Exercise {number}' },
  solved: { zh: '已解出', en: 'solved' },
  answer: { zh: '你的答案', en: 'Your answer' },
  answerIn: { zh: '你的答案（{unit}）', en: 'Your answer ({unit})' },
  check: { zh: '检查', en: 'Check' },
  checkRuns: { zh: '检查我的运行', en: 'Check my runs' },
  runsOf: { zh: '看的是这些单元里的运行：', en: 'Looks at the runs of: ' },
  choose: { zh: '请先选一个答案。', en: 'Choose an answer first.' },
  noNumber: { zh: '这里要一个数。', en: 'This asks for a number.' },
  noText: { zh: '请先写下答案。', en: 'Write an answer first.' },
  hint: { zh: '提示（还有 {left} 条）', en: 'A hint ({left} left)' },
  right: { zh: '对了。', en: 'Right.' },
  wrong: { zh: '还不对。', en: 'Not yet.' },
});
