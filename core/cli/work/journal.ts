import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Unusable } from '../failure.ts';

/** What a journal's first line says of the run that it belongs to. */
interface Head {
  danchieu: 1;
  run: string;
}

/** A step that is done: a file, or an NDJSON file's lines up to a number; and how long the output was then. */
interface Step {
  done: string;
  lines?: number;
  out?: number;
}

/**
 * Remembers what an interrupted run had finished. A line is added after what it tells of has been written, so that
 * whatever stops the program (a power cut aside), the next run goes on from a state that is whole: output behind the last
 * step is cut off and made again.
 */
export class Journal {
  readonly #file: number;
  readonly #files = new Set<string>();
  readonly #lines = new Map<string, number>();
  #out = 0;

  /**
   * Opens a journal, new or begun.
   * @param run what the run is about; another run's journal is refused.
   * @throws Unusable where it is another's, or cannot be written.
   */
  constructor(path: string, run: string) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // A line that was being written when the program was stopped has no end.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [head, ...steps] = whole.split('\n').filter(Boolean);
    if (text !== '' && head !== undefined && !isHead(head, run))
      throw new Unusable((say) => say.otherJournal(path));
    for (const line of steps) this.#learn(line, path);
    try {
      this.#file = openSync(path, 'a');
      ftruncateSync(this.#file, Buffer.byteLength(whole));
    } catch (error) {
      throw new Unusable((say) => say.notWritable(path, (error as Error).message));
    }
    if (head === undefined) this.#add({ danchieu: 1, run });
  }

  #learn(line: string, path: string): void {
    const step = stepOf(line);
    if (!step) throw new Unusable((say) => say.otherJournal(path));
    if (step.lines === undefined) this.#files.add(step.done);
    else this.#lines.set(step.done, step.lines);
    this.#out = step.out ?? this.#out;
  }

  /** Whether a file is done. */
  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** Up to which line an NDJSON file is done. */
  linesOf(name: string): number {
    return this.#lines.get(name) ?? 0;
  }

  /** How long the output was at the last step. */
  get out(): number {
    return this.#out;
  }

  /** Whether a run was begun before. */
  get isBegun(): boolean {
    return this.#files.size + this.#lines.size > 0;
  }

  note(step: Step): void {
    this.#add(step);
  }

  #add(line: Head | Step): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

function isHead(line: string, run: string): boolean {
  try {
    const head = JSON.parse(line) as Partial<Head>;
    return head.danchieu === 1 && head.run === run;
  } catch {
    return false;
  }
}

/** An output file that a run goes on writing where the journal says, or begins anew. */
export class OutputFile {
  readonly #file: number;
  #length: number;

  /** @throws Unusable where it cannot be written, or is shorter than the journal says. */
  constructor(path: string, length: number) {
    try {
      this.#file = openSync(path, length > 0 ? 'r+' : 'w');
    } catch (error) {
      throw new Unusable((say) => say.notWritable(path, (error as Error).message));
    }
    if (fstatSync(this.#file).size < length) throw new Unusable((say) => say.shortOutput(path));
    // Opening anew has emptied it already; a device cannot be cut.
    if (length > 0) ftruncateSync(this.#file, length);
    this.#length = length;
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let from = 0; from < bytes.length;)
      from += writeSync(this.#file, bytes, from, bytes.length - from, this.#length + from);
    this.#length += bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  close(): void {
    closeSync(this.#file);
  }
}

const isCount = (value: unknown): boolean =>
  value === undefined || (Number.isInteger(value) && Number(value) >= 0);

/** A line of a journal, or undefined where it is none. */
function stepOf(line: string): Step | undefined {
  try {
    const step = JSON.parse(line) as Step | null;
    return typeof step?.done === 'string' && isCount(step.lines) && isCount(step.out) ? step : undefined;
  } catch {
    return undefined;
  }
}
