import { useState, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import { PlaybackBar } from '../../../charts/playback/PlaybackBar';
import { usePlayback } from '../../../charts/playback/usePlayback';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { ArrowPlane, type Clip } from './ArrowPlane';
import styles from './mechanism.module.css';
import { messages } from './messages';
import { readSteps, type MechanismStep, type Pair } from './readSteps';

const steps = 30;
const stages = ['before', 'gradient', 'processed', 'after'] as const;

/** The parts of `minimize`, computed by the graph engine, with a gradient that the learner clips or shakes. */
export function MechanismFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [settings, setSettings] = useState<{ readonly clip: Clip; readonly limit: number; readonly noise: number }>({ clip: 'norm', limit: 5, noise: 0 });
  const { clip, limit, noise } = settings;
  const inputs = { ...settings, steps };
  const asked = useAnswer(JSON.stringify(inputs), async () => {
    const [plain, processed] = [await program('mechanism', { clip: 'none', noise: 0, steps }), await program('mechanism', inputs)];
    return { failure: processed.failure, plain: readSteps(plain.lines.map(({ text }) => text)), processed: readSteps(processed.lines.map(({ text }) => text)) };
  });
  // The last answer stays in sight while a slider moves.
  const [last, setLast] = useState(asked.state === 'ready' ? asked.answer : null);
  if (asked.state === 'ready' && asked.answer !== last) setLast(asked.answer);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('clip')} value={clip} onChange={(value) => setSettings({ ...settings, clip: value })} options={(['none', 'value', 'norm'] as const).map((value) => ({ value, label: t(value) }))} />
        {clip !== 'none' && <Range label={t('limit')} value={limit} min={0.5} max={50} log format={(v) => v.toFixed(1)} onChange={(v) => setSettings({ ...settings, limit: Number(v.toFixed(1)) })} />}
        <Range label={t('noise')} value={noise} min={0} max={10} format={(v) => v.toFixed(1)} onChange={(v) => setSettings({ ...settings, noise: Number(v.toFixed(1)) })} />
      </div>
      {last === null
        ? asked.state !== 'ready' && <Notice asked={asked} language={language} />
        : (
          <>
            {last.failure && <p className={figure.failed} role="alert">{t('failed', { message: last.failure.message })}</p>}
            <Stages found={last.processed} plain={last.plain} clip={clip} limit={limit} language={language} />
          </>
        )}
    </div>
  );
}

interface StagesProps {
  readonly found: readonly MechanismStep[];
  readonly plain: readonly MechanismStep[];
  readonly clip: Clip;
  readonly limit: number;
  readonly language: Language;
}

function Stages({ found, plain, clip, limit, language }: StagesProps): ReactElement | null {
  const t = wordsOf(messages, language);
  const playback = usePlayback(found.length);
  const step = found[playback.position];
  if (!step) return null;
  const curve = (id: 'asComputed' | 'asProcessed', of: readonly MechanismStep[], color: string) => ({
    id, label: t(id), color, dashed: id === 'asComputed', steps: Float64Array.from(of, (_, i) => i + 1), values: Float64Array.from(of, ({ loss }) => loss),
  });
  return (
    <>
      <PlaybackBar playback={playback} count={found.length} language={language} at={t('at', { at: playback.position + 1, count: found.length })} />
      <ol className={styles.stages}>
        {stages.map((stage) => <Stage key={stage} title={t(stage)} pair={step[stage]} measured={stage === 'gradient' || stage === 'processed'} language={language} />)}
      </ol>
      <div className={figure.pair}>
        <figure className={styles.drawn}>
          <ArrowPlane step={step} clip={clip} limit={limit} title={t('plane')} labels={[t('slope'), t('intercept')]} />
          <figcaption className={figure.small}>{t('plane')}</figcaption>
        </figure>
        <LineChart
          title={t('losses')} language={language} xAxis={['step']} logY height={240} marks={[{ x: playback.position + 1, label: '' }]}
          series={[curve('asComputed', plain, 'var(--ink-2)'), curve('asProcessed', found, 'var(--accent)')]} version={found.reduce((sum, { loss }) => sum + loss, 0)}
        />
      </div>
    </>
  );
}

function Stage({ title, pair, measured, language }: { readonly title: string; readonly pair: Pair; readonly measured: boolean; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <li className={styles.stage}>
      <p className={figure.title}>{title}</p>
      <dl>
        <div><dt>{t('slope')}</dt><dd>{four(pair[0])}</dd></div>
        <div><dt>{t('intercept')}</dt><dd>{four(pair[1])}</dd></div>
      </dl>
      {measured && <p className={figure.small}>{t('length', { length: four(Math.hypot(...pair)) })}</p>}
    </li>
  );
}
