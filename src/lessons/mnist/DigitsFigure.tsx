import { useState, type ReactElement } from 'react';
import { DistributionBars } from '../../charts/bars/DistributionBars';
import { ImageGrid } from '../../charts/images/ImageGrid';
import type { ImageSet } from '../../engine/protocol';
import { Choice } from '../figure/Choice';
import { expected } from '../figure/expected';
import { Notice } from '../figure/Notice';
import { whole } from '../figure/numbers';
import { Source } from '../figure/Source';
import { useAnswer, type Asked } from '../figure/useAnswer';
import { wordsOf } from '../figure/words';
import styles from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { digits } from './digits';
import { messages } from './messages';

type Split = 'train' | 'test';
const pageSize = 60;

/** All 70,000 pictures, by digit, and how many there are of each. */
export function DigitsFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [split, setSplit] = useState<Split>('train');
  const [label, setLabel] = useState<number | null>(null);
  const [offset, setOffset] = useState(0);
  const summary = useAnswer('mnist', async () => expected('images-summary', await dataset('mnist', { kind: 'summary' })));
  const page = usePage(dataset, split, label, offset);
  const choose = (next: { split?: Split; label?: number | null }): void => {
    if (next.split) setSplit(next.split);
    if (next.label !== undefined) setLabel(next.label);
    setOffset(0);
  };
  if (summary.state !== 'ready') return <Notice asked={summary} language={language} />;
  const counts = summary.answer;
  const perLabel = split === 'train' ? counts.trainCounts : counts.testCounts;
  const total = label === null ? (split === 'train' ? counts.train : counts.test) : (perLabel[label] ?? 0);
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1);
  const shownPage = offset / pageSize;
  return (
    <div className={styles.figure}>
      <div className={styles.controls}>
        <Choice label={t('split')} value={split} onChange={(next) => choose({ split: next })} options={[{ value: 'train', label: `${t('train')} ${whole(counts.train)}` }, { value: 'test', label: `${t('test')} ${whole(counts.test)}` }]} />
        <Choice
          label={t('digit')} value={label === null ? 'all' : String(label)} onChange={(next) => choose({ label: next === 'all' ? null : Number(next) })}
          options={[{ value: 'all', label: t('all') }, ...digits.map((digit) => ({ value: digit, label: digit }))]}
        />
      </div>
      {page.state === 'ready'
        ? (
          <ImageGrid
            title={t('pictures')} language={language} images={page.answer} size={44}
            captions={page.answer.indices.map((index, i) => t('caption', { label: page.answer.labels[i] ?? '?', index }))}
          />
        )
        : <Notice asked={page} language={language} />}
      <div className={styles.controls}>
        <button type="button" className={styles.button} disabled={shownPage <= 0} onClick={() => setOffset(offset - pageSize)}>{t('previous')}</button>
        <button type="button" className={styles.button} disabled={shownPage >= lastPage} onClick={() => setOffset(offset + pageSize)}>{t('next')}</button>
        <button type="button" className={styles.button} onClick={() => setOffset(elsewhere(shownPage, lastPage) * pageSize)}>{t('shuffle')}</button>
        <p className={styles.small} role="status">{t('shown', { from: whole(offset + 1), to: whole(Math.min(total, offset + pageSize)), total: whole(total) })}</p>
      </div>
      <DistributionBars
        title={t('distribution')} language={language} labels={digits} xLabel={t('digit')} yLabel={t('count')} height={220}
        groups={[
          { label: t('train'), color: 'var(--cnn)', counts: counts.trainCounts },
          { label: t('test'), color: 'var(--softmax)', counts: counts.testCounts },
        ]}
        onOpen={(index) => choose({ label: index })}
      />
      <Source provenance={counts.provenance} language={language} />
    </div>
  );
}

/** A page far from this one; a fixed stride of the golden ratio visits the pages evenly. */
function elsewhere(page: number, lastPage: number): number {
  return Math.floor((page + (lastPage + 1) * 0.618) % (lastPage + 1));
}

function usePage(dataset: FigureProps['dataset'], split: Split, label: number | null, offset: number): Asked<ImageSet> {
  return useAnswer(`${split} ${label ?? 'all'} ${offset}`, async () => {
    const found = expected('found', await dataset('mnist', { kind: 'find', split, label, offset, limit: pageSize }));
    return expected('images', await dataset('mnist', { kind: 'images', split, indices: found.indices })).images;
  });
}
