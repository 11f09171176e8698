import { useMemo, useState, type ReactElement } from 'react';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { PositionBars } from '../reading/PositionBars';
import { surenessOf } from '../reading/likeliest';
import { ReadText } from '../reading/ReadText';
import { useModelLook } from '../useModelLook';
import { useModelPicker } from '../useModelPicker';
import { examplesOf } from './captchaExamples';
import { Examples } from './Examples';
import { messages } from './messages';

const limit = 24;
const kinds = ['mistakes', 'first'] as const;

/** Validation pictures with what was read, the worst mistakes first. */
export function MistakesFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { choice, picker } = useModelPicker(runs, language);
  const [which, setWhich] = useState<(typeof kinds)[number]>('mistakes');
  const [open, setOpen] = useState<number | null>(null);
  const { answered, failure } = useModelLook({ look, study }, choice, visible ? { kind: 'captcha-examples', which, limit } : null, which);
  const answer = answered?.value;
  const examples = useMemo(() => (answer ? examplesOf(answer) : []), [answer]);
  const opened = open === null ? undefined : examples[open];
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('which')} value={which} options={kinds.map((value) => ({ value, label: t(value) }))} onChange={(next) => { setWhich(next); setOpen(null); }} />
      </div>
      <LookFailure failure={failure} language={language} />
      {!answer && !failure && <Empty>{t('waiting')}</Empty>}
      {answer && examples.length === 0 && <Empty>{t('none')}</Empty>}
      {answer && examples.length > 0 && (
        <>
          <Examples title={t('pictures')} examples={examples} width={answer.width} height={answer.height} language={language} selected={open} onOpen={setOpen} />
          {opened
            ? (
              <section className={figure.titled} aria-label={t('opened', { truth: opened.text, read: opened.read })}>
                <p className={figure.title} role="status">{t('opened', { truth: opened.text, read: opened.read })}</p>
                <ReadText text={opened.read} sureness={surenessOf(opened.probabilities, answer.alphabet.length)} truth={opened.text} language={language} />
                <PositionBars probabilities={opened.probabilities} alphabet={answer.alphabet} truth={opened.text} color={'run' in choice ? choice.run.color : 'var(--accent)'} language={language} />
              </section>
            )
            : <p className={figure.small}>{t('open')}</p>}
        </>
      )}
    </div>
  );
}
