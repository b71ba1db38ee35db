import { canonicalUrl } from '../identity.ts';
import type { OutboxRecord } from '../schema.ts';
import type { Library } from '../store.ts';

/** What a line of a list of addresses is. */
export interface Line {
  line: number;
  text: string;
  verdict: 'new' | 'same' | 'invalid';
  url?: string;
}

/** Longest list, in lines: more are a mistake, or another kind of file. */
const MOST_LINES = 20_000;

/** An address within a line: of a plain list, of a CSV column, of a bookmark file. */
const ADDRESS = /https?:\/\/[^\s"'<>,;]+/i;

/** Reads a list of addresses: those that the library has are `same`, and so is a line's repetition; lines without an address are told, blank ones are not. */
export async function readAddresses(library: Library, text: string): Promise<Line[]> {
  const seen = new Set<string>();
  const lines: Line[] = [];
  for (const [place, raw] of text.split(/\r\n|\r|\n/, MOST_LINES).entries()) {
    const said = raw.trim();
    if (said === '') continue;
    const entry = { line: place + 1, text: said.slice(0, 500) };
    const address = ADDRESS.exec(said)?.[0];
    const known = address === undefined ? undefined : canonicalUrl(address);
    if (address === undefined || known === undefined) lines.push({ ...entry, verdict: 'invalid' });
    else {
      const isKept = seen.has(known) || (await library.find(known)) !== undefined;
      seen.add(known);
      lines.push({ ...entry, verdict: isKept ? 'same' : 'new', url: address });
    }
  }
  return lines;
}

/**
 * Puts the new addresses of a list into the outbox, to be opened and saved one by one: the extension may read no page
 * that its reader has not opened.
 * @returns handle for `Library.undo`.
 */
export function takeAddresses(
  library: Library,
  lines: readonly Line[],
  now: Date = new Date(),
): Promise<string> {
  const at = now.toISOString();
  const entries = lines.flatMap(({ verdict, url }): OutboxRecord[] =>
    verdict === 'new' && url !== undefined
      ? [
          {
            id: crypto.randomUUID(),
            url,
            title: url,
            kind: 'page',
            at,
            triedAt: at,
            attempts: 1,
            reason: 'listed',
          },
        ]
      : [],
  );
  return library.addToOutbox(entries, now);
}
