import { lazy, memo, Suspense, useId, useState, type ReactElement } from 'react';
import { ProbabilityBars } from '../../charts/bars/ProbabilityBars';
import { TensorGrid } from '../../charts/images/TensorGrid';
import type { TensorPicture } from '../../engine/protocol';
import { Empty, LookFailure } from '../figure/Notice';
import { whole } from '../figure/numbers';
import { useRunPicker } from '../figure/RunPicker';
import { useLook } from '../figure/useLook';
import { useVisible } from '../figure/useVisible';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, RunView } from '../lesson';
import { digits } from './digits';
import { messages } from './messages';

// tfjs-vis and its drawing library are large: they come only when someone opens the inspector.
const ModelInspector = lazy(async () => ({ default: (await import('../../charts/inspector/ModelInspector')).ModelInspector }));

const lastPicture = 9_999;

// Outside of training, dropout passes its input on, and flatten only lays it out anew.
const showsSomethingNew = ({ layer }: TensorPicture): boolean => !/^(dropout|flatten)/.test(layer);

interface Answered<K extends 'filters' | 'activations'> extends Pick<FigureProps, 'language'> {
  readonly answer: NonNullable<ReturnType<typeof useLook<K>>['answer']>;
}

/** Filters, every layer's answer to one picture, and the inspector: of the network in training, as it is now. */
export function InsideFigure({ language, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const [index, setIndex] = useState(0);
  const id = useId();
  const filters = useLook(look, run, { kind: 'filters' }, visible);
  const inside = useLook(look, run, { kind: 'activations', index, picture: null }, visible);
  return (
    <div className={figure.figure} ref={ref}>
      {!run
        ? <Empty>{t('noRun')}</Empty>
        : (
          <>
            <div className={figure.controls}>
              {picker}
              <div className={figure.field}>
                <label htmlFor={id}>{t('pickPicture')}</label>
                <input
                  id={id} type="number" inputMode="numeric" min={0} max={lastPicture} value={index}
                  onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setIndex(Math.min(lastPicture, Math.max(0, event.target.valueAsNumber))); }}
                />
              </div>
            </div>
            {filters.answer && <Filters answer={filters.answer} language={language} />}
            {inside.answer && <Responses answer={inside.answer} color={run.color} language={language} />}
            <LookFailure failure={filters.failure ?? inside.failure} language={language} />
            <Inspector run={run} look={look} language={language} visible={visible} />
          </>
        )}
    </div>
  );
}

// The run moves on many times between two answers of the engine: these are drawn once for each of them.
const Filters = memo(function Filters({ answer, language }: Answered<'filters'>): ReactElement {
  const t = wordsOf(messages, language);
  if (answer.layers.length === 0) return <Empty>{t('noFilters')}</Empty>;
  return (
    <>
      {answer.layers.map((picture) => (
        <TensorGrid key={picture.layer} title={t('filters', { layer: picture.layer.replace('/kernel', ''), step: whole(answer.step) })} language={language} picture={picture} scale="diverging" size={36} limit={32} />
      ))}
    </>
  );
});

const Responses = memo(function Responses({ answer, color, language }: Answered<'activations'> & Pick<RunView, 'color'>): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <>
      <div className={figure.pair}>
        <TensorGrid title={t('input')} language={language} picture={{ layer: 'input', shape: [28, 28, 1], values: answer.input }} scale="sequential" size={112} />
        <ProbabilityBars title={t('answer')} language={language} labels={digits} probabilities={answer.probabilities} color={color} />
      </div>
      {answer.layers.filter(showsSomethingNew).map((picture) => (
        <TensorGrid key={picture.layer} title={t('responses', { layer: picture.layer })} language={language} picture={picture} scale="sequential" size={36} limit={32} />
      ))}
    </>
  );
});

function Inspector({ run, look, language, visible }: Pick<FigureProps, 'look' | 'language'> & { readonly run: RunView; readonly visible: boolean }): ReactElement {
  const t = wordsOf(messages, language);
  const [open, setOpen] = useState(false);
  const layers = useLook(look, run, open ? { kind: 'layers' } : null, visible);
  const loading = <p className={figure.small} role="status">{t('loadingInspector')}</p>;
  return (
    <>
      <div className={figure.controls}>
        <button type="button" className={figure.button} aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'closeInspector' : 'inspector')}</button>
      </div>
      {open && (layers.answer ? <Suspense fallback={loading}><ModelInspector layers={layers.answer.layers} language={language} /></Suspense> : loading)}
      {open && <LookFailure failure={layers.failure} language={language} />}
    </>
  );
}
