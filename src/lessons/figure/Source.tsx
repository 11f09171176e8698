import type { ReactElement } from 'react';
import type { Provenance } from '../../engine/protocol';
import type { Language } from '../lesson';
import { wordsOf } from './words';
import styles from './figure.module.css';

const messages = {
  source: { zh: '数据来源：', en: 'Data: ' },
  licence: { zh: '许可：', en: 'Licence: ' },
} as const;

/** Where the data come from and what may be done with them. */
export function Source({ provenance, language }: { readonly provenance: Provenance; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <p className={styles.small}>
      {t('source')}{provenance.title[language]} · <span className={styles.breaks}>{provenance.source}</span> · {t('licence')}{provenance.licence[language]}
    </p>
  );
}
