import type { ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import styles from './bar.module.css';
import colours from './kinds.module.css';
import { graphMessages as text, kindNames, stateNames } from './messages';
import { operationKind, operationKinds } from './operationKind';
import type { GraphModel } from './model';
import type { OperationState } from './replay';
import { isReference } from './tensorText';

interface GraphLegendProps {
  readonly model: GraphModel;
  readonly language: ChartLanguage;
  readonly replaying: boolean;
}

const stateOrder: readonly OperationState[] = ['waiting', 'ready', 'running', 'done', 'dead'];

/** What the shapes, colours and lines of this graph mean; only what occurs in it. */
export function GraphLegend({ model, language, replaying }: GraphLegendProps): ReactElement {
  const { nodes, edges } = model.index;
  const kinds = new Set(nodes.map(({ op }) => operationKind(op)));
  const control = edges.some(({ output }) => output < 0);
  const reference = nodes.some(({ outputs }) => outputs.some(isReference));
  return (
    <>
      <ul className={styles.legend}>
        {operationKinds.filter((kind) => kinds.has(kind)).map((kind) => (
          <li key={kind}>
            <svg className={colours.kinds} width="14" height="12" aria-hidden="true" data-icon="" data-kind={kind}>
              <rect className={styles.swatch} x="0.5" y="0.5" width="13" height="11" rx="3" />
            </svg>
            {kindNames[kind][language]}
          </li>
        ))}
        <Stroke label={text.tensorLegend[language]} />
        {control && <Stroke control label={text.controlLegend[language]} />}
        {reference && <Stroke reference label={text.referenceLegend[language]} />}
        {replaying && <li>{stateOrder.map((state) => `${stateSigns[state]} ${stateNames[state][language]}`).join('  ')}</li>}
      </ul>
      <p className={styles.help}>{text.wheel[language]}</p>
    </>
  );
}

const stateSigns: Readonly<Record<OperationState, string>> = { waiting: '┄', ready: '•', running: '▶', done: '✓', dead: '✕' };

function Stroke({ label, control = false, reference = false }: { readonly label: string; readonly control?: boolean; readonly reference?: boolean }): ReactElement {
  return (
    <li>
      <svg width="22" height="8" aria-hidden="true" data-icon="">
        <path className={styles.stroke} data-control={control || undefined} data-reference={reference || undefined} d="M1 4H21" />
      </svg>
      {label}
    </li>
  );
}
