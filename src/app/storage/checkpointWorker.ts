/** The worker that stores checkpoints, over a connection of its own. */
import type { WriteAnswer, WriteRequest } from './checkpointWriter';
import { openDatabase, type StudioDatabase } from './database';
import { writeRun } from './runWrite';

const connections = new Map<string, Promise<StudioDatabase>>();

function connect(name: string): Promise<StudioDatabase> {
  let opening = connections.get(name);
  if (!opening) {
    const forget = (): void => { connections.delete(name); };
    opening = openDatabase(name, forget);
    opening.catch(forget);
    connections.set(name, opening);
  }
  return opening;
}

addEventListener('message', ({ data: { id, database, write } }: MessageEvent<WriteRequest>) => {
  const answer = (error: string | null): void => { postMessage({ id, error } satisfies WriteAnswer); };
  connect(database).then((db) => writeRun(db, write)).then(() => { answer(null); }, (error: unknown) => { answer(String(error)); });
});
