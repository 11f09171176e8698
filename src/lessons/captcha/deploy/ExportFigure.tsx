import { useState, type ReactElement } from 'react';
import { downloadFile } from '../../../charts/frame/download';
import { toFailure, type Failure } from '../../../engine/errors/failure';
import { Choice } from '../../figure/Choice';
import { Empty, LookFailure } from '../../figure/Notice';
import { systemNames, systemOf, systems } from '../../figure/system';
import { whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { useModelPicker } from '../useModelPicker';
import { messages } from './messages';
import { Snippet } from './Snippet';
import { startCommand } from './startCommand';

interface Exported {
  readonly run: string;
  readonly file: string;
  readonly bytes: number;
}

/** Takes a network out of the page: the file with its weights, and the line that starts a service with it. */
export function ExportFigure({ language, runs, exportWeights }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { choice, picker } = useModelPicker(runs, language);
  const [system, setSystem] = useState(() => systemOf(navigator.userAgent));
  const [last, setLast] = useState<Exported | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = 'run' in choice ? choice.run : null;
  const exported = last?.run === run?.id ? last : null;
  const take = (): void => {
    if (!run) return;
    setFailure(null);
    exportWeights(run.id).then(
      ({ name, mime, bytes }) => {
        downloadFile(name, mime, bytes);
        setLast({ run: run.id, file: name, bytes: bytes.byteLength });
      },
      (error: unknown) => { setFailure(toFailure(error)); },
    );
  };
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        {picker}
        {run && <button type="button" className={`${figure.button} ${figure.primary}`} onClick={take}>{t('export')}</button>}
        <Choice label={t('system')} value={system} onChange={setSystem} options={systems.map((value) => ({ value, label: systemNames[value] }))} />
      </div>
      <LookFailure failure={failure} language={language} />
      {run && !exported ? <Empty>{t('exportFirst')}</Empty> : <Snippet text={startCommand(exported?.file ?? null, system)} label={t('command')} language={language} />}
      <div role="status">{exported && <p className={figure.small}>{t('exported', { file: exported.file, size: whole(exported.bytes / 1024) })}</p>}</div>
      <p className={figure.small}>{t('where')}</p>
    </div>
  );
}
