/** Stands the page's clock still at an instant; timers run only by `pass`. For tests of what time does, nothing else. */
export class StillClock {
  readonly #real = { Date, setTimeout, clearTimeout, setInterval, clearInterval };
  readonly #timers = new Map<number, { at: number; act: () => void; every?: number }>();
  #now: number;
  #last = 0;

  constructor(instant: string) {
    this.#now = this.#real.Date.parse(instant);
    const now = () => this.#now;
    globalThis.Date = class extends this.#real.Date {
      constructor(...values: []) {
        super(...((values.length > 0 ? values : [now()]) as []));
      }
      static override now(): number {
        return now();
      }
    } as DateConstructor;
  }

  /** Timers set from now on are the clock's own. */
  holdTimers(): void {
    const set = (act: () => void, wait = 0, every?: number) => {
      this.#last += 1;
      this.#timers.set(this.#last, { at: this.#now + wait, act, ...(every === undefined ? {} : { every }) });
      return this.#last;
    };
    const clear = (id: number) => void this.#timers.delete(id);
    const hold = { setTimeout: set, clearTimeout: clear, clearInterval: clear };
    Object.assign(globalThis, hold, {
      setInterval: (act: () => void, every: number) => set(act, every, every),
    });
  }

  /** How many timers wait. */
  get held(): number {
    return this.#timers.size;
  }

  /** Lets time pass, and does what comes due. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [id, timer] =
        [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || !timer) break;
      this.#now = timer.at;
      if (timer.every === undefined) this.#timers.delete(id);
      else timer.at += timer.every;
      timer.act();
    }
    this.#now = end;
  }

  release(): void {
    Object.assign(globalThis, this.#real);
  }
}
