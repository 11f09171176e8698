import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { ChartLanguage } from '../frame/language';
import styles from './inspector.module.css';
import { inspectorMessages } from './messages';

interface ViewProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** Draws into the emptied container; called anew whenever it changes. */
  readonly draw: (container: HTMLElement) => Promise<void>;
}

/** A place on the page that tfjs-vis draws into. */
export function View({ title, language, draw }: ViewProps): ReactElement {
  const surface = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const container = document.createElement('div');
    let current = true;
    surface.current?.replaceChildren(container);
    draw(container).then(
      () => current && setFailed(false),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [draw]);
  return (
    <section className={styles.view}>
      <h4>{title}</h4>
      {failed && <p role="alert">{inspectorMessages.failed[language]}</p>}
      {/* Wide tables scroll on narrow screens, and what scrolls must take the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={surface} className={styles.surface} role="group" aria-label={title} tabIndex={0} />
    </section>
  );
}
