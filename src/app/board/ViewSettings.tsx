import { useMessages } from '../i18n/messages';
import { railFits, useMediaQuery } from '../shell/useMediaQuery';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { Switch } from '../ui/Switch';
import { boardAxes, histogramModes, mostSmoothing, readingOrders, useBoardSettings, type BoardTab } from './boardSettings';
import { boardMessages } from './messages';
import styles from './ViewSettings.module.css';

const axisNames = { step: 'axisStep', seconds: 'axisSeconds', wall: 'axisWall' } as const;
const orderNames = { nearest: 'orderNearest', highest: 'orderHighest', lowest: 'orderLowest', name: 'orderName' } as const;
const modeNames = { offset: 'modeOffset', overlay: 'modeOverlay' } as const;

/** What can be changed about the tab that is open. */
export function ViewSettings({ tab }: { readonly tab: BoardTab }) {
  const t = useMessages(boardMessages);
  const settings = useBoardSettings();
  const { change } = settings;
  // On a phone the curves come first.
  const wide = useMediaQuery(railFits);
  if (tab === 'text' || tab === 'graph') return null;
  return (
    <details className={styles.view} open={wide}>
      <summary>{t('view')}</summary>
      {tab === 'scalars' && <Slider label={t('smoothing')} value={settings.smoothing} min={0} max={mostSmoothing} format={(weight) => String(Math.round(weight * 1000) / 1000)} onChange={(smoothing) => { change({ smoothing: Math.min(mostSmoothing, Math.round(smoothing * 1000) / 1000) }); }} />}
      {tab !== 'images' && <Select label={t('axis')} value={settings.axis} options={boardAxes.map((value) => ({ value, label: t(axisNames[value]) }))} onChange={(axis) => { change({ axis }); }} />}
      {tab === 'scalars' && (
        <>
          <Select label={t('order')} value={settings.order} options={readingOrders.map((value) => ({ value, label: t(orderNames[value]) }))} onChange={(order) => { change({ order }); }} />
          <Switch label={t('outliers')} checked={settings.ignoreOutliers} onChange={(ignoreOutliers) => { change({ ignoreOutliers }); }} />
          <Switch label={t('logY')} checked={settings.logY} onChange={(logY) => { change({ logY }); }} />
          <Switch label={t('logX')} checked={settings.logX && settings.axis !== 'wall'} disabled={settings.axis === 'wall'} onChange={(logX) => { change({ logX }); }} />
        </>
      )}
      {tab === 'histograms' && <Select label={t('mode')} value={settings.histogramMode} options={histogramModes.map((value) => ({ value, label: t(modeNames[value]) }))} onChange={(histogramMode) => { change({ histogramMode }); }} />}
      {tab === 'images' && <Switch label={t('actualSize')} checked={settings.actualSize} onChange={(actualSize) => { change({ actualSize }); }} />}
    </details>
  );
}
