import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { EXIT, Unusable } from '../failure.ts';
import { kindOfFile, lineBatches, openSource, readBytes, type InputKind } from '../input.ts';
import type { Session } from '../session.ts';
import { expand, standsForMany, type Found } from './expand.ts';
import { Journal, OutputFile } from './journal.ts';
import { Pool, workOf } from './pool.ts';
import type { Job, Outcome, Settings, Work } from './work.ts';

/** How answers follow one another in the output. */
interface Form {
  begin: string;
  between: string;
  after: string;
  end: string;
}

export const FORMS: Readonly<Record<'text' | 'json' | 'ndjson', Form>> = {
  text: { begin: '', between: '', after: '', end: '' },
  json: { begin: '[\n', between: ',\n', after: '', end: '\n]\n' },
  ndjson: { begin: '', between: '', after: '\n', end: '' },
};

interface RunOptions {
  settings: Settings;
  form: Form;
  names: readonly string[];
  /** How inputs are read; by default as their names, or the first line of standard input, tell. */
  kind?: InputKind | undefined;
  /** Which files of a folder are read. */
  accepts?: (path: string) => boolean;
  /** How many threads; by default as many as there are cores for an archive, else this one. */
  jobs?: number | undefined;
  /** Answers come in the order of the inputs, also from several threads. */
  ordered?: boolean;
  journal?: string | undefined;
  /** The file that takes the output; default: standard output. */
  out?: string | undefined;
  /** Where the result for a file goes, where not into the output. */
  targetOf?: (found: Found) => string;
}

/** What a run has done so far. */
interface Tally {
  texts: number;
  citations: number;
  failed: number;
  bytes: number;
  seconds: number;
}

/** A job, and what the journal is told when it is done. */
interface Task {
  job: Job;
  step?: { done: string; lines?: number };
}

/** Jobs under way for each thread: one at work, and some waiting so that it never waits itself. */
const AHEAD = 3;
/** A named NDJSON file of at least so many bytes is an archive. */
const LARGE = 4_000_000;
const PROGRESS_MS = 200;

/** Works through all inputs; gives the exit code, and what was done. */
export async function runOver(
  options: RunOptions,
  session: Session,
): Promise<{ code: number; tally: Tally }> {
  const { settings, names } = options;
  const isArchive =
    options.journal !== undefined || (await Promise.all(names.map(standsForMany))).some(Boolean);
  const isLarge =
    isArchive || (await Promise.all(names.map((name) => isLong(name, options.kind)))).some(Boolean);
  const size = options.jobs ?? (isLarge ? availableParallelism() : 1);
  const run = new Run(options, session, isArchive);
  const work = size > 1 ? await Pool.open(session.program, settings, size) : await workOf(settings);
  try {
    return await run.over(work, size);
  } finally {
    if (work instanceof Pool) await work.close();
  }
}

async function isLong(name: string, kind: InputKind | undefined): Promise<boolean> {
  if (name === '-' || (kind ?? kindOfFile(name)) !== 'ndjson') return false;
  return ((await stat(name).catch(() => undefined))?.size ?? 0) >= LARGE;
}

class Run {
  readonly #options: RunOptions;
  readonly #session: Session;
  readonly #isArchive: boolean;
  readonly #journal: Journal | undefined;
  readonly #out: OutputFile | undefined;
  readonly #told = new Set<string>();
  readonly #tally: Tally = { texts: 0, citations: 0, failed: 0, bytes: 0, seconds: 0 };
  readonly #started = performance.now();
  #code: number = EXIT.fine;
  #isFirst = true;

