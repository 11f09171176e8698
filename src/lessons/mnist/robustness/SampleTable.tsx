import type { ReactElement } from 'react';
import { GreyImage } from '../../../charts/images/GreyImage';
import type { Robustness } from '../../../engine/declarations/robustness';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './robustness.module.css';

const side = 28;

/** One picture as it is spoiled more and more, and what each network reads in it. */
export function SampleTable({ result: { levels, sample }, names, language }: { readonly result: Robustness; readonly names: readonly string[]; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const bytes = Uint8Array.from(sample.pictures, (value) => Math.round(value * 255));
  return (
    <div className={styles.scroller}>
      <table className={styles.samples}>
        <caption>{t('sample')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('level')}</th>
            {levels.map((level) => <th key={level} scope="col">{level}</th>)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td />
            {levels.map((level, l) => (
              <td key={level}>
                <span role="img" aria-label={t('pictureLabel', { label: sample.label, level })}><GreyImage pixels={bytes} offset={l * side * side} width={side} height={side} size={64} /></span>
              </td>
            ))}
          </tr>
          {sample.readings.map(({ predicted, confidence }, m) => (
            <tr key={names[m]}>
              <th scope="row">{names[m]}</th>
              {predicted.map((answer, l) => <td key={levels[l]} data-wrong={answer !== sample.label || undefined}><b>{answer}</b> {(confidence[l] ?? Number.NaN).toFixed(2)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
