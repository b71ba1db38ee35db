import { citationMessages } from '../../core/locale/citation.messages.ts';
import { today } from '../../core/locale/format.ts';
import { shellMessages } from '../../core/locale/shell.messages.ts';
import { mainLink, sourceLinks, type SourceLink } from '../../core/registry/links.ts';
import { statusAt } from '../../core/registry/status.ts';
import type { Candidate, DocumentRecord } from '../../core/registry/types.ts';
import { browser, type Browser } from '../browser.ts';
import { followSettings, language } from '../language.ts';
import { readSettings } from '../settings.ts';
import type { LookedUp } from '../messages.ts';
import { lookUp, recordsByNumber } from './registry.ts';
import { lookUpAddress } from './panel.ts';

/** Suggestions that both browsers show. */
const MOST = 6;

/** Firefox shows a description as it is; Chromium reads it as XML. */
const isPlain = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML has it; characters that XML 1.0 cannot carry are left out (its production 2, Char). */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/** Parts of a suggestion: what it is, its title, and, less loud, its status and where Enter leads. */
interface Described {
  name: string;
  title: string;
  rest: string;
}

/** A suggestion's line, in the browser's own form. */
export function describe({ name, title, rest }: Described, plain: boolean): string {
  const words = title === '' ? name : `${name}: ${title}`;
  if (plain) return `${words} (${rest})`;
  const behind = title === '' ? '' : `: ${escapeXml(title)}`;
  return `<match>${escapeXml(name)}</match>${behind} <dim>(${escapeXml(rest)})</dim>`;
}

/** What stands in the address bar for a document: its number and its key, by which Enter finds this very one again. */
const contentOf = ({ number, key }: DocumentRecord): string => `${number} (${key})`;

/** The words that were typed, and the key that a chosen suggestion brings along. */
export function readEntry(entry: string): { words: string; key?: string } {
  const chosen = /^(.*) \((vn\/[^()\s]+)\)$/.exec(entry.trim());
  return chosen ? { words: chosen[1]!, key: chosen[2]! } : { words: entry.trim() };
}

/** Reasons that a document is the one typed, not only one that fits the words. */
const EXACT: ReadonlySet<Candidate['reason']> = new Set<Candidate['reason']>([
  'number',
  'number-and-type',
  'number-and-place',
  'number-and-date',
  'title-and-year',
  'title',
]);

/**
 * The document that typed words settle: the only one found, or the only one whose number or name they are. Undefined
 * where several may be meant: none is opened by guess.
 */
export function settled({ found, more }: Pick<LookedUp, 'found' | 'more'>): DocumentRecord | undefined {
  const [first, second] = found;
  if (first === undefined) return undefined;
  if (second === undefined) return more ? undefined : first.record;
  const isAlone = found.filter(({ reason }) => reason === first.reason).length === 1;
  return EXACT.has(first.reason) && isAlone ? first.record : undefined;
}

async function linkOf(record: DocumentRecord): Promise<SourceLink | undefined> {
  const { source } = await readSettings();
  return mainLink(sourceLinks(record, { prefer: source ?? undefined }));
}

async function described(record: DocumentRecord): Promise<Described> {
  const say = shellMessages.for(language());
  const link = await linkOf(record);
  const status = citationMessages.for(language()).status(statusAt(record, today()).kind);
  const leads =
    link === undefined
      ? say.looksUp
      : link.kind === 'document'
        ? say.opensAt(link.publisher)
        : say.searchesAt(link.publisher);
  return { name: record.number, title: record.title ?? '', rest: `${status}; ${leads}` };
}

/** Only the newest question is answered: an older answer may come later. */
let newest = 0;

/** Suggests documents for what was typed so far. */
export async function suggestFor(
  text: string,
  suggest: (suggestions: Browser.omnibox.SuggestResult[]) => void,
): Promise<void> {
  newest += 1;
  const asked = newest;
  await followSettings();
  const say = shellMessages.for(language());
  const plain = isPlain();
  const words = text.trim();
  let suggestions: Browser.omnibox.SuggestResult[] = [];
  let said = words === '' ? say.typeToLookUp : say.looksUpAll(words);
  try {
    const { found } = words === '' ? { found: [] } : await lookUp(words, MOST);
    suggestions = await Promise.all(
      found.map(async ({ record }) => ({
        content: contentOf(record),
        description: describe(await described(record), plain),
      })),
    );
  } catch {
    said = say.packUnreadable;
  }
  if (asked !== newest) return;
  browser.omnibox.setDefaultSuggestion({ description: plain ? said : escapeXml(said) });
  suggest(suggestions);
}

/** Opens what was entered: the official text, its publisher's search, or the look-up where neither is settled. */
export async function openEntry(
  entry: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const { words, key } = readEntry(entry);
  const found =
    key === undefined
      ? lookUp(words, 10).then(settled)
      : recordsByNumber([words]).then((records) => records.find((record) => record.key === key));
  const record = await found.catch(() => undefined);
  const link = record && (await linkOf(record));
  const url = link?.url ?? browser.runtime.getURL(`/${lookUpAddress(words)}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
