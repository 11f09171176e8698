/** Writes an event file record by record, as TensorFlow's FileWriter does. */
import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import type { StepTrace } from '../declarations/graphPicture';
import { EventSchema, SummarySchema } from '../formats/protobuf/generated/tensorflow_pb';
import { readMessage } from '../formats/protobuf/readMessage';
import { frameRecord } from '../formats/tfRecord';
import { metadataOfTrace } from './stepTrace';

type EventContent = NonNullable<MessageInitShape<typeof EventSchema>['what']>;

/** `events.out.tfevents.<seconds since 1970>.<host>`: TensorBoard looks for names that contain `tfevents`. */
export function eventFileName(seconds: number, host: string): string {
  return `events.out.tfevents.${Math.floor(seconds)}.${host}`;
}

/** Steps are whole numbers; times are seconds since 1970, by default now. */
export class EventFileWriter {
  private readonly records: Uint8Array[] = [];
  private readonly now: () => number;

  constructor(now: () => number = () => Date.now() / 1000) {
    this.now = now;
    this.add({ case: 'fileVersion', value: 'brain.Event:2' }, 0, this.now());
  }

  /**
   * @param summary serialised, from `encodeSummary`.
   * @throws bad-file where it is not.
   */
  addSummary(summary: Uint8Array, step: number, wallTime = this.now()): void {
    this.add({ case: 'summary', value: readMessage(SummarySchema, summary, 'summary') }, step, wallTime);
  }

  /** @param graph a serialised GraphDef. */
  addGraph(graph: Uint8Array, wallTime = this.now()): void {
    this.add({ case: 'graphDef', value: graph }, 0, wallTime);
  }

  /** @param metaGraph a serialised MetaGraphDef. */
  addMetaGraph(metaGraph: Uint8Array, wallTime = this.now()): void {
    this.add({ case: 'metaGraphDef', value: metaGraph }, 0, wallTime);
  }

  /** TensorBoard shows one trace a tag. */
  addRunMetadata(trace: StepTrace, tag: string, step: number, wallTime = this.now()): void {
    this.add({ case: 'taggedRunMetadata', value: { tag, runMetadata: metadataOfTrace(trace, wallTime) } }, step, wallTime);
  }

  /** The file as it stands. */
  bytes(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.records.reduce((total, { length }) => total + length, 0));
    let at = 0;
    for (const record of this.records) {
      whole.set(record, at);
      at += record.length;
    }
    return whole;
  }

  private add(what: EventContent, step: number, wallTime: number): void {
    this.records.push(frameRecord(toBinary(EventSchema, create(EventSchema, { wallTime, step: BigInt(step), what }))));
  }
}
