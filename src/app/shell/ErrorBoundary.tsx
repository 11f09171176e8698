/** Keeps a failure of one part of the page from taking the rest, and says what the learner can do. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { homeHref } from '../routes';
import { Button, ButtonLink } from '../ui/Button';
import styles from './ErrorBoundary.module.css';
import { messages } from './messages';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** A change of it clears the failure: the address, for example. */
  readonly resetKey: string;
}
interface Failed {
  readonly error: unknown;
  readonly where: string;
}
interface State {
  readonly failed: Failed | null;
  readonly resetKey: string;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error, where: '' } };
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { failed: null, resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ failed: { error, where: info.componentStack ?? '' } });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? <FailedPart failed={failed} onRetry={() => this.setState({ failed: null })} /> : this.props.children;
  }
}

// The wording of Chromium, Firefox and Safari for a module that does not arrive.
const chunkError = /dynamically imported module|Importing a module script failed|error loading dynamically|Unable to preload/i;

export const isChunkError = (error: unknown): boolean => error instanceof Error && chunkError.test(error.message);

function FailedPart({ failed, onRetry }: { readonly failed: Failed; readonly onRetry: () => void }) {
  const t = useMessages(messages);
  const missing = isChunkError(failed.error);
  const text = failed.error instanceof Error ? `${failed.error.name}: ${failed.error.message}` : String(failed.error);
  return (
    <section className={styles.failed} role="alert">
      <h1>{t(missing ? 'chunkMissing' : 'crashed')}</h1>
      <p>{t(missing ? 'chunkMissingWhy' : 'crashedWhy')}</p>
      <p className={styles.actions}>
        {/* A module that failed to load stays failed until the page is loaded anew. */}
        {!missing && <Button variant="primary" onClick={onRetry}>{t('retry')}</Button>}
        <Button variant={missing ? 'primary' : 'plain'} onClick={() => location.reload()}>{t('reload')}</Button>
        <ButtonLink href={homeHref}>{t('goHome')}</ButtonLink>
      </p>
      <details>
        <summary>{t('details')}</summary>
        <pre>{text}{failed.where}</pre>
      </details>
    </section>
  );
}
