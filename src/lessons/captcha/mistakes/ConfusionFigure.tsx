import { useMemo, useState, type ReactElement } from 'react';
import { ConfusionMatrix } from '../../../charts/confusion/ConfusionMatrix';
import { accuracy } from '../../../engine/stats/confusion';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { share, whole } from '../../figure/numbers';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { readStyle, type CaptchaChoice } from '../models';
import { useModelLook } from '../useModelLook';
import { useModelPicker } from '../useModelPicker';
import { confusedExamples, examplesOf, matrixAt } from './captchaExamples';
import { Examples } from './Examples';
import { messages } from './messages';
import styles from './mistakes.module.css';

/** Pictures that are searched for those of a cell. */
const searched = 300;
const shown = 24;

interface OpenCell {
  readonly truth: number;
  readonly predicted: number;
}

/** What is taken for what, at one position or at all of them, with the pictures behind the numbers. */
export function ConfusionFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { choice, picker } = useModelPicker(runs, language);
  const [position, setPosition] = useState<number | null>(null);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const { answered, failure } = useModelLook({ look, study }, choice, visible ? { kind: 'captcha-confusion' } : null, 'confusion');
  const answer = answered?.value;
  const classes = answer?.alphabet.length ?? 0;
  const counts = useMemo(() => answer && matrixAt(answer.counts, answer.alphabet.length, position), [answer, position]);
  const { length } = readStyle(choice);
  const nameOf = (n: number | null): string => (n === null ? t('all') : t('nth', { n: n + 1 }));
  const positions = [null, ...Array.from({ length }, (_, n) => n)];
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('position')} value={String(position)} options={positions.map((n) => ({ value: String(n), label: nameOf(n) }))} onChange={(next) => setPosition(next === 'null' ? null : Number(next))} />
      </div>
      <LookFailure failure={failure} language={language} />
      {!answer && !failure && <Empty>{t('waiting')}</Empty>}
      {answer && counts && (
        <>
          <p className={figure.small}>{t('shares', { shares: Array.from({ length: answer.length }, (_, n) => share(accuracy(matrixAt(answer.counts, classes, n), classes))).join(' · ') })}</p>
          <div className={figure.pair}>
            <div className={styles.matrix}>
              <ConfusionMatrix
                title={t('matrix', { position: nameOf(position), examples: whole(answer.examples) })} language={language}
                labels={Array.from(answer.alphabet)} counts={counts} selected={open} onOpen={(truth, predicted) => { setOpen({ truth, predicted }); }}
              />
            </div>
            {open ? <Behind {...{ language, look, study, choice, position }} truth={answer.alphabet.charAt(open.truth)} predicted={answer.alphabet.charAt(open.predicted)} /> : <Empty>{t('openCell')}</Empty>}
          </div>
        </>
      )}
    </div>
  );
}

interface BehindProps extends Pick<FigureProps, 'look' | 'study'> {
  readonly language: Language;
  readonly choice: CaptchaChoice;
  readonly position: number | null;
  readonly truth: string;
  readonly predicted: string;
}

/** The pictures of a cell, as far as they are among the worst mistakes or, on the diagonal, the first pictures. */
function Behind({ language, look, study, choice, position, truth, predicted }: BehindProps): ReactElement {
  const t = wordsOf(messages, language);
  const which = truth === predicted ? 'first' : 'mistakes';
  const { answered, failure } = useModelLook({ look, study }, choice, { kind: 'captcha-examples', which, limit: searched }, which);
  if (!answered) return failure ? <LookFailure failure={failure} language={language} /> : <Empty>{t('waiting')}</Empty>;
  const { width, height } = answered.value;
  const found = confusedExamples(examplesOf(answered.value), position, truth, predicted).slice(0, shown);
  if (found.length === 0) return <Empty>{t('noneBehind', { limit: searched })}</Empty>;
  return <Examples title={t(which === 'first' ? 'readRight' : 'confused', { truth, read: predicted })} examples={found} width={width} height={height} language={language} />;
}
