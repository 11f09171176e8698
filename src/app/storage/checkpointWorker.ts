/** The worker that stores checkpoints, over a connection of its own. */
import type { WriteAnswer, WritePart, WriteRequest } from './checkpointWriter';
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

const parts = new Map<number, ArrayBuffer[]>();

async function store({ id, database, write }: WriteRequest): Promise<void> {
  const tensors = await new Blob(parts.get(id)).arrayBuffer();
  parts.delete(id);
  await writeRun(await connect(database), { ...write, checkpoint: { ...write.checkpoint, tensors } });
}

addEventListener('message', ({ data }: MessageEvent<WritePart | WriteRequest>) => {
  if ('part' in data) {
    parts.set(data.id, [...(parts.get(data.id) ?? []), data.part]);
    return;
  }
  const answer = (error: string | null): void => { postMessage({ id: data.id, error } satisfies WriteAnswer); };
  store(data).then(() => { answer(null); }, (error: unknown) => { answer(String(error)); });
});
