import { useState, type ReactElement } from 'react';
import { orlFace, type FaceBasisKind } from '../../../engine/declarations/faceMethods';
import figure from '../../figure/figure.module.css';
import { Empty, LookFailure } from '../../figure/Notice';
import { share } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useNewestStudy } from '../../figure/useNewestStudy';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { FaceTile } from './FaceTile';
import { messages } from './messages';
import { personOf, SampleRange } from './SampleRange';

const most: Readonly<Record<FaceBasisKind, number>> = { eigenfaces: 100, fisherfaces: 39 };
const facePixels = orlFace.width * orlFace.height;

export const EigenfacesFigure = (props: FigureProps): ReactElement => <BasisFigure {...props} basis="eigenfaces" />;
export const FisherfacesFigure = (props: FigureProps): ReactElement => <BasisFigure {...props} basis="fisherfaces" />;

/** A face and what a basis sees of it. */
function BasisFigure({ basis, language, study }: FigureProps & { readonly basis: FaceBasisKind }): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const [sample, setSample] = useState(12);
  const [components, setComponents] = useState(20);
  const { answered, failure } = useNewestStudy<'face-basis'>(study, visible ? { kind: 'face-basis', basis, sample, components } : null);
  const answer = answered?.answer;
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        <SampleRange sample={sample} language={language} onSample={setSample} />
        <Range label={t('components')} value={components} min={1} max={most[basis]} format={(value) => `${Math.round(value)}`} onChange={(value) => setComponents(Math.round(value))} />
      </div>
      <LookFailure failure={failure} language={language} />
      {answer ? (
        <>
          <div className={figure.controls}>
            <FaceTile grey={answer.sample} label={t('original')} />
            <FaceTile grey={answer.mean} label={t('mean')} />
            {answer.rebuilt && <FaceTile grey={answer.rebuilt} label={t('rebuilt', { n: answer.components })} />}
            <FaceTile grey={answer.nearest.picture} label={t('nearest', { person: personOf(answer.nearest.index) })} />
          </div>
          {answer.held !== null && <p className={figure.small} role="status">{t('held', { share: share(answer.held) })}</p>}
          <p className={figure.small}>{t('axes', { n: answer.axes.length / facePixels })}</p>
          <div className={figure.controls}>
            {Array.from({ length: answer.axes.length / facePixels }, (_, i) => <FaceTile key={i} grey={answer.axes.subarray(i * facePixels, (i + 1) * facePixels)} label={t('axis', { n: i + 1 })} size={64} />)}
          </div>
        </>
      ) : <Empty>{t('working')}</Empty>}
    </div>
  );
}
