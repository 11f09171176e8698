import { formatCount } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { phaseMessages } from '../runs/messages';
import { useRunRecord } from '../runs/useRunViews';
import { IconButton } from '../ui/IconButton';
import type { BoardRun } from './boardRun';
import { removeFile, showOnly, takeOff, tick } from './boardStore';
import { boardMessages } from './messages';
import styles from './RunList.module.css';

interface RunListItemProps {
  readonly run: BoardRun;
  readonly ticked: boolean;
  /** Every run that is listed. */
  readonly all: readonly string[];
}

/** One run: its tick, its colour, its state. */
export function RunListItem({ run, ticked, all }: RunListItemProps) {
  const t = useMessages(boardMessages);
  const { id, name } = run;
  return (
    <li className={styles.item} style={{ '--series': run.color }}>
      <label className={styles.tick}>
        <input type="checkbox" checked={ticked} onChange={(event) => { tick([id], event.target.checked); }} />
        <span className="visually-hidden">{t('show', { name })}</span>
      </label>
      <button type="button" className={styles.name} title={t('onlyThis', { name })} onClick={() => { showOnly(id, all); }}>
        <span>{name}</span>
        <small><RunState run={run} /></small>
      </button>
      <IconButton icon="close" size="small" label={t('remove', { name })} onClick={() => { (run.run === null ? removeFile : takeOff)(id); }} />
    </li>
  );
}

/** "running · step 120", or that it is a file */
function RunState({ run }: { readonly run: BoardRun }) {
  const t = useMessages(boardMessages);
  const phase = useMessages(phaseMessages);
  const language = useLanguage();
  const record = useRunRecord(run.run ?? undefined);
  if (!record) return t('file');
  return `${phase(record.phase)} · ${t('step', { step: formatCount(record.progress?.step ?? 0, language) })}`;
}
