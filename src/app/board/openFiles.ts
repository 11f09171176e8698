/** Brings event files onto the board. */
import type { EventLog } from '../../engine/declarations/eventLog';
import { EngineError, toFailure } from '../../engine/errors/failure';
import { addLog, beginReading, failReading } from './boardStore';

/** Bytes. A whole file must fit into memory, here and in the engine. */
const limit = 2 ** 29;

/** Reads the files one after another; each is added as soon as it is read, or its failure shown. */
export async function openFiles(files: readonly File[], read: (name: string, bytes: ArrayBuffer) => Promise<EventLog>): Promise<void> {
  for (const { name } of files) beginReading(name);
  for (const file of files) {
    try {
      if (file.size > limit) throw new EngineError('file-too-large', { file: file.name, limit, found: file.size });
      const log = await read(file.name, await file.arrayBuffer());
      addLog({ ...log, name: file.name });
    } catch (error) {
      failReading(file.name, toFailure(error));
    }
  }
}
