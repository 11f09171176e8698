/** An amount of something that requests share: bytes being received, places in the queue. */
export class Budget {
  readonly #limit: number;
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get taken(): number {
    return this.#taken;
  }

  get exhausted(): boolean {
    return this.#taken >= this.#limit;
  }

  /** Takes an amount; what is returned gives it back, however often it is called. Null where too little is left. */
  take(amount: number): (() => void) | null {
    if (this.#taken + amount > this.#limit) return null;
    this.#taken += amount;
    let held = amount;
    return () => {
      this.#taken -= held;
      held = 0;
    };
  }
}
