import type { ReactElement, ReactNode } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import styles from './details.module.css';
import { controlOutput, type GraphEdge } from './graphIndex';
import { graphMessages as text } from './messages';
import type { GraphModel } from './model';
import { shapeText } from './tensorText';

interface DetailsProps {
  readonly model: GraphModel;
  readonly entry: number;
  readonly language: ChartLanguage;
  readonly open: boolean;
  readonly fetched: boolean;
  readonly fed: boolean;
  readonly onSelect: (entry: number | null) => void;
  readonly onToggle: (scope: number) => void;
  readonly onFetch: (operation: number) => void;
  readonly onFeed: (operation: number) => void;
}

/** Longer lists end with how many more there are. */
const mostRows = 30;

/** All that the graph says about the selected operation or scope; what it is joined to can be gone to. */
export function Details(props: DetailsProps): ReactElement | null {
  const { model, entry: id, language, onSelect } = props;
  const { index, tree } = model;
  const entry = tree.entries[id];
  if (!entry) return null;
  const node = entry.scope ? null : index.nodes[id];
  return (
    <aside className={styles.panel} aria-label={entry.name}>
      <div className={styles.head}>
        <h4>{entry.name}</h4>
        <button type="button" aria-label={text.close[language]} title={text.close[language]} onClick={() => onSelect(null)}>
          ×
        </button>
      </div>
      {node ? <OperationDetails {...props} /> : <ScopeDetails {...props} />}
    </aside>
  );
}

function ScopeDetails({ model, entry: id, language, open, onSelect, onToggle }: DetailsProps): ReactElement {
  const entries = (model.tree.entries[id]?.children ?? []).flatMap((child) => model.tree.entries[child] ?? []);
  return (
    <>
      <p>{fill(text.operations[language], { count: model.tree.entries[id]?.operations ?? 0 })}</p>
      <div className={styles.actions}>
        <button type="button" onClick={() => onToggle(id)}>
          {text[open ? 'shut' : 'open'][language]}
        </button>
      </div>
      <Section title={text.content[language]} language={language} rows={entries.map((child) => ({ key: child.id, content: <Go id={child.id} name={child.label} onSelect={onSelect} />, note: child.scope ? fill(text.operations[language], { count: child.operations }) : (model.index.nodes[child.id]?.op ?? '') }))} />
    </>
  );
}

function OperationDetails({ model, entry: id, language, fetched, fed, onSelect, onFetch, onFeed }: DetailsProps): ReactElement {
  const { nodes, into, outOf } = model.index;
  const node = nodes[id];
  const tensor = ({ from, output }: GraphEdge): string => {
    const picture = nodes[from]?.outputs[output];
    return picture ? `${picture.dtype} ${shapeText(picture.shape)}` : '';
  };
  const inputs = into[id] ?? [];
  const users = [...new Map((outOf[id] ?? []).map((edge) => [`${edge.to} ${edge.output}`, edge])).values()];
  const go = (operation: number, output = 0): ReactElement => <Go id={operation} name={`${nodes[operation]?.name ?? ''}${output > 0 ? `:${output}` : ''}`} onSelect={onSelect} />;
  return (
    <>
      <p>
        <code>{node?.op}</code>
      </p>
      <div className={styles.actions}>
        <button type="button" aria-pressed={fetched} onClick={() => onFetch(id)}>
          {text.fetch[language]}
        </button>
        {(node?.outputs.length ?? 0) > 0 && (
          <button type="button" aria-pressed={fed} onClick={() => onFeed(id)}>
            {text.feed[language]}
          </button>
        )}
      </div>
      <Section title={text.outputs[language]} language={language} rows={(node?.outputs ?? []).map(({ dtype, shape }, i) => ({ key: i, content: <code>{`:${i}`}</code>, note: `${dtype} ${shapeText(shape)}` }))} />
      <Section title={text.inputs[language]} language={language} rows={inputs.filter(({ output }) => output !== controlOutput).map((edge) => ({ key: edge.id, content: go(edge.from, edge.output), note: tensor(edge) }))} />
      <Section title={text.controlInputs[language]} language={language} rows={inputs.filter(({ output }) => output === controlOutput).map((edge) => ({ key: edge.id, content: go(edge.from), note: nodes[edge.from]?.op ?? '' }))} />
      <Section title={text.users[language]} language={language} rows={users.map((edge) => ({ key: edge.id, content: go(edge.to), note: edge.output === controlOutput ? text.controlLegend[language] : tensor(edge) }))} />
      <Section title={text.attributes[language]} language={language} rows={Object.entries(node?.attributes ?? {}).map(([name, value]) => ({ key: name, content: <code>{name}</code>, note: value }))} />
      {node?.device && <Section title={text.device[language]} language={language} rows={[{ key: 0, content: <code>{node.device}</code>, note: '' }]} />}
    </>
  );
}

interface Row {
  readonly key: string | number;
  readonly content: ReactNode;
  readonly note: string;
}

function Section({ title, rows, language }: { readonly title: string; readonly rows: readonly Row[]; readonly language: ChartLanguage }): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h5>{rows.length > 1 ? `${title} (${rows.length})` : title}</h5>
      <ul>
        {rows.slice(0, mostRows).map(({ key, content, note }) => (
          <li key={key}>
            {content} <span>{note}</span>
          </li>
        ))}
        {rows.length > mostRows && <li>{fill(text.more[language], { count: rows.length - mostRows })}</li>}
      </ul>
    </section>
  );
}

function Go({ id, name, onSelect }: { readonly id: number; readonly name: string; readonly onSelect: (entry: number) => void }): ReactElement {
  return (
    <button type="button" className={styles.go} onClick={() => onSelect(id)}>
      {name}
    </button>
  );
}
