import { useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { FunctionPlot } from '../../../charts/function/FunctionPlot';
import type { FunctionCurve } from '../../../charts/function/props';
import { DataTable } from '../../../charts/table/DataTable';
import { captchaAccuracy, type CaptchaAccuracy } from '../../../engine/stats/captchaAccuracy';
import { decodeVector, largestIn, largestOfRows } from '../../../engine/stats/captchaText';
import { share } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { VectorTable } from '../vector/VectorTable';
import { messages } from './messages';
import { alphabet, flat, truth, usePrediction } from './usePrediction';

const [length, classes] = [truth.length, alphabet.length];
const metrics = ['acc', 'charAcc', 'captchaAcc', 'argmaxAcc'] as const satisfies readonly (keyof CaptchaAccuracy)[];
/** Numbers that each metric counts in one captcha. */
const wholes: Readonly<Record<keyof CaptchaAccuracy, number>> = { acc: length * classes, charAcc: length, captchaAcc: 1, argmaxAcc: 1 };

/** Four accuracies of one prediction, and how they go together over many. */
export function FloorFigure({ language }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { outputs, controls } = usePrediction(language, 'flat');
  const read = largestOfRows(outputs, classes);
  const [mine, nothing] = [captchaAccuracy(outputs, truth, length, classes), captchaAccuracy(flat, truth, length, classes)];
  const surest = largestIn(outputs, 0, outputs.length);
  const written = (value: number, whole: number): string => (whole === 1 ? String(value) : t('of', { right: Math.round(value * whole), whole, share: share(value) }));
  return (
    <div className={figure.figure}>
      {controls}
      <VectorTable label={t('outputs')} values={outputs} alphabet={alphabet} truth={truth} strong={(i) => read[Math.floor(i / classes)] === i % classes} format={(value) => value.toFixed(2)} most={1} />
      <p className={figure.note} role="status">
        {t('reads', { text: decodeVector(outputs, length, alphabet), over: outputs.filter((p) => p > 0.5).length, character: alphabet.charAt(surest % classes), n: Math.floor(surest / classes) + 1 })}
      </p>
      <DataTable
        title={t('accuracies')} language={language}
        columns={[{ id: 'metric', label: t('metric') }, { id: 'counts', label: t('counts') }, { id: 'mine', label: t('mine'), numeric: true }, { id: 'nothing', label: t('flat'), numeric: true }]}
        rows={metrics.map((metric) => ({
          id: metric,
          cells: { metric: t(metric), counts: t(`${metric}Counts`), mine: mine[metric], nothing: nothing[metric] },
          nodes: { mine: written(mine[metric], wholes[metric]), nothing: written(nothing[metric], wholes[metric]) },
        }))}
      />
      <Together language={language} />
    </div>
  );
}

/** The accuracies of many captchas over the share of characters read rightly. */
function Together({ language }: { readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const [read, setRead] = useState(0.65);
  const curve = (id: keyof typeof messages, index: number, at: (x: number) => number, dashed = false): FunctionCurve => ({ id, label: t(id), color: curveColor(index), at, dashed });
  return (
    <FunctionPlot
      title={t('together')} language={language} domain={[0, 1]} range={[0, 1]} xLabel={t('charAcc')} yLabel={t('accuracy')} format={(value) => value.toFixed(2)}
      curves={[
        // A wrong character costs two of its ten outputs if the network was sure of it, one if no output passed a half.
        curve('sureElements', 0, (x) => 1 - (2 * (1 - x)) / classes),
        curve('undecidedElements', 1, () => 1 - 1 / classes, true),
        curve('wholeCaptchas', 2, (x) => x ** length),
      ]}
      point={{ x: read, step: 0.01, onMove: setRead }}
    />
  );
}
