/** Order, titles and lazy import of every lesson: the only file of this folder that the app imports. */
import type { Bilingual, Lesson } from './lesson';

export interface LessonEntry {
  readonly slug: string;
  readonly number: number;
  readonly title: Bilingual;
  /** One sentence on what the learner will do. */
  readonly summary: Bilingual;
  load(): Promise<Lesson>;
}

export const lessons: readonly LessonEntry[] = [
  {
    slug: 'environment', number: 1,
    title: { zh: '环境', en: 'Environment' },
    summary: { zh: '建立课程的 Python 环境，看看这台设备有什么、跑得多快，再看一张计算图怎样一步步执行。', en: 'Make the course’s Python environment, see what this device has and how fast it is, and watch a graph execute.' },
    load: async () => (await import('./environment/lesson')).lesson,
  },
  {
    slug: 'tensors', number: 2,
    title: { zh: '张量、变量、操作', en: 'Tensors, variables, operations' },
    summary: { zh: '写出张量、让形状相遇、保存和恢复变量，在图里分支和循环。', en: 'Type tensors, let shapes meet, save and restore variables, branch and loop inside a graph.' },
    load: async () => (await import('./tensors/lesson')).lesson,
  },
  {
    slug: 'session', number: 3,
    title: { zh: '会话', en: 'The session' },
    summary: { zh: '先建图，再运行：自己改写程序，看会话为求一个值都执行了什么。', en: 'Build first, run later: change programs and see what a session performs for one value.' },
    load: async () => (await import('./session/lesson')).lesson,
  },
  {
    slug: 'optimizers', number: 4,
    title: { zh: '优化器', en: 'Optimizers' },
    summary: { zh: '从损失函数到更新规则：看一步怎样算出来，再让十一种优化器在曲面和真实的网络上竞速。', en: 'From loss to update rule: see how a step comes about, then race eleven optimizers on surfaces and on real networks.' },
    load: async () => (await import('./optimizers/lesson')).lesson,
  },
  {
    slug: 'housing', number: 5,
    title: { zh: '房价预测', en: 'House prices' },
    summary: { zh: '用 47 栋房子训练线性回归，看直线怎样找到自己的位置，学习率大到多少会发散。', en: 'Train a linear regression on 47 houses: see the line find its place, and how large a step may be.' },
    load: async () => (await import('./housing/lesson')).lesson,
  },
  {
    slug: 'mnist', number: 6,
    title: { zh: 'MNIST 手写数字', en: 'Handwritten digits' },
    summary: { zh: '在 6 万张手写数字上训练两个网络，让优化器同场竞速，再亲手写几个考考它们。', en: 'Train two networks on 60,000 handwritten digits, race the optimizers, then write digits yourself.' },
    load: async () => (await import('./mnist/lesson')).lesson,
  },
  {
    slug: 'captcha', number: 7,
    title: { zh: '验证码识别', en: 'Captcha' },
    summary: { zh: '自己画验证码，训练一个网络同时读四个字符，和课程的曲线对比，再把它部署成预测服务。', en: 'Draw captchas, train one network to read four characters at once, compare with the course’s curves, and deploy it as a service.' },
    load: async () => (await import('./captcha/lesson')).lesson,
  },
  {
    slug: 'faces', number: 8,
    title: { zh: '人脸识别', en: 'Faces' },
    summary: { zh: '从模板匹配到 MTCNN 找出人脸，从特征脸到三元组损失认出是谁，再登记你自己的人。', en: 'Find faces from template matching to MTCNN, tell people apart from eigenfaces to triplet loss, then enrol your own.' },
    load: async () => (await import('./faces/lesson')).lesson,
  },
];
