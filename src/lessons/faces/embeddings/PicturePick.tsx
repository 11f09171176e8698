import { useId, type ReactElement } from 'react';
import figure from '../../figure/figure.module.css';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import { nameOf, samples, type Sample } from './samples';

export type Picked = Sample | File;

/** One of the sample pictures, or a file. */
export function PicturePick({ label, picked, language, onPick }: { readonly label: string; readonly picked: Picked; readonly language: Language; readonly onPick: (picked: Picked) => void }): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  return (
    <div className={figure.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id} value={typeof picked === 'string' ? picked : ''}
        onChange={(event) => { const sample = samples.find((name) => name === event.target.value); if (sample) onPick(sample); }}
      >
        {typeof picked !== 'string' && <option value="">{picked.name}</option>}
        {samples.map((name) => <option key={name} value={name}>{nameOf(name)}</option>)}
      </select>
      <label htmlFor={`${id}-file`}>{t('own')}</label>
      <input
        id={`${id}-file`} type="file" accept="image/*"
        onChange={(event) => { const file = event.target.files?.[0]; if (file) onPick(file); }}
      />
    </div>
  );
}
