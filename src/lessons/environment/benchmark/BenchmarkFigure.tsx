import { useState, type ReactElement } from 'react';
import { benchmarkTasks } from '../../../engine/declarations/benchmark';
import type { Backend } from '../../../engine/protocol';
import { Empty } from '../../figure/Notice';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { DeviceView, FigureProps, Language } from '../../lesson';
import { useDeviceView } from '../useDeviceView';
import { backendNames, backends } from './backends';
import styles from './BenchmarkFigure.module.css';
import { ChoicePanel } from './ChoicePanel';
import { FailureList } from './FailureList';
import { messages, taskNames } from './messages';
import { SpeedChart } from './SpeedChart';

/** Measures the backends that the learner ticks, draws their speeds, and says on which one the studio trains and why. */
export function BenchmarkFigure({ language, device }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const view = useDeviceView(device);
  const [wanted, setWanted] = useState<readonly Backend[]>(backends);
  const { measuring, benchmarks, training } = view;
  return (
    <div className={figure.figure}>
      <fieldset className={styles.backends} disabled={measuring !== null}>
        <legend>{t('backends')}</legend>
        {backends.map((backend) => (
          <label key={backend} className={figure.check}>
            <input
              type="checkbox" checked={wanted.includes(backend)}
              onChange={(event) => setWanted(backends.filter((b) => (b === backend ? event.target.checked : wanted.includes(b))))}
            />
            {backendNames[backend]}
          </label>
        ))}
      </fieldset>
      <p className={figure.small}>{t('cost')}</p>
      {training && <p className={figure.note} role="status">{t('training')}</p>}
      <div className={figure.controls}>
        <button type="button" className={`${figure.button} ${figure.primary}`} disabled={measuring !== null || wanted.length === 0} onClick={() => device.measure(wanted)}>{t('run')}</button>
        <button type="button" className={figure.button} disabled={measuring === null} onClick={device.stopMeasuring}>{t('stop')}</button>
        {measuring && <MeasuringLine measuring={measuring} language={language} />}
      </div>
      {benchmarks.length === 0 ? <Empty>{t('empty')}</Empty> : <SpeedChart benchmarks={benchmarks} inUse={view.report?.backend ?? null} language={language} />}
      <FailureList benchmarks={benchmarks} language={language} />
      <ChoicePanel view={view} device={device} language={language} />
    </div>
  );
}

function MeasuringLine({ measuring: { backends: all, backend, task }, language }: { readonly measuring: NonNullable<DeviceView['measuring']>; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const at = all.indexOf(backend);
  const place = { backend: backendNames[backend], at: at + 1, count: all.length };
  // Opening a backend counts as one task more.
  const done = at * (benchmarkTasks.length + 1) + (task === null ? 0 : 1 + benchmarkTasks.indexOf(task));
  return (
    <div className={styles.measuring}>
      <progress aria-label={t('progress')} max={all.length * (benchmarkTasks.length + 1)} value={done} />
      <span role="status">{task === null ? t('opening', place) : t('measuring', { ...place, task: taskNames[task][language] })}</span>
    </div>
  );
}
