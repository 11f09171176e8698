import type { ReactElement } from 'react';
import { Swatch } from '../../../charts/frame/Swatch';
import { optimizerIds, optimizerNames, type OptimizerId } from '../../../engine/declarations/optimizers';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';
import { TypedNumber } from './NumberInput';
import styles from './surfaces.module.css';

export type Rates = Readonly<Record<OptimizerId, number>>;

interface RacerGridProps {
  readonly language: Language;
  readonly racing: ReadonlySet<OptimizerId>;
  readonly rates: Rates;
  readonly onRace: (id: OptimizerId, races: boolean) => void;
  readonly onRate: (id: OptimizerId, rate: number) => void;
}

/** Every rule with its learning rate; a tick lets it race. */
export function RacerGrid({ language, racing, rates, onRace, onRate }: RacerGridProps): ReactElement {
  const t = wordsOf(messages, language);
  return (
    <fieldset className={styles.racers}>
      <legend>{t('racers')}</legend>
      {optimizerIds.map((id) => (
        <div key={id} className={styles.racer}>
          <label>
            <input type="checkbox" checked={racing.has(id)} onChange={(event) => onRace(id, event.currentTarget.checked)} />
            <Swatch color={`var(--${id})`} dashed={false} /> {optimizerNames[id]}
          </label>
          <TypedNumber label={t('rateOf', { name: optimizerNames[id] })} value={rates[id]} min={1e-6} max={10} disabled={!racing.has(id)} onChange={(rate) => onRate(id, rate)} />
        </div>
      ))}
    </fieldset>
  );
}
