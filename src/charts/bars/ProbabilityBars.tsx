import type { ReactElement } from 'react';
import frame from '../frame/frame.module.css';
import { fill } from '../frame/messages';
import styles from './bars.module.css';
import { barMessages } from './messages';
import type { ProbabilityBarsProps } from './props';

/** One bar a class, as quick as the answers come; the likeliest class is spoken when it changes. */
export function ProbabilityBars({ title, language, labels, probabilities, color, truth, quiet = false }: ProbabilityBarsProps): ReactElement {
  const values = labels.map((_, i) => probabilities?.[i] ?? 0);
  const best = probabilities ? values.indexOf(Math.max(...values)) : -1;
  const likeliest = best < 0 ? '' : fill(barMessages.likeliest[language], { title, label: labels[best] ?? '', percent: `${Math.round((values[best] ?? 0) * 100)} %` });
  return (
    <div className={styles.probabilities} role="group" aria-label={title}>
      <div className={styles.title} aria-hidden="true">
        {title}
      </div>
      <ul>
        {labels.map((label, i) => {
          const value = values[i] ?? 0;
          return (
            <li key={label} data-best={i === best || undefined} data-truth={i === truth || undefined} style={color ? { color } : undefined}>
              <span className={styles.label}>{label}</span>
              <span className={styles.track} role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={1} aria-valuenow={Number(value.toFixed(3))} aria-valuetext={probabilities ? `${(value * 100).toFixed(1)} %` : '–'}>
                <span className={styles.bar} style={{ transform: `scaleX(${value.toFixed(4)})` }} />
              </span>
              <span className={styles.value}>{probabilities ? value.toFixed(3) : '–'}</span>
            </li>
          );
        })}
      </ul>
      {!quiet && (
        <span className={frame.hidden} aria-live="polite">
          {likeliest.replace(/[，,][^，,]*$/, '')}
        </span>
      )}
    </div>
  );
}
