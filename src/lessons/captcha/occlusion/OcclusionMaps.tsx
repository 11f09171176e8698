import { memo, useMemo, type ReactElement } from 'react';
import { OverlayImage } from '../../../charts/images/OverlayImage';
import type { CaptchaOcclusion, CaptchaOcclusionAsk } from '../../../engine/declarations/captchaStudies';
import { share } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { dropMap, worstPlace } from './dropMap';
import { messages } from './messages';
import styles from './occlusion.module.css';

interface OcclusionMapsProps {
  readonly occlusion: CaptchaOcclusion;
  readonly asked: Pick<CaptchaOcclusionAsk, 'patch' | 'stride'>;
  readonly language: Language;
}

/** Changes of probability below this are not blown up to full colour. */
const leastScale = 0.05;

/** One map for each character: where covering the picture costs it. */
export const OcclusionMaps = memo(function OcclusionMaps({ occlusion, asked, language }: OcclusionMapsProps): ReactElement {
  const t = wordsOf(messages, language);
  const { seen, text, whole } = occlusion;
  const ink = useMemo(() => seen.grey.map((value) => 1 - value), [seen]);
  const maps = useMemo(() => Array.from(text, (_, position) => dropMap(occlusion, asked, position)), [occlusion, asked, text]);
  const most = maps.reduce((greatest, map) => map.reduce((a, b) => Math.max(a, Math.abs(b)), greatest), leastScale);
  return (
    <>
      <div className={styles.maps}>
        {Array.from(text, (character, position) => {
          const { row, column, probability } = worstPlace(occlusion, position);
          const least = t('least', { least: share(probability), row: row * asked.stride + 1, column: column * asked.stride + 1 });
          return (
            <figure key={position} className={styles.map}>
              <figcaption>{t('character', { n: position + 1, character, whole: share(whole[position] ?? Number.NaN) })}</figcaption>
              <OverlayImage picture={ink} width={seen.width} height={seen.height} values={maps[position] ?? ink} most={most} diverging size={2 * seen.width} label={t('label', { n: position + 1, character, least })} />
              <p className={figure.small}>{least}</p>
            </figure>
          );
        })}
      </div>
      <p className={figure.small}>{t('legend', { most: share(most) })}</p>
    </>
  );
});
