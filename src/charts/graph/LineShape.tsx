import { memo, type ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import styles from './graph.module.css';
import { headPath, linePath } from './linePath';
import { graphMessages as text } from './messages';
import type { SceneLine } from './scene';

interface LineShapeProps {
  readonly line: SceneLine;
  readonly language: ChartLanguage;
  readonly faint: boolean;
  readonly strong: boolean;
  readonly labelled: boolean;
}

/** A bundle of uses: dashed where one only waits for the other. */
export const LineShape = memo(function LineShape({ line, language, faint, strong, labelled }: LineShapeProps): ReactElement {
  const { middle, label, points, head, thickness } = line;
  const end = points.at(-1);
  return (
    <g className={styles.line} data-control={line.control || undefined} data-reference={line.reference || undefined} data-faint={faint || undefined} data-strong={strong || undefined}>
      <path d={linePath(points)} strokeWidth={thickness} />
      {end && head !== 'none' && <path className={styles.head} d={headPath(end, thickness, head === 'up')} />}
      {labelled && label !== null && !faint && (
        <text x={middle[0]} y={middle[1] + 3.5}>
          {typeof label === 'number' ? fill(text.tensors[language], { count: label }) : label}
        </text>
      )}
    </g>
  );
});
