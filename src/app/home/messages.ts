/** Texts of the home page. */
import { defineMessages } from '../i18n/messages';

export const messages = defineMessages({
  title: { zh: '亲手训练，学会深度学习', en: 'Learn deep learning by training it' },
  what: {
    zh: '一本会训练的笔记：房价回归、手写数字、优化器竞赛，全部在你的浏览器里用真实数据真实计算。无需安装，无需注册，数据不离开本机。',
    en: 'A notebook that trains: house prices, handwritten digits and optimizer races, computed for real on real data in your own browser. Nothing to install, no account, and nothing leaves this device.',
  },
  start: { zh: '开始训练', en: 'Start training' },
  startNote: { zh: '一键开始：在手写数字上训练，看着准确率上升', en: 'One click trains a network on handwritten digits while you watch its accuracy climb' },
  draw: { zh: '手写一个数字', en: 'Draw a digit' },
  figure: { zh: '手写的“3”和网络看到的 28×28 像素', en: 'A handwritten 3, and the 28 × 28 pixels that a network sees' },
  continue: { zh: '继续上次的内容', en: 'Continue where you left off' },
  continueAgo: { zh: '上次访问：{ago}', en: 'last visited {ago}' },
  lessons: { zh: '课程', en: 'Lessons' },
  search: { zh: '查找课程', en: 'Search lessons' },
  searchPrompt: { zh: '房价、MNIST、optimizer…', en: 'prices, MNIST, 优化器…' },
  searchEmpty: { zh: '没有与“{query}”相符的课程。', en: 'No lesson matches “{query}”.' },
  noLessons: { zh: '此版本没有课程。', en: 'This version has no lessons.' },
  notStarted: { zh: '未开始', en: 'not started' },
  done: { zh: '已完成 {done}/{total} 格', en: '{done} of {total} cells done' },
  exercises: { zh: '练习 {done}/{total}', en: '{done} of {total} exercises' },
  complete: { zh: '已完成', en: 'complete' },
  runs: { zh: '最近的运行', en: 'Recent runs' },
  noRuns: { zh: '还没有运行记录。你训练的每一次都会保存在这里，重新载入页面也不会丢失。', en: 'No runs yet. Everything you train is kept here and survives a reload.' },
  device: { zh: '此设备能做什么', en: 'What this device can do' },
});
