import type { RunId } from '../../engine/protocol';
import { controller } from '../engine/studio';
import { formatCount, formatRate, formatTimeLeft } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { isLive, isOver, type RunOutline } from '../runs/record';
import { useRunRecord } from '../runs/useRunViews';
import { taskMessages } from '../runs/messages';
import { useTab } from '../store/tab';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { runMessages } from './messages';
import { ReaderNotice } from './ReaderNotice';
import styles from './RunBar.module.css';

interface RunBarProps {
  /** The newest run, or none yet. */
  readonly run: RunOutline | undefined;
  /** Whether the form still asks for what that run does. */
  readonly fresh: boolean;
  readonly onRun: () => void;
}

/** Run, pause, step, stop and reset, and how far the training is. */
export function RunBar({ run, fresh, onRun }: RunBarProps) {
  const t = useMessages(runMessages);
  const reader = useTab((s) => s.role === 'reader');
  if (reader) return <ReaderNotice />;
  const phase = run?.phase;
  const live = phase !== undefined && isLive(phase);
  const canRun = phase === undefined || isOver(phase) || (phase === 'paused' && !fresh);
  return (
    <div className={styles.bar} role="group" aria-label={t('controls')}>
      {canRun && <Button variant="primary" size="small" icon="play" onClick={onRun}>{t(run ? 'runAgain' : 'run')}</Button>}
      {run && live && <Button variant="primary" size="small" icon="pause" disabled={phase !== 'running'} onClick={() => { controller.pause(run.id); }}>{t('pause')}</Button>}
      {run && phase === 'paused' && (
        <>
          <Button variant={canRun ? 'plain' : 'primary'} size="small" icon="play" onClick={() => { controller.resume(run.id); }}>{t('resume')}</Button>
          <IconButton size="small" icon="step" label={t('stepBatch')} onClick={() => { controller.step(run.id, 'batch'); }} />
          <IconButton size="small" icon="epoch" label={t('stepEpoch')} onClick={() => { controller.step(run.id, 'epoch'); }} />
        </>
      )}
      {run && (live || phase === 'paused') && <IconButton size="small" icon="stop" label={t('stop')} onClick={() => { controller.stop(run.id); }} />}
      {run && phase !== 'queued' && phase !== 'loading' && <IconButton size="small" icon="reset" label={t('reset')} onClick={() => { controller.reset(run.id); }} />}
      {run && <RunStatus run={run.id} />}
    </div>
  );
}

/** "step 291 of 469 · epoch 1 of 1 · 1,284 ex/s · 18 s left" */
function RunStatus({ run }: { readonly run: RunId }) {
  const t = useMessages(runMessages);
  const task = useMessages(taskMessages);
  const language = useLanguage();
  const record = useRunRecord(run);
  if (!record) return null;
  const { progress, phase, task: doing } = record;
  const parts: string[] = [];
  if (progress) {
    const { step, totalSteps, stepsPerEpoch, examplesPerSecond, secondsLeft } = progress;
    const epochs = Math.ceil(totalSteps / stepsPerEpoch);
    parts.push(t('stepOf', { step: formatCount(step, language), total: formatCount(totalSteps, language) }));
    if (epochs < totalSteps) parts.push(t('epochOf', { epoch: Math.min(epochs, Math.max(1, Math.ceil(step / stepsPerEpoch))), total: formatCount(epochs, language) }));
    if (phase === 'running' && examplesPerSecond > 0) parts.push(formatRate(examplesPerSecond, language));
    if (phase === 'running' && secondsLeft !== null) parts.push(formatTimeLeft(secondsLeft, language));
  }
  if (doing && isLive(phase)) parts.push(task(doing.name, { subject: doing.subject }));
  return <span className={styles.status}>{parts.join(' · ')}</span>;
}
