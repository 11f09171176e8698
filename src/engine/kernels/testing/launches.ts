import { vi } from 'vitest';

/** Programs that WebGL runs while `work` does: its draw calls, counted at the browser's interface. */
export function countLaunches(work: () => void): number {
  const spies = (['drawElements', 'drawArrays'] as const).map((call) => vi.spyOn(WebGL2RenderingContext.prototype, call));
  work();
  const launches = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return launches;
}
