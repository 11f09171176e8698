import { useId, type ReactElement } from 'react';
import type { Backend } from '../../../engine/protocol';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { DeviceAccess, DeviceView, Language } from '../../lesson';
import { backendNames, backends } from './backends';
import styles from './BenchmarkFigure.module.css';
import { explainChoice, type Sentence } from './choice';
import { messages } from './messages';

const choices: readonly (Backend | 'auto')[] = ['auto', ...backends];

/** On which backend the studio trains, why, and the learner's say in it. */
export function ChoicePanel({ view, device, language }: { readonly view: DeviceView; readonly device: DeviceAccess; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const say = ({ word, values }: Sentence): string => t(word, values);
  return (
    <section className={styles.choice} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('choice')}</h3>
      <p role="status">{explainChoice(view).map(say).join(language === 'zh' ? '' : ' ')}</p>
      {!view.report && <button type="button" className={figure.button} disabled={!view.owner} onClick={device.start}>{t('startEngine')}</button>}
      <div className={figure.field}>
        <label htmlFor={id}>{t('trainOn')}</label>
        <select id={id} value={view.backend} disabled={!view.owner} onChange={(event) => device.choose(choices.find((choice) => choice === event.target.value) ?? 'auto')}>
          {choices.map((choice) => <option key={choice} value={choice}>{choice === 'auto' ? t('automatic') : backendNames[choice]}</option>)}
        </select>
      </div>
      <p className={figure.small}>{t(view.owner ? 'chooseNote' : 'reader')}</p>
    </section>
  );
}
