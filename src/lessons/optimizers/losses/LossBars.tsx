import type { ReactElement } from 'react';
import { Axes } from '../../../charts/frame/Axes';
import { ChartFrame } from '../../../charts/frame/ChartFrame';
import { plotScales } from '../../../charts/frame/plotArea';
import { useWidth } from '../../../charts/frame/useWidth';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import styles from './risk.module.css';

const height = 200;

/** Each house's loss as a bar, and their mean as a line across. */
export function LossBars({ language, losses, mean, outlier }: { readonly language: Language; readonly losses: readonly number[]; readonly mean: number; readonly outlier: number | null }): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, width } = useWidth<HTMLDivElement>();
  const most = Math.max(...losses);
  const { x, y } = plotScales(width, height, [0, losses.length], [0, most || 1]);
  const slot = x(1) - x(0);
  const summary = t('barsSummary', { count: losses.length, mean: four(mean), most: four(most) });
  return (
    <ChartFrame title={t('barsTitle')} language={language} summary={summary} table={() => ({ columns: [t('house'), t('loss')], rows: losses.map((loss, i) => [i === outlier ? t('outlierHandle') : i + 1, loss]) })}>
      {() => (
        <div ref={ref}>
          <svg width={width} height={height} role="img" aria-label={summary}>
            <Axes x={x} y={y} xTicks={[]} yLabel={t('loss')} />
            <g className={styles.bars}>
              {losses.map((loss, i) => <rect key={i} data-outlier={i === outlier} x={x(i) + 0.5} width={Math.max(1, slot - 1)} y={y(loss)} height={y(0) - y(loss)} />)}
            </g>
            <path className={styles.mean} d={`M${x.range[0]} ${y(mean)}H${x.range[1]}`} />
            <text className={styles.meanLabel} x={x.range[1]} y={y(mean) - 6} textAnchor="end">{t('meanLine', { mean: four(mean) })}</text>
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}
