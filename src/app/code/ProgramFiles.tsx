import type { ProgramFile } from '../../engine/declarations/programReport';
import { formatBytes } from '../i18n/format';
import { useMessages } from '../i18n/messages';
import { download } from '../runs/exportRun';
import { IconButton } from '../ui/IconButton';
import { messages } from './messages';
import styles from './ProgramFiles.module.css';

/** The files that a program wrote, to be taken home. */
export function ProgramFiles({ files }: { readonly files: readonly ProgramFile[] }) {
  const t = useMessages(messages);
  return (
    <ul className={styles.files}>
      {files.map(({ name, mime, bytes }) => (
        <li key={name}>
          <code>{name}</code>
          <span>{formatBytes(bytes.byteLength)}</span>
          <IconButton icon="download" size="small" label={t('download', { name })} onClick={() => { download(baseName(name), mime, bytes); }} />
        </li>
      ))}
    </ul>
  );
}

/** A file's name without its folders. */
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
