import type { ReactElement } from 'react';
import { DataTable } from '../../charts/table/DataTable';
import { share } from '../figure/numbers';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps, RunView } from '../lesson';
import { courseAccuracy } from './course';
import { messages } from './messages';

/** The run's validation accuracy epoch by epoch, beside what the course recorded. */
export function ReferenceTable({ language, run }: Pick<FigureProps, 'language'> & { readonly run: RunView }): ReactElement {
  const t = wordsOf(messages, language);
  const own = run.curve('val_acc').values;
  const format = (value: string | number): string => share(Number(value));
  return (
    <>
      <DataTable
        title={t('reference')} language={language}
        columns={[
          { id: 'epoch', label: t('epoch'), numeric: true },
          { id: 'softmax', label: t('courseSoftmax'), numeric: true, format },
          { id: 'cnn', label: t('courseCnn'), numeric: true, format },
          { id: 'run', label: run.name, numeric: true, format },
        ]}
        rows={courseAccuracy.map(({ epoch, softmax, cnn }) => ({ id: String(epoch), cells: { epoch, softmax, cnn, run: own[epoch - 1] ?? null } }))}
      />
      <p className={figure.small}>{t('referenceNote')}</p>
    </>
  );
}
