import { describe, expect, test } from 'vitest';
import { newestWins } from './newestWins';

/** An `answer` whose promises the test settles by hand. */
function manual() {
  const asked: { request: number; resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const answer = (request: number): Promise<string> =>
    new Promise((resolve, reject) => asked.push({ request, resolve, reject }));
  return { asked, answer };
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('newestWins', () => {
  test('skips all but the newest of the requests that came while busy', async () => {
    const { asked, answer } = manual();
    const answers: string[] = [];
    const queue = newestWins(answer, (a) => answers.push(a), () => expect.unreachable());
    for (const request of [1, 2, 3, 4]) queue.ask(request);
    expect(asked.map((a) => a.request)).toEqual([1]);
    asked[0]?.resolve('one');
    await settle();
    expect(asked.map((a) => a.request)).toEqual([1, 4]);
    asked[1]?.resolve('four');
    await settle();
    expect(answers).toEqual(['one', 'four']);
  });

  test('goes on after a failure', async () => {
    const { asked, answer } = manual();
    const failures: unknown[] = [];
    const answers: string[] = [];
    const queue = newestWins(answer, (a) => answers.push(a), (e) => failures.push(e));
    queue.ask(1);
    queue.ask(2);
    asked[0]?.reject(new Error('lost'));
    await settle();
    asked[1]?.resolve('two');
    await settle();
    expect(failures).toHaveLength(1);
    expect(answers).toEqual(['two']);
  });

  test('says nothing more once closed', async () => {
    const { asked, answer } = manual();
    const queue = newestWins(answer, () => expect.unreachable(), () => expect.unreachable());
    queue.ask(1);
    queue.ask(2);
    queue.close();
    asked[0]?.resolve('late');
    await settle();
    queue.ask(3);
    expect(asked).toHaveLength(1);
  });
});
