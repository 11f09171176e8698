/** TensorBoard's event files: a TFRecord file of `Event` messages (tensorflow/core/util/event.proto). */
import type { EventLog } from '../declarations/eventLog';
import { EngineError } from '../errors/failure';
import { readRecords, streamRecords } from '../formats/recordReader';
import { EventCollector } from './eventCollector';

const largest = 2 ** 29;

/**
 * All that a file says. A truncated tail, damage and what is not understood are reported in `problems`; the rest is read.
 * What came after the step at which a session was restarted is forgotten, as by TensorBoard (event_accumulator.py).
 * @throws bad-file where there is not one whole record, file-too-large
 */
export function readEventLog(bytes: Uint8Array, file: string): EventLog {
  if (bytes.length > largest) throw new EngineError('file-too-large', { file, limit: largest, found: bytes.length });
  const collector = new EventCollector(file);
  for (const { at, data } of readRecords(bytes, (problem) => collector.problem(problem))) {
    collector.add(data, at);
    if (collector.hopeless) break;
  }
  return collector.log(file);
}

/** The same from a file as it comes in, of any size: `file.stream()`. */
export async function streamEventLog(pieces: AsyncIterable<Uint8Array>, file: string): Promise<EventLog> {
  const collector = new EventCollector(file);
  for await (const { at, data } of streamRecords(pieces, (problem) => collector.problem(problem))) {
    collector.add(data, at);
    if (collector.hopeless) break;
  }
  return collector.log(file);
}
