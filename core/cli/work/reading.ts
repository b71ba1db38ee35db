import { readFile } from 'node:fs/promises';
import { registryFailure, type Answer, type Name } from '../answer.ts';
import { Unusable } from '../failure.ts';
import { decode, unreadable, type Line } from '../input.ts';
import { readRecord, type TextRecord } from '../record.ts';
import { openRegistry } from '../registry.ts';
import type { Voice } from '../session.ts';
import type { Registry } from '../../registry/types.ts';
import { nothing, type Job, type Outcome, type Settings, type Work } from './work.ts';

/** One text or page to be worked on. */
interface Item {
  name: Name;
  /** How it is called where something is said about it. */
  place: string;
  /** A byte order mark stays. */
  text: string;
  isMarkup: boolean;
  context: TextRecord['context'];
  /** It came as a line of NDJSON. */
  isRecord: boolean;
  /** Where the result is to be written, where it is not handed back. */
  to?: string;
}

/** What a command does with one text; it adds to the outcome what comes of it. */
type Treat = (item: Item, outcome: Outcome) => Promise<void>;

/** Reads what jobs are about, and has each text treated. What goes wrong with one of them is told, and the others go on. */
export class Reading implements Work {
  readonly #voice: Voice;
  readonly #treat: Treat;
  /** Whether bad lines are answered in the output; else they are told beside it. */
  readonly #carriesErrors: boolean;

  constructor(voice: Voice, treat: Treat, carriesErrors: boolean) {
    this.#voice = voice;
    this.#treat = treat;
    this.#carriesErrors = carriesErrors;
  }

  async run(job: Job): Promise<Outcome> {
    const outcome = nothing();
    if (job.kind === 'lines') {
      for (const line of job.lines) await this.#line(line, `${job.name}:${line.number}`, outcome);
      return outcome;
    }
    const { messages } = this.#voice;
    const { name, as } = job;
    try {
      const bytes = job.kind === 'bytes' ? job.bytes : await readFile(name).catch(unreadable(name));
      outcome.bytes += bytes.length;
      const text = decode(bytes);
      if (text === undefined) throw new Unusable((say) => say.notUtf8(name));
      const target = job.kind === 'file' && job.to !== undefined ? { to: job.to } : {};
      const item = { name: { id: name }, place: name, text, isMarkup: as === 'html', context: {} };
      outcome.texts += 1;
      await this.#treat({ ...item, isRecord: false, ...target }, outcome);
    } catch (error) {
      outcome.failed += 1;
      const message =
        error instanceof Unusable ? error.say(messages) : messages.notAnswered(name, String(error));
      outcome.faults.push({ message });
    }
    return outcome;
  }

  async #line(line: Line, place: string, outcome: Outcome): Promise<void> {
    const { messages } = this.#voice;
    outcome.bytes += line.bytes.length + 1;
    outcome.texts += 1;
    const whole = decode(line.bytes);
    const record = whole === undefined ? ({ fault: 'not-utf8' } as const) : readRecord(whole);
    const name = 'id' in record && record.id !== undefined ? { id: record.id } : { line: line.number };
    const fail = (error: Extract<Answer, { error: unknown }>['error'], message: string | undefined): void => {
      outcome.failed += 1;
      if (message !== undefined) outcome.faults.push({ message });
      if (this.#carriesErrors) outcome.parts.push(`${JSON.stringify({ ...name, error })}`);
    };
    if ('fault' in record) {
      const said = this.#carriesErrors ? undefined : messages.badLine(place, messages.fault(record.fault));
      fail(record.fault, said);
      return;
    }
    const { text, isMarkup, context } = record;
    try {
      await this.#treat({ name, place, text, isMarkup, context, isRecord: true }, outcome);
    } catch (error) {
      // A fault of ours that one text brings out must not cost an archive its night's run.
      fail('failed', messages.notAnswered(place, String(error)));
    }
  }
}

/** Notes where the registry could not be asked, once. */
export function noteFailure(answer: Answer, { messages }: Voice, outcome: Outcome): void {
  const failure = registryFailure(answer);
  if (failure !== undefined)
    outcome.faults.push({ message: messages.registryFailed(messages.packFault(failure)), once: true });
}

/** The registry that settings name; undefined where nothing is to be looked up, or there is none. */
export const registryOf = async ({ registry }: Settings): Promise<Registry | undefined> =>
  registry === false ? undefined : openRegistry(registry);
