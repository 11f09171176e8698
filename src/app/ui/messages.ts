/** Texts of the bare controls. This folder has controls without any knowledge of the studio: it must not import store or engine. */
import { defineMessages } from '../i18n/messages';

export const messages = defineMessages({
  close: { zh: '关闭', en: 'Close' },
  notices: { zh: '通知', en: 'Notices' },
  range: { zh: '请输入 {min} 到 {max} 之间的数。', en: 'Enter a number from {min} to {max}.' },
  integerRange: { zh: '请输入 {min} 到 {max} 之间的整数。', en: 'Enter a whole number from {min} to {max}.' },
});
