import { findCitations } from '../../citation/find.ts';
import { formatDay, today } from '../../locale/format.ts';
import { RegistryError, type DocumentRecord, type Registry } from '../../registry/index.ts';
import { statusAt } from '../../registry/status.ts';
import { readArguments } from '../arguments.ts';
import { readDate } from '../day.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { openRegistry, unusablePack } from '../registry.ts';
import { describeRecord, type Found } from '../report.ts';
import type { Session } from '../session.ts';

const OPTIONS = {
  date: { type: 'string' },
  json: { type: 'boolean' },
  registry: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

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
  const records = await recordsFor(query, registry).catch((error: unknown) => {
    throw error instanceof RegistryError ? unusablePack(error, values.registry) : error;
  });
  const found = records.map((record): Found => ({ record, status: statusAt(record, date) }));
  if (values.json) await write(`${JSON.stringify({ query, date, found, asOf: registry.asOf }, null, 2)}\n`);
  else if (found.length > 0) await write(found.map((entry) => describeRecord(entry, session)).join('\n'));
  else await write(`${messages.nothingFound(query, formatDay(registry.asOf, session.language))}\n`);
  return found.length > 0 ? EXIT.fine : EXIT.finding;
}

/**
 * The records that a query means: by number (with or without its type word), by whole title (with or without its
 * year), else those whose titles hold its words.
 */
async function recordsFor(query: string, registry: Registry): Promise<DocumentRecord[]> {
  const citation = findCitations(query).find(({ start, end }) => start === 0 && end === query.length);
  const byNumber = await registry.byNumber(citation?.number ?? query);
  const { type, title = query, year } = citation ?? {};
  const ofType = byNumber.filter(
    (record) => type === undefined || record.type === undefined || record.type === type,
  );
  if (ofType.length > 0 || citation?.number !== undefined) return ofType;
  const byTitle = await registry.byTitle(title, year);
  return byTitle.length > 0 ? byTitle : (await registry.search(query)).records;
}
