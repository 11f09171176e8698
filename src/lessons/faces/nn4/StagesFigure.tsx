import type { ReactElement } from 'react';
import { DataTable } from '../../../charts/table/DataTable';
import { nn4Stages } from '../../../engine/declarations/nn4Plan';
import { whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';

/** nn4.small2 stage by stage: what it gives on, and what is trained in it. */
export function StagesFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const stages = nn4Stages();
  const nameOf = (name: string): string => {
    if (name === 'average' || name === 'dense' || name === 'l2') return t(name);
    return /^\d/.test(name) ? t('inception', { name }) : name;
  };
  return (
    <DataTable
      title={t('title')} language={language}
      columns={[
        { id: 'stage', label: t('stage') },
        { id: 'output', label: t('output'), numeric: true },
        { id: 'parameters', label: t('parameters'), numeric: true, format: (value) => whole(Number(value)) },
      ]}
      rows={[
        ...stages.map(({ name, output, parameters }) => ({ id: name, cells: { stage: nameOf(name), output: output.map(whole).join(' × '), parameters } })),
        { id: 'total', cells: { stage: t('total'), output: '', parameters: stages.reduce((sum, stage) => sum + stage.parameters, 0) } },
      ]}
    />
  );
}
