import { Worker, type MessagePort } from 'node:worker_threads';
import type { Job, Outcome, Settings, Work } from './work.ts';

const WORKS: Readonly<Record<Settings['command'], () => Promise<(settings: Settings) => Promise<Work>>>> = {
  find: () => import('./find-work.ts').then(({ findWork }) => findWork),
  check: () => import('./check-work.ts').then(({ checkWork }) => checkWork),
  annotate: () => import('./annotate-work.ts').then(({ annotateWork }) => annotateWork),
};

/** Work in this thread. */
export async function workOf(settings: Settings): Promise<Work> {
  return (await WORKS[settings.command]())(settings);
}

/** Marks the threads that are ours. */
export interface WorkerData {
  danchieu: Settings;
}

/** What a worker sends: that it is ready, what came of a job, or why it can't go on. */
type Message = { ready: true } | { id: number; outcome: Outcome } | { id: number; error: string };

/** Does what comes from the thread that started this one. */
export async function serveWork(port: MessagePort, { danchieu }: WorkerData): Promise<void> {
  const work = await workOf(danchieu);
  port.on('message', ({ id, job }: { id: number; job: Job }) => {
    work.run(job).then(
      (outcome) => port.postMessage({ id, outcome }),
      (error: unknown) => port.postMessage({ id, error: String(error) }),
    );
  });
  port.postMessage({ ready: true });
}

interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly ready: Promise<void>;
  #last = 0;

  constructor(program: URL, settings: Settings) {
    this.#worker = new Worker(program, { workerData: { danchieu: settings } satisfies WorkerData });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: Message) => {
        if ('ready' in message) resolve();
        else this.#answer(message);
      });
      const fail = (error: Error): void => {
        reject(error);
        for (const waiting of this.#waiting.values()) waiting.reject(error);
        this.#waiting.clear();
      };
      this.#worker.on('error', fail);
      this.#worker.on('exit', () => fail(new Error('the worker ended')));
    });
    this.ready.catch(() => undefined);
  }

  get load(): number {
    return this.#waiting.size;
  }

  run(job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#last += 1;
      this.#waiting.set(this.#last, { resolve, reject });
      this.#worker.postMessage({ id: this.#last, job });
    });
  }

  #answer(message: Exclude<Message, { ready: true }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('outcome' in message) waiting?.resolve(message.outcome);
    else waiting?.reject(new Error(message.error));
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}

/** Several threads that do the same work; a job goes to the one that has the least to do. */
export class Pool implements Work {
  readonly #threads: Thread[];

  private constructor(threads: Thread[]) {
    this.#threads = threads;
  }

  /** @throws what a thread says where it cannot begin. */
  static async open(program: URL, settings: Settings, size: number): Promise<Pool> {
    const pool = new Pool(Array.from({ length: size }, () => new Thread(program, settings)));
    try {
      await Promise.all(pool.#threads.map(({ ready }) => ready));
    } catch (error) {
      await pool.close();
      throw error;
    }
    return pool;
  }

  run(job: Job): Promise<Outcome> {
    const [first, ...others] = this.#threads;
    return others.reduce((least, one) => (one.load < least.load ? one : least), first!).run(job);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}
