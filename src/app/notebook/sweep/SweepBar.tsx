import { formatCount, formatTimeLeft } from '../../i18n/format';
import { useLanguage, useMessages } from '../../i18n/messages';
import { useTab } from '../../store/tab';
import type { Sweep } from '../../store/sweeps';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Progress } from '../../ui/Progress';
import { runMessages } from '../messages';
import { ReaderNotice } from '../ReaderNotice';
import styles from '../RunBar.module.css';
import { sweepMessages } from './messages';
import { sweepDriver } from './sweeps';
import { useSweepProgress } from './useSweepProgress';

interface SweepBarProps {
  readonly sweep: Sweep | undefined;
  readonly canStart: boolean;
  readonly onStart: () => void;
}

/** Start, pause, resume and stop all trials together. */
export function SweepBar({ sweep, canStart, onStart }: SweepBarProps) {
  const t = { sweep: useMessages(sweepMessages), run: useMessages(runMessages) };
  const reader = useTab((s) => s.role === 'reader');
  if (reader) return <ReaderNotice />;
  const state = sweep?.state;
  const unfinished = state === 'going' || state === 'paused';
  return (
    <div className={styles.bar} role="group" aria-label={t.run('controls')}>
      {state !== 'going' && <Button variant={state === 'paused' ? 'plain' : 'primary'} size="small" icon="play" disabled={!canStart} onClick={onStart}>{t.sweep(sweep ? 'restart' : 'start')}</Button>}
      {sweep && state === 'going' && <Button variant="primary" size="small" icon="pause" onClick={() => { sweepDriver.pause(sweep); }}>{t.sweep('pause')}</Button>}
      {sweep && state === 'paused' && <Button variant="primary" size="small" icon="play" onClick={() => { sweepDriver.resume(sweep); }}>{t.sweep('resume')}</Button>}
      {sweep && unfinished && <IconButton size="small" icon="stop" label={t.sweep('stop')} onClick={() => { sweepDriver.stop(sweep); }} />}
      {sweep && <SweepStatus sweep={sweep} />}
    </div>
  );
}

/** "rung 1 of 2 · 5 of 9 trials begun · step 240 of 1,080 · 8 s left" */
function SweepStatus({ sweep }: { readonly sweep: Sweep }) {
  const t = { sweep: useMessages(sweepMessages), run: useMessages(runMessages) };
  const language = useLanguage();
  const { rung, step, totalSteps, secondsLeft } = useSweepProgress(sweep);
  const parts = [
    ...(sweep.rungs.length > 1 && sweep.state !== 'done' ? [t.sweep('onRung', { rung: rung + 1, rungs: sweep.rungs.length })] : []),
    t.sweep('started', { count: sweep.begun.length, trials: sweep.trials.length }),
    t.run('stepOf', { step: formatCount(step, language), total: formatCount(totalSteps, language) }),
    ...(sweep.state === 'going' && secondsLeft !== null ? [formatTimeLeft(secondsLeft, language)] : []),
  ];
  return <span className={styles.status}>{parts.join(' · ')}</span>;
}

export function SweepProgress({ sweep }: { readonly sweep: Sweep }) {
  const t = useMessages(sweepMessages);
  const { step, totalSteps } = useSweepProgress(sweep);
  return <Progress size="thin" label={t('progress')} value={step / Math.max(1, totalSteps)} />;
}
