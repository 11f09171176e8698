import type { ReactElement } from 'react';
import { LaneTimeline } from '../../../charts/lanes/LaneTimeline';
import { numberParam } from '../../../engine/declarations/schema';
import { Empty, LookFailure } from '../../figure/Notice';
import { useRunPicker } from '../../figure/RunPicker';
import { useLook } from '../../figure/useLook';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps } from '../../lesson';
import { messages } from './messages';
import { laneSpans } from './spans';

/** When each replica of a run computed and when it waited, as measured. */
export function ReplicasFigure({ language, runs, look }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const { run, picker } = useRunPicker(runs, language);
  const { answer, failure } = useLook(look, run, { kind: 'replicas' }, visible);
  return (
    <div className={figure.figure} ref={ref}>
      {picker}
      {run && answer && answer.spans.length > 0
        ? (
          <LaneTimeline
            title={t('timeline', { step: answer.step })} language={language}
            lanes={Array.from({ length: numberParam(run.spec.params, 'replicas') }, (_, i) => t('replica', { n: i + 1 }))}
            spans={laneSpans(answer.spans, ({ number, version }) => t('span', { number, version }))}
            kinds={{ work: t('computed'), idle: t('delayed'), lost: t('lost') }}
          />
        )
        : <Empty>{t('noRun')}</Empty>}
      <LookFailure failure={failure} language={language} />
    </div>
  );
}
