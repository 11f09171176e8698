import type { ReactElement } from 'react';
import { DataTable } from '../../../charts/table/DataTable';
import type { FollowedWeight, WeightAnatomy } from '../../../engine/declarations/stepAnatomy';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { Values } from './LayerDetails';
import { messages } from './messages';
import styles from './motion.module.css';

interface UpdateDetailsProps {
  readonly weights: readonly WeightAnatomy[];
  readonly madeAt: number;
  readonly language: Language;
}

/** Every weight tensor before and after, and the first kernel drawn. */
export function UpdateDetails({ weights, madeAt, language }: UpdateDetailsProps): ReactElement {
  const t = wordsOf(messages, language);
  const [kernel] = weights;
  const processed = weights.some(({ gradient, processed: used }) => gradient.summary.norm !== used.summary.norm);
  const number = (id: string, label: string) => ({ id, label, numeric: true, format: (v: string | number) => four(Number(v)) });
  return (
    <div className={styles.details}>
      <DataTable
        title={t('table')} language={language}
        columns={[
          { id: 'name', label: t('tensor') },
          { id: 'size', label: t('weights'), numeric: true, format: (v) => whole(Number(v)) },
          number('gradient', t('gradientNorm')),
          ...(processed ? [number('processed', t('processedNorm'))] : []),
          number('update', t('updateNorm')),
          number('ratio', t('ratio')),
          { id: 'followed', label: t('farthest') },
        ]}
        rows={weights.map(({ name, before, gradient, processed: used, update, followed }) => ({
          id: name,
          cells: {
            name, size: before.summary.size, gradient: gradient.summary.norm, processed: used.summary.norm, update: update.summary.norm,
            ratio: before.summary.norm > 0 ? update.summary.norm / before.summary.norm : null, followed: move(followed),
          },
        }))}
      />
      {kernel && (
        <div className={styles.steps}>
          <Values title={t('before', { name: kernel.name })} tensor={kernel.before} scale="diverging" language={language} />
          <Values title={t('change')} tensor={kernel.update} scale="diverging" language={language} />
          <Values title={t('after')} tensor={kernel.after} scale="diverging" language={language} />
        </div>
      )}
      <p className={figure.small}>{t('made', { step: whole(madeAt) })}</p>
    </div>
  );
}

const move = ({ place, before, after }: FollowedWeight): string => `[${place.join(', ')}] ${four(before)} → ${four(after)}`;
