import type { InputKind, Line } from '../input.ts';
import type { WriteOptions } from '../../markup/annotate.ts';
import type { ResolveContext } from '../../registry/types.ts';

interface CheckOptions {
  /** ISO day on which validity is asked for. */
  date: string;
  /** What is known of the draft. */
  context: ResolveContext;
}

interface AnnotateOptions extends Pick<
  WriteOptions,
  'only' | 'exclude' | 'prefer' | 'enrichLinks' | 'jsonLd'
> {
  /** What is known of the pages. */
  context: ResolveContext;
  /** Doubts are told, and are findings. */
  check: boolean;
}

/** What one worker is to do with what comes: all that it needs to know, ready to be sent. */
export interface Settings {
  command: 'find' | 'check' | 'annotate';
  format: 'text' | 'json' | 'ndjson';
  /** `false`: nothing is looked up. */
  registry: readonly string[] | false;
  language: string | undefined;
  coloured: boolean;
  check?: CheckOptions;
  annotate?: AnnotateOptions;
}

/** One piece of work. */
export type Job =
  /** A file to be read whole; `to` is where the result is written, where it is not handed back. */
  | { kind: 'file'; name: string; as: Exclude<InputKind, 'ndjson'>; to?: string }
  /** What was read already, from standard input. */
  | { kind: 'bytes'; name: string; as: Exclude<InputKind, 'ndjson'>; bytes: Uint8Array }
  | { kind: 'lines'; name: string; lines: Line[] };

/** Something to say to the person at the terminal. */
interface Fault {
  message: string;
  /** Said once in a run, however often it happens. */
  once?: boolean;
  /** It is not a failure, but something to know: the exit code is 1 rather than 2. */
  finding?: boolean;
}

/** What came of a job. */
export interface Outcome {
  /** The answers, each as it is to be written. */
  parts: (string | Uint8Array)[];
  faults: Fault[];
  bytes: number;
  texts: number;
  citations: number;
  /** Texts that could not be answered. */
  failed: number;
}

/** Does jobs, in this thread or another. */
export interface Work {
  run(job: Job): Promise<Outcome>;
}

export const nothing = (): Outcome => ({
  parts: [],
  faults: [],
  bytes: 0,
  texts: 0,
  citations: 0,
  failed: 0,
});
