/** Everything reachable by typing a few letters of it, in either language. */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage, useMessages } from '../i18n/messages';
import { classes } from '../ui/classes';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import styles from './CommandPalette.module.css';
import { paletteCommands, type PaletteActions, type PaletteCommand } from './commands';
import { search } from './match';
import { messages } from './messages';

interface CommandPaletteProps extends PaletteActions {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CommandPalette({ open, onClose, ...actions }: CommandPaletteProps) {
  const t = useMessages(messages);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog open={open} onClose={onClose} title={t('palette')} hideTitle initialFocus={input}>
      <PaletteList actions={actions} onClose={onClose} input={input} />
    </Dialog>
  );
}

interface PaletteListProps {
  readonly actions: PaletteActions;
  readonly onClose: () => void;
  readonly input: React.RefObject<HTMLInputElement | null>;
}

function PaletteList({ actions: { toggleRuns, showShortcuts }, onClose, input }: PaletteListProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const base = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const commands = useMemo(() => paletteCommands({ toggleRuns, showShortcuts }), [toggleRuns, showShortcuts]);
  const found = useMemo(() => search(commands, query, (c) => [c.title, ...(c.more ?? [])]), [commands, query]);
  const active = found[Math.min(at, found.length - 1)];
  const run = (command: PaletteCommand) => {
    onClose();
    command.run();
  };
  const moveTo = (index: number) => {
    if (found.length === 0) return;
    const next = (index + found.length) % found.length;
    setAt(next);
    document.getElementById(`${base}-${found[next]?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that confirms an input method's word is not a command.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') moveTo(at + 1);
    else if (event.key === 'ArrowUp') moveTo(at - 1);
    else if (event.key === 'Enter' && active) run(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.palette}>
      <div className={styles.query}>
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${base}-list`}
          aria-activedescendant={active ? `${base}-${active.id}` : undefined}
          aria-label={t('palettePrompt')}
          placeholder={t('palettePrompt')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <div id={`${base}-list`} role="listbox" aria-label={t('palette')} className={styles.list}>
        {found.map((command) => (
          <div
            key={command.id}
            id={`${base}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === active}
            className={classes(styles.option, command === active && styles.active)}
            onPointerMove={() => setAt(found.indexOf(command))}
            onClick={() => run(command)}
            onKeyDown={onKeyDown}
          >
            <Icon name={command.icon} size={16} />
            <span>{command.title[language]}</span>
            <small>{t(command.kind)}</small>
          </div>
        ))}
      </div>
      <p className={found.length === 0 ? styles.empty : 'visually-hidden'} role="status">
        {found.length === 0 ? t('paletteEmpty', { query }) : t('paletteCount', { count: found.length })}
      </p>
    </div>
  );
}
