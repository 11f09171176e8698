import { useRef, useState, type ReactElement } from 'react';
import type { ProgramFile, ProgramReport } from '../../engine/declarations/programReport';
import { toFailure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import { downloadFile } from '../../charts/frame/download';
import { wordsOf } from '../figure/words';
import { whole } from '../figure/numbers';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { checkpointPrefix, damaged, mostBytes } from './checkpointFiles';
import { messages } from './messages';
import styles from './tensors.module.css';

const textOf = ({ lines, failure }: ProgramReport): string => [...lines.map(({ text }) => text), ...(failure ? [`${failure.name}: ${failure.message}`] : [])].join('\n');

/** Checkpoints out and in: saved by a program, downloaded, uploaded, restored, and refused when a byte is wrong. */
export function CheckpointFigure({ language, program }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const input = useRef<HTMLInputElement>(null);
  const [made, setMade] = useState<readonly ProgramFile[]>([]);
  const [output, setOutput] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);

  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => setOutput({ text: wordFailure(toFailure(error), language), bad: true }));
  };
  const save = async (): Promise<void> => {
    const report = await program('saver');
    setMade(report.files);
    setOutput({ text: textOf(report), bad: report.failure !== null });
  };
  const restore = async (files: readonly ProgramFile[]): Promise<void> => {
    const path = checkpointPrefix(files);
    if (path === null) setOutput({ text: t('noIndex'), bad: true });
    else if (files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) > mostBytes) setOutput({ text: t('tooLarge'), bad: true });
    else {
      const report = await program('restore', { path }, files);
      setOutput({ text: textOf(report), bad: report.lines.length > 2 || report.failure !== null });
    }
  };
  const upload = async (chosen: FileList): Promise<void> => {
    const large = [...chosen].reduce((sum, { size }) => sum + size, 0) > mostBytes;
    const files = large ? [] : await Promise.all([...chosen].map(async (file) => ({ name: file.name, mime: file.type, bytes: await file.arrayBuffer() })));
    if (large) setOutput({ text: t('tooLarge'), bad: true });
    else await restore(files);
  };

  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => attempt(save)}>{t('make')}</button>
        <button type="button" className={figure.button} disabled={made.length === 0} onClick={() => attempt(() => restore(made))}>{t('useMade')}</button>
        <button type="button" className={figure.button} disabled={made.length === 0} onClick={() => attempt(() => restore(damaged(made)))}>{t('damage')}</button>
        <button type="button" className={figure.button} onClick={() => input.current?.click()}>{t('choose')}</button>
        <input
          ref={input} type="file" multiple hidden aria-label={t('choose')}
          onChange={(event) => {
            const { files } = event.target;
            if (files && files.length > 0) attempt(() => upload(files));
            event.target.value = '';
          }}
        />
      </div>
      {made.length > 0 && (
        <div className={figure.titled}>
          <p className={figure.title}>{t('madeFiles')}</p>
          <ul className={styles.files}>
            {made.map(({ name, bytes }) => (
              <li key={name}><button type="button" className={figure.button} onClick={() => downloadFile(name.replace(/^.*\//, ''), 'application/octet-stream', bytes)}>{name.replace(/^.*\//, '')} · {whole(bytes.byteLength)} B</button></li>
            ))}
          </ul>
        </div>
      )}
      <div role="status">{output ? <pre className={output.bad ? `${figure.failed} ${styles.refused}` : styles.output}>{output.text}</pre> : <p className={figure.small}>{t('before')}</p>}</div>
    </div>
  );
}
