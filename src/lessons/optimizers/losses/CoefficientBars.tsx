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
/** Pixels that a number on the axis takes up. */
const roomForLabel = 20;

/** Signed coefficients; those that are exactly zero are circles on the axis. */
export function CoefficientBars({ language, coefficients }: { readonly language: Language; readonly coefficients: readonly number[] }): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, width } = useWidth<HTMLDivElement>();
  const most = Math.max(0.1, ...coefficients.map(Math.abs));
  const count = coefficients.length;
  const { x, y } = plotScales(width, height, [0, count], [-most, most]);
  const slot = (x.range[1] - x.range[0]) / count;
  const left = (i: number): number => x.range[0] + i * slot;
  const summary = t('coefficientsSummary', { count, zeros: coefficients.filter((c) => c === 0).length, most: four(most) });
  return (
    <ChartFrame title={t('coefficients')} language={language} summary={summary} table={() => ({ columns: ['j', t('coefficient')], rows: coefficients.map((c, i) => [i + 1, c]) })}>
      {() => (
        <div ref={ref}>
          <svg width={width} height={height} role="img" aria-label={summary}>
            <Axes x={x} y={y} yLabel={t('coefficient')} xTicks={coefficients.map((_, i) => ({ at: left(i) + slot / 2, label: slot < roomForLabel && i % 2 === 1 ? '' : String(i + 1) }))} />
            <g className={styles.signed}>
              {coefficients.map((c, i) => (c === 0
                ? <circle key={i} cx={left(i) + slot / 2} cy={y(0)} r={4} />
                : <rect key={i} data-negative={c < 0} x={left(i) + slot * 0.15} width={slot * 0.7} y={Math.min(y(0), y(c))} height={Math.max(1, Math.abs(y(c) - y(0)))} />))}
            </g>
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}
