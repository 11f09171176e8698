/** Texts about runs: the drawer, the comparison, marks on curves. */
import { defineMessages } from '../i18n/messages';

export const markMessages = defineMessages({
  tune: { zh: '学习率 {to}', en: 'rate {to}' },
  tuneMomentum: { zh: '动量 {to}', en: 'momentum {to}' },
  best: { zh: '取回的最佳权重', en: 'best, taken back' },
  restart: { zh: '从检查点继续', en: 'resumed' },
});

export const phaseMessages = defineMessages({
  queued: { zh: '排队中', en: 'queued' },
  loading: { zh: '载入中', en: 'loading' },
  running: { zh: '运行中', en: 'running' },
  paused: { zh: '已暂停', en: 'paused' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已停止', en: 'stopped' },
  failed: { zh: '失败', en: 'failed' },
});

export const taskMessages = defineMessages({
  download: { zh: '下载 {subject}', en: 'downloading {subject}' },
  verify: { zh: '校验 {subject}', en: 'verifying {subject}' },
  decode: { zh: '解码 {subject}', en: 'decoding {subject}' },
  draw: { zh: '绘制图片', en: 'drawing pictures' },
  build: { zh: '构建网络', en: 'building the network' },
  'warm-up': { zh: '预热', en: 'warming up' },
  evaluate: { zh: '在验证集上评估', en: 'evaluating on the validation set' },
});

export const drawerMessages = defineMessages({
  empty: { zh: '还没有运行。在任意实验单元点“运行”，曲线就会出现在这里，刷新后也会保留。', en: 'No runs yet. Press Run in any experiment: its curve is kept here, also over reloads.' },
  step: { zh: '第 {step} 步', en: 'step {step}' },
  compareOne: { zh: '比较 {name}', en: 'Compare {name}' },
  actions: { zh: '“{name}”的操作', en: 'Actions for {name}' },
  rename: { zh: '重命名', en: 'Rename' },
  renameTitle: { zh: '重命名运行', en: 'Rename run' },
  renameHint: { zh: '留空则恢复自动命名。', en: 'Leave empty for the automatic name.' },
  name: { zh: '名称', en: 'Name' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  pin: { zh: '置顶', en: 'Pin' },
  unpin: { zh: '取消置顶', en: 'Unpin' },
  pinned: { zh: '已置顶', en: 'pinned' },
  remove: { zh: '删除', en: 'Delete' },
  removed: { zh: '已删除“{name}”。', en: 'Deleted “{name}”.' },
  undo: { zh: '撤销', en: 'Undo' },
  csv: { zh: '导出曲线（CSV）', en: 'Export curves (CSV)' },
  json: { zh: '导出运行文件（JSON）', en: 'Export run file (JSON)' },
  events: { zh: '导出 TensorBoard 事件文件', en: 'Export TensorBoard event file' },
  board: { zh: '在看板中打开', en: 'Open in board' },
  weights: { zh: '导出权重（safetensors）', en: 'Export weights (safetensors)' },
  noWeights: { zh: '无法导出权重：这次运行还没有检查点。', en: 'No weights to export: this run has no checkpoint yet.' },
  compare: { zh: '比较 {count} 次运行', en: 'Compare {count} runs' },
  compareTitle: { zh: '运行比较', en: 'Compare runs' },
  compareHint: { zh: '勾选两次以上的运行即可比较。', en: 'Tick two or more runs to compare them.' },
  untick: { zh: '全部取消', en: 'Untick all' },
  run: { zh: '运行', en: 'Run' },
  state: { zh: '状态', en: 'State' },
  seed: { zh: '种子', en: 'Seed' },
  backend: { zh: '后端', en: 'Backend' },
  steps: { zh: '步数', en: 'Steps' },
  time: { zh: '用时', en: 'Time' },
  onlyDifferent: { zh: '只列出不同的参数', en: 'Only parameters that differ' },
});

export const announceMessages = defineMessages({
  epoch: { zh: '{name}：第 {epoch} 轮完成，{result}', en: '{name}: epoch {epoch} done, {result}' },
  done: { zh: '{name} 完成，{result}', en: '{name} finished, {result}' },
  failed: { zh: '{name} 失败', en: '{name} failed' },
  paused: { zh: '{name} 已暂停，第 {step} 步', en: '{name} paused at step {step}' },
});
