import { basename, join, relative, resolve } from 'node:path';
import { isSelector } from '../../markup/selector.ts';
import { readArguments } from '../arguments.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { kindOfFile } from '../input.ts';
import {
  ARCHIVE_OPTIONS,
  CONTEXT_OPTIONS,
  contextOf,
  INPUT_OPTIONS,
  inputOf,
  runOptions,
} from '../inputs.ts';
import type { Session } from '../session.ts';
import { standsForMany, type Found } from '../work/expand.ts';
import { FORMS, runOver } from '../work/run.ts';

const OPTIONS = {
  ...INPUT_OPTIONS,
  ...CONTEXT_OPTIONS,
  ...ARCHIVE_OPTIONS,
  'in-place': { type: 'boolean' },
  for: { type: 'string' },
  exclude: { type: 'string' },
  'link-source': { type: 'string' },
  'no-enrich': { type: 'boolean' },
  'json-ld': { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `danchieu annotate [FILE…|-]`: the same bytes with links around the citations. */
export async function annotate(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    await session.write(session.messages.usageAnnotate);
    return EXIT.fine;
  }
  for (const name of ['for', 'exclude'] as const) {
    const selector = values[name];
    if (selector !== undefined && !isSelector(selector))
      throw new BadUsage((say) => say.notASelector(`--${name}`, selector));
  }
  const names = positionals.length > 0 ? positionals : ['-'];
  const isMany = names.length > 1 || (await Promise.all(names.map(standsForMany))).some(Boolean);
  const isRecords = (name: string): boolean => (values.input ?? kindOfFile(name)) === 'ndjson';
  const areRecords = names.every(isRecords);
  const inPlace = values['in-place'] === true;
  if (!areRecords && names.some(isRecords)) throw new BadUsage((say) => say.mixedInputs);
  if (inPlace && (values.out !== undefined || areRecords || names.includes('-')))
    throw new BadUsage((say) => say.inPlaceAlone);
  if (isMany && !areRecords && values.out === undefined && !inPlace)
    throw new BadUsage((say) => say.targetNeeded);
  if (values['json-ld'] && values['no-registry']) throw new BadUsage((say) => say.jsonLdNeedsRegistry);

  const input = await inputOf(values, positionals, session);
  const { out, ...archive } = runOptions(
    values,
    'ndjson',
    !areRecords && (inPlace || values.out !== undefined),
  );
  const folder = !areRecords && isMany ? out : undefined;
  const targetOf = inPlace
    ? ({ path }: Found): string => path
    : folder === undefined
      ? undefined
      : targetsIn(folder);
  const { code } = await runOver(
    {
      ...input,
      kind: input.kind ?? (areRecords || names.includes('-') ? undefined : 'html'),
      ...archive,
      accepts: (path) => kindOfFile(path) === 'html',
      ...(folder === undefined && { out }),
      ...(targetOf && { targetOf }),
      form: { ...FORMS.ndjson, after: '\n' },
      settings: {
        command: 'annotate',
        format: 'ndjson',
        registry: input.registry,
        language: session.language,
        coloured: false,
        annotate: {
          only: values.for,
          exclude: values.exclude,
          prefer: values['link-source'],
          enrichLinks: values['no-enrich'] !== true,
          jsonLd: values['json-ld'] === true,
          check: values.check === true,
          context: contextOf(values),
        },
      },
    },
    session,
  );
  return code;
}

/** Each file's place in the folder of results: as in the folder it was found in, or its bare name. */
function targetsIn(folder: string): (found: Found) => string {
  const taken = new Set<string>();
  return ({ path, under }) => {
    const target = join(folder, under === undefined ? basename(path) : relative(under, path));
    if (taken.has(resolve(target))) throw new Unusable((say) => say.targetTaken(path, target));
    taken.add(resolve(target));
    return target;
  };
}
