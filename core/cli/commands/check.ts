import { today } from '../../locale/format.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { readDate } from '../day.ts';
import { EXIT } from '../failure.ts';
import { INPUT_OPTIONS, contextOf, CONTEXT_OPTIONS, inputOf } from '../inputs.ts';
import type { Session } from '../session.ts';
import { FORMS, runOver } from '../work/run.ts';

const OPTIONS = {
  ...INPUT_OPTIONS,
  ...CONTEXT_OPTIONS,
  date: { type: 'string' },
  format: { type: 'string', default: 'text' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `danchieu check [FILE…|-]`: a draft's citations with their doubts and validity. */
export async function check(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    await session.write(session.messages.usageCheck);
    return EXIT.fine;
  }
  const format = values.json ? 'json' : oneOf('--format', values.format, ['text', 'json', 'ndjson']);
  const date = values.date === undefined ? today() : readDate(values.date);
  const context = contextOf(values);
  const input = await inputOf(values, positionals, session);
  const { code } = await runOver(
    {
      ...input,
      form: FORMS[format],
      settings: {
        command: 'check',
        format,
        registry: input.registry,
        language: session.language,
        coloured: session.coloured,
        check: { date, context },
      },
    },
    session,
  );
  return code;
}
