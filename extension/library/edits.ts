import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../../core/library/store.ts';
import { failureCode, type FailureCode } from '../failure.ts';

/** What the reader did last, in words, and the handle by which it is taken back. */
interface Done {
  told: string;
  handle?: string | undefined;
  /** An article that may be opened from the message. */
  open?: string;
}

/** Changes of the library that a page makes: each is told when it is done, and can be taken back from there. */
export class Edits implements ReactiveController {
  readonly library: Library;
  done: Done | undefined;
  failure: FailureCode | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost, library: Library) {
    this.#host = host;
    this.library = library;
    host.addController(this);
  }

  hostDisconnected(): void {
    void this.library.close();
  }

  /** Makes a change and tells of it; gives whether it was made. */
  async make(change: (library: Library) => Promise<string>, told: string, open?: string): Promise<boolean> {
    return this.#attempt(async () => {
      const handle = await change(this.library);
      this.done = { told, handle, ...(open === undefined ? {} : { open }) };
    });
  }

  /** Takes back what was done last. */
  async undo(told: string): Promise<boolean> {
    const handle = this.done?.handle;
    if (handle === undefined) return false;
    return this.#attempt(async () => {
      await this.library.undo(handle);
      this.done = { told };
    });
  }

  /** Tells of something that failed elsewhere. */
  fail(thrown: unknown): void {
    this.failure = failureCode(thrown);
    this.#host.requestUpdate();
  }

  dismiss(): void {
    this.done = undefined;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    this.failure = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      this.failure = failureCode(error);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
