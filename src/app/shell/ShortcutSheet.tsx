/** The list of keyboard shortcuts. */
import { useMessages } from '../i18n/messages';
import { Dialog } from '../ui/Dialog';
import { messages } from './messages';
import { commandKey } from './shortcuts';
import styles from './ShortcutSheet.module.css';

const groups = [
  { title: 'everywhere', keys: [{ keys: [`${commandKey} K`], text: 'keyPalette' }, { keys: ['?'], text: 'keySheet' }] },
  {
    title: 'inLesson',
    keys: [
      { keys: ['Shift Enter'], text: 'keyRunNext' },
      { keys: ['Ctrl Enter'], text: 'keyRun' },
      { keys: ['↑', '↓', 'K', 'J'], text: 'keyMove' },
      { keys: ['Enter'], text: 'keyEnter' },
      { keys: ['Esc'], text: 'keyLeave' },
    ],
  },
] as const;

export function ShortcutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useMessages(messages);
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts')}>
      {groups.map((group) => (
        <section key={group.title} className={styles.group}>
          <h3>{t(group.title)}</h3>
          <dl>
            {group.keys.map(({ keys, text }) => (
              <div key={text}>
                <dt>{t(text)}</dt>
                <dd>
                  {keys.map((combination) => (
                    <span key={combination} className={styles.combination}>
                      {combination.split(' ').map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
