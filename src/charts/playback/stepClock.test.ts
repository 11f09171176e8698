import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StepClock } from './stepClock';

let frames: ((now: number) => void)[] = [];
let now = 0;

beforeEach(() => {
  [frames, now] = [[], 1000];
  vi.stubGlobal('requestAnimationFrame', (call: (now: number) => void) => frames.push(call));
  vi.stubGlobal('cancelAnimationFrame', () => { frames = []; });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function passTime(ms: number): void {
  now += ms;
  const due = frames;
  frames = [];
  for (const call of due) call(now);
}

test('stands at its end until it is played from the start', () => {
  const clock = new StepClock();
  clock.limit(100);
  expect(clock.step()).toBe(100);
  clock.play(50);
  expect([clock.step(), clock.playing()]).toEqual([0, true]);
  passTime(50);
  expect([clock.step(), clock.wholeStep()]).toEqual([2.5, 2]);
  passTime(4000);
  expect([clock.step(), clock.playing()]).toEqual([100, false]);
  clock.limit(200);
  expect(clock.step()).toBe(200);
});

test('stays where it was set, also where there are more steps then', () => {
  const clock = new StepClock();
  clock.limit(100);
  clock.seek(30);
  clock.limit(200);
  expect(clock.step()).toBe(30);
  clock.limit(20);
  expect(clock.step()).toBe(20);
});

test('tells pictures of every frame, words a few times a second', () => {
  const clock = new StepClock();
  clock.limit(1000);
  const [drawn, said] = [vi.fn(), vi.fn()];
  clock.subscribe(drawn);
  const end = clock.subscribeSlowly(said);
  clock.play(60);
  for (let i = 0; i < 30; i++) passTime(16);
  expect(drawn).toHaveBeenCalledTimes(31);
  expect(said.mock.calls.length).toBeLessThan(7);
  expect(said.mock.calls.length).toBeGreaterThan(3);
  end();
  clock.pause();
  expect(drawn).toHaveBeenCalledTimes(32);
  expect(clock.playing()).toBe(false);
});
