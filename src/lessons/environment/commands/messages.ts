import type { System } from '../../figure/system';
import type { Bilingual } from '../../lesson';
import type { Topic } from './command';

export const messages = {
  system: { zh: '你的系统', en: 'Your system' },
  topic: { zh: '步骤', en: 'Step' },
  search: { zh: '查找全部命令', en: 'Search all commands' },
  prompt: { zh: '激活、kernel、proxy…', en: 'activate, kernel, 代理…' },
  commands: { zh: '命令', en: 'Commands' },
  copy: { zh: '复制', en: 'Copy' },
  copyLine: { zh: '复制 {line}', en: 'Copy {line}' },
  copied: { zh: '已复制', en: 'Copied' },
  copiedLine: { zh: '已复制 {line}', en: 'Copied {line}' },
  selected: { zh: '浏览器不允许复制；命令已选中，请按 Ctrl-C（macOS 按 ⌘-C）。', en: 'The browser does not allow copying. The command is selected: press Ctrl-C (⌘-C on a Mac).' },
  see: { zh: '应当看到：', en: 'You should see: ' },
  found: { zh: '{count} 条命令', en: '{count} commands' },
  none: { zh: '没有与“{query}”相符的命令。', en: 'No command matches “{query}”.' },
  terminal: { zh: '在哪里输入', en: 'Where to type' },
} as const;

export const terminals: Readonly<Record<System, Bilingual>> = {
  windows: { zh: '按 Win-R，输入 cmd 打开命令提示符；需要权限时，在开始菜单里右键选“以管理员身份运行”。', en: 'Press Win-R and type cmd for the Command Prompt; where rights are missing, right-click it in the Start menu and run it as administrator.' },
  macos: { zh: '按 ⌘-空格，输入 Terminal（终端）。', en: 'Press ⌘-Space and type Terminal.' },
  linux: { zh: '大多数桌面按 Ctrl-Alt-T 打开终端。', en: 'Ctrl-Alt-T opens a terminal on most desktops.' },
};

export const topicNames: Readonly<Record<Topic, Bilingual>> = {
  python: { zh: '准备', en: 'Get ready' },
  venv: { zh: '虚拟环境', en: 'The virtual environment' },
  jupyter: { zh: 'Jupyter 与内核', en: 'Jupyter and its kernels' },
  tensorflow: { zh: 'TensorFlow', en: 'TensorFlow' },
  proxy: { zh: 'pip 报 ProxyError 时', en: 'When pip says ProxyError' },
  mirror: { zh: '下载太慢时：镜像', en: 'When downloads crawl: a mirror' },
};
