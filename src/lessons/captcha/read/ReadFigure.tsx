import { useState, type ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import { isReadable } from '../../figure/modelChoice';
import { Empty } from '../../figure/Notice';
import { Several } from '../../figure/Several';
import { useVisible } from '../../figure/useVisible';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, RunView } from '../../lesson';
import { readsCaptchas, readStyle } from '../models';
import { usePictureSource } from '../picture/usePictureSource';
import { shippedName } from '../useModelPicker';
import { messages } from './messages';
import { ReadingColumn, type Reader } from './ReadingColumn';

const mostRuns = 5;

/** A picture of the learner's own, read by the network that comes with the studio and by the learner's, side by side. */
export function ReadFigure({ language, runs, look, study }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, visible } = useVisible<HTMLDivElement>();
  const readers = readersOf(runs, shippedName[language]);
  // What the learner has switched on or off; all else is as it comes: the shipped network and the newest run read.
  const [switched, setSwitched] = useState<Readonly<Record<string, boolean>>>({});
  const reading = readers.filter(({ id }, i) => switched[id] ?? i < 2);
  const newest = reading.find(({ choice }) => 'run' in choice) ?? reading[0];
  const { chosen, controls } = usePictureSource({ language, study, style: readStyle(newest?.choice ?? { shipped: 'captcha-best' }), area: ref, visible });
  const toggle = (id: string): void => { setSwitched({ ...switched, [id]: !reading.some((reader) => reader.id === id) }); };
  return (
    <div className={figure.figure} ref={ref}>
      {controls}
      {chosen
        ? <ColourImage rgba={chosen.picture.rgba} width={chosen.picture.width} height={chosen.picture.height} size={Math.min(480, 2 * chosen.picture.width)} label={chosen.label} />
        : <Empty>{t('drawing')}</Empty>}
      {readers.length > 1
        ? <Several label={t('networks')} options={readers.map(({ id, name, color }) => ({ value: id, label: name, color }))} values={reading.map(({ id }) => id)} onToggle={toggle} />
        : <p className={figure.small}>{t('noRuns')}</p>}
      {reading.length === 0 && <Empty>{t('none')}</Empty>}
      {chosen && (
        <div className={figure.pair}>
          {reading.map((reader) => <ReadingColumn key={reader.id} reader={reader} chosen={chosen} {...{ language, look, study }} />)}
        </div>
      )}
    </div>
  );
}

/** The shipped network, then the newest runs. */
function readersOf(runs: readonly RunView[], shipped: string): readonly Reader[] {
  return [
    { id: 'captcha-best', name: shipped, color: 'var(--accent)', choice: { shipped: 'captcha-best' } },
    ...runs.filter((run) => readsCaptchas(run) && isReadable(run)).slice(0, mostRuns).map((run) => ({ id: run.id, name: run.name, color: run.color, choice: { run } })),
  ];
}
