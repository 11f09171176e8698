/** The page's one driver of sweeps. */
import { workersFor } from '../../../engine/client/capacity';
import { controller } from '../../engine/studio';
import { forcedWorkers } from '../../engine/forcedWorkers';
import { useDevice } from '../../store/device';
import { useRuns } from '../../store/runs';
import { useSettings } from '../../store/settings';
import { useSweeps } from '../../store/sweeps';
import { useTab } from '../../store/tab';
import { createSweepDriver } from './driver';

// More would only wait for one another's cores.
const mostAtOnce = 4;

/** As many trials as there are workers to train in; one while that is not known. */
export function trialsAtOnce(): number {
  const { report } = useDevice.getState();
  return report ? Math.min(mostAtOnce, workersFor(report, { threads: useSettings.getState().threads, workers: forcedWorkers(location.search) })) : 1;
}

export const sweepDriver = createSweepDriver(controller, trialsAtOnce);

/** To be called once, at start. */
export function driveSweeps(): void {
  const drive = (): void => {
    if (useRuns.getState().loaded && useTab.getState().role === 'owner') sweepDriver.drive();
  };
  useRuns.subscribe(drive);
  useSweeps.subscribe(drive);
  useTab.subscribe(drive);
}
