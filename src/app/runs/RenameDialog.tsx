import { useRef, useState, type SyntheticEvent } from 'react';
import { controller } from '../engine/studio';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { drawerMessages } from './messages';
import { runName } from './naming';
import type { RunOutline } from './record';
import styles from './RenameDialog.module.css';

const longestName = 60;

/** Asks for a run's name; an empty one gives the automatic name back. */
export function RenameDialog({ run, onClose }: { readonly run: RunOutline; readonly onClose: () => void }) {
  const t = useMessages(drawerMessages);
  const language = useLanguage();
  const [name, setName] = useState(runName(run, language));
  const input = useRef<HTMLInputElement>(null);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    controller.rename(run.id, name);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('renameTitle')} size="small" initialFocus={input}>
      <form onSubmit={save} className={styles.form}>
        <Field label={t('name')} hint={t('renameHint')}>
          {(ids) => <input ref={input} className={styles.input} type="text" maxLength={longestName} value={name} onChange={(e) => { setName(e.target.value); }} {...ids} />}
        </Field>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit">{t('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
