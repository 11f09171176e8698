import type { ReactElement } from 'react';
import type { Sliding } from '../../../engine/stats/convolution';
import { Choice } from '../../figure/Choice';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';

interface SettingsProps {
  readonly language: Language;
  readonly sliding: Sliding;
  readonly sizes?: readonly number[];
  /** Whether the window's cells may be spread apart. */
  readonly dilates?: boolean;
  readonly onChange: (sliding: Sliding) => void;
}

/** Size, stride, dilation and padding of a window. */
export function Settings({ language, sliding, sizes = [1, 2, 3, 4, 5], dilates = false, onChange }: SettingsProps): ReactElement {
  const t = wordsOf(messages, language);
  const numbers = (values: readonly number[]): { readonly value: string; readonly label: string }[] => values.map((value) => ({ value: String(value), label: String(value) }));
  return (
    <div className={figure.controls}>
      <Choice label={t('size')} value={String(sliding.size)} options={numbers(sizes)} onChange={(value) => onChange({ ...sliding, size: Number(value) })} />
      <Choice label={t('stride')} value={String(sliding.stride)} options={numbers([1, 2, 3, 4])} onChange={(value) => onChange({ ...sliding, stride: Number(value) })} />
      {dilates && <Choice label={t('dilation')} value={String(sliding.dilation)} options={numbers([1, 2, 3])} onChange={(value) => onChange({ ...sliding, dilation: Number(value) })} />}
      <Choice label={t('padding')} value={sliding.padding} options={(['valid', 'same'] as const).map((value) => ({ value, label: t(value) }))} onChange={(padding) => onChange({ ...sliding, padding })} />
    </div>
  );
}
