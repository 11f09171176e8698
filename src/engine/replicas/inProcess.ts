import type { SpawnReplica } from './messages';
import { createReplica } from './replica';

/** A replica on the thread of its coordinator, and on its backend: nothing runs at the same time, and everything is exact. */
export const inProcessReplica: SpawnReplica = (hear) => {
  let ended = false;
  const replica = createReplica((message) => { if (!ended) hear(message); });
  let work = Promise.resolve();
  return {
    send(message) {
      work = work.then(async () => { if (!ended) await replica.receive(message); });
    },
    end() {
      ended = true;
      void work.then(() => { replica.dispose(); });
    },
  };
};
