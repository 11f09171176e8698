import { useState, type ReactElement } from 'react';
import { optimizerIds, optimizerNames, type OptimizerId } from '../../../engine/declarations/optimizers';
import { Choice } from '../../figure/Choice';
import { Formula } from '../../figure/Formula';
import figure from '../../figure/figure.module.css';
import { ruleSources } from '../../figure/ruleSources';
import { wordsOf } from '../../figure/words';
import type { FigureProps } from '../../lesson';
import en from './rules.en.md';
import zh from './rules.zh.md';
import { messages } from './messages';

/** Each update rule as a formula, with what it remembers, and as the code that runs. */
export function RulesFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const [rule, setRule] = useState<OptimizerId>('adam');
  const text = language === 'zh' ? zh : en;
  return (
    <div className={figure.figure}>
      <Choice label={t('optimizer')} value={rule} onChange={setRule} options={optimizerIds.map((id) => ({ value: id, label: optimizerNames[id] }))} />
      <Formula html={text[rule] ?? ''} label={optimizerNames[rule]} />
      {/* A scrolling region must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={figure.code} tabIndex={0} aria-label={t('ruleCode', { optimizer: optimizerNames[rule] })}><code>{ruleSources[rule]}</code></pre>
    </div>
  );
}
