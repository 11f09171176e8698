import { memo, useMemo, useState } from 'react';
import { LineFigure } from '../../charts/line/LineFigure';
import type { LineView } from '../../charts/line/series';
import { formatNumber } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { Switch } from '../ui/Switch';
import { useBoardSettings } from './boardSettings';
import { boardMessages } from './messages';
import { lineSeries, sameCurves, type ScalarCardData } from './scalarCards';
import { scalarFiles } from './scalarFiles';
import { useFrozen } from './useFrozen';

interface ScalarCardProps extends ScalarCardData {
  /** False while nobody sees it. */
  readonly shown: boolean;
}

/** Labels of more curves would cover the card; the list of runs has the colours. */
const mostLabels = 3;

/** One tag's curves. */
export const ScalarCard = memo(function ScalarCard({ tag, curves, shown }: ScalarCardProps) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const drawn = useFrozen(curves, shown);
  const series = useMemo(() => drawn.map(lineSeries), [drawn]);
  const saves = useMemo(() => scalarFiles(drawn), [drawn]);
  const order = useBoardSettings((s) => s.order);
  const [ownLogY, setOwnLogY] = useState<boolean | null>(null);
  const view = useLineView(ownLogY);
  return (
    <LineFigure
      title={tag} language={language} series={series} version={0} view={view} height={240} syncId="board" format={formatNumber} saves={saves} detailed order={order}
      xLabel={view.axis === 'seconds' ? t('axisSeconds') : undefined} labels={drawn.length <= mostLabels} options={<OwnScale logY={view.logY} onLogY={setOwnLogY} />}
    />
  );
}, (before, after) => before.tag === after.tag && before.shown === after.shown && sameCurves(before.curves, after.curves));

function OwnScale({ logY, onLogY }: { readonly logY: boolean; readonly onLogY: (on: boolean) => void }) {
  const t = useMessages(boardMessages);
  return <Switch label={t('ownLogY')} checked={logY} onChange={onLogY} />;
}

/** The board's settings as a view of curves. @param ownLogY the card's own choice; null follows the settings */
function useLineView(ownLogY: boolean | null): LineView {
  const { axis, smoothing, logX, logY, ignoreOutliers } = useBoardSettings();
  return useMemo(() => ({ axis, smoothing, exact: true, logX, logY: ownLogY ?? logY, ignoreOutliers }), [axis, smoothing, logX, logY, ignoreOutliers, ownLogY]);
}
