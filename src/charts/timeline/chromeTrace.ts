import type { StepTrace } from '../../engine/declarations/graphPicture';
import { packLanes } from './lanes';

/**
 * A step in the Trace Event Format, as chrome://tracing and Perfetto read it: one process a device, as many threads as
 * operations overlap, complete events ("ph": "X") in microseconds.
 */
export function chromeTrace({ operations }: StepTrace): string {
  const devices = [...new Set(operations.map(({ device }) => device))];
  const names = devices.map((device, pid) => ({ name: 'process_name', ph: 'M', pid, args: { name: device } }));
  const events = devices.flatMap((device, pid) => {
    const own = operations.filter((operation) => operation.device === device);
    const lanes = packLanes(own);
    return own.map(({ node, op, inputs, ready, start, end, bytes, dead }, i) => ({
      name: op, cat: 'Op', ph: 'X', ts: start, dur: end - start, pid, tid: lanes[i],
      args: { name: node, op, inputs, ready, bytes, dead },
    }));
  });
  return JSON.stringify({ traceEvents: [...names, ...events], displayTimeUnit: 'ms' });
}
