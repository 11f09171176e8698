import { useMemo, type ReactElement } from 'react';
import { dagreLayout } from '../../../charts/graph/dagreLayout';
import { linePath, middleOf } from '../../../charts/graph/linePath';
import type { ScalarGraph, ScalarNode } from '../../../engine/stats/formula/scalarGraph';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import styles from './backprop.module.css';
import { messages } from './messages';
import { lineKey, type Known, type Moment } from './walk';

interface GraphDrawingProps {
  readonly graph: ScalarGraph;
  readonly values: readonly number[];
  readonly known: Known;
  readonly moment: Moment | undefined;
  readonly title: string;
  readonly language: Language;
}

const box = { width: 92, height: 58 };
const margin = 14;
const signs: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', negative: '−' };

/** Inputs above, the loss below; values appear on the way down, gradients and local derivatives on the way up. */
export function GraphDrawing({ graph, values, known, moment, title, language }: GraphDrawingProps): ReactElement {
  const t = wordsOf(messages, language);
  const lines = useMemo(() => graph.flatMap(({ inputs }, node) => inputs.map((input) => ({ from: input, to: node }))), [graph]);
  const { width, height, middles, routes } = useMemo(
    () => dagreLayout({ boxes: graph.map((_, id) => ({ id, ...box })), lines, above: [], below: [] }),
    [graph, lines],
  );
  const active = moment?.kind === 'backward' ? moment.contribution : null;
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={title}>
      <svg className={styles.graph} width={width + 2 * margin} height={height + 2 * margin}>
        <g transform={`translate(${margin} ${margin})`}>
          {lines.map(({ from, to }, i) => {
            const route = routes[i] ?? [];
            const [x, y] = middleOf(route);
            const handed = known.handed.get(lineKey(to, from));
            return (
              <g key={i} data-forward={known.value[to] || undefined} data-backward={handed ? '' : undefined} data-active={(active?.node === to && active.input === from) || undefined}>
                <path className={styles.line} d={linePath(route)} />
                {handed && <text className={styles.local} x={x} y={y + 4}>×{four(handed.local)}</text>}
              </g>
            );
          })}
          {graph.map((node, i) => {
            const [x, y] = middles.get(i) ?? [0, 0];
            const gradient = known.gradient[i] ?? null;
            const value = known.value[i] ? four(values[i] ?? Number.NaN) : '';
            return (
              <g
                key={i} className={styles.node} transform={`translate(${x} ${y})`} role="img" aria-label={t('node', { text: node.text, value: value || '–', gradient: gradient === null ? '–' : four(gradient) })}
                data-leaf={node.inputs.length === 0 || undefined} data-active={(moment?.kind === 'forward' && moment.node === i) || active?.node === i || active?.input === i || undefined}
              >
                <title>{node.text}</title>
                <rect x={-box.width / 2} y={-box.height / 2} width={box.width} height={box.height} rx={9} />
                <text className={styles.label} y={-12}>{labelOf(node)}{i === graph.length - 1 ? ' = L' : ''}</text>
                <text className={styles.value} y={5}>{value}</text>
                <text className={styles.gradient} y={21}>{gradient === null ? '' : `∂ ${four(gradient)}`}</text>
              </g>
            );
          })}
        </g>
      </svg>
    </div>
  );
}

function labelOf({ role, text }: ScalarNode): string {
  return role.kind === 'operation' ? (signs[role.operator] ?? role.operator) : text;
}
