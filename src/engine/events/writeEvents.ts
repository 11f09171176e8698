/** A whole run as an event file that TensorBoard reads. */
import type { EventLog } from '../declarations/eventLog';
import { EventFileWriter } from './eventFileWriter';
import { graphOfPicture } from './pictureGraph';
import { encodeSummary, type SummaryValue } from './summary';

interface TimedValue {
  readonly step: number;
  readonly wallTime: number;
  readonly value: SummaryValue;
}

/** The graph first, then the summaries, those of one step and time in one event, then the traces. What was damaged stays out. */
export function writeEventLog(log: EventLog): ArrayBuffer {
  const values = valuesOf(log);
  const began = values.reduce((least, { wallTime }) => Math.min(least, wallTime), Infinity);
  const time = Number.isFinite(began) ? began : Date.now() / 1000;
  const writer = new EventFileWriter(() => time);
  if (log.graph) writer.addGraph(graphOfPicture(log.graph));
  for (const { step, wallTime, summary } of groupByEvent(values)) writer.addSummary(encodeSummary(summary), step, wallTime);
  for (const { tag, step, trace } of log.traces) writer.addRunMetadata(trace, tag, step);
  return writer.bytes().buffer;
}

function valuesOf(log: EventLog): TimedValue[] {
  const points = <P extends { step: number; wallTime: number }>(tag: string, series: readonly P[], toValue: (point: P, tag: string) => SummaryValue): TimedValue[] =>
    series.map((point) => ({ step: point.step, wallTime: point.wallTime, value: toValue(point, tag) }));
  return [
    ...log.scalars.flatMap(({ tag, steps, wallTimes, values }) =>
      Array.from(steps, (step, i): TimedValue => ({ step, wallTime: wallTimes[i] ?? 0, value: { kind: 'scalar', tag, value: values[i] ?? 0 } })),
    ),
    ...log.histograms.flatMap((series) => points(series.tag, series.points, ({ step: _step, wallTime: _time, ...histogram }, tag) => ({ kind: 'histogram', tag, histogram }))),
    ...log.images.flatMap((series) => points(series.tag, series.points, ({ width, height, encoded }, tag) => ({ kind: 'image', tag, width, height, encoded }))),
    ...log.texts.flatMap((series) => points(series.tag, series.points, ({ text }, tag) => ({ kind: 'text', tag, text }))),
  ];
}

interface SummaryEvent {
  readonly step: number;
  readonly wallTime: number;
  readonly summary: SummaryValue[];
}

/** In the order in which steps and times first appear. */
function groupByEvent(values: readonly TimedValue[]): Iterable<SummaryEvent> {
  const events = new Map<string, SummaryEvent>();
  for (const { step, wallTime, value } of values) {
    const key = `${step} ${wallTime}`;
    const event = events.get(key);
    if (event) event.summary.push(value);
    else events.set(key, { step, wallTime, summary: [value] });
  }
  return events.values();
}
