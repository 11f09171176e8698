import { useRef, useState, type ReactElement } from 'react';
import { downloadFile } from '../../../charts/frame/download';
import { DataTable } from '../../../charts/table/DataTable';
import type { NumberTable } from '../../../engine/declarations/numberTable';
import { ownTableLimits } from '../../../engine/declarations/ownTable';
import { EngineError, toFailure, type Failure } from '../../../engine/errors/failure';
import { wordFailure } from '../../../engine/errors/words';
import { expected } from '../../figure/expected';
import { Empty } from '../../figure/Notice';
import { whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { messages } from './messages';
import { OwnRegression } from './OwnRegression';

const sampleName = 'houses.csv';
const shownRows = 100;

/** A learner's own CSV file: read, looked at, and trained on by the same graph as the houses. */
export function OwnTableFigure(props: FigureProps): ReactElement {
  const { language, dataset, readTable } = props;
  const t = wordsOf(messages, language);
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<{ readonly file: string; readonly table: NumberTable; readonly count: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = (work: () => Promise<void>): void => {
    work().then(() => { setFailure(null); }, (error: unknown) => { setFailure(toFailure(error)); });
  };
  const open = async (file: string, size: number, bytes: () => Promise<ArrayBuffer>): Promise<void> => {
    // Before the bytes are in memory at all.
    if (size > ownTableLimits.bytes) throw new EngineError('file-too-large', { file, limit: ownTableLimits.bytes, found: size });
    const table = await readTable(file, await bytes());
    setOpened((before) => ({ file, table, count: (before?.count ?? 0) + 1 }));
  };
  const houses = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const { columns, rows } = expected('table', await dataset('housing1', { kind: 'summary' }));
    return new TextEncoder().encode(`${[columns, ...rows].map((row) => row.join(',')).join('\n')}\n`);
  };
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <button type="button" className={`${figure.button} ${figure.primary}`} onClick={() => input.current?.click()}>{t('choose')}</button>
        <button type="button" className={figure.button} onClick={() => attempt(async () => { const { buffer } = await houses(); await open(sampleName, buffer.byteLength, () => Promise.resolve(buffer)); })}>{t('tryHouses')}</button>
        <button type="button" className={figure.button} onClick={() => attempt(async () => { downloadFile(sampleName, 'text/csv', await houses()); })}>{t('sample')}</button>
        <input
          ref={input} type="file" accept=".csv,.tsv,.txt,text/csv" hidden aria-label={t('choose')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) attempt(() => open(file.name, file.size, () => file.arrayBuffer()));
            event.target.value = '';
          }}
        />
      </div>
      <p className={figure.small}>{t('private', { rows: whole(ownTableLimits.rows), columns: ownTableLimits.columns, size: ownTableLimits.bytes / 2 ** 20 })}</p>
      {failure && <p className={figure.failed} role="alert">{wordFailure(failure, language)}</p>}
      {opened
        ? <>
            <Preview key={`preview ${opened.count}`} file={opened.file} table={opened.table} language={language} />
            <OwnRegression key={opened.count} {...props} table={opened.table} />
          </>
        : <Empty>{t('nothing')}</Empty>}
    </div>
  );
}

function Preview({ file, table: { columns, rows }, language }: { readonly file: string; readonly table: NumberTable; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <div className={figure.titled}>
      <DataTable
        title={t('preview', { file, rows: whole(rows.length), columns: columns.length })} language={language} maxHeight={240}
        columns={[{ id: 'row', label: t('row'), numeric: true }, ...columns.map((label, c) => ({ id: `column ${c}`, label, numeric: true, format: String }))]}
        rows={rows.slice(0, shownRows).map((row, r) => ({ id: String(r), cells: { row: r + 1, ...Object.fromEntries(row.map((value, c) => [`column ${c}`, value])) } }))}
      />
      {rows.length > shownRows && <p className={figure.small}>{t('first', { count: shownRows })}</p>}
    </div>
  );
}
