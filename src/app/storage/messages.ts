/** What the learner is told when storage fails, and about a second tab. */
import { defineMessages } from '../i18n/messages';

export const messages = defineMessages({
  unavailable: {
    zh: '此浏览器不允许本站存储数据（可能是隐私窗口）。训练照常进行，但刷新后运行记录会丢失；需要保留的请导出。',
    en: 'This browser does not let the site store data (a private window?). Training works, but runs are lost on reload: export what you want to keep.',
  },
  blocked: {
    zh: '另一个标签页仍打开着旧版本，暂时无法保存。请关闭它，然后刷新此页。',
    en: 'Another tab still has an older version open, so nothing can be saved. Close it, then reload this page.',
  },
  full: {
    zh: '本站的存储空间已满，新的检查点无法保存。训练照常进行；请在“运行”中删除旧的运行。',
    en: 'The storage of this site is full, so new checkpoints cannot be kept. Training goes on; delete old runs in the runs drawer.',
  },
  failed: {
    zh: '保存运行记录时出错。训练照常进行，但刷新后可能丢失最近的进度。',
    en: 'Saving the runs failed. Training goes on, but a reload may lose the latest progress.',
  },
  reader: {
    zh: '另一个标签页正在使用这些运行；此处只能查看。',
    en: 'Another tab is using these runs; here you can only look.',
  },
  takeOver: { zh: '改在此处运行', en: 'Take over here' },
});
