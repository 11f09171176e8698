import { useState } from 'react';
import { optimizerIds, optimizerNames, optimizerParams, paramsOf } from '../../../engine/declarations/optimizers';
import { formatParam } from '../../i18n/format';
import { useMessages } from '../../i18n/messages';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { raceMessages } from '../messages';
import { ParamControl } from '../ParamControl';
import { racerKey, racerOf, withAnother, type Racer } from './racer';
import styles from './RacerList.module.css';

interface RacerListProps {
  readonly racers: readonly Racer[];
  /** Keys of the racers that are in the race now; null while there is no race to join. */
  readonly racing: ReadonlySet<string> | null;
  readonly onChange: (racers: readonly Racer[]) => void;
  readonly onJoin: (racer: Racer) => void;
  readonly onRemove: (racer: Racer) => void;
}

/** The optimizers on the grid, each with its own parameters. */
export function RacerList({ racers, racing, onChange, onJoin, onRemove }: RacerListProps) {
  const t = useMessages(raceMessages);
  const [edited, setEdited] = useState<number | null>(null);
  const replace = (index: number, racer: Racer): void => { onChange(racers.map((r, i) => (i === index ? racer : r))); };
  return (
    <div className={styles.racers}>
      <h3 className={styles.title}>{t('racers')}</h3>
      <ul className={styles.list}>
        {racers.map((racer, index) => {
          const name = optimizerNames[racer.optimizer];
          const open = edited === index;
          return (
            <li key={index}>
              <div className={styles.racer}>
                <span className={styles.swatch} style={{ '--series': `var(--${racer.optimizer})` }} aria-hidden="true" />
                <button type="button" className={styles.name} aria-expanded={open} aria-label={t('editRacer', { name, rate: formatParam(Number(racer['learningRate'])) })} onClick={() => { setEdited(open ? null : index); }}>
                  <span>{name}</span> <span className={styles.rate}>{formatParam(Number(racer['learningRate']))}</span>
                </button>
                {racing && !racing.has(racerKey(racer)) && <IconButton size="small" icon="play" label={t('join', { name })} onClick={() => { onJoin(racer); }} />}
                <IconButton size="small" icon="close" label={t('removeRacer', { name })} onClick={() => {
                  setEdited(null);
                  onChange(racers.filter((_, i) => i !== index));
                  onRemove(racer);
                }} />
              </div>
              {open && (
                <div className={styles.params}>
                  {optimizerParams(racer.optimizer).filter((p) => paramsOf(racer.optimizer, racer).includes(p.name)).map((schema) => (
                    <ParamControl key={schema.name} schema={schema} value={racer[schema.name] ?? schema.default}
                      onChange={(value) => { replace(index, racerOf({ ...racer, [schema.name]: value }) ?? racer); }} />
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <Menu
        align="start"
        trigger={<Button size="small" icon="plus">{t('add')}</Button>}
        items={optimizerIds.map((id) => ({ id, label: optimizerNames[id], onSelect: () => { onChange(withAnother(racers, id)); } }))}
      />
    </div>
  );
}
