import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { amount } from './amount.ts';
import { complain } from './complaint.ts';
import type { Failure, LoadError } from './request.ts';

/**
 * What a widget knows of its data. Good data is never lost to a later failure:
 *
 *     idle ──start──▶ loading ──answer──▶ ready ◀──answer── ready + failure
 *                        │                  └────failure────────▲
 *                        └────failure────▶ failed ──answer──▶ ready
 */
export type LoadState<T> =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'ready'; data: T; failure?: Failure }
  | { kind: 'failed'; failure: Failure };

export type LoadEvent<T> =
  { kind: 'start' } | { kind: 'answer'; data: T } | { kind: 'failure'; failure: Failure };

/** The next state; the diagram above. */
export function nextState<T>(state: LoadState<T>, event: LoadEvent<T>): LoadState<T> {
  switch (event.kind) {
    case 'start':
      return state.kind === 'idle' ? { kind: 'loading' } : state;
    case 'answer':
      return { kind: 'ready', data: event.data };
    case 'failure':
      return state.kind === 'ready'
        ? { ...state, failure: event.failure }
        : { kind: 'failed', failure: event.failure };
  }
}

const MINUTE = 60_000;

/** Waits after the first, second and every further failure in a row. */
const BACKOFF = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE];

/** Milliseconds between loads, by the attribute `refresh`: minutes, at least 10, or `off`; 15 where it is neither. */
export function loadEvery(refresh: string | null): number {
  return refresh === 'off' ? Infinity : amount(refresh, { usual: 15, least: 10 }) * MINUTE;
}

/** How far below the edge of the window an element counts as near. */
const NEAR = '256px';

/**
 * Loads a widget's data when the widget comes near the window, again every `every` milliseconds, and not at all while
 * it is far from the window or the page is hidden. Renders the host anew each minute, since ages are shown.
 */
export class Loading<T> implements ReactiveController {
  state: LoadState<T> = { kind: 'idle' };
  /** Whether the widget can be seen: near the window, on a page that is not hidden. */
  seen = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #load: () => Promise<T> | undefined;
  readonly #every: () => number;
  #near = false;
  #due = 0;
  #failures = 0;
  /** Drops answers to questions that nobody asks any more. */
  #question = 0;
  #pending = false;
  #connection: AbortController | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  /**
   * @param load asks for the data; undefined where there is nothing to ask.
   * @param every milliseconds between loads; Infinity for once only.
   */
  constructor(
    host: ReactiveControllerHost & Element,
    load: () => Promise<T> | undefined,
    every: () => number,
  ) {
    this.#host = host;
    this.#load = load;
    this.#every = every;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    window.addEventListener('online', () => this.#retry(), { signal });
    const observer = new IntersectionObserver(
      (entries) => {
        this.#near = entries.at(-1)!.isIntersecting;
        this.#look();
      },
      { rootMargin: NEAR },
    );
    observer.observe(this.#host);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#near = false;
    this.#look();
  }

  /** Forgets what was loaded: the address has changed. */
  restart(): void {
    this.state = { kind: 'idle' };
    this.#question += 1;
    this.#pending = false;
    this.#due = 0;
    this.#check();
  }

  #retry(): void {
    if (this.#failures > 0) this.#due = 0;
    this.#check();
  }

  #look(): void {
    const seen = this.#near && !document.hidden;
    if (seen === this.seen) return;
    this.seen = seen;
    clearInterval(this.#clock);
    if (seen) {
      this.#clock = setInterval(() => {
        this.#host.requestUpdate();
        this.#check();
      }, MINUTE);
    }
    this.#host.requestUpdate();
    this.#check();
  }

  #check(): void {
    if (this.seen && !this.#pending && Date.now() >= this.#due) void this.#ask();
  }

  async #ask(): Promise<void> {
    const question = (this.#question += 1);
    let event: LoadEvent<T>;
    let wait: number;
    try {
      const answer = this.#load();
      if (!answer) return;
      this.#pending = true;
      this.#settle({ kind: 'start' });
      event = { kind: 'answer', data: await answer };
      this.#failures = 0;
      wait = this.#every();
    } catch (error) {
      if (question !== this.#question) return;
      complain(this.#host, (error as Error).message);
      // By its fields, since another script of the kit has a class of its own. Whatever else is thrown comes from reading the answer.
      const { failure = 'format', retryAfter = 0 } = error as Partial<LoadError>;
      event = { kind: 'failure', failure };
      wait = Math.max(BACKOFF[Math.min(this.#failures, BACKOFF.length - 1)]!, retryAfter);
      this.#failures += 1;
    }
    if (question !== this.#question) return;
    this.#pending = false;
    this.#due = Date.now() + wait;
    this.#settle(event);
  }

  #settle(event: LoadEvent<T>): void {
    this.state = nextState(this.state, event);
    this.#host.requestUpdate();
  }
}
