import type { CSSProperties, ReactElement } from 'react';
import styles from './vector.module.css';

interface VectorTableProps {
  readonly label: string;
  /** One row a position: values of every class. */
  readonly values: ArrayLike<number>;
  readonly alphabet: string;
  /** The right class of each position, framed. */
  readonly truth: Uint8Array;
  /** Written strong: what counts, such as the largest of its row. */
  readonly strong?: (index: number) => boolean;
  readonly format: (value: number) => string;
  /** Value of the deepest shade; negative ones have a colour of their own. */
  readonly most: number;
}

/** A network's output, or something about each of its numbers, as a table of positions and characters. */
export function VectorTable({ label, values, alphabet, truth, strong, format, most }: VectorTableProps): ReactElement {
  const classes = alphabet.length;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.vector}>
        <caption>{label}</caption>
        <thead><tr><td />{Array.from(alphabet, (character) => <th key={character} scope="col">{character}</th>)}</tr></thead>
        <tbody>
          {Array.from(truth, (right, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {Array.from(alphabet, (character, k) => {
                const at = row * classes + k;
                const value = values[at] ?? Number.NaN;
                return <td key={character} style={shadeOf(value, most)} data-negative={value < 0} data-right={k === right} data-strong={strong?.(at)}>{format(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Paler than half the way, so that the numbers stay legible on it.
function shadeOf(value: number, most: number): CSSProperties & Record<'--fill', string> {
  return { '--fill': `${Math.min(42, (Math.abs(value) / most) * 42).toFixed(1)}%` };
}
