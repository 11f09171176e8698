import { useId, useState, type ReactElement } from 'react';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { Language, RunView } from '../lesson';
import { experimentOf, isReadable, type ModelChoice, type ShippedId } from './models';

const messages = {
  network: { zh: '网络', en: 'Network' },
  newest: { zh: '最近一次运行：{name}', en: 'The newest run: {name}' },
  'mnist-softmax': { zh: '自带的 Softmax 网络', en: 'Softmax network, shipped' },
  'mnist-cnn': { zh: '自带的 CNN', en: 'CNN, shipped' },
} as const;

export interface PickedModel {
  readonly choice: ModelChoice;
  readonly name: string;
  readonly picker: ReactElement;
}

/** The newest run or else the first of `shipped`, until the learner picks another; runs of other experiments are not offered. */
export function useModelPicker(runs: readonly RunView[], shipped: readonly [ShippedId, ...ShippedId[]], language: Language): PickedModel {
  const t = wordsOf(messages, language);
  const id = useId();
  const [picked, setPicked] = useState('');
  const fitting = runs.filter((run) => isReadable(run) && shipped.some((one) => experimentOf[one] === run.spec.experiment));
  const newest = fitting[0];
  const options: { readonly value: string; readonly label: string; readonly name: string; readonly choice: ModelChoice }[] = [
    ...fitting.map((run, i) => ({ value: i === 0 ? '' : run.id, label: i === 0 ? t('newest', { name: run.name }) : run.name, name: run.name, choice: { run } })),
    ...shipped.map((one, i) => ({ value: i === 0 && !newest ? '' : one, label: t(one), name: t(one), choice: { shipped: one } })),
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
  return { choice: held?.choice ?? { shipped: shipped[0] }, name: held?.name ?? t(shipped[0]), picker };
}
