/** Traces of one `Session.run`, from TensorFlow's run metadata and as such. */
import { create, toBinary } from '@bufbuild/protobuf';
import type { StepTrace, TracedOperation } from '../declarations/graphPicture';
import { dataTypeName, dataTypeNumber } from '../formats/dataTypes';
import { NodeExecStatsSchema, RunMetadataSchema, type NodeExecStats, type RunMetadata } from '../formats/protobuf/generated/tensorflow_pb';
import { readShape, writeShape } from '../formats/tensorShape';

/** TensorFlow runs feeds and fetches as operations of their own: `_arg_x_0_1` feeds output 0 of x, `_retval_y_0_0` fetches it. */
const transfer = /^_(arg|retval)_(.+)_(\d+)_\d+$/;

/** Operations by their start. TensorFlow does not say which branches were dead. */
export function traceOfMetadata(metadata: RunMetadata): StepTrace {
  const all = (metadata.stepStats?.devStats ?? []).flatMap(({ device, nodeStats }) => nodeStats.map((stats) => ({ device, stats })));
  const origin = all.reduce((least, { stats }) => (queued(stats) < least ? queued(stats) : least), all[0] ? queued(all[0].stats) : 0n);
  const operations = all.filter(({ stats }) => !isTransfer(stats)).map(({ device, stats }) => traced(stats, device, origin));
  const transfers = (kind: string): string[] =>
    all.flatMap(({ stats }) => {
      const [, found, node, output] = transfer.exec(stats.nodeName) ?? [];
      return found === kind ? [`${node ?? ''}:${output ?? ''}`] : [];
    });
  return { session: metadata.sessionMetadata?.name ?? '', fed: transfers('arg'), fetched: transfers('retval'), operations: operations.sort((a, b) => a.start - b.start) };
}

/** @param began when the step did, in seconds since 1970. Dead operations are left out: they ran nothing. */
export function metadataOfTrace(trace: StepTrace, began: number): Uint8Array {
  const origin = BigInt(Math.round(began * 1e6)) * 1000n;
  const alive = trace.operations.filter(({ dead }) => !dead);
  const devices = [...new Set(alive.map(({ device }) => device))];
  const transfers = [...named('arg', trace.fed, origin), ...named('retval', trace.fetched, origin)];
  const devStats = (devices.length > 0 ? devices : ['']).map((device, i) => ({
    device,
    nodeStats: [...(i === 0 ? transfers : []), ...alive.filter((operation) => operation.device === device).map((operation) => statsOf(operation, origin))],
  }));
  return toBinary(RunMetadataSchema, create(RunMetadataSchema, { stepStats: { devStats }, sessionMetadata: { name: trace.session } }));
}

function traced(stats: NodeExecStats, device: string, origin: bigint): TracedOperation {
  const { op, inputs } = readLabel(stats.timelineLabel);
  const began = startOf(stats);
  const outputs = stats.output.flatMap(({ tensorDescription }) => (tensorDescription ? [tensorDescription] : []));
  return {
    node: stats.nodeName,
    op,
    inputs,
    ready: micros(queued(stats) - origin),
    start: micros(began + relative(stats.opStartRelNanos, stats.opStartRelMicros) - origin),
    end: micros(began + relative(stats.opEndRelNanos, stats.opEndRelMicros) - origin),
    device,
    bytes: outputs.reduce((total, { allocationDescription }) => total + Number(allocationDescription?.requestedBytes ?? 0n), 0),
    outputs: outputs.map(({ dtype, shape }) => ({ dtype: dataTypeName(dtype), shape: (shape ? readShape(shape) : null)?.map((size) => size ?? 0) ?? [] })),
    dead: false,
  };
}

function statsOf(operation: TracedOperation, origin: bigint): NodeExecStats {
  const { node, op, inputs, ready, start, end, outputs, bytes } = operation;
  return create(NodeExecStatsSchema, {
    ...timing(origin, ready, start, end),
    nodeName: node,
    timelineLabel: `${node} = ${op}(${inputs.join(', ')})`,
    // How the bytes are divided among several outputs is not known.
    output: outputs.map(({ dtype, shape }, slot) => ({
      slot,
      tensorDescription: {
        dtype: dataTypeNumber(dtype) ?? 0,
        shape: writeShape(shape),
        allocationDescription: { requestedBytes: BigInt(slot === 0 ? bytes : 0), allocatorName: 'cpu' },
      },
    })),
  });
}

function named(kind: 'arg' | 'retval', tensors: readonly string[], origin: bigint): NodeExecStats[] {
  return tensors.map((tensor, i) => {
    const [node = '', output = '0'] = tensor.split(':');
    const nodeName = `_${kind}_${node}_${output}_${i}`;
    return create(NodeExecStatsSchema, { ...timing(origin, 0, 0, 0), nodeName, timelineLabel: `${nodeName} = ${kind === 'arg' ? '_Arg' : '_Retval'}()` });
  });
}

/** Times in microseconds since `origin`, as TensorFlow writes them: in microseconds and again in nanoseconds. */
function timing(origin: bigint, ready: number, start: number, end: number) {
  const nanos = (time: number): bigint => BigInt(Math.round(time * 1000));
  const duration = nanos(end) - nanos(start);
  return {
    scheduledNanos: origin + nanos(ready),
    scheduledMicros: (origin + nanos(ready)) / 1000n,
    allStartNanos: origin + nanos(start),
    allStartMicros: (origin + nanos(start)) / 1000n,
    opEndRelNanos: duration,
    opEndRelMicros: duration / 1000n,
    allEndRelNanos: duration,
    allEndRelMicros: duration / 1000n,
  };
}

function isTransfer({ nodeName }: NodeExecStats): boolean {
  return nodeName === '_SOURCE' || nodeName === '_SINK' || transfer.test(nodeName);
}

/** `a/mul = Mul(a/x, a/y)`; without regular expressions, because a file may hold a label of any length. */
function readLabel(label: string): { op: string; inputs: string[] } {
  const equals = label.indexOf(' = ');
  const open = label.indexOf('(', equals);
  const close = label.lastIndexOf(')');
  if (equals < 0 || open < 0 || close < open) return { op: '', inputs: [] };
  const inputs = label.slice(open + 1, close);
  return { op: label.slice(equals + 3, open), inputs: inputs === '' ? [] : inputs.split(', ') };
}

const startOf = (stats: NodeExecStats): bigint => relative(stats.allStartNanos, stats.allStartMicros);

/** When it entered the ready queue; older files do not say. */
function queued(stats: NodeExecStats): bigint {
  const scheduled = relative(stats.scheduledNanos, stats.scheduledMicros);
  return scheduled > 0n ? scheduled : startOf(stats);
}

/** Nanoseconds; older files have microseconds only. */
const relative = (nanos: bigint, inMicros: bigint): bigint => (nanos === 0n ? inMicros * 1000n : nanos);

const micros = (nanos: bigint): number => Number(nanos) / 1000;
