import { useMemo, type ReactElement } from 'react';
import { LineChart } from '../../../charts/line/LineChart';
import { share, whole } from '../../figure/numbers';
import { runCurve } from '../../figure/runCurve';
import { wordsOf } from '../../figure/words';
import type { FigureProps, RunView } from '../../lesson';
import { messages } from './messages';

interface ReplayCurvesProps extends Pick<FigureProps, 'language'> {
  readonly run: RunView;
  /** The step that the pictures show. */
  readonly step: number;
}

const curves = [['acc', 'training'], ['probe_acc', 'probe'], ['val_acc', 'validation']] as const;

/** The run's accuracies with a line at the step shown. */
export function ReplayCurves({ run, step, language }: ReplayCurvesProps): ReactElement {
  const t = wordsOf(messages, language);
  const series = useMemo(
    () => curves.map(([metric, name]) => ({ ...runCurve(run, metric), id: metric, label: t(name), dashed: metric !== 'acc' })).filter(({ steps }) => steps.length > 0),
    // The run's version stands for its curves, the language for the words.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [run.id, run.version, language],
  );
  const marks = useMemo(() => [{ x: step, label: `${t('shown')} ${whole(step)}` }], [step, language]); // eslint-disable-line react-hooks/exhaustive-deps
  return <LineChart title={t('curves')} language={language} series={series} version={run.version} marks={marks} height={220} format={share} />;
}
