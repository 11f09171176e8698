import { useState, type ReactElement } from 'react';
import { optimizerIds, type OptimizerId } from '../../engine/declarations/optimizers';
import adadelta from '../../engine/optim/rules/adadelta.ts?raw';
import adagrad from '../../engine/optim/rules/adagrad.ts?raw';
import adam from '../../engine/optim/rules/adam.ts?raw';
import momentum from '../../engine/optim/rules/momentum.ts?raw';
import nesterov from '../../engine/optim/rules/nesterov.ts?raw';
import rmsprop from '../../engine/optim/rules/rmsprop.ts?raw';
import sgd from '../../engine/optim/rules/sgd.ts?raw';
import { Choice } from '../figure/Choice';
import { wordsOf } from '../figure/words';
import figure from '../figure/figure.module.css';
import type { FigureProps } from '../lesson';
import { messages } from './messages';
import en from './rules.en.md';
import zh from './rules.zh.md';

/** The source of every rule, as it is compiled into the engine. */
export const ruleSources: Readonly<Record<OptimizerId, string>> = { sgd, momentum, nesterov, adagrad, adadelta, rmsprop, adam };

const names: Readonly<Record<OptimizerId, string>> = {
  sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'Adagrad', adadelta: 'Adadelta', rmsprop: 'RMSprop', adam: 'Adam',
};

/** Each update rule as a formula and as the code that runs. */
export function RulesFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [rule, setRule] = useState<OptimizerId>('adam');
  const text = language === 'zh' ? zh : en;
  return (
    <div className={figure.figure}>
      <Choice label={t('optimizer')} value={rule} onChange={setRule} options={optimizerIds.map((id) => ({ value: id, label: names[id] }))} />
      {/* Made from this folder's Markdown at build time; nothing of it comes from outside. */}
      <div className={figure.formulas} dangerouslySetInnerHTML={{ __html: text[rule] ?? '' }} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={figure.code} tabIndex={0} aria-label={t('ruleCode', { optimizer: names[rule] })}><code>{ruleSources[rule]}</code></pre>
    </div>
  );
}