  constructor(options: RunOptions, session: Session, isArchive: boolean) {
    this.#options = options;
    this.#session = session;
    this.#isArchive = isArchive;
    const { journal, out, settings } = options;
    if (journal !== undefined) {
      const { language: _language, coloured: _coloured, ...about } = settings;
      this.#journal = new Journal(journal, JSON.stringify({ ...about, out }));
    }
    if (out !== undefined) this.#out = new OutputFile(out, this.#journal?.out ?? 0);
    if (this.#journal?.isBegun) session.tell(session.messages.goesOn);
  }

  async over(work: Work, threads: number): Promise<{ code: number; tally: Tally }> {
    const { form, ordered } = this.#options;
    const { messages, progress } = this.#session;
    if ((this.#out?.length ?? 0) === 0) await this.#put(form.begin);
    const shown = setInterval(() => progress(messages.progress(this.#sum())), PROGRESS_MS);
    try {
      const inOrder = ordered === true || !this.#isArchive || this.#journal !== undefined;
      const under: Promise<{ task: Task; outcome: Outcome }>[] = [];
      const next = async (): Promise<void> => {
        const at = inOrder ? 0 : await Promise.race(under.map((one, i) => one.then(() => i)));
        const [one] = under.splice(at, 1);
        await this.#take(await one!);
      };
      for await (const task of this.#tasks()) {
        under.push(work.run(task.job).then((outcome) => ({ task, outcome })));
        // One thread answers before more is read: whoever feeds us line by line waits for that.
        while (under.length >= (threads > 1 ? threads * AHEAD : 1)) await next();
      }
      while (under.length > 0) await next();
    } finally {
      clearInterval(shown);
      progress('');
    }
    await this.#put(form.end);
    this.#out?.close();
    this.#journal?.close();
    const tally = this.#sum();
    if (this.#isArchive) this.#session.tell(messages.archived(tally, threads));
    return { code: this.#code, tally };
  }

  #sum(): Tally {
    return { ...this.#tally, seconds: (performance.now() - this.#started) / 1000 };
  }

  /** What there is to do, in the order of the inputs. */
  async *#tasks(): AsyncGenerator<Task> {
    const { names, accepts } = this.#options;
    const { messages } = this.#session;
    // One named twice is read once.
    for (const name of new Set(names)) {
      let any = false;
      try {
        for await (const found of expand(name)) {
          if (found.under !== undefined && accepts?.(found.path) === false) continue;
          any = true;
          try {
            yield* this.#tasksOf(found);
          } catch (error) {
            if (!(error instanceof Unusable)) throw error;
            this.#fault(error.say(messages), EXIT.unusable);
          }
        }
        if (!any) this.#fault(messages.nothingThere(name), EXIT.unusable);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        this.#fault(error.say(messages), EXIT.unusable);
      }
    }
  }

  async *#tasksOf(found: Found): AsyncGenerator<Task> {
    const { kind, targetOf } = this.#options;
    const { path } = found;
    if (path !== '-') {
      const as = kind ?? kindOfFile(path);
      if (as !== 'ndjson') {
        if (this.#journal?.has(path)) return;
        const to = targetOf?.(found);
        yield {
          job: { kind: 'file', name: path, as, ...(to !== undefined && { to }) },
          step: { done: path },
        };
        return;
      }
    } else if (this.#session.interactive) this.#session.tell(this.#session.messages.typeAndEnd);
    const source = await openSource(path, this.#session.input, kind);
    if (source.kind !== 'ndjson') {
      yield { job: { kind: 'bytes', name: path, as: source.kind, bytes: await readBytes(source) } };
      return;
    }
    const done = this.#journal?.linesOf(path) ?? 0;
    for await (const batch of lineBatches(source.chunks)) {
      const lines = batch.filter(({ number }) => number > done);
      const last = lines.at(-1);
      if (last) yield { job: { kind: 'lines', name: path, lines }, step: { done: path, lines: last.number } };
    }
  }

  async #take({ task, outcome }: { task: Task; outcome: Outcome }): Promise<void> {
    const { between, after } = this.#options.form;
    for (const { message, once: isOnce, finding } of outcome.faults) {
      if (isOnce && this.#told.has(message)) continue;
      if (isOnce) this.#told.add(message);
      this.#fault(message, finding ? EXIT.finding : EXIT.unusable);
    }
    let text = '';
    for (const part of outcome.parts) {
      text += this.#isFirst ? '' : between;
      this.#isFirst = false;
      if (typeof part === 'string') text += part + after;
      else {
        await this.#put(text);
        text = '';
        await this.#put(part);
      }
    }
    await this.#put(text);
    for (const key of ['texts', 'citations', 'failed', 'bytes'] as const) this.#tally[key] += outcome[key];
    // What failed is tried again by the next run; a bad line was answered.
    if (task.step && (outcome.failed === 0 || task.step.lines !== undefined))
      this.#journal?.note({ ...task.step, ...(this.#out && { out: this.#out.length }) });
  }

  async #put(content: string | Uint8Array): Promise<void> {
    if (this.#out) this.#out.write(content);
    else await this.#session.write(content);
  }

  #fault(message: string, code: number): void {
    if (message !== '') this.#session.tell(message);
    this.#code = Math.max(this.#code, code);
  }
}
