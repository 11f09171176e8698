import { useMemo, useState, type ReactElement } from 'react';
import { curveColor } from '../../../charts/function/curveColors';
import { DataTable } from '../../../charts/table/DataTable';
import { bestLine, meanLoss, residualLoss, residualsOf, type Line, type LineLoss, type Points } from '../../../engine/stats/lineFit';
import { Choice } from '../../figure/Choice';
import { expected } from '../../figure/expected';
import { Notice } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { Range } from '../../figure/Range';
import { useAnswer } from '../../figure/useAnswer';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import { housePoints } from './houses';
import { LossBars } from './LossBars';
import { messages } from './messages';
import { RiskPlot } from './RiskPlot';

const lineLosses: readonly LineLoss[] = ['squared', 'absolute', 'huber'];
const started: Line = { slope: 0.5, intercept: 2.5 };

/** The mean loss of a line over the real houses, and the line that makes it least, for three losses. */
export function RiskFigure({ language, dataset }: FigureProps): ReactElement {
  const asked = useAnswer('housing0', async () => housePoints(expected('table', await dataset('housing0', { kind: 'summary' }))));
  if (asked.state !== 'ready') return <Notice asked={asked} language={language} />;
  return <Risk language={language} houses={asked.answer} />;
}

function Risk({ language, houses }: { readonly language: Language; readonly houses: Points }): ReactElement {
  const t = wordsOf(messages, language);
  const [id, setId] = useState<LineLoss>('squared');
  const [delta, setDelta] = useState(0.5);
  const [line, setLine] = useState(started);
  const [hasOutlier, setHasOutlier] = useState(false);
  const [outlier, setOutlier] = useState<readonly [number, number]>([4.4, 1]);
  const points = useMemo(() => (hasOutlier ? { x: [...houses.x, outlier[0]], y: [...houses.y, outlier[1]] } : houses), [houses, hasOutlier, outlier]);
  const best = useMemo(() => lineLosses.map((loss) => ({ loss, line: bestLine(points, loss, delta), clean: bestLine(houses, loss, delta) })), [points, houses, delta]);
  const loss = residualLoss(id, delta);
  const losses = residualsOf(points, line).map(loss.value);
  const risk = meanLoss(points, line, loss);
  const target = best.find((one) => one.loss === id)?.line ?? null;
  const outlierAt = hasOutlier ? houses.x.length : null;
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        <Choice label={t('chosenLoss')} value={id} onChange={setId} options={lineLosses.map((value) => ({ value, label: t(value) }))} />
        <button type="button" className={`${figure.button} ${figure.primary}`} disabled={!target} onClick={() => { if (target) setLine(target); }}>{t('takeBest')}</button>
        <label className={figure.check}><input type="checkbox" checked={hasOutlier} onChange={(event) => setHasOutlier(event.target.checked)} /> {t('outlier')}</label>
      </div>
      <div className={figure.controls}>
        <Range label={t('weight')} value={line.slope} min={-2} max={3} format={(v) => v.toFixed(2)} onChange={(slope) => setLine({ ...line, slope })} />
        <Range label={t('bias')} value={line.intercept} min={-2} max={7} format={(v) => v.toFixed(2)} onChange={(intercept) => setLine({ ...line, intercept })} />
        <Range label={t('delta')} value={delta} min={0.05} max={3} format={(v) => v.toFixed(2)} onChange={setDelta} />
      </div>
      <div className={figure.pair}>
        <RiskPlot
          language={language} points={points} outlier={outlierAt} line={line} onLine={setLine} onOutlier={(x, y) => setOutlier([x, y])}
          others={best.flatMap(({ loss: of, line: found }, i) => (found ? [{ ...found, label: t(of), color: curveColor(i) }] : []))}
        />
        <div className={figure.figure}>
          <dl className={figure.facts}>
            <div><dt>{t('risk')}</dt><dd>{four(risk)}</dd></div>
            <div><dt>{t('leastRisk')}</dt><dd>{target ? four(meanLoss(points, target, loss)) : '–'}</dd></div>
            {outlierAt !== null && <div><dt>{t('outlierShare')}</dt><dd>{(((losses[outlierAt] ?? 0) / (risk * losses.length || 1)) * 100).toFixed(0)}%</dd></div>}
          </dl>
          <LossBars language={language} losses={losses} mean={risk} outlier={outlierAt} />
          <DataTable
            title={t('minimisers')} language={language}
            columns={[{ id: 'loss', label: t('chosenLoss') }, ...(['w', 'b', 'risk', ...(hasOutlier ? ['moved'] : [])]).map((column) => ({ id: column, label: column === 'risk' ? t('risk') : column === 'moved' ? t('outlierPulls') : column, numeric: true, format: (v: string | number) => four(Number(v)) }))]}
            rows={best.map(({ loss: of, line: found, clean }) => ({
              id: of,
              cells: { loss: t(of), w: found?.slope ?? null, b: found?.intercept ?? null, risk: found && meanLoss(points, found, residualLoss(of, delta)), moved: found && clean ? found.slope - clean.slope : null },
            }))}
          />
        </div>
      </div>
    </div>
  );
}
