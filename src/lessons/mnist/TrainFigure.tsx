import { useState, type ReactElement } from 'react';
import { Empty, LookFailure } from '../figure/Notice';
import { useRunPicker } from '../figure/RunPicker';
import { useLook } from '../figure/useLook';
import { useVisible } from '../figure/useVisible';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { messages } from './messages';
import { Matrix, Pictures, type MatrixCell, type Pictured } from './Readings';
import { ReferenceTable } from './ReferenceTable';

const shownPictures = 24;

/** What the network reads rightly and wrongly, live, with the pictures behind every number. */
export function TrainFigure({ language, runs, look, start }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const [open, setOpen] = useState<MatrixCell | null>(null);
  const confusion = useLook(look, run, { kind: 'confusion' }, visible);
  const confused = useLook(look, run, open && { kind: 'confused', ...open, limit: shownPictures }, visible);
  const mistakes = useLook(look, run, { kind: 'mistakes', limit: shownPictures }, visible);
  const startFull = (experiment: string): void => {
    start(experiment, { trainSize: 60_000, validationSize: 10_000, epochs: 5 });
  };
  const matrix = confusion.answer;
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        <button type="button" className={figure.button} onClick={() => startFull('mnist/softmax')}>{t('fullSoftmax')}</button>
        <button type="button" className={figure.button} onClick={() => startFull('mnist/cnn')}>{t('fullCnn')}</button>
        {picker}
      </div>
      <p className={figure.small}>{t('fullNote')}</p>
      {!run
        ? <Empty>{t('noRun')}</Empty>
        : (
          <>
            <div className={figure.pair}>
              <Matrix answer={matrix} open={open} onOpen={setOpen} language={language} />
              {open ? <OpenedCell cell={open} pictures={confused.answer} language={language} /> : <Empty>{t('openCell')}</Empty>}
            </div>
            <LookFailure failure={confusion.failure ?? mistakes.failure} language={language} />
            {mistakes.answer && (mistakes.answer.images.count === 0
              ? <Empty>{t('noMistakes')}</Empty>
              : <Pictures title={t('mistakes')} answer={mistakes.answer} language={language} />)}
            <ReferenceTable language={language} run={run} />
          </>
        )}
    </div>
  );
}

function OpenedCell({ cell, pictures, language }: { readonly cell: MatrixCell; readonly pictures: Pictured | null } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  if (!pictures) return <Empty>…</Empty>;
  if (pictures.images.count === 0) return <Empty>{t('confusedNone')}</Empty>;
  return <Pictures title={cell.truth === cell.predicted ? t('readRight', { truth: cell.truth }) : t('confused', { ...cell })} answer={pictures} language={language} />;
}
