import { Component, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import styles from './CellBoundary.module.css';
import { cellMessages } from './messages';

interface CellBoundaryProps {
  readonly children: ReactNode;
}

/** A figure that throws takes only its own place down. */
export class CellBoundary extends Component<CellBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onRetry={() => { this.setState({ broken: false }); }} /> : this.props.children;
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useMessages(cellMessages);
  return (
    <div className={styles.broken} role="alert">
      <p>{t('broken')}</p>
      <Button size="small" onClick={onRetry}>{t('brokenRetry')}</Button>
    </div>
  );
}
