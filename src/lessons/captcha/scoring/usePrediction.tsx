import { useMemo, useState, type ReactElement } from 'react';
import { alphabets } from '../../../engine/declarations/captchaStyle';
import { classesOfText } from '../../../engine/stats/captchaText';
import { Choice } from '../../figure/Choice';
import { Range } from '../../figure/Range';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { bentOutputs, rests, type Rest } from './bend';
import { messages } from './messages';

const text = '2140';
export const alphabet = alphabets.digits;
/** What stands in the picture that is asked about. */
export const truth = classesOfText(text, text.length, alphabet);
/** Outputs of a network that has learned nothing. */
export const flat = new Float64Array(truth.length * alphabet.length).fill(1 / alphabet.length);

interface Prediction {
  /** Of the right character at each position. */
  readonly right: readonly number[];
  readonly rest: Rest;
}

const examples = {
  flat: { right: [0.1, 0.1, 0.1, 0.1], rest: 'shared' },
  hint: { right: [0.4, 0.4, 0.4, 0.4], rest: 'shared' },
  oneWrong: { right: [0.9, 0.95, 0.2, 0.9], rest: 'rival' },
  unsure: { right: [0.7, 0.9, 0.7, 0.7], rest: 'shared' },
  sure: { right: [1, 1, 1, 1], rest: 'shared' },
} as const satisfies Readonly<Record<string, Prediction>>;
type ExampleId = keyof typeof examples;
const exampleIds = Object.keys(examples) as readonly ExampleId[];

/** Forty outputs that the learner bends, one slider a position. */
export function usePrediction(language: Language, first: ExampleId): { readonly outputs: Float64Array; readonly controls: ReactElement } {
  const t = wordsOf(messages, language);
  const [prediction, setPrediction] = useState<Prediction>(examples[first]);
  const { right, rest } = prediction;
  const outputs = useMemo(() => bentOutputs(truth, right, rest, alphabet.length), [right, rest]);
  const controls = (
    <>
      <div className={figure.controls}>
        <div className={figure.field} role="group" aria-label={t('examples')}>
          <span>{t('examples')}</span>
          <div className={figure.options}>
            {exampleIds.map((id) => <button key={id} type="button" className={figure.button} onClick={() => setPrediction(examples[id])}>{t(id)}</button>)}
          </div>
        </div>
        <Choice label={t('rest')} value={rest} onChange={(value) => setPrediction({ ...prediction, rest: value })} options={rests.map((value) => ({ value, label: t(value) }))} />
      </div>
      <div className={figure.controls}>
        {Array.from(text, (character, row) => (
          <Range
            key={row} label={t('rightAt', { n: row + 1, character })} value={right[row] ?? 0} min={0} max={1} format={(value) => value.toFixed(3)}
            onChange={(value) => setPrediction({ ...prediction, right: right.map((old, i) => (i === row ? value : old)) })}
          />
        ))}
      </div>
    </>
  );
  return { outputs, controls };
}
