import { describe, expect, it } from 'vitest';
import type { Task } from '../protocol';
import { scriptedPlatform } from '../runtime/testing/scriptedPlatform';
import type { Report } from './fetchVerified';
import { shared } from './shared';

const half: Task = { name: 'download', subject: 'a', fraction: 0.5 };
const end: Task = { name: 'download', subject: 'a', fraction: 1 };

describe('shared', () => {
  it('loads once a platform and lets latecomers hear what stands', async () => {
    const begun: Report[] = [];
    let finish: (value: number) => void = () => undefined;
    const load = shared((_, report) => {
      begun.push(report);
      return new Promise<number>((resolve) => (finish = resolve));
    });
    const where = scriptedPlatform();
    const first: Task[] = [];
    const late: Task[] = [];
    const a = load(where, (task) => first.push(task));
    begun[0]?.(half);
    const b = load(where, (task) => late.push(task));
    begun[0]?.(end);
    finish(7);
    expect([await a, await b, await load(where, () => undefined)]).toEqual([7, 7, 7]);
    expect(begun).toHaveLength(1);
    expect([first, late]).toEqual([[half, end], [half, end]]);
    void load(scriptedPlatform(), () => undefined);
    expect(begun).toHaveLength(2);
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const load = shared(() => (++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(tries)));
    const where = scriptedPlatform();
    await expect(load(where, () => undefined)).rejects.toThrow('offline');
    expect(await load(where, () => undefined)).toBe(2);
  });
});
