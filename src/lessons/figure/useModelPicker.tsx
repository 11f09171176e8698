import { useId, useState, type ReactElement } from 'react';
import type { Language, RunView } from '../lesson';
import figure from './figure.module.css';
import { isReadable, type ModelChoice } from './modelChoice';
import { wordsOf } from './words';

const messages = {
  network: { zh: '网络', en: 'Network' },
  newest: { zh: '最近一次运行：{name}', en: 'The newest run: {name}' },
} as const;

/** A network that comes with the studio. */
export interface ShippedModel<Shipped extends string> {
  readonly id: Shipped;
  readonly name: string;
}

export interface PickedModel<Shipped extends string> {
  readonly choice: ModelChoice<Shipped>;
  readonly name: string;
  readonly picker: ReactElement;
}

/**
 * The newest run or else the first of `shipped`, until the learner picks another.
 * @param runs newest first, of networks that the figure can work on; those without weights are not offered
 */
export function useModelPicker<Shipped extends string>(runs: readonly RunView[], shipped: readonly [ShippedModel<Shipped>, ...ShippedModel<Shipped>[]], language: Language): PickedModel<Shipped> {
  const t = wordsOf(messages, language);
  const id = useId();
  const [picked, setPicked] = useState('');
  const readable = runs.filter(isReadable);
  const options: { readonly value: string; readonly label: string; readonly name: string; readonly choice: ModelChoice<Shipped> }[] = [
    ...readable.map((run, i) => ({ value: i === 0 ? '' : run.id, label: i === 0 ? t('newest', { name: run.name }) : run.name, name: run.name, choice: { run } })),
    ...shipped.map((one, i) => ({ value: i === 0 && readable.length === 0 ? '' : one.id, label: one.name, name: one.name, choice: { shipped: one.id } })),
  ];
  const held = options.find(({ value }) => value === picked) ?? options[0];
  const picker = (
    <div className={figure.field}>
      <label htmlFor={id}>{t('network')}</label>
      <select id={id} value={held?.value ?? ''} onChange={(event) => setPicked(event.target.value)}>
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </div>
  );
  return { choice: held?.choice ?? { shipped: shipped[0].id }, name: held?.name ?? shipped[0].name, picker };
}
