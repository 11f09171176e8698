import { useState, type ReactElement } from 'react';
import { BoundaryMap } from '../../../charts/boundary/BoundaryMap';
import { NetworkDiagram } from '../../../charts/boundary/NetworkDiagram';
import type { NetworkUnit } from '../../../charts/boundary/props';
import type { Boundary } from '../../../engine/declarations/boundary';
import { Empty, LookFailure } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { useRunPicker } from '../../figure/RunPicker';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { rightAnswers } from './rightAnswers';
import { usePastBoundary } from './usePastBoundary';

const cells = 50;
const refreshMs = 150;

/** The network as it learns: what every unit answers all over the plane, and the boundary that comes of it. */
export function PlaygroundFigure({ language, runs, look, snapshots, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const [chosen, setChosen] = useState<string | null>(null);
  const [held, setHeld] = useState(false);
  const seen = useLook(look, run, { kind: 'boundary', size: cells }, visible, refreshMs);
  const past = usePastBoundary({ language, snapshots, study }, run, cells);
  const boundary = past.boundary ?? seen.answer?.boundary;
  const step = past.boundary ? past.step : seen.answer?.step ?? 0;
  const layers = boundary && layersOf(boundary, t);
  const unit = layers?.flat().find(({ id }) => id === chosen) ?? layers?.at(-1)?.[1];
  const told = boundary
    ? `${t('told', { step: whole(step), ...rightAnswers(boundary, 'train') })} ${t('validation', { ...rightAnswers(boundary, 'validation') })}`
    : '';
  return (
    <div className={figure.figure} ref={ref}>
      {!run || !boundary || !layers || !unit
        ? <Empty>{t(run ? 'looking' : 'noRun')}</Empty>
        : (
          <>
            <div className={figure.controls}>
              {picker}
              <label className={figure.check}><input type="checkbox" checked={held} onChange={(event) => setHeld(event.target.checked)} /> {t('showHeld')}</label>
            </div>
            {past.bar}
            <div className={figure.pair}>
              <div className={figure.titled}>
                <NetworkDiagram language={language} title={t('diagram')} size={boundary.size} layers={layers} kernels={boundary.kernels.map(({ values }) => values)} chosen={chosen} onChoose={setChosen} />
                <p className={figure.small}>{t('diagramHint')}</p>
              </div>
              <BoundaryMap title={unit.id === outputId ? t('outputTitle') : t('unitTitle', { name: unit.name })} language={language} size={boundary.size} extent={boundary.extent}
                values={unit.values} points={held ? boundary.points : boundary.points.filter(({ split }) => split === 'train')} told={told} />
            </div>
            <p className={figure.small}>{told}</p>
          </>
        )}
      <LookFailure failure={past.failure ?? seen.failure} language={language} />
    </div>
  );
}

const outputId = 'output 1';

/** Inputs, hidden layers and the two outputs; the outputs are shown as how far their probability is from even. */
function layersOf({ inputs, units, output }: Boundary, t: ReturnType<typeof wordsOf<typeof messages>>): readonly (readonly NetworkUnit[])[] {
  const hidden = Math.max(-1, ...units.map(({ layer }) => layer)) + 1;
  return [
    inputs.map(({ name, values }) => ({ id: `input ${name}`, name: t('input', { name }), caption: name, values })),
    ...Array.from({ length: hidden }, (_, layer) => units.filter((one) => one.layer === layer).map(({ unit, values }) => ({ id: `${layer} ${unit}`, name: t('hidden', { layer: layer + 1, unit: unit + 1 }), values }))),
    [0, 1].map((label) => ({ id: `output ${label}`, name: t('output', { label }), values: output.map((probability) => (label === 1 ? 1 : -1) * (2 * probability - 1)) })),
  ];
}
