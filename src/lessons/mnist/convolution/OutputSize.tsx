import type { ReactElement } from 'react';
import { extentOf, type Sliding } from '../../../engine/stats/convolution';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import styles from './convolution.module.css';
import { messages } from './messages';

/** The formula for the output's side with this window's numbers in it. */
export function OutputSize({ language, length, sliding }: { readonly language: Language; readonly length: number; readonly sliding: Sliding }): ReactElement {
  const t = wordsOf(messages, language);
  const { outputs, before, after } = extentOf(length, sliding);
  const { size, stride, dilation } = sliding;
  const zeros = sliding.padding === 'same' ? ` + ${before} + ${after}` : '';
  return <p className={styles.formula}>{`${t('outputSize')} = ⌊(n${zeros ? ' + p' : ''} − d·(k − 1) − 1) / s⌋ + 1 = ⌊(${length}${zeros} − ${dilation}·(${size} − 1) − 1) / ${stride}⌋ + 1 = ${outputs}`}</p>;
}
