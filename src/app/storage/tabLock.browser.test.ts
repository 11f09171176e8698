import { expect, test, vi } from 'vitest';
import { createTabLock } from './tabLock';

/** A tab: two of them in one page meet at the same lock and channel as two pages do. */
function openTab(name: string, beforeRelease: () => Promise<void> = () => Promise.resolve()) {
  const roles: string[] = [];
  const lock = createTabLock({ name, beforeRelease, onOwner: () => roles.push('owner'), onReader: () => roles.push('reader') });
  return { roles, lock };
}

test('the first tab owns, the second reads', async () => {
  const name = crypto.randomUUID();
  const first = openTab(name);
  await vi.waitFor(() => { expect(first.roles).toEqual(['owner']); });
  const second = openTab(name);
  await vi.waitFor(() => { expect(second.roles).toEqual(['reader']); });
});

test('taking over waits until the owner has stored everything', async () => {
  const name = crypto.randomUUID();
  const order: string[] = [];
  const first = openTab(name, async () => {
    await new Promise((done) => setTimeout(done, 50));
    order.push('stored');
  });
  await vi.waitFor(() => { expect(first.roles).toEqual(['owner']); });
  const second = openTab(name);
  await vi.waitFor(() => { expect(second.roles).toEqual(['reader']); });
  await second.lock.takeOver();
  order.push('taken');
  expect(order).toEqual(['stored', 'taken']);
  expect(first.roles).toEqual(['owner', 'reader']);
  expect(second.roles).toEqual(['reader', 'owner']);
});

test('an owner that does not let go loses the lock', async () => {
  const name = crypto.randomUUID();
  const first = openTab(name, () => new Promise(() => undefined));
  await vi.waitFor(() => { expect(first.roles).toEqual(['owner']); });
  const second = openTab(name);
  await vi.waitFor(() => { expect(second.roles).toEqual(['reader']); });
  await second.lock.takeOver();
  expect(second.roles).toEqual(['reader', 'owner']);
  await vi.waitFor(() => { expect(first.roles).toEqual(['owner', 'reader']); });
}, 10_000);
