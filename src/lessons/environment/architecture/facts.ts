/** One thing about a layer that is true of this device at this moment. */
import type { Capabilities } from '../../../engine/declarations/capabilities';
import type { DeviceReport } from '../../../engine/protocol';
import { backendNames } from '../benchmark/backends';
import type { LayerId } from './layers';
import type { messages } from './messages';

export interface Measured {
  readonly capabilities: Capabilities;
  /** Milliseconds from a command to its answer, of several. */
  readonly roundTripMs: number;
}

export interface Fact {
  readonly word: keyof typeof messages;
  readonly values: Readonly<Record<string, string | number>>;
}

export const roundTrips = 9;

/** Null for a layer that has nothing to measure. */
export function factOf(layer: LayerId, { capabilities, roundTripMs }: Measured, report: DeviceReport | null): Fact | null {
  switch (layer) {
    case 'api': return { word: 'roundTrip', values: { ms: roundTripMs.toPrecision(2), times: roundTrips } };
    case 'master': return { word: 'cores', values: { cores: capabilities.cores } };
    case 'kernels': return { word: 'kernels', values: { count: capabilities.kernels } };
    case 'network': return { word: capabilities.sharedMemory ? 'shared' : 'notShared', values: {} };
    case 'devices': return report ? ofReport(report) : ofGpu(capabilities);
    default: return null;
  }
}

function ofReport({ backend, threads, renderer }: DeviceReport): Fact {
  const name = backendNames[backend];
  if (renderer !== null) return { word: 'trainsGpu', values: { backend: name, renderer } };
  return threads > 1 ? { word: 'trains', values: { backend: name, threads } } : { word: 'trainsOne', values: { backend: name } };
}

const ofGpu = ({ webgl }: Capabilities): Fact => (webgl ? { word: 'gpu', values: { renderer: webgl.renderer } } : { word: 'noGpu', values: {} });

/** Asks a question that costs the engine nothing several times; the median of the times, in milliseconds. */
export async function timeRoundTrips(ask: () => Promise<unknown>): Promise<number> {
  // The first one may start the engine and read a file.
  await ask();
  const times: number[] = [];
  for (let i = 0; i < roundTrips; i++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(roundTrips / 2)] ?? Number.NaN;
}
