import { memo, type ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { textWidth } from '../frame/textWidth';
import styles from './graph.module.css';
import { signOf } from './hit';
import { fitText, frameRoom } from './itemSize';
import { graphMessages as text, stateNames } from './messages';
import type { OperationState } from './replay';
import type { SceneItem } from './scene';

export interface ItemShapeProps {
  readonly id: string;
  readonly item: SceneItem;
  readonly language: ChartLanguage;
  readonly selected: boolean;
  readonly faint: boolean;
  readonly state: OperationState | null;
  readonly tag: 'fetch' | 'feed' | null;
}

const stateSigns: Readonly<Record<OperationState, string>> = { waiting: '', ready: '•', running: '▶', done: '✓', dead: '✕' };

/** An operation, a closed scope, or the frame of an open one. */
export const ItemShape = memo(function ItemShape({ id, item, language, selected, faint, state, tag }: ItemShapeProps): ReactElement {
  const { entry, x, y, width, height, open, kind } = item;
  const described = entry.scope ? fill(text.scopeNamed[language], { name: entry.name, count: entry.operations }) : fill(text.operationNamed[language], { name: entry.name, op: item.type });
  const name = [described, tag && text[tag][language], state && stateNames[state][language]].filter(Boolean).join(', ');
  return (
    <g
      className={open ? styles.frame : styles.item}
      data-kind={kind}
      data-depth={open ? entry.depth % 2 : undefined}
      data-selected={selected || undefined}
      data-faint={faint || undefined}
      data-state={state ?? undefined}
    >
      {entry.scope && !open && <rect className={styles.under} x={x + 4} y={y + 4} width={width} height={height} rx={9} />}
      {/* The texts stand beside it: shortened to fit, they would not agree with its name. */}
      <rect
        id={id} role="treeitem" aria-label={name} aria-level={entry.depth} aria-expanded={entry.scope ? open : undefined} aria-selected={selected} data-faint={faint || undefined}
        className={styles.body} x={x} y={y} width={width} height={height} rx={open ? 12 : entry.scope ? 9 : 6}
      />
      {!entry.scope && <path className={styles.stripe} d={`M${x + 6} ${y}h-0.5a5.5 5.5 0 0 0 -5.5 5.5v${height - 11}a5.5 5.5 0 0 0 5.5 5.5h0.5z`} />}
      {!open && <Texts item={item} language={language} />}
      {entry.scope && !open && <Sign at={signOf(item)} open={false} />}
      {tag && (
        <text aria-hidden="true" pointerEvents="none" className={styles.tag} x={x + width / 2} y={tag === 'feed' ? y - 6 : y + height + 15} data-tag={tag}>
          {tag === 'feed' ? `${text.feed[language]} ↓` : `↓ ${text.fetch[language]}`}
        </text>
      )}
      {state && stateSigns[state] && !open && (
        <g aria-hidden="true" pointerEvents="none" className={styles.state}>
          <circle cx={x + width - 2} cy={y + 2} r={8} />
          <text x={x + width - 2} y={y + 5.5}>
            {stateSigns[state]}
          </text>
        </g>
      )}
    </g>
  );
});

/** The upper edge of an open scope's frame, drawn over the lines that enter there. */
export const HeaderShape = memo(function HeaderShape({ item, faint }: { readonly item: SceneItem; readonly faint: boolean }): ReactElement {
  const { entry, x, y, width } = item;
  const [right, bottom] = [x + width - 1.5, y + frameRoom.band];
  return (
    <g aria-hidden="true" className={styles.header} data-faint={faint || undefined}>
      <path className={styles.band} d={`M${x + 1.5} ${bottom}V${y + 12}a10.5 10.5 0 0 1 10.5 -10.5H${right - 10.5}a10.5 10.5 0 0 1 10.5 10.5V${bottom}z`} />
      <text className={styles.heading} x={x + 14} y={y + frameRoom.band / 2 + 4.5}>
        {entry.label}
      </text>
      <Sign at={signOf(item)} open />
    </g>
  );
});

function Texts({ item, language }: { readonly item: SceneItem; readonly language: ChartLanguage }): ReactElement {
  const { entry, x, y, width, height } = item;
  const middle = x + (entry.scope ? (width - 26) / 2 + 2 : width / 2 + 2);
  const caption = entry.scope ? fill(text[entry.operations === 1 ? 'oneOperation' : 'operations'][language], { count: entry.operations }) : fitText(item.type, (width - 18) / 0.92, textWidth, 400);
  return (
    <g aria-hidden="true" pointerEvents="none">
      <text className={styles.label} x={middle} y={y + height / 2 - 2}>
        {fitText(entry.label, width - (entry.scope ? 40 : 20), textWidth, 600)}
      </text>
      <text className={styles.type} x={middle} y={y + height / 2 + 13}>
        {caption}
      </text>
    </g>
  );
}

function Sign({ at: [x, y], open }: { readonly at: readonly [number, number]; readonly open: boolean }): ReactElement {
  return (
    <g className={styles.sign}>
      <circle cx={x} cy={y} r={8.5} />
      <path d={open ? `M${x - 4} ${y}h8` : `M${x - 4} ${y}h8M${x} ${y - 4}v8`} />
    </g>
  );
}
