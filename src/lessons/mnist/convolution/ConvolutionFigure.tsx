import { useMemo, useState, type ReactElement } from 'react';
import { PlaybackBar } from '../../../charts/playback/PlaybackBar';
import { usePlayback } from '../../../charts/playback/usePlayback';
import { convolve, tapsAt, type Sliding, type Volume } from '../../../engine/stats/convolution';
import { Choice } from '../../figure/Choice';
import { Empty, Notice } from '../../figure/Notice';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { kernelIds, presetKernel, type KernelId } from './kernelPresets';
import { learnedKernels } from './learnedKernels';
import { messages } from './messages';
import { OutputSize } from './OutputSize';
import { Settings } from './Settings';
import { useDigit } from './useDigit';
import { inside } from './window';
import { WindowPictures } from './WindowPictures';
import { WindowSum } from './WindowSum';

type Source = KernelId | 'learned' | 'edited';

/** A kernel sliding over a real digit: every number of it, at every place. */
export function ConvolutionFigure({ language, dataset, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { asked, digit, picker } = useDigit({ dataset, language }, 0);
  const [source, setSource] = useState<Source>('upright');
  const [sliding, setSliding] = useState<Sliding>({ size: 3, stride: 1, dilation: 1, padding: 'valid' });
  const [weights, setWeights] = useState(presetKernel('upright', 3));
  const [filter, setFilter] = useState(0);
  const trained = runs.find((run) => run.spec.experiment === 'mnist/cnn');
  const filters = useLook(look, trained, { kind: 'filters' }, visible).answer;
  const learned = useMemo(() => learnedKernels(filters?.layers ?? []), [filters]);

  const choose = (next: Source): void => {
    setSource(next);
    if (next === 'edited') return;
    if (next === 'learned') takeLearned(filter);
    else setWeights(presetKernel(next, sliding.size));
  };
  const takeLearned = (index: number): void => {
    setFilter(index);
    setSliding({ ...sliding, size: learned?.size ?? sliding.size });
    setWeights(learned?.kernels[index] ?? weights);
  };
  const slide = (next: Sliding): void => {
    setSliding(next);
    if (next.size === sliding.size) return;
    const preset = source === 'learned' || source === 'edited' ? 'identity' : source;
    setSource(preset);
    setWeights(presetKernel(preset, next.size));
  };
  return (
    <div className={figure.figure} ref={ref}>
      <div className={figure.controls}>
        {picker}
        <Choice
          label={t('kernel')} value={source} onChange={choose}
          options={[...kernelIds, ...(learned ? ['learned' as const] : []), ...(source === 'edited' ? ['edited' as const] : [])].map((value) => ({ value, label: t(value) }))}
        />
        {source === 'learned' && learned && <FilterNumber count={learned.kernels.length} value={filter} language={language} onChange={takeLearned} />}
      </div>
      {!learned && <p className={figure.small}>{t('noLearned')}</p>}
      <Settings sliding={sliding} language={language} dilates onChange={slide} />
      {digit
        ? (
          <Slide
            language={language} digit={digit} sliding={sliding} weights={weights}
            onWeight={(index, weight) => {
              setSource('edited');
              setWeights(weights.map((old, i) => (i === index ? weight : old)));
            }}
          />
        )
        : asked.state !== 'ready' && <Notice asked={asked} language={language} />}
    </div>
  );
}

interface SlideProps {
  readonly language: Language;
  readonly digit: Volume;
  readonly sliding: Sliding;
  readonly weights: readonly number[];
  readonly onWeight: (index: number, weight: number) => void;
}

function Slide({ language, digit, sliding, weights, onWeight }: SlideProps): ReactElement {
  const t = wordsOf(messages, language);
  const kernels = useMemo(() => ({ size: sliding.size, inputs: 1, outputs: 1, values: weights }), [sliding.size, weights]);
  const output = useMemo(() => convolve(digit, kernels, sliding), [digit, kernels, sliding]);
  const count = output.height * output.width;
  const playback = usePlayback(count, 120);
  const [pointed, setPointed] = useState({ row: 9, column: 9 });
  // Until the learner plays, all of the output is there to be looked at.
  const [playing, setPlaying] = useState(false);
  if (count === 0) return <><OutputSize language={language} length={digit.height} sliding={sliding} /><Empty>{t('noOutput')}</Empty></>;
  const place = playing ? { row: Math.floor(playback.position / output.width), column: playback.position % output.width } : inside(pointed, output);
  const taps = tapsAt(digit, kernels, sliding, place.row, place.column);
  return (
    <>
      <OutputSize language={language} length={digit.height} sliding={sliding} />
      <WindowPictures
        language={language} input={digit} output={output} sliding={sliding} place={place} taps={taps} diverging revealed={playing ? playback.position + 1 : count}
        onMove={(to) => {
          if (playback.playing) playback.toggle();
          setPlaying(false);
          setPointed(to);
        }}
      />
      <PlaybackBar
        playback={{
          ...playback,
          toggle: () => {
            setPlaying(true);
            playback.toggle();
          },
          seek: (to) => {
            setPlaying(true);
            playback.seek(to);
          },
        }}
        count={count} language={language} at={t('cellOf', { row: place.row + 1, column: place.column + 1, count })}
      />
      <WindowSum language={language} size={sliding.size} taps={taps} onWeight={onWeight} />
    </>
  );
}

function FilterNumber({ count, value, language, onChange }: { readonly count: number; readonly value: number; readonly language: Language; readonly onChange: (value: number) => void }): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <label className={figure.field}>
      {t('filterNumber', { count })}
      <input type="number" inputMode="numeric" min={1} max={count} value={value + 1} onChange={(event) => { if (Number.isInteger(event.target.valueAsNumber)) onChange(Math.min(count, Math.max(1, event.target.valueAsNumber)) - 1); }} />
    </label>
  );
}
