/** TensorBoard's event files: a TFRecord file of `Event` messages (tensorflow/core/util/event.proto). */
import type { EventLog } from '../declarations/eventLog';
import { EngineError } from '../errors/failure';
import { readRecords } from '../formats/recordReader';
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
  let records = 0;
  for (const { at, data } of readRecords(bytes, (problem) => collector.problem(problem))) {
    collector.add(data, at);
    records++;
  }
  if (records === 0) throw new EngineError('bad-file', { file, expected: 'an event file of TensorBoard', found: `${bytes.length} bytes without a whole record` });
  return collector.log(file);
}
