import { oneOf, readArguments } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import type { Session } from '../session.ts';
import { ARCHIVE_OPTIONS, INPUT_OPTIONS, inputOf, runOptions } from '../inputs.ts';
import { FORMS, runOver } from '../work/run.ts';

const OPTIONS = {
  ...INPUT_OPTIONS,
  ...ARCHIVE_OPTIONS,
  format: { type: 'string', default: 'text' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `danchieu find [FILE…|-]`: the citations in files, in the order given. */
export async function find(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { messages, write } = session;
  if (values.help) {
    await write(messages.usageFind);
    return EXIT.fine;
  }
  const format = values.json ? 'json' : oneOf('--format', values.format, ['text', 'json', 'ndjson']);
  const input = await inputOf(values, positionals, session);
  const archive = runOptions(values, format);
  const { code, tally } = await runOver(
    {
      ...input,
      ...archive,
      form: FORMS[format],
      settings: {
        command: 'find',
        format,
        registry: input.registry,
        language: session.language,
        coloured: session.coloured,
      },
    },
    session,
  );
  // Only for eyes: lines that go to another program are citations and nothing else.
  if (format === 'text' && session.terminal)
    await write(session.paint('dim', `${messages.summary(tally.citations, tally.texts)}\n`));
  return code;
}
