import type { CSSProperties, ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import styles from './embedding.module.css';
import { embeddingMessages as text } from './messages';
import type { PointClass } from './props';

/** The classes as switches: what is switched off is not drawn. */
export function ClassLegend({ classes, hidden, onToggle, language }: {
  readonly classes: readonly PointClass[];
  readonly hidden: ReadonlySet<number>;
  readonly onToggle: (index: number) => void;
  readonly language: ChartLanguage;
}): ReactElement {
  return (
    <div className={styles.legend}>
      <div className={styles.classes} role="group" aria-label={text.classes[language]}>
        {classes.map(({ sign, color }, i) => {
          const look: CSSProperties & Record<'--own', string> = { '--own': color };
          return <button key={sign} type="button" aria-pressed={!hidden.has(i)} style={look} onClick={() => onToggle(i)}>{sign}</button>;
        })}
      </div>
      <span>{text.ringed[language]}</span>
    </div>
  );
}
