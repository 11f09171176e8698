import type { ReactElement } from 'react';
import figure from './figure.module.css';

interface FormulaProps {
  /** Made from a lesson's own Markdown at build time; nothing of it comes from outside. */
  readonly html: string;
  readonly label: string;
}

/** A formula that depends on a choice; where it is wider than the page it scrolls, also by keyboard. */
export function Formula({ html, label }: FormulaProps): ReactElement {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <div className={figure.formulas} role="group" aria-label={label} tabIndex={0} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
