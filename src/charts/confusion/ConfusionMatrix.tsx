import type { CSSProperties, ReactElement } from 'react';
import { accuracy, classScores } from '../../engine/stats/confusion';
import { ChartFrame } from '../frame/ChartFrame';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { useRoving } from '../frame/useRoving';
import styles from './confusion.module.css';
import { confusionMessages } from './messages';
import type { ConfusionMatrixProps } from './props';
import { rowShares, tint, worstConfusion } from './reading';

/** Truth by row, prediction by column; every cell opens its images. */
export function ConfusionMatrix({ title, language, labels, counts, onOpen, selected }: ConfusionMatrixProps): ReactElement {
  const text = confusionMessages;
  const { current, ...roving } = useRoving();
  const classes = labels.length;
  if (!counts) {
    return (
      <ChartFrame title={title} language={language} summary={text.empty[language]} table={() => ({ columns: [], rows: [] })} savesPicture={false}>
        {() => <div className={`${frame.empty} ${styles.none}`}>{text.empty[language]}</div>}
      </ChartFrame>
    );
  }
  const shares = rowShares(counts, classes);
  const scores = classScores(counts, classes);
  const total = counts.reduce((a, b) => a + b, 0);
  const worst = worstConfusion(counts, classes);
  const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(share === 1 ? 0 : 1)}\u202f%`);
  // The table's margin has room for whole per cents only.
  const rounded = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`);
  const known = { count: formatValue(total), accuracy: percent(accuracy(counts, classes)) };
  const summary = worst
    ? fill(text.summary[language], { ...known, truth: labels[worst.truth] ?? '', predicted: labels[worst.predicted] ?? '', most: worst.count })
    : fill(text.clean[language], known);

  return (
    <ChartFrame
      title={title}
      language={language}
      summary={summary}
      savesPicture={false}
      table={() => ({
        columns: [text.truth[language], text.predicted[language], text.count[language]],
        rows: labels.flatMap((truth, r) => labels.map((predicted, c) => [truth, predicted, counts[r * classes + c] ?? 0])),
      })}
    >
      {() => (
        <table className={styles.matrix} {...roving}>
          <caption className={frame.hidden}>{summary}</caption>
          <thead>
            <tr>
              <td className={styles.corner}>
                {text.truth[language]} ↓<br />
                {text.predicted[language]} →
              </td>
              {labels.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className={styles.score}>
                {text.recall[language]}
              </th>
            </tr>
          </thead>
          <tbody>
            {labels.map((truth, r) => (
              <tr key={truth}>
                <th scope="row">{truth}</th>
                {labels.map((predicted, c) => {
                  const index = r * classes + c;
                  const count = counts[index] ?? 0;
                  const share = shares[index] ?? 0;
                  const name = fill(text.cell[language], { truth, predicted, count, share: percent(share) });
                  const look: CSSProperties & Record<'--tint', string> = { '--tint': `${(tint(share, r === c) * 45).toFixed(1)}%` };
                  return (
                    <td key={predicted} data-right={r === c || undefined} data-zero={count === 0 || undefined} style={look}>
                      {onOpen ? (
                        <button
                          type="button"
                          data-rove=""
                          tabIndex={index === current ? 0 : -1}
                          aria-label={name}
                          title={name}
                          aria-pressed={selected?.truth === r && selected.predicted === c}
                          onClick={() => onOpen(r, c)}
                        >
                          {count}
                        </button>
                      ) : (
                        <span title={name}>{count}</span>
                      )}
                    </td>
                  );
                })}
                <td className={styles.score}>{rounded(scores[r]?.recall ?? null)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={styles.score}>
              <th scope="row">{text.precision[language]}</th>
              {labels.map((label, c) => (
                <td key={label}>{rounded(scores[c]?.precision ?? null)}</td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      )}
    </ChartFrame>
  );
}
