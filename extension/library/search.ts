import { Failure, type FailureCode } from '../failure.ts';
import type { SearchReply, SearchRequest, SearchRequests } from './search.worker.ts';

/** The part of Trusted Types that is used; not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Name of the policy that lets this page start its worker, as the manifest allows it. */
const POLICY = 'danchieu-worker';
const WORKER = '/library-search.js';

function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = {
    createScriptURL: (address: string) => {
      if (address !== WORKER) throw new TypeError(`no worker of ours: ${address}`);
      return address;
    },
  };
  return trustedTypes ? trustedTypes.createPolicy(POLICY, rules).createScriptURL(WORKER) : WORKER;
}

/** The library's search, in a worker of its own. */
export class LibrarySearch {
  readonly #worker = new Worker(workerAddress());
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Failure): void }>();
  #asked = 0;

  /** @param news called when texts have come in, or the articles changed: an earlier answer may be another now. */
  constructor(news: (what: 'texts' | 'articles') => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
      if ('news' in data) return news(data.news);
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.failure === undefined) waiting?.resolve(data.value);
      else waiting?.reject(new Failure(data.failure as FailureCode));
    };
    this.#worker.onerror = () => {
      for (const { reject } of this.#waiting.values()) reject(new Failure('unexpected'));
      this.#waiting.clear();
    };
  }

  /** @throws Failure */
  ask<N extends keyof SearchRequests>(
    name: N,
    ask: SearchRequests[N]['ask'],
  ): Promise<SearchRequests[N]['answer']> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ id, name, ask } as SearchRequest);
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
