import { declarationOf } from '../../../engine/declarations/catalog';
import type { RunView } from '../../../lessons/lesson';
import { controller, takeOver } from '../../engine/studio';
import { formatCount, formatTimeLeft } from '../../i18n/format';
import { useLanguage, useMessages } from '../../i18n/messages';
import { isLive, isOver, type RunRecord } from '../../runs/record';
import { useTab } from '../../store/tab';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { raceMessages, runMessages } from '../messages';
import styles from '../RunBar.module.css';
import { standingsOf } from './standings';

interface RaceBarProps {
  readonly runs: readonly RunRecord[];
  readonly views: readonly RunView[];
  readonly canStart: boolean;
  readonly onStart: () => void;
}

/** One set of controls for all racers. */
export function RaceBar({ runs, views, canStart, onStart }: RaceBarProps) {
  const t = { race: useMessages(raceMessages), run: useMessages(runMessages) };
  const language = useLanguage();
  const reader = useTab((s) => s.role === 'reader');
  if (reader) {
    return (
      <div className={styles.bar}>
        <span>{t.run('reader')}</span>
        <Button size="small" onClick={() => { void takeOver(); }}>{t.run('takeOver')}</Button>
      </div>
    );
  }
  const live = runs.filter((r) => isLive(r.phase));
  const paused = runs.filter((r) => r.phase === 'paused');
  const each = (chosen: readonly RunRecord[], act: (run: RunRecord) => void) => () => { chosen.forEach(act); };
  return (
    <div className={styles.bar} role="group" aria-label={t.run('controls')}>
      {live.length === 0 && <Button variant={paused.length > 0 ? 'plain' : 'primary'} size="small" icon="play" disabled={!canStart} onClick={onStart}>{t.race(runs.length > 0 ? 'restart' : 'start')}</Button>}
      {live.length > 0 && <Button variant="primary" size="small" icon="pause" onClick={each(live, (r) => { controller.pause(r.id); })}>{t.race('pauseAll')}</Button>}
      {live.length === 0 && paused.length > 0 && (
        <>
          <Button variant="primary" size="small" icon="play" onClick={each(paused, (r) => { controller.resume(r.id); })}>{t.race('resumeAll')}</Button>
          <IconButton size="small" icon="step" label={t.run('stepBatch')} onClick={each(paused, (r) => { controller.step(r.id, 'batch'); })} />
          <IconButton size="small" icon="epoch" label={t.run('stepEpoch')} onClick={each(paused, (r) => { controller.step(r.id, 'epoch'); })} />
        </>
      )}
      {runs.some((r) => !isOver(r.phase)) && <IconButton size="small" icon="stop" label={t.race('stopAll')} onClick={each(runs.filter((r) => !isOver(r.phase)), (r) => { controller.stop(r.id); })} />}
      <span className={styles.status}>{statusOf()}</span>
    </div>
  );

  function statusOf(): string {
    if (!canStart && runs.length === 0) return t.race('none');
    const [first] = views;
    const leader = first && standingsOf(views, declarationOf(first.spec.experiment).metrics, Number.POSITIVE_INFINITY)[0];
    const front = Math.max(0, ...runs.map((r) => r.progress?.step ?? 0));
    const total = first?.progress?.totalSteps;
    const left = live.reduce((sum, r) => sum + (r.progress?.secondsLeft ?? 0), 0);
    return [
      ...(total === undefined ? [] : [t.run('stepOf', { step: formatCount(front, language), total: formatCount(total, language) })]),
      ...(leader && leader.accuracy !== null ? [t.race('leader', { name: leader.run.name })] : []),
      ...(left > 0 ? [formatTimeLeft(left, language)] : []),
    ].join(' · ');
  }
}
