import type { ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { stateNames } from '../graph/messages';
import styles from './executor.module.css';
import type { InDegree } from './inDegrees';
import { executorMessages as text } from './messages';

/** How many inputs each operation still misses. */
export function InDegreeTable({ degrees, language }: { readonly degrees: readonly InDegree[]; readonly language: ChartLanguage }): ReactElement {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className={styles.table} role="region" aria-label={text.inDegreesOf[language]} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name[language]}</th>
            <th scope="col">{text.inDegreesOf[language]}</th>
            <th scope="col">{text.state[language]}</th>
          </tr>
        </thead>
        <tbody>
          {degrees.map(({ node, left, total, state }) => (
            <tr key={node} data-state={state}>
              <td>{node}</td>
              <td>{fill(text.of[language], { left, total })}</td>
              <td>{stateNames[state][language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
