import type { ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import type { FaceEmbeddings } from '../../../engine/declarations/faceEmbedding';
import figure from '../../figure/figure.module.css';
import { Notice } from '../../figure/Notice';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import type { Picked } from './PicturePick';
import { nameOf, pixelsOf, sampleFile } from './samples';

const usual = 0.6;
const chipSize = 150;

/** The surest face of either picture, aligned, and the distance of their embeddings. */
export function FaceDistance({ first, second, language, study }: { readonly first: Picked; readonly second: Picked } & Pick<FigureProps, 'language' | 'study'>): ReactElement {
  const t = wordsOf(messages, language);
  const embed = async (picked: Picked): Promise<FaceEmbeddings & { readonly name: string }> => {
    const file = typeof picked === 'string' ? await sampleFile(picked) : picked;
    const picture = await pixelsOf(file);
    const found = await study<'face-embedding'>({ kind: 'face-embedding', picture, detector: 'mtcnn', embedder: 'resnet-34', options: { minFace: 40 }, most: 1 });
    return { ...found, name: typeof picked === 'string' ? nameOf(picked) : file.name };
  };
  const asked = useAnswer('once', async () => [await embed(first), await embed(second)] as const);
  if (asked.state === 'loading') return <p className={figure.empty} role="status">{t('working')}</p>;
  if (asked.state === 'failed') return <Notice asked={asked} language={language} />;
  const sides = asked.answer;
  const faceless = sides.find(({ faces }) => faces.length === 0);
  if (faceless) return <p className={figure.failed} role="alert">{t('noFace', { name: faceless.name })}</p>;
  const [one, other] = sides.map(({ faces }) => faces[0]?.embedding ?? new Float32Array(0));
  const distance = Math.hypot(...(one ?? []).map((value, i) => value - (other?.[i] ?? 0)));
  const total = (part: keyof FaceEmbeddings['ms']): number => Math.round(sides.reduce((sum, { ms }) => sum + ms[part], 0));
  return (
    <>
      <div className={figure.controls}>
        {sides.map(({ faces, name }, i) => faces[0] && <ColourImage key={i} rgba={faces[0].chip.rgba} width={faces[0].chip.width} height={faces[0].chip.height} size={chipSize} label={t('chip', { name })} />)}
      </div>
      <p role="status">{t('result', { distance: distance.toFixed(3), verdict: t(distance < usual ? 'same' : 'different') })}</p>
      <p className={figure.small}>{t('times', { detect: total('detect'), align: total('align'), embed: total('embed') })}</p>
    </>
  );
}
