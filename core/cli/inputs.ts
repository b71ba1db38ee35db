import { oneOf } from './arguments.ts';
import { readDate } from './day.ts';
import { BadUsage } from './failure.ts';
import { INPUT_KINDS, type InputKind } from './input.ts';
import { openRegistry } from './registry.ts';
import type { Session } from './session.ts';

/** Options of the commands that read texts. */
export const INPUT_OPTIONS = {
  input: { type: 'string' },
  registry: { type: 'string', multiple: true },
  'no-registry': { type: 'boolean' },
} as const;

/** Options about where a text stands. */
export const CONTEXT_OPTIONS = {
  published: { type: 'string' },
  place: { type: 'string' },
  site: { type: 'string' },
} as const;

/** Options of the commands that read archives. */
export const ARCHIVE_OPTIONS = {
  jobs: { type: 'string', short: 'j' },
  ordered: { type: 'boolean' },
  journal: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

/** Most threads that may be asked for. */
const MOST_JOBS = 256;

interface InputValues {
  input?: string | undefined;
  registry?: string[] | undefined;
  'no-registry'?: boolean | undefined;
}

/** What is read, how, and where documents are looked up: opened once here, so that what is wrong with it is told at once. */
export async function inputOf(
  values: InputValues,
  names: readonly string[],
  session: Session,
): Promise<{ names: readonly string[]; kind: InputKind | undefined; registry: readonly string[] | false }> {
  const kind = values.input === undefined ? undefined : oneOf('--input', values.input, INPUT_KINDS);
  const places = values.registry ?? [];
  const registry = values['no-registry'] ? undefined : await openRegistry(places);
  if (registry === undefined && !values['no-registry']) session.tell(session.messages.noRegistry);
  return { names: names.length > 0 ? names : ['-'], kind, registry: registry === undefined ? false : places };
}

interface ArchiveValues {
  jobs?: string | undefined;
  ordered?: boolean | undefined;
  journal?: string | undefined;
  out?: string | undefined;
}

/**
 * How an archive is worked through.
 * @param hasTargets results go into files of their own, so that a journal needs no output file.
 * @throws BadUsage for a number of threads that is none, or a journal without what it needs.
 */
export function runOptions(
  { jobs, ordered, journal, out }: ArchiveValues,
  format: string,
  hasTargets = false,
): { jobs?: number; ordered: boolean; journal?: string; out?: string } {
  const threads = jobs === undefined ? undefined : Number(jobs);
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= MOST_JOBS))
    throw new BadUsage((say) => say.notACount('--jobs', jobs!, MOST_JOBS));
  if (journal !== undefined && !hasTargets && (out === undefined || format !== 'ndjson'))
    throw new BadUsage((say) => say.journalNeedsOut);
  return {
    ...(threads !== undefined && { jobs: threads }),
    ordered: ordered === true,
    ...(journal !== undefined && { journal }),
    ...(out !== undefined && { out }),
  };
}

interface ContextValues {
  published?: string | undefined;
  place?: string | undefined;
  site?: string | undefined;
}

/** What the command line tells of where a text stands. @throws BadUsage for a day that is none. */
export const contextOf = ({ published, place, site }: ContextValues) => ({
  ...(published !== undefined && { published: readDate(published) }),
  ...(place !== undefined && { place }),
  ...(site !== undefined && { site }),
});
