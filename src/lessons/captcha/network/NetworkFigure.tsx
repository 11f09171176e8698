import { useState, type ReactElement } from 'react';
import { DataTable } from '../../../charts/table/DataTable';
import type { NetworkPlan, PlannedLayer } from '../../../engine/declarations/networkPlan';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { layerNames, messages } from './messages';
import { multiplicationsOf, workingOf } from './layerFacts';
import styles from './network.module.css';
import { VolumeDrawing } from './VolumeDrawing';

const networks = ['captcha/course', 'captcha/best'] as const;
const lengths = ['4', '5', '6'] as const;
const alphabetIds = ['digits', 'digits-lower', 'all'] as const;

/** A network's layers, asked of the engine, which builds it: what they give on, and what their weights cost. */
export function NetworkFigure({ language, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [experiment, setExperiment] = useState<(typeof networks)[number]>('captcha/course');
  const [length, setLength] = useState<(typeof lengths)[number]>('4');
  const [alphabet, setAlphabet] = useState<(typeof alphabetIds)[number]>('digits');
  const asked = useAnswer(`${experiment} ${length} ${alphabet}`, async () => study({ kind: 'network-plan', experiment, params: { captchaLength: Number(length), alphabet } }));
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('network')} value={experiment} onChange={setExperiment} options={networks.map((value) => ({ value, label: t(value) }))} />
        <Choice label={t('captchaLength')} value={length} onChange={setLength} options={lengths.map((value) => ({ value, label: value }))} />
        <Choice label={t('alphabet')} value={alphabet} onChange={setAlphabet} options={alphabetIds.map((value) => ({ value, label: t(value) }))} />
      </div>
      {asked.state === 'ready' ? <Layers plan={asked.answer} heads={Number(length)} language={language} /> : <Notice asked={asked} language={language} />}
    </div>
  );
}

interface LayersProps {
  readonly plan: NetworkPlan;
  readonly heads: number;
  readonly language: Language;
}

function Layers({ plan, heads, language }: LayersProps): ReactElement {
  const t = wordsOf(messages, language);
  const total = plan.layers.reduce((sum, layer) => sum + layer.parameters, 0);
  const work = plan.layers.reduce((sum, layer) => sum + multiplicationsOf(layer), 0);
  return (
    <>
      <Chain plan={plan} heads={heads} language={language} />
      <DataTable
        title={t('layers')} language={language}
        columns={[
          { id: 'layer', label: t('layer') },
          { id: 'output', label: t('output'), numeric: true },
          { id: 'working', label: t('working'), numeric: true },
          { id: 'parameters', label: t('parameters'), numeric: true, format: (value) => whole(Number(value)) },
          { id: 'share', label: t('share'), numeric: true, format: (value) => `${(100 * Number(value)).toFixed(1)} %` },
          { id: 'multiplications', label: t('multiplications'), numeric: true, format: (value) => whole(Number(value)) },
        ]}
        rows={[
          ...plan.layers.map((layer) => ({
            id: layer.name,
            cells: {
              layer: nameOf(layer, language), output: shapeOf(layer.output), working: workingOf(layer, heads), parameters: layer.parameters, share: layer.parameters === 0 ? null : layer.parameters / total,
              multiplications: multiplicationsOf(layer),
            },
          })),
          { id: 'total', cells: { layer: t('total'), output: '', working: '', parameters: total, share: 1, multiplications: work } },
        ]}
      />
    </>
  );
}

/** The layers as drawings in a row; the last ones have a row for each position. */
function Chain({ plan, heads, language }: LayersProps): ReactElement {
  const t = wordsOf(messages, language);
  const firstHead = plan.layers.findIndex((layer) => layer.type === 'Dense');
  return (
    <ol className={styles.chain} aria-label={t('chain')}>
      <li className={styles.layer}>
        <div className={styles.picture}><VolumeDrawing shape={plan.input} rows={1} /></div>
        <div><p className={styles.name}>{t('input')}</p><p className={styles.shape}>{shapeOf(plan.input)}</p></div>
      </li>
      {plan.layers.map((layer, i) => (
        <li key={layer.name} className={styles.layer}>
          <div className={styles.picture}><VolumeDrawing shape={layer.output} rows={i < firstHead ? 1 : heads} /></div>
          <div>
            <p className={styles.name}>{nameOf(layer, language)}</p>
            <p className={styles.shape}>{i < firstHead ? shapeOf(layer.output) : `${heads} × ${(layer.output[0] ?? 0) / heads}`}</p>
            {layer.parameters > 0 && <p className={styles.weights}>{t('parametersOf', { count: whole(layer.parameters) })}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const shapeOf = (shape: readonly number[]): string => shape.map(whole).join(' × ');

function nameOf({ type, weights }: PlannedLayer, language: Language): string {
  return (layerNames[type]?.[language] ?? type).replace('{window}', (weights[0] ?? []).slice(0, 2).join(' × '));
}
