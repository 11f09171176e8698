import { useState, type ReactElement } from 'react';
import { Notice } from '../../figure/Notice';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import styles from './DeviceFigure.module.css';
import { findingsOf, type Finding, type Verdict } from './findings';
import { messages } from './messages';
import { readPage } from './page';

/** What this browser offers for training, probed now, each with what it means and what to do where it is missing. */
export function DeviceFigure({ language, device }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [round, setRound] = useState(0);
  const asked = useAnswer(`probe ${round}`, async () => findingsOf(await device.probe(), await readPage()));
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  const count = (verdict: Verdict): number => asked.answer.filter((finding) => finding.verdict === verdict).length;
  return (
    <div className={figure.figure}>
      <div className={styles.head}>
        <p role="status">{t('counts', { good: count('good'), limited: count('limited'), missing: count('missing') })}</p>
        <button type="button" className={figure.button} onClick={() => setRound(round + 1)}>{t('again')}</button>
      </div>
      <ul className={styles.findings} aria-label={t('found')}>
        {asked.answer.map((finding) => <FindingRow key={finding.name} finding={finding} language={language} />)}
      </ul>
    </div>
  );
}

const signs: Readonly<Record<Verdict, string>> = { good: '✓', limited: '!', missing: '×', plain: 'i' };

function FindingRow({ finding: { name, value, verdict, means, remedy }, language }: { readonly finding: Finding; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <li className={styles.finding} data-verdict={verdict}>
      <span className={styles.sign} role="img" aria-label={t(verdict)} title={t(verdict)}>{signs[verdict]}</span>
      <div className={styles.named}>
        <strong>{t(name)}</strong>
        <span className={styles.value}>{'text' in value ? value.text : t(value.word, value.values)}</span>
      </div>
      <div className={styles.meaning}>
        <p>{t(means)}</p>
        {remedy !== undefined && <p><strong>{t('todo')}</strong>{t(remedy)}</p>}
      </div>
    </li>
  );
}
