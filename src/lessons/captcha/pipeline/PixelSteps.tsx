import type { ReactElement } from 'react';
import { luma } from '../../../engine/stats/luma';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './pipeline.module.css';
import { channels, greyWeights, type Place, type Planes } from './pixels';

/** One pixel's way from three bytes to a number of the tensor. */
export function PixelSteps({ language, planes, place }: { readonly language: Language; readonly planes: Planes; readonly place: Place }): ReactElement {
  const t = wordsOf(messages, language);
  const at = place.row * planes.width + place.column;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => planes[channel][at]);
  const grey = planes.grey[at] ?? 0;
  const sum = channels.map((channel) => `${greyWeights[channel]} · ${planes[channel][at] ?? 0}`).join(' + ');
  return (
    <dl className={styles.steps} aria-live="polite">
      <dt>{t('pixel', { ...place })}</dt><dd>R {red}, G {green}, B {blue}</dd>
      <dt>{t('toGrey')}</dt><dd>{sum} = {luma(red, green, blue).toFixed(2)} → {grey}</dd>
      <dt>{t('toUnit')}</dt><dd>{grey} / 255 = {(grey / 255).toFixed(4)}</dd>
      <dt>{t('inTensor', { height: planes.height, width: planes.width })}</dt><dd>x[0, {place.row}, {place.column}, 0] = {(grey / 255).toFixed(4)}</dd>
    </dl>
  );
}
