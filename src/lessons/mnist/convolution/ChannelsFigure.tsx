import { useMemo, useState, type ReactElement } from 'react';
import { ValueGrid } from '../../../charts/images/ValueGrid';
import { stream } from '../../../engine/runtime/random';
import { convolutionParameters, convolve, type Kernels, type Sliding, type Volume } from '../../../engine/stats/convolution';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import styles from './convolution.module.css';
import { edgeMaps, mapNames } from './edgeMaps';
import { messages } from './messages';
import { useDigit } from './useDigit';
import { channelOf, inside } from './window';

const size = 3;
const sliding: Sliding = { size, stride: 1, dilation: 1, padding: 'same' };
const counts = ['1', '2', '3', '4'] as const;
const outputCounts = ['1', '2', '4', '8', '16', '32', '64'] as const;

/** Seeded weights of the size that training would begin with. */
function randomKernels(inputs: number, outputs: number): Kernels {
  const random = stream(1, 'channels-figure');
  const scale = Math.sqrt(2 / (size * size * inputs));
  return { size, inputs, outputs, values: Float64Array.from({ length: size * size * inputs * outputs }, () => scale * random.normal()) };
}

/** One output channel as the sum of what its slices make of the input channels. */
export function ChannelsFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { asked, digit, picker } = useDigit({ dataset, language }, 4);
  const [inputs, setInputs] = useState<(typeof counts)[number]>('3');
  const [outputs, setOutputs] = useState<(typeof outputCounts)[number]>('8');
  const [chosen, setChosen] = useState(0);
  const [cin, cout] = [Number(inputs), Number(outputs)];
  const output = Math.min(chosen, cout - 1);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('inputs')} value={inputs} onChange={setInputs} options={counts.map((value) => ({ value, label: value }))} />
        <Choice label={t('outputs')} value={outputs} onChange={setOutputs} options={outputCounts.map((value) => ({ value, label: value }))} />
        <label className={figure.field}>
          {t('chosenOutput')}
          <input type="number" inputMode="numeric" min={1} max={cout} value={output + 1} onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) setChosen(Math.min(cout, Math.max(1, event.target.valueAsNumber)) - 1); }} />
        </label>
      </div>
      <p className={styles.formula}>{`${t('parameters')} = (${size}·${size}·${cin} + 1)·${cout} = ${whole(convolutionParameters(size, cin, cout))}`}</p>
      {digit && <p className={figure.small}>{t('fullyConnected', { count: whole((digit.height * digit.width * cin + 1) * digit.height * digit.width * cout) })} {t('courseLayers')}</p>}
      {digit ? <Sum language={language} digit={digit} inputs={cin} outputs={cout} output={output} /> : asked.state !== 'ready' && <Notice asked={asked} language={language} />}
    </div>
  );
}

interface SumProps {
  readonly language: Language;
  readonly digit: Volume;
  readonly inputs: number;
  readonly outputs: number;
  readonly output: number;
}

function Sum({ language, digit, inputs, outputs, output }: SumProps): ReactElement {
  const t = wordsOf(messages, language);
  const [pointed, setPointed] = useState({ row: 14, column: 12 });
  const input = useMemo(() => edgeMaps(digit, inputs), [digit, inputs]);
  const kernels = useMemo(() => sliceOf(randomKernels(inputs, outputs), output), [inputs, outputs, output]);
  const shares = useMemo(() => Array.from({ length: inputs }, (_, channel) => convolve(channelOf(input, channel), inputSlice(kernels, channel), sliding)), [input, kernels, inputs]);
  const total = useMemo(() => convolve(input, kernels, sliding), [input, kernels]);
  const place = inside(pointed, total);
  const at = place.row * total.width + place.column;
  const most = Math.max(1e-9, ...[total, ...shares].flatMap((map) => Array.from(map.values, Math.abs)));
  const frames = [{ row: place.row - 1, column: place.column - 1, height: size, width: size, strong: true }];
  const cell = [{ ...place, height: 1, width: 1, strong: true }];
  const terms = shares.map((map) => four(map.values[at] ?? 0));
  const cursor = { ...place, spoken: t('spoken', { row: place.row + 1, column: place.column + 1, value: four(total.values[at] ?? 0) }), onMove: (row: number, column: number) => setPointed({ row, column }) };
  return (
    <>
      <div className={styles.maps}>
        {shares.map((map, channel) => {
          const name = t('inputChannel', { n: channel + 1, name: t(mapNames[channel] ?? 'digit') });
          return (
            <div key={channel} className={styles.map}>
              <p className={figure.title}>{name}</p>
              <ValueGrid label={name} height={input.height} width={input.width} values={channelOf(input, channel).values} frames={frames} cursor={cursor} />
              <div className={styles.slice}><ValueGrid label={t('slice', { size })} height={size} width={size} values={inputSlice(kernels, channel).values} diverging /></div>
              <p className={figure.small}>{t('share')} <span className={styles.share}>{terms[channel]}</span></p>
              <ValueGrid label={`${t('share')}: ${name}`} height={map.height} width={map.width} values={map.values} diverging range={[-most, most]} frames={cell} />
            </div>
          );
        })}
        <div className={styles.map}>
          <p className={figure.title}>{t('outputChannel', { n: output + 1 })}</p>
          <ValueGrid label={t('moveOutput')} height={total.height} width={total.width} values={total.values} diverging range={[-most, most]} frames={cell} cursor={cursor} />
        </div>
      </div>
      <p className={styles.formula}>{`${t('shareSum')}: ${terms.map((term) => (term.startsWith('−') ? `(${term})` : term)).join(' + ')} = ${four(total.values[at] ?? 0)}`}</p>
    </>
  );
}

/** The weights that make one output channel. */
function sliceOf({ size: k, inputs, outputs, values }: Kernels, output: number): Kernels {
  return { size: k, inputs, outputs: 1, values: Float64Array.from({ length: k * k * inputs }, (_, i) => values[i * outputs + output] ?? 0) };
}

/** The weights of a single-output kernel for one of its input channels. */
function inputSlice({ size: k, inputs, values }: Kernels, channel: number): Kernels {
  return { size: k, inputs: 1, outputs: 1, values: Float64Array.from({ length: k * k }, (_, i) => values[i * inputs + channel] ?? 0) };
}
