import { useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import { IconButton } from '../ui/IconButton';
import { toast } from '../ui/toasts';
import styles from './CodeBlock.module.css';
import { highlight, type CodeLanguage } from './highlight';
import { codeMessages } from './messages';

/** Source text to read and to copy. */
export function CodeBlock({ code, language, label }: { readonly code: string; readonly language: CodeLanguage; readonly label: string }) {
  const t = useMessages(codeMessages);
  const tokens = useMemo(() => highlight(code.trimEnd(), language), [code, language]);
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => { toast({ text: t('copied'), tone: 'good' }); },
      () => { toast({ text: t('copyFailed'), tone: 'bad' }); },
    );
  };
  return (
    <div className={styles.block}>
      <div className={styles.copy}><IconButton icon="copy" label={t('copy')} size="small" side="left" onClick={copy} /></div>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0} role="region" aria-label={label} translate="no">
        <code>
          {tokens.map(({ kind, text }, i) => (kind === 'plain' ? text : <span key={i} className={styles[kind]}>{text}</span>))}
        </code>
      </pre>
    </div>
  );
}
