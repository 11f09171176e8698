import { useId, useState } from 'react';
import type { CodeView } from '../../lessons/lesson';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { Tabs } from '../ui/Tabs';
import { CodeBlock } from './CodeBlock';
import styles from './CodePanel.module.css';
import { codeMessages } from './messages';

/** The source that runs here beside the course's way of writing it, folded until asked for. */
export function CodePanel({ code }: { readonly code: CodeView }) {
  const t = useMessages(codeMessages);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.panel}>
      <Button variant="quiet" size="small" icon="code" aria-expanded={open} aria-controls={id} onClick={() => { setOpen(!open); }}>
        {t(open ? 'hide' : 'show')}
      </Button>
      <div id={id} hidden={!open}>
        {open && (
          <Tabs
            label={t('code')}
            tabs={[
              { id: 'typescript', label: t('typescript'), panel: <CodeBlock code={code.typescript} language="typescript" label={t('typescript')} /> },
              { id: 'python', label: t('python'), panel: <CodeBlock code={code.python} language="python" label={t('python')} /> },
            ]}
          />
        )}
      </div>
    </div>
  );
}
