import { lazy, Suspense, useId, useState, type ReactElement } from 'react';
import { Empty, LookFailure } from '../figure/Notice';
import { useRunPicker } from '../figure/RunPicker';
import { useLook } from '../figure/useLook';
import { useVisible } from '../figure/useVisible';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, RunView } from '../lesson';
import { Filters, Responses } from './LayerPictures';
import { messages } from './messages';

// tfjs-vis and its drawing library are large: they come only when someone opens the inspector.
const ModelInspector = lazy(async () => ({ default: (await import('../../charts/inspector/ModelInspector')).ModelInspector }));

const lastPicture = 9_999;

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
