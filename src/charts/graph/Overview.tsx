import type { ReactElement } from 'react';
import styles from './graph.module.css';
import { operationKinds } from './operationKind';
import type { Rectangle, SceneItem, SceneLine } from './scene';

interface OverviewProps {
  readonly items: readonly SceneItem[];
  readonly lines: readonly SceneLine[];
  readonly lit: (item: SceneItem) => boolean;
  readonly selected: SceneItem | null;
}

/** More lines than these are a grey area; an even sample shows as much. */
const mostLines = 4000;

/** Thousands of items at a scale at which no name can be read: one shape for all of a kind. */
export function Overview({ items, lines, lit, selected }: OverviewProps): ReactElement {
  const every = Math.ceil(lines.length / mostLines);
  const drawn = lines.filter((_, i) => i % every === 0);
  return (
    <g aria-hidden="true" className={styles.overview}>
      <path className={styles.overviewLines} d={drawn.map(({ points }) => `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`).join('')} />
      {[...operationKinds, 'scope' as const].flatMap((kind) =>
        [true, false].map((bright) => {
          const shapes = items.filter((item) => !item.open && item.kind === kind && lit(item) === bright);
          return shapes.length > 0 && <path key={`${kind} ${String(bright)}`} data-kind={kind} data-faint={!bright || undefined} d={shapes.map(boxPath).join('')} />;
        }),
      )}
      {selected && <rect className={styles.overviewSelected} x={selected.x - 6} y={selected.y - 6} width={selected.width + 12} height={selected.height + 12} />}
    </g>
  );
}

function boxPath({ x, y, width, height }: Rectangle): string {
  return `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}z`;
}
