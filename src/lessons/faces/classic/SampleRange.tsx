import type { ReactElement } from 'react';
import { orlPictures } from '../../../engine/declarations/faceMethods';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';

const picturesEach = 10;
export const personOf = (picture: number): number => Math.floor(picture / picturesEach) + 1;

/** Which of ORL's pictures. */
export function SampleRange({ sample, language, onSample }: { readonly sample: number; readonly language: Language; readonly onSample: (sample: number) => void }): ReactElement {
  const t = wordsOf(messages, language);
  const text = (value: number): string => t('sampleText', { person: personOf(Math.round(value)), n: (Math.round(value) % picturesEach) + 1 });
  return <Range label={t('sample')} value={sample} min={0} max={orlPictures - 1} format={text} onChange={(value) => onSample(Math.round(value))} />;
}
