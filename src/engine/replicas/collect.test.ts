import { describe, expect, test } from 'vitest';
import { mnistReplicas, replicaPlan } from '../declarations/replicas';
import { resolveParams, type Params } from '../declarations/schema';
import type { BatchBytes, FromReplica, SpawnReplica, ToReplica } from './messages';
import { asynchronous, synchronous } from './collect';
import { createPool, type ReplicaPool } from './pool';

const planOf = (params: Params) => replicaPlan(resolveParams(mnistReplicas, params));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Replicas that answer when the test says so; the gradient of batch n is n, for n + 1 examples. */
function scripted(replicas: number) {
  const asked: Extract<ToReplica, { t: 'compute' }>[][] = [];
  const hear: ((message: FromReplica) => void)[] = [];
  let ended = 0;
  const spawn: SpawnReplica = (listener) => {
    const mine: Extract<ToReplica, { t: 'compute' }>[] = [];
    asked.push(mine);
    hear.push(listener);
    return { send: (message) => { if (message.t === 'compute') mine.push(message); }, end: () => { ended += 1; } };
  };
  const batch = (number: number): BatchBytes => ({ images: new Uint8Array(), labels: new Uint8Array(number + 1) });
  const pool = createPool({ spawn, network: 'mnist/softmax', replicas, size: 2, seed: 1, delayMs: 7, batch });
  return {
    pool, asked, ended: () => ended,
    answer: async (replica: number): Promise<void> => {
      const work = asked[replica]?.at(-1);
      if (!work) throw new Error(`replica ${replica + 1} has nothing to do`);
      const number = work.noise.step;
      hear[replica]?.({ t: 'gradient', parcel: work.parcel.fill(number), loss: number, accuracy: 1, began: 0, computed: 1 });
      await settled();
    },
    fail: (replica: number) => { hear[replica]?.({ t: 'failed', failure: { code: 'out-of-memory', details: { reason: 'too small' } } }); },
  };
}
const weights = (value: number): Float32Array => new Float32Array(2).fill(value);
const numbers = (pool: { readonly asked: ReturnType<typeof scripted>['asked'] }): number[][] => pool.asked.map((work) => work.map(({ noise }) => noise.step));

describe('synchronous', () => {
  test('an update is the mean over all examples, whatever the order of arrival', async () => {
    const script = scripted(3);
    const { pool, answer } = script;
    const update = synchronous(planOf({ replicas: 3, trainSize: 60_000 }), () => undefined)(pool, 1, weights(5));
    for (const replica of [2, 0, 1]) await answer(replica);
    const { gradient, loss, staleness, dropped } = await update;
    // Batches 1, 2, 3 of 2, 3, 4 examples.
    const mean = (1 * 2 + 2 * 3 + 3 * 4) / 9;
    expect([gradient[0], gradient[1], loss]).toEqual([Math.fround(mean), Math.fround(mean), expect.closeTo(mean, 12)]);
    expect({ staleness, dropped, free: pool.free() }).toEqual({ staleness: 0, dropped: 0, free: [0, 1, 2] });
    expect(script.asked.map(([work]) => work?.delayMs)).toEqual([0, 0, 7]);
  });

  test('backups: the update goes on without the last, whose gradient is dropped when it comes', async () => {
    const script = scripted(3);
    const { pool, answer } = script;
    const noted: [number, boolean][] = [];
    const collect = synchronous(planOf({ replicas: 3, backups: 1 }), ({ number }, used) => noted.push([number, used]));
    const first = collect(pool, 1, weights(0));
    await answer(0);
    await answer(1);
    expect(await first).toMatchObject({ dropped: 0, loss: (1 * 2 + 2 * 3) / 5 });
    expect(pool.free()).toEqual([0, 1]);

    const second = collect(pool, 2, weights(0));
    await answer(2);
    // Late with batch 3 of the first update, it takes the batch of the second that nobody has yet.
    expect(numbers(script)).toEqual([[1, 4], [2, 5], [3, 6]]);
    await answer(2);
    await answer(1);
    expect(await second).toMatchObject({ dropped: 1, staleness: 0, loss: expect.closeTo((5 * 6 + 6 * 7) / 13, 12) as number });
    expect(noted).toEqual([[1, true], [2, true], [3, false], [6, true], [5, true]]);
  });

  test('the last update of an epoch has the batches that are left', async () => {
    const script = scripted(2);
    const plan = planOf({ replicas: 2, batchSize: 10, trainSize: 30 });
    expect(plan).toMatchObject({ batchesPerEpoch: 3, stepsPerEpoch: 2 });
    const collect = synchronous(plan, () => undefined);
    for (const [step, replicas] of [[1, [0, 1]], [2, [0]], [3, [0, 1]]] as const) {
      const update = collect(script.pool, step, weights(0));
      for (const replica of replicas) await script.answer(replica);
      await update;
    }
    expect(numbers(script)).toEqual([[1, 3, 4], [2, 5]]);
  });

  test('more backups than replicas: one gradient is waited for all the same', () => {
    expect(planOf({ replicas: 2, backups: 7 }).aggregated).toBe(1);
  });
});

describe('asynchronous', () => {
  test('gradients are applied as they come; staleness counts the updates in between', async () => {
    const script = scripted(3);
    const { pool, answer } = script;
    const collect = asynchronous(5, () => undefined);
    const arriving = [0, 1, 0, 2, 1];
    const found: [number, number][] = [];
    for (const [i, replica] of arriving.entries()) {
      const update = collect(pool, i + 1, weights(i));
      await answer(replica);
      const { loss, staleness } = await update;
      found.push([loss, staleness]);
    }
    // [batch, staleness]: replica 3 read its weights before the first update and is the fourth to be heard.
    expect(found).toEqual([[1, 0], [2, 1], [4, 1], [3, 3], [5, 2]]);
    // No sixth batch is begun.
    expect(numbers(script)).toEqual([[1, 4], [2, 5], [3]]);
  });
});

describe('failure', () => {
  const begun = (pool: ReplicaPool) => asynchronous(9, () => undefined)(pool, 1, weights(0));

  test('a replica that fails is named', async () => {
    const { pool, fail, ended } = scripted(2);
    const update = begun(pool);
    fail(1);
    await expect(update).rejects.toMatchObject({ failure: { code: 'replica-failed', details: { replica: 2, reason: 'too small' } } });
    pool.end();
    expect(ended()).toBe(2);
  });

  test('one that failed between two updates is heard of at the next', async () => {
    const { pool, fail } = scripted(2);
    fail(0);
    await expect(begun(pool)).rejects.toMatchObject({ failure: { code: 'replica-failed', details: { replica: 1 } } });
  });
});
