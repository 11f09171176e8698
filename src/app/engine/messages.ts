/** Texts on the engine's doings. */
import { defineMessages } from '../i18n/messages';

export const messages = defineMessages({
  restarting: { zh: '引擎正在以新的设置重启。', en: 'The engine restarts with the new settings.' },
  failedToApply: { zh: '没能应用：{reason}', en: 'Could not apply this: {reason}' },
});
