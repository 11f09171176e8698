import { useEffect, useId, useMemo, useState, type ReactElement } from 'react';
import { EmbeddingPlot } from '../../../charts/embedding/EmbeddingPlot';
import { trustedNeighbours } from '../../../engine/declarations/projection';
import { neighbourAgreement } from '../../../engine/stats/trustworthiness';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { digits } from '../digits';
import { experimentOf } from '../models';
import { useModelPicker } from '../useModelPicker';
import { layersOf, usualLayer } from './layers';
import { messages } from './messages';
import { useProjector, type Layout } from './useProjector';

const methods = [{ value: 'tsne', label: 't-SNE' }, { value: 'umap', label: 'UMAP' }, { value: 'pca', label: 'PCA (3D)' }] as const;
type Method = (typeof methods)[number]['value'];
const perplexities = ['5', '15', '30', '50', '100'] as const;
const neighbourhoods = ['5', '15', '30', '50'] as const;
const counts = ['500', '1000', '2000'] as const;
const minDistance = 0.1;

const options = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: whole(Number(value)) }));
const classes = digits.map((sign, i) => ({ sign, color: `var(--class-${i})` }));
const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;

/** What a layer makes of thousands of pictures, laid out so that what is alike lies together; live while the network learns. */
export function ProjectorFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { choice, name, picker } = useModelPicker(runs, ['mnist-cnn', 'mnist-softmax'], language);
  const experiment = 'shipped' in choice ? experimentOf[choice.shipped] : choice.run.spec.experiment;
  const layers = layersOf[experiment] ?? ['input'];
  const [pickedLayer, setLayer] = useState(usualLayer);
  const layer = layers.find((one) => one === pickedLayer) ?? layers[0];
  const [method, setMethod] = useState<Method>('tsne');
  const [perplexity, setPerplexity] = useState<(typeof perplexities)[number]>('30');
  const [neighbours, setNeighbours] = useState<(typeof neighbourhoods)[number]>('15');
  const [count, setCount] = useState<(typeof counts)[number]>('1000');
  const [live, setLive] = useState(true);
  const { layout, doing, failure, arrange, end } = useProjector({ study, look });

  const question = {
    model: choice, layer, count: Number(count),
    method: method === 'pca' ? { kind: method } : method === 'tsne' ? { kind: method, perplexity: Number(perplexity) } : { kind: method, neighbours: Number(neighbours), minDistance },
  } as const;
  const step = 'run' in choice ? (choice.run.progress?.step ?? 0) : 0;
  // Once laid out, a run that goes on is laid out again, from where its pictures lie.
  const behind = live && visible && layout !== null && doing === 'nothing' && failure === null && 'run' in choice && layout.embedding.step < step;
  useEffect(() => {
    if (behind) arrange(question, true);
    // A new step is what makes the layout old; the question is made anew at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [behind]);

  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('layer')} value={layer} onChange={setLayer} options={layers.map((value) => ({ value, label: value === 'input' ? t('input') : value }))} />
      </div>
      <div className={figure.controls}>
        <Choice label={t('method')} value={method} onChange={setMethod} options={methods} />
        {method === 'tsne' && <Choice label={t('perplexity')} value={perplexity} onChange={setPerplexity} options={options(perplexities)} />}
        {method === 'umap' && <Choice label={t('neighbours')} value={neighbours} onChange={setNeighbours} options={options(neighbourhoods)} />}
        <Choice label={t('points')} value={count} onChange={setCount} options={options(counts)} />
      </div>
      <div className={figure.controls}>
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => { arrange(question, false); }}>{t('arrange')}</button>
        <button type="button" className={figure.button} disabled={doing === 'nothing'} onClick={end}>{t('end')}</button>
        {'run' in choice && <Check label={t('live')} checked={live} onChange={setLive} />}
      </div>
      <LookFailure failure={failure} language={language} />
      {layout ? <Picture layout={layout} name={name} language={language} /> : <Empty>{t(doing === 'nothing' ? 'empty' : 'reading')}</Empty>}
    </div>
  );
}

function Check({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }): ReactElement {
  const id = useId();
  return (
    <label className={figure.check} htmlFor={id}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}

function Picture({ layout: { method: kind, embedding, projection }, name, language }: { readonly layout: Layout; readonly name: string } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { images, layer, dimensions, step } = embedding;
  const { positions, components, iteration, iterations, divergence, explained, trustworthiness } = projection;
  // Costs as much as several steps: only of a finished layout.
  const agreement = useMemo(() => (trustworthiness === null ? null : neighbourAgreement(positions, components, images.labels, trustedNeighbours)), [trustworthiness, positions, components, images]);
  const method = kind === 'tsne' ? 't-SNE' : kind.toUpperCase();
  const facts = [
    iterations > 1 && t('iteration', { iteration: whole(iteration), iterations: whole(iterations) }),
    divergence !== null && t('divergence', { value: four(divergence) }),
    explained && t('explained', { value: percent(explained.reduce((sum, part) => sum + part, 0)) }),
    agreement !== null && t('agreement', { k: trustedNeighbours, value: percent(agreement) }),
    trustworthiness !== null && t('trust', { value: trustworthiness.toFixed(3) }),
  ].filter((fact) => typeof fact === 'string').join(language === 'zh' ? '；' : '; ');
  const named = { method, name, layer: layer === 'input' ? t('input') : layer, step: whole(step) };
  return (
    <>
      <EmbeddingPlot
        title={t(step > 0 ? 'titleAtStep' : 'title', named)} language={language} {...{ positions, components, classes, images }}
        labels={images.labels} predicted={embedding.predicted} confidence={embedding.confidence}
        summary={t('summary', { method, count: whole(images.count), dimensions: whole(dimensions), components, rest: facts })}
        {...(explained ? { axes: explained.map((part, i) => t('component', { n: i + 1, share: percent(part) })) } : {})}
      />
      <p className={figure.small} role="status">{facts}</p>
    </>
  );
}
