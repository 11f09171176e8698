/** The worker that stores checkpoints and snapshots, over a connection of its own. */
import type { KeepRequest, WriteAnswer, WritePart, WriteRequest } from './checkpointWriter';
import { openDatabase, type StudioDatabase } from './database';
import { writeRun } from './runWrite';
import { writeSnapshot } from './snapshotStore';

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

async function store(request: WriteRequest | KeepRequest): Promise<void> {
  if ('snapshot' in request) {
    await writeSnapshot(await connect(request.database), request.run, request.snapshot);
    return;
  }
  const { id, database, write } = request;
  const tensors = await new Blob(parts.get(id)).arrayBuffer();
  parts.delete(id);
  await writeRun(await connect(database), { ...write, checkpoint: { ...write.checkpoint, tensors } });
}

addEventListener('message', ({ data }: MessageEvent<WritePart | WriteRequest | KeepRequest>) => {
  if ('part' in data) {
    parts.set(data.id, [...(parts.get(data.id) ?? []), data.part]);
    return;
  }
  const answer = (error: string | null): void => { postMessage({ id: data.id, error } satisfies WriteAnswer); };
  store(data).then(() => { answer(null); }, (error: unknown) => { answer(String(error)); });
});
