import { today } from '../../locale/format.ts';
import { lookup as search, statusAt, type SearchOptions } from '../../registry/index.ts';
import { readArguments } from '../arguments.ts';
import { readDate } from '../day.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { openRegistry, unusablePack } from '../registry.ts';
import { describeFound, describeNothing, type Found } from '../report.ts';
import type { Session } from '../session.ts';

const OPTIONS = {
  date: { type: 'string' },
  json: { type: 'boolean' },
  registry: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A pack on disk answers at once, so that a search may look further than over a network. */
const WIDE: SearchOptions = { limit: 10, requests: 40 };

/** `danchieu lookup NUMBER|NAME`: what the registry knows about a document. */
export async function lookup(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { messages, write } = session;
  if (values.help) {
    await write(messages.usageLookup);
    return EXIT.fine;
  }
  const query = positionals.join(' ').replace(/\s+/g, ' ').trim();
  if (query === '') throw new BadUsage((say) => say.queryMissing);
  const date = values.date === undefined ? today() : readDate(values.date);
  const registry = await openRegistry(values.registry);
  if (registry === undefined) throw new Unusable((say) => say.registryNeeded);
  const result = await search(query, registry, WIDE).catch((error: unknown) => {
    throw unusablePack(error, values.registry?.join(', '));
  });
  const found = result.found.map(({ record, reason }): Found => ({
    record,
    status: statusAt(record, date),
    reason,
  }));
  if (values.json) await write(`${JSON.stringify({ query, date, found, asOf: registry.asOf }, null, 2)}\n`);
  else if (found.length > 0) await write(describeFound(found, result.more, session));
  else await write(describeNothing(query, registry.asOf, session));
  return found.length > 0 ? EXIT.fine : EXIT.finding;
}
