import { memo, useMemo, type ReactElement } from 'react';
import { ReliabilityDiagram } from '../../../charts/reliability/ReliabilityDiagram';
import { DataTable } from '../../../charts/table/DataTable';
import { brierScore, expectedCalibrationError, reliabilityBins } from '../../../engine/stats/calibration';
import { classScores, confusionMatrix } from '../../../engine/stats/confusion';
import { mean } from '../../../engine/stats/normalize';
import { Empty, LookFailure } from '../../figure/Notice';
import { share, whole } from '../../figure/numbers';
import { useRunPicker } from '../../figure/RunPicker';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { digits } from '../digits';
import { messages } from './messages';

const binCount = 10;
type Predictions = NonNullable<ReturnType<typeof useLook<'predictions'>>['answer']>;

/** Whether the network is as often right as it says, and how well it reads each digit. */
export function CalibrationFigure({ language, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const { answer, failure } = useLook(look, run, { kind: 'predictions' }, visible);
  return (
    <div className={figure.figure} ref={ref}>
      {picker && <div className={figure.controls}>{picker}</div>}
      {run && answer ? <Scores answer={answer} color={run.color} language={language} /> : <Empty>{run ? '…' : t('noRun')}</Empty>}
      <LookFailure failure={failure} language={language} />
    </div>
  );
}

// The run moves on many times between two answers of the engine: these are drawn once for each of them.
const Scores = memo(function Scores({ answer, color, language }: { readonly answer: Predictions; readonly color: string } & Pick<FigureProps, 'language'>): ReactElement {
  const t = wordsOf(messages, language);
  const { classes, labels, predicted, probabilities, step } = answer;
  const { bins, facts, scores } = useMemo(() => {
    const confidences = Float32Array.from(predicted, (k, i) => probabilities[i * classes + k] ?? Number.NaN);
    const right = Array.from(predicted, (k, i) => k === labels[i]);
    const found = reliabilityBins(confidences, right, binCount);
    return {
      bins: found,
      scores: classScores(confusionMatrix(labels, predicted, classes), classes),
      facts: [
        ['accuracy', mean(right.map(Number))], ['confidence', mean(confidences)], ['error', expectedCalibrationError(found)], ['brier', brierScore(probabilities, labels, classes)],
      ] as const,
    };
  }, [classes, labels, predicted, probabilities]);
  const told = (value: string | number): string => share(Number(value));
  return (
    <>
      <dl className={figure.facts}>
        {facts.map(([name, value]) => <div key={name}><dt>{t(name)}</dt><dd>{share(value)}</dd></div>)}
      </dl>
      <div className={figure.pair}>
        <ReliabilityDiagram title={t('reliability', { step: whole(step), count: whole(labels.length) })} language={language} bins={bins} color={color} />
        <DataTable
          title={t('perClass')} language={language}
          columns={[
            { id: 'digit', label: t('digit') }, { id: 'support', label: t('support'), numeric: true },
            ...(['precision', 'recall', 'f1'] as const).map((id) => ({ id, label: t(id), numeric: true, format: told })),
          ]}
          rows={scores.map(({ support, precision, recall, f1 }, k) => ({ id: `${k}`, cells: { digit: digits[k] ?? '', support, precision, recall, f1 } }))}
        />
      </div>
    </>
  );
});
