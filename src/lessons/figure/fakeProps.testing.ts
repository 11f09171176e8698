import type { RunId } from '../../engine/protocol';
import type { DeviceAccess, DeviceView, FigureProps } from '../lesson';

const nothingKnown: DeviceView = { report: null, training: false, owner: true, backend: 'auto', benchmarks: [], measuring: null };

/** A device that stays as it is described, and does what the test tells it to do. */
export function fakeDevice(view: Partial<DeviceView> = {}, actions: Partial<DeviceAccess> = {}): DeviceAccess {
  const shown = { ...nothingKnown, ...view };
  return {
    subscribe: () => () => undefined, view: () => shown, probe: async () => Promise.reject(new Error('no probe')),
    start: () => undefined, measure: () => undefined, stopMeasuring: () => undefined, choose: () => undefined, ...actions,
  };
}

/** Props of a figure in tests, in English; whatever the test does not give is refused or does nothing. */
export function fakeProps(given: Partial<FigureProps> = {}): FigureProps {
  return {
    language: 'en', runs: [], dataset: async () => Promise.reject(new Error('no data')), look: async () => Promise.reject(new Error('no look')), snapshots: async () => Promise.resolve({ steps: [], weights: async () => Promise.resolve(null) }),
    exportWeights: async () => Promise.reject(new Error('no weights')),
    start: () => 'new' as RunId, stop: () => undefined, pause: () => undefined, resume: () => undefined, step: () => undefined,
    study: async () => Promise.reject(new Error('no study')), program: async () => Promise.reject(new Error('no program')),
    readTable: async () => Promise.reject(new Error('no table')), writeEvents: async () => Promise.reject(new Error('no event file')), device: fakeDevice(),
    drawn: { subscribe: () => () => undefined, view: () => null }, ...given,
  };
}
