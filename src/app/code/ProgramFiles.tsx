import type { ProgramFile } from '../../engine/declarations/programReport';
import { openFiles } from '../board/openFiles';
import { readEvents } from '../engine/studio';
import { formatBytes } from '../i18n/format';
import { useMessages } from '../i18n/messages';
import { navigate } from '../routes';
import { downloadFile } from '../../charts/frame/download';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { messages } from './messages';
import styles from './ProgramFiles.module.css';

/** The files that a program wrote, to be taken home; an event file, to be looked at. */
export function ProgramFiles({ files }: { readonly files: readonly ProgramFile[] }) {
  const t = useMessages(messages);
  return (
    <ul className={styles.files}>
      {files.map(({ name, mime, bytes }) => (
        <li key={name}>
          <code>{name}</code>
          <span>{formatBytes(bytes.byteLength)}</span>
          {isEventFile(name) && <Button size="small" variant="quiet" icon="chart" onClick={() => { toBoard(name, bytes); }}>{t('toBoard')}</Button>}
          <IconButton icon="download" size="small" label={t('download', { name })} onClick={() => { downloadFile(baseName(name), mime, bytes); }} />
        </li>
      ))}
    </ul>
  );
}

/** A file's name without its folders. */
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const isEventFile = (name: string): boolean => name.includes('tfevents');

function toBoard(name: string, bytes: ArrayBuffer): void {
  void openFiles([new File([bytes], name)], readEvents);
  navigate({ page: 'board' });
}
