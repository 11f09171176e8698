/** The device as the lessons' figures see and use it. */
import type { DeviceAccess, DeviceView } from '../../lessons/lesson';
import { useDevice } from '../store/device';
import { chooseBackend, chosenBackend, useOverrides, useSettings } from '../store/settings';
import { useTab } from '../store/tab';
import { startBenchmark, stopBenchmark, useBenchmark } from './benchmark';
import { restartWithSettings } from './restartWithSettings';
import { askCapabilities, trainingEngine } from './studio';

const stores = [useDevice, useBenchmark, useSettings, useOverrides, useTab] as const;

let latest: DeviceView | null = null;

function view(): DeviceView {
  const { report, busy } = useDevice.getState();
  const { benchmarks, measuring } = useBenchmark.getState();
  const now: DeviceView = { report, training: busy, owner: useTab.getState().role === 'owner', backend: chosenBackend(), benchmarks, measuring };
  if (!latest || !same(latest, now)) latest = now;
  return latest;
}

function same(a: DeviceView, b: DeviceView): boolean {
  return (Object.keys(a) as (keyof DeviceView)[]).every((key) => a[key] === b[key]);
}

export const figureDevice: DeviceAccess = {
  subscribe(changed) {
    const leave = stores.map((store) => store.subscribe(changed));
    return () => { for (const unsubscribe of leave) unsubscribe(); };
  },
  view,
  probe: askCapabilities,
  start: () => { trainingEngine(); },
  measure: (backends) => { void startBenchmark(backends); },
  stopMeasuring: stopBenchmark,
  choose(backend) {
    chooseBackend(backend);
    restartWithSettings();
  },
};
