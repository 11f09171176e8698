import { declarationOf } from '../../../engine/declarations/catalog';
import { controller } from '../../engine/studio';
import { formatCount, formatTimeLeft } from '../../i18n/format';
import { useLanguage, useMessages } from '../../i18n/messages';
import { racerName } from '../../runs/naming';
import { isLive, isOver, type RunOutline } from '../../runs/record';
import { useRunViews } from '../../runs/useRunViews';
import { useTab } from '../../store/tab';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { raceMessages, runMessages } from '../messages';
import { ReaderNotice } from '../ReaderNotice';
import styles from '../RunBar.module.css';
import { standingsOf } from './standings';

interface RaceBarProps {
  readonly runs: readonly RunOutline[];
  readonly judgedBy: readonly string[] | undefined;
  readonly canStart: boolean;
  readonly onStart: () => void;
}

/** One set of controls for all racers. */
export function RaceBar({ runs, judgedBy, canStart, onStart }: RaceBarProps) {
  const t = { race: useMessages(raceMessages), run: useMessages(runMessages) };
  const reader = useTab((s) => s.role === 'reader');
  if (reader) return <ReaderNotice />;
  const live = runs.filter((r) => isLive(r.phase));
  const paused = runs.filter((r) => r.phase === 'paused');
  const each = (chosen: readonly RunOutline[], act: (run: RunOutline) => void) => () => { chosen.forEach(act); };
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
      <RaceStatus runs={runs} judgedBy={judgedBy} canStart={canStart} />
    </div>
  );
}

/** "step 120 of 160 · Adam leads · 8 s left" */
function RaceStatus({ runs, judgedBy, canStart }: Omit<RaceBarProps, 'onStart'>) {
  const t = { race: useMessages(raceMessages), run: useMessages(runMessages) };
  const language = useLanguage();
  const views = useRunViews(runs, racerName);
  const [first] = views;
  const parts: string[] = [];
  if (!canStart && !first) parts.push(t.race('none'));
  if (first?.progress) {
    const front = Math.max(...views.map((v) => v.progress?.step ?? 0));
    parts.push(t.run('stepOf', { step: formatCount(front, language), total: formatCount(first.progress.totalSteps, language) }));
  }
  const leader = first && standingsOf(views, declarationOf(first.spec.experiment).metrics, Number.POSITIVE_INFINITY, judgedBy)[0];
  if (leader && leader.accuracy !== null) parts.push(t.race('leader', { name: leader.run.name }));
  const left = views.reduce((sum, v) => sum + (isLive(v.phase) ? (v.progress?.secondsLeft ?? 0) : 0), 0);
  if (left > 0) parts.push(formatTimeLeft(left, language));
  return <span className={styles.status}>{parts.join(' · ')}</span>;
}
