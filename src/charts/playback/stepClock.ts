import type { StepSource } from './stepSource';

/** How often what is not a picture (the slider, the words) hears of a clock that runs. */
const slowlyMs = 120;

/** A step that moves with the screen's frames while it plays. It knows no React, so that drawing a frame need not go through it. */
export class StepClock implements StepSource {
  #last = 0;
  #at = Infinity;
  #perSecond = 0;
  #frame = 0;
  #before = 0;
  #told = 0;
  readonly #listeners = new Set<() => void>();
  readonly #slowListeners = new Set<() => void>();

  readonly step = (): number => Math.min(this.#at, this.#last);
  readonly wholeStep = (): number => Math.floor(this.step());
  readonly playing = (): boolean => this.#frame !== 0;
  readonly subscribe = (changed: () => void): (() => void) => added(this.#listeners, changed);
  /** Told a few times a second, and at once where it starts, stops or is set. */
  readonly subscribeSlowly = (changed: () => void): (() => void) => added(this.#slowListeners, changed);

  /** Where it ends. One that stood at its end, as it does at first, stands at the new one. */
  limit(last: number): void {
    if (last === this.#last) return;
    if (!this.playing() && this.#at >= this.#last) this.#at = Infinity;
    this.#last = last;
    this.#tell();
  }

  play(stepsPerSecond: number): void {
    this.#perSecond = stepsPerSecond;
    if (this.playing()) return;
    if (this.#at >= this.#last) this.#at = 0;
    this.#before = performance.now();
    this.#frame = requestAnimationFrame(this.#advance);
    this.#tell();
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tell();
  }

  seek(step: number): void {
    this.#at = Math.max(0, Math.min(this.#last, step));
    this.pause();
  }

  readonly #advance = (now: number): void => {
    this.#at = this.step() + (Math.max(0, now - this.#before) / 1000) * this.#perSecond;
    this.#before = now;
    const ended = this.#at >= this.#last;
    this.#frame = ended ? 0 : requestAnimationFrame(this.#advance);
    for (const listener of this.#listeners) listener();
    if (ended || now - this.#told >= slowlyMs) this.#tellSlowly(now);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
    this.#tellSlowly(performance.now());
  }

  #tellSlowly(now: number): void {
    this.#told = now;
    for (const listener of this.#slowListeners) listener();
  }
}

function added(listeners: Set<() => void>, changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
