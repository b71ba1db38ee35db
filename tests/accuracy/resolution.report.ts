/**
 * What share of the citations in real text the registry resolves, by form, and every link that a label contradicts:
 * `node tests/accuracy/resolution.report.ts [LABELLED.ndjson] [--links]`. By default the dev corpus beside the checkout;
 * `--links` prints every link, for reading by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation } from '../../core/citation/citation.ts';
import { findCitations } from '../../core/citation/find.ts';
import { numberKey } from '../../core/registry/number-key.ts';
import { resolve } from '../../core/registry/resolve.ts';
import { surroundings } from '../../core/citation/surroundings.ts';
import type { Resolution } from '../../core/registry/types.ts';
import { ownRegistry } from './registry.ts';

interface Label {
  text: string;
  nth: number;
  number?: string;
}
interface Row {
  id: string;
  text: string;
  source?: string;
  site?: string;
  citations?: Label[];
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const file = asked[0] ?? join(import.meta.dirname, '../../../shared/corpus/dev.ndjson');
if (!existsSync(file)) {
  console.log(`skipped: no ${file}`);
  process.exit(0);
}

/** The day that a source's address prints ("news/2025-09-03.json", "-20251223093008859.htm"). */
function dayOf(source = ''): string | undefined {
  const [, year, month, day] = /(20\d\d)-?([01]\d)-?([0-3]\d)(?=\.json|\d{6,})/.exec(source) ?? [];
  return year && `${year}-${month}-${day}`;
}

/** The number that a label gives for a citation, where it has one. */
function labelOf({ text, citations = [] }: Row, { start, end }: Citation): string | undefined {
  return citations.find((label) => {
    let at = -1;
    for (let count = 0; count <= label.nth; count += 1) at = text.indexOf(label.text, at + 1);
    return at >= 0 && at < end && start < at + label.text.length;
  })?.number;
}

const registry = ownRegistry();
const counts = new Map<string, Record<Resolution['outcome'] | 'all', number>>();
const wrong: string[] = [];
const rows = readFileSync(file, 'utf8').trim().split('\n');
for (const row of rows.map((line) => JSON.parse(line) as Row)) {
  const citations = findCitations(row.text);
  const published = dayOf(row.source);
  const resolutions = await resolve(citations, registry, {
    around: surroundings(row.text, citations),
    ...(published !== undefined && { published }),
    ...(row.site !== undefined && { site: row.site.split('/')[0]! }),
  });
  for (const { index, outcome, record, reason, doubts } of resolutions) {
    const citation = citations[index]!;
    const count = counts.get(citation.form) ?? { all: 0, found: 0, ambiguous: 0, unknown: 0 };
    count.all += 1;
    count[outcome] += 1;
    counts.set(citation.form, count);
    const label = labelOf(row, citation);
    const told = `${row.id} ${citation.text.replace(/\s+/g, ' ')} → ${record?.number} (${reason})`;
    if (record && label && numberKey(label) !== numberKey(record.number))
      wrong.push(`${told}, labelled ${label}`);
    const ofRegistry = doubts.filter(({ code }) => code !== 'ambiguous');
    if (process.argv.includes('--links') && (record || ofRegistry.length))
      console.log(
        [told, record?.issued, record?.title, ...ofRegistry.map((doubt) => JSON.stringify(doubt))].join(
          ' · ',
        ),
      );
  }
}
console.log('form      citations    found  ambiguous  unknown');
for (const [form, { all, ...outcomes }] of counts)
  console.log(
    form.padEnd(9),
    String(all).padStart(9),
    ...(['found', 'ambiguous', 'unknown'] as const).map((outcome) =>
      `${outcomes[outcome]} (${((100 * outcomes[outcome]) / all).toFixed(0)} %)`.padStart(10),
    ),
  );
console.log(`links that a label contradicts: ${wrong.length}`, ...wrong.map((line) => `\n  ${line}`));
