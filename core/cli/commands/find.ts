import { answer, registryFailure, type Answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { EXIT, Unusable } from '../failure.ts';
import {
  decode,
  lineBatches,
  openSource,
  readText,
  type InputKind,
  type Line,
  type Source,
} from '../input.ts';
import { readRecord } from '../record.ts';
import { openRegistry } from '../registry.ts';
import type { Session } from '../session.ts';
import { writers, type Writer } from '../writers.ts';
import type { Registry } from '../../registry/types.ts';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  json: { type: 'boolean' },
  input: { type: 'string' },
  registry: { type: 'string', multiple: true },
  'no-registry': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `danchieu find [FILE…|-]`: the citations in files, in the order given. */
export async function find(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    await session.write(session.messages.usageFind);
    return EXIT.fine;
  }
  const format = values.json ? 'json' : oneOf('--format', values.format, ['text', 'json', 'ndjson']);
  const kind = values.input === undefined ? undefined : oneOf('--input', values.input, ['text', 'ndjson']);
  const registry = values['no-registry'] ? undefined : await openRegistry(values.registry);
  if (registry === undefined && !values['no-registry']) session.tell(session.messages.noRegistry);
  return new Finding(session, registry, writers[format](session)).run(
    positionals.length > 0 ? positionals : ['-'],
    kind,
  );
}

/** One run over its inputs: what goes wrong with one of them is told and remembered, and the others are still read. */
class Finding {
  readonly #session: Session;
  readonly #registry: Registry | undefined;
  readonly #writer: Writer;
  #code: number = EXIT.fine;
  #toldOfRegistry = false;

  constructor(session: Session, registry: Registry | undefined, writer: Writer) {
    this.#session = session;
    this.#registry = registry;
    this.#writer = writer;
  }

  /** Reads the inputs in order; gives the exit code. */
  async run(names: readonly string[], kind: InputKind | undefined): Promise<number> {
    const { input, interactive, messages, tell, write } = this.#session;
    await write(this.#writer.begin());
    for (const name of names) {
      if (name === '-' && interactive) tell(messages.typeAndEnd);
      try {
        const source = await openSource(name, input, kind);
        await (source.kind === 'ndjson' ? this.#records(source) : this.#text(source));
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        this.#fault(error.say(messages));
      }
    }
    await write(this.#writer.end());
    return this.#code;
  }

  async #text(source: Source): Promise<void> {
    const text = await readText(source);
    await this.#session.write(this.#written(await answer({ id: source.name }, text, this.#registry), text));
  }

  /** Answers every line of a source, in order. No line ends the run. */
  async #records(source: Source): Promise<void> {
    for await (const lines of lineBatches(source.chunks)) {
      let written = '';
      for (const line of lines) written += await this.#line(line, `${source.name}:${line.number}`);
      await this.#session.write(written);
    }
  }

  async #line(line: Line, place: string): Promise<string> {
    const { messages } = this.#session;
    const whole = decode(line.bytes);
    const record = whole === undefined ? ({ fault: 'not-utf8' } as const) : readRecord(whole);
    const name = 'id' in record && record.id !== undefined ? { id: record.id } : { line: line.number };
    if ('fault' in record) {
      if (!this.#writer.carriesErrors) this.#fault(messages.badLine(place, messages.fault(record.fault)));
      return this.#writer.write({ ...name, error: record.fault }, '');
    }
    try {
      return this.#written(await answer(name, record.text, this.#registry, record.context), record.text);
    } catch (error) {
      // A fault of ours that one text brings out must not cost an archive its night's run.
      this.#fault(messages.notAnswered(place, String(error)));
      return this.#writer.write({ ...name, error: 'failed' }, '');
    }
  }

  #written(reply: Answer, text: string): string {
    const { messages } = this.#session;
    const failure = registryFailure(reply);
    if (failure !== undefined && !this.#toldOfRegistry) {
      this.#toldOfRegistry = true;
      this.#fault(messages.registryFailed(messages.packFault(failure)));
    }
    return this.#writer.write(reply, text);
  }

  #fault(message: string): void {
    this.#session.tell(message);
    this.#code = EXIT.unusable;
  }
}
