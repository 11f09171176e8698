import { useId, type ReactElement } from 'react';
import { alphabets, styleParams, type AlphabetId } from '../../../engine/declarations/captchaStyle';
import { textParam, type NumberParam, type Params } from '../../../engine/declarations/schema';
import { Choice } from '../../figure/Choice';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './generator.module.css';

interface ControlsProps {
  /** All of `styleParams`. */
  readonly params: Params;
  readonly onChange: (params: Params) => void;
  readonly language: Language;
}

const numbers = styleParams.filter((param) => param.kind === 'number');
const alphabetIds = Object.keys(alphabets) as readonly AlphabetId[];

/** Everything that makes a style. */
export function StyleControls({ params, onChange, language }: ControlsProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  return (
    <>
      <div className={styles.ranges}>
        {numbers.map((param) => (
          <Range
            key={param.name} label={t(param.name as keyof typeof messages)} value={Number(params[param.name])} min={param.min} max={param.max} format={(value) => written(param, value, language)}
            onChange={(value) => { onChange({ ...params, [param.name]: param.integer ? Math.round(value) : Math.round(value * 100) / 100 }); }}
          />
        ))}
      </div>
      <div className={figure.controls}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('alphabet')}</label>
          <select id={id} value={textParam(params, 'alphabet')} onChange={(event) => { onChange({ ...params, alphabet: event.target.value }); }}>
            {alphabetIds.map((value) => <option key={value} value={value}>{t(value)}</option>)}
          </select>
        </div>
        <Choice
          label={t('colours')} value={textParam(params, 'colours') === 'plain' ? 'plain' : 'random'} onChange={(colours) => { onChange({ ...params, colours }); }}
          options={(['random', 'plain'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
    </>
  );
}

function written({ name, unit }: NumberParam, value: number, language: Language): string {
  const t = wordsOf(messages, language);
  if (unit === 'pixel') return t('pixels', { value });
  if (unit === 'degree') return t('degrees', { value: Math.round(value) });
  return name === 'warp' ? t('times', { value: value.toFixed(2) }) : String(value);
}
