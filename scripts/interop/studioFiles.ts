/** Files of the studio's own making, and what TensorFlow and TensorBoard have to find in them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventLog } from '../../src/engine/declarations/eventLog';
import { EventFileWriter, eventFileName } from '../../src/engine/events/eventFileWriter';
import { countHistogram } from '../../src/engine/events/histogram';
import { readEventLog } from '../../src/engine/events/readEvents';
import { encodeSummary } from '../../src/engine/events/summary';
import { writeEventLog } from '../../src/engine/events/writeEvents';
import { writeCheckpointState } from '../../src/engine/formats/checkpoint/state';
import { writeCheckpoint } from '../../src/engine/formats/checkpoint/writeCheckpoint';
import { decodeGraphDef, encodeGraphDef } from '../../src/engine/formats/graphDef';
import { decodeMetaGraph, encodeMetaGraph } from '../../src/engine/formats/metaGraph';
import { encodePng } from '../../src/engine/formats/png';
import type { StoredTensor } from '../../src/engine/formats/storedTensor';
import { stream } from '../../src/engine/runtime/random';

const steps = 1000;
const began = 1_700_000_000.125;

/** @param fixtures folder of what scripts/fixtures/eventFiles.py made. */
export function writeStudioFiles(folder: string, fixtures: string): void {
  const live = trainedRun(fixtures);
  const copied = readEventLog(readFileSync(join(fixtures, 'old.tfevents')), 'copied');
  const files: Record<string, Uint8Array | string> = {
    [eventFileName(began, 'live')]: live,
    [eventFileName(began, 'copied')]: new Uint8Array(writeEventLog(copied)),
    'graph.pb': encodeGraphDef(decodeGraphDef(readFileSync(join(fixtures, 'graph.pb')), 'graph.pb')),
    'graph.meta': encodeMetaGraph(decodeMetaGraph(readFileSync(join(fixtures, 'graph.meta')), 'graph.meta')),
    ...Object.fromEntries(writeCheckpoint('model.ckpt-3', tensors())),
    checkpoint: writeCheckpointState({ latest: 'model.ckpt-3', all: ['model.ckpt-3'] }),
    'expected.json': JSON.stringify({
      live: expectation(readEventLog(live, 'live')),
      copied: expectation(copied),
      checkpoint: Object.fromEntries([...tensors()].map(([name, tensor]) => [name, listed(tensor)])),
      pixels: [...pixels(0)],
    }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** A run as a program of the graph API writes it while it trains. */
function trainedRun(fixtures: string): Uint8Array {
  const random = stream(1, 'interop');
  const writer = new EventFileWriter(() => began);
  writer.addGraph(readFileSync(join(fixtures, 'graph.pb')));
  for (let step = 0; step < steps; step++) {
    const values = Float32Array.from({ length: 50 }, () => random.normal() * 10 ** (random.below(20) - 10));
    const summary = [
      encodeSummary([{ kind: 'scalar', tag: 'loss', value: 1 / (step + 1) }, { kind: 'scalar', tag: '训练/准确率', value: random.normal() }]),
      ...(step % 50 === 0 ? [encodeSummary([{ kind: 'histogram', tag: 'weights', histogram: countHistogram(values) }])] : []),
      ...(step % 250 === 0 ? [encodeSummary([{ kind: 'image', tag: 'digit', width: 4, height: 3, encoded: encodePng(4, 3, 3, pixels(step)) }, { kind: 'text', tag: 'note', text: `第 ${step} 步` }])] : []),
    ];
    writer.addSummary(Buffer.concat(summary), step, began + step / 8);
  }
  const operation = { node: 'loss/mean', op: 'Mean', inputs: ['loss/Square', 'loss/Const'], ready: 1, start: 2, end: 5, device: '/cpu:0', bytes: 4, outputs: [{ dtype: 'float32', shape: [] }], dead: false };
  writer.addRunMetadata({ session: 'Session', fed: ['input/x:0'], fetched: ['loss/mean:0'], operations: [operation] }, 'step 7', 7);
  return writer.bytes();
}

function pixels(step: number): Uint8Array {
  return Uint8Array.from({ length: 36 }, (_, i) => (i * 7 + step) % 256);
}

function expectation(log: EventLog): object {
  return {
    scalars: Object.fromEntries(log.scalars.map(({ tag, steps: at, wallTimes, values }) => [tag, Array.from(at, (step, i) => [step, wallTimes[i], values[i]])])),
    histograms: Object.fromEntries(
      log.histograms.map(({ tag, points }) => [tag, points.map((p) => [p.step, p.wallTime, p.min, p.max, p.num, p.sum, p.sumSquares, [...p.limits], [...p.counts]])]),
    ),
    images: Object.fromEntries(
      log.images.map(({ tag, points }) => [tag, points.map((p) => [p.step, p.wallTime, p.width, p.height, Buffer.from(p.encoded).toString('base64')])]),
    ),
    texts: Object.fromEntries(log.texts.map(({ tag, points }) => [tag, points.map((p) => [p.step, p.wallTime, p.text])])),
    graph: log.graph?.nodes.map(({ name, op, inputs, device }) => [name, op, inputs, device]) ?? null,
    traces: log.traces.map(({ tag, trace }) => [tag, trace.operations.map(({ node, start, end, bytes }) => [node, start, end, bytes])]),
  };
}

function tensors(): Map<string, StoredTensor> {
  const random = stream(2, 'interop');
  const encoder = new TextEncoder();
  const some: [string, StoredTensor][] = [
    ['float32', { dtype: 'float32', shape: [2, 1, 3], data: Float32Array.from({ length: 6 }, () => random.normal()) }],
    ['float64', { dtype: 'float64', shape: [2], data: Float64Array.of(1e300, -0) }],
    ['int32', { dtype: 'int32', shape: [], data: Int32Array.of(-(2 ** 31)) }],
    ['int64', { dtype: 'int64', shape: [2], data: BigInt64Array.of(2n ** 53n + 1n, -(2n ** 63n)) }],
    ['bool', { dtype: 'bool', shape: [3], data: Uint8Array.of(1, 0, 1) }],
    ['complex64', { dtype: 'complex64', shape: [2], data: Float32Array.of(1, -2, 0, 3.5) }],
    ['string', { dtype: 'string', shape: [2, 2], data: ['', '长文本', 'x'.repeat(300), 'a'].map((text) => encoder.encode(text)) }],
    ['uint8', { dtype: 'uint8', shape: [2], data: Uint8Array.of(0, 255) }],
    ['empty', { dtype: 'float32', shape: [0, 4], data: new Float32Array(0) }],
    ['变量', { dtype: 'float32', shape: [1], data: Float32Array.of(1) }],
  ];
  const many = Array.from({ length: 10_000 }, (_, i): [string, StoredTensor] => [`layer${i}/a_long_name_of_a_scope/weights`, { dtype: 'float32', shape: [2], data: Float32Array.of(i, random.normal()) }]);
  return new Map([...some, ...many]);
}

function listed({ dtype, shape, data }: StoredTensor): object {
  const values = dtype === 'string' ? data.map((bytes) => new TextDecoder().decode(bytes)) : Array.from<number | bigint>(data).map((value) => (typeof value === 'bigint' ? String(value) : value));
  return { dtype, shape, values };
}
