import { findCitations } from '../../citation/find.ts';
import type { Citation } from '../../citation/citation.ts';
import { typeOf } from '../../citation/vocabulary/types.ts';
import { readBareDay } from '../../text/date.ts';
import { currentAddress } from '../links.ts';
import { isLocal } from '../locality.ts';
import { numberKey, numberYear } from '../number-key.ts';
import type { DocumentRecord, DocumentRelation } from '../types.ts';
import { plainWords, slug } from '../words.ts';
import { listItems, type Cell, type ListItem } from './list-items.ts';
import { typeOfNumber } from './rows.ts';

/** A record as a list gives it: a row of `readRows`. */
interface HarvestedRow extends Pick<
  DocumentRecord,
  'number' | 'type' | 'title' | 'issuer' | 'place' | 'issued' | 'effective' | 'expires' | 'status' | 'asOf'
> {
  tier: 'list' | 'metadata';
  links?: string[];
  relations?: DocumentRelation[];
  /** Left out where neither an address nor the caller names one. */
  sources?: string[];
}

interface HarvestOptions {
  /** Address of the list, from which relative ones count. */
  base?: string | undefined;
  /** Place of the local bodies whose documents the list has; those of central bodies get none. */
  place?: string | undefined;
  /** What stands as the records' source; by default the list's host. */
  source?: string | undefined;
  /** ISO day up to which the list knows; by default the newest day of signing in it. */
  asOf?: string | undefined;
}

type Field = 'number' | 'type' | 'title' | 'issuer' | 'issued' | 'effective' | 'expires' | 'status';

/** Headings and labels of gazettes and of the national database, as slugs, by what they stand over or before. */
const LABELS: Readonly<Record<string, Field>> = {
  'so-ky-hieu': 'number',
  'so-hieu': 'number',
  'so-ki-hieu': 'number',
  'so-van-ban': 'number',
  'so-hieu-van-ban': 'number',
  'ky-hieu': 'number',
  'loai-van-ban': 'type',
  'hinh-thuc-van-ban': 'type',
  'trich-yeu': 'title',
  'trich-yeu-noi-dung': 'title',
  'noi-dung-trich-yeu': 'title',
  'ten-van-ban': 'title',
  'co-quan-ban-hanh': 'issuer',
  'co-quan-ban-hanh-chuc-danh-nguoi-ky': 'issuer',
  'ngay-ban-hanh': 'issued',
  'ngay-ky': 'issued',
  'ngay-co-hieu-luc': 'effective',
  'ngay-hieu-luc': 'effective',
  'ngay-het-hieu-luc': 'expires',
  'hieu-luc': 'status',
  'tinh-trang-hieu-luc': 'status',
};

/** Words of the national database for a document's validity. */
const STATUS: Readonly<Record<string, string>> = {
  'con hieu luc': 'in-force',
  'het hieu luc': 'expired',
  'het hieu luc toan bo': 'expired',
  'het hieu luc mot phan': 'partly-expired',
  'chua co hieu luc': 'not-yet',
};

type Facts = Partial<Record<Field, string>> & { links: string[] };

const fieldOf = ({ text }: Cell): Field | undefined => {
  const name = slug(text);
  return Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
};

/** The day that a text is, and nothing else. */
function dayOf(text: string): string | undefined {
  const day = readBareDay(text, 0);
  return day?.end === text.length ? (day.iso ?? undefined) : undefined;
}

/**
 * The documents that a gazette's list page or feed tells of: rows of a table with headings or without, items of a list,
 * entries of a feed, or the labels and values of one document's own page. An entry counts where it begins with a
 * document's number, its type before it at most: what merely mentions one is news about it. A fact that the entry does
 * not print is left out. Several entries of one document make one record.
 */
export function harvest(source: string, options: HarvestOptions): HarvestedRow[] {
  const found: { facts: Facts; tier: HarvestedRow['tier'] }[] = [];
  let headings: (Field | undefined)[] = [];
  const page: Facts = { links: [] };
  let before: ListItem | undefined;
  for (const item of listItems(source)) {
    const labels = item.cells.map(fieldOf);
    if (item.kind === 'row' && isHeading(item, labels)) headings = labels;
    else if (takeLabelled(item, labels, page)) {
      // The document's name stands alone above its labels.
      const [name, ...others] = before?.kind === 'row' ? before.cells : [];
      if (labels.includes('number') && name && others.length === 0) page.title ??= name.text;
    } else {
      const facts = (item.kind === 'row' && underHeadings(item, headings)) || asEntry(item);
      if (facts) found.push({ facts, tier: 'list' });
    }
    before = item;
  }
  if (page.number !== undefined) found.unshift({ facts: page, tier: 'metadata' });
  return rows(found, options);
}

/** Whether a row says what stands below it: labels alone, or heading cells with two labels at least. */
function isHeading({ cells }: ListItem, labels: readonly (Field | undefined)[]): boolean {
  const known = labels.filter((label) => label !== undefined).length;
  return known > 1 && (known === cells.length || cells.every((cell) => cell.isHeading));
}

/** Takes the values that stand behind their labels ("Ngày ban hành | 27/11/2015", "Hiệu lực: Còn hiệu lực"). */
function takeLabelled(item: ListItem, labels: readonly (Field | undefined)[], page: Facts): boolean {
  let taken = false;
  labels.forEach((label, i) => {
    const value = item.cells[i + 1]?.text;
    if (label === undefined || !value || labels[i + 1] !== undefined) return;
    page[label] ??= value;
    taken = true;
  });
  const [, name = '', value = ''] = /^([^:]{4,40}): ?(.+)$/.exec(item.cells[0]?.text ?? '') ?? [];
  const label = slug(name);
  if (item.cells.length === 1 && Object.hasOwn(LABELS, label)) {
    page[LABELS[label]!] ??= value;
    taken = true;
  }
  return taken;
}

/** A row read by the headings of its table; undefined where these tell no number. */
function underHeadings({ cells }: ListItem, headings: readonly (Field | undefined)[]): Facts | undefined {
  const at = headings.indexOf('number');
  const number = cells[at]?.text;
  if (!number || cells.length !== headings.length) return undefined;
  const facts: Facts = { links: cells.flatMap(({ links }) => links.map(({ href }) => href)).slice(0, 1) };
  headings.forEach((field, i) => {
    if (field && cells[i]!.text) facts[field] = cells[i]!.text;
  });
  return facts;
}

/** An entry that begins with a document's number, read by its words; a paragraph counts only as the words of a link. */
function asEntry({ kind, cells }: ListItem): Facts | undefined {
  for (const cell of cells) {
    const link = cell.links.find(({ text }) => headOf(text));
    if (kind === 'line' && !link) continue;
    const text = link?.text ?? cell.text;
    const cited = headOf(text);
    if (!cited) continue;
    const rest = text.slice(cited.end, cited.end + LONGEST);
    if (NEWS.test(rest)) continue;
    const noted = CODIFIED.test(text) ? NOTE.exec(rest)?.groups : undefined;
    const day = cited.issued ?? noted?.['issued'] ?? only(cells.flatMap((other) => dayOf(other.text) ?? []));
    const issued = day && isoOf(day);
    const printed = numberYear(cited.number!);
    const title = CODIFIED.test(text) ? noted?.['title'] : titleAfter(rest);
    return {
      number: cited.number!,
      ...(cited.type !== undefined && { type: cited.type }),
      ...(title && { title }),
      ...(cited.issuer !== undefined && { issuer: cited.issuer }),
      // A day in another year than the number's is another day: of the gazette, of an upload.
      ...(issued && (printed === undefined || issued.startsWith(String(printed))) && { issued }),
      ...(noted?.['effective'] && { effective: noted['effective'] }),
      links: (link ? [link] : cells.flatMap(({ links }) => links)).map(({ href }) => href).slice(0, 1),
    };
  }
  return undefined;
}

/** What is read behind a number, in characters: no title is longer. */
const LONGEST = 2000;

/** What is said of a document as its title never is: the entry is news about it. */
const NEWS = /^[\s,]*(?:đã |sẽ |vẫn |chính thức )*(?:bị|được|hết hiệu lực|có hiệu lực)(?=\s|$)/iu;

/** The Legal Code names the article of which its text is: "(Điều 1 Luật số 57/2020/QH14 Luật Thanh niên ngày … của …". */
const CODIFIED = /^\(Điều \d+/u;
const NOTE =
  /^ ?(?<title>.*?) ?ngày (?<issued>\d{1,2}\/\d{1,2}\/\d{4}) của [^,]*(?:, có hiệu lực thi hành kể từ ngày (?<effective>\d{1,2}\/\d{1,2}\/\d{4}))?/u;

const only = <T>(list: readonly T[]): T | undefined => (new Set(list).size === 1 ? list[0] : undefined);

/** The citation with which a text begins, but for bullets, a type's name and its issuer ("Quyết định của UBND tỉnh số …"). */
function headOf(text: string): Citation | undefined {
  const cited = findCitations(text.slice(0, 1000)).find(({ form }) => form === 'numbered');
  if (cited?.number === undefined) return undefined;
  const before = plainWords(text.slice(0, cited.start)).replace(/^(?:dieu )?\d+[a-z]?(?: |$)/, '');
  const words = before.split(' ');
  const isType = (count: number): boolean => typeOf(words.slice(0, count).join('-')) !== undefined;
  return before === '' || (words.length <= 12 && [1, 2, 3, 4, 5].some(isType) && !/\bdu thao\b/.test(before))
    ? cited
    : undefined;
}

/** The title that follows a number, if what follows is one. */
function titleAfter(rest: string): string {
  const title = rest
    .replace(
      /^[\s,;:.–-]*(?:ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*)?(?:của [^,;:]{2,60}?(?=\s+(?:về|ban hành|quy định|sửa đổi|bãi bỏ)\b))?[\s,;:–-]*/iu,
      '',
    )
    .replace(/\s*[[(].{0,20}[\])]\s*$/u, '')
    .replace(/[.;,\s]+$/u, '');
  return title.length >= 3 ? title[0]!.toLocaleUpperCase('vi') + title.slice(1) : '';
}

function rows(
  found: readonly { facts: Facts; tier: HarvestedRow['tier'] }[],
  { base, place, source, asOf }: HarvestOptions,
): HarvestedRow[] {
  const host = base === undefined ? undefined : urlOf(base)?.hostname;
  const made = new Map<string, HarvestedRow>();
  for (const { facts, tier } of found) {
    const row = rowOf(facts, tier, base, place, source ?? host);
    if (!row) continue;
    const key = `${numberKey(row.number)} ${row.type}`;
    const known = made.get(key);
    // The first entry has the say; what it leaves out, a later one may tell.
    made.set(key, known ? { ...row, ...known } : row);
  }
  const list = [...made.values()];
  const newest = list
    .flatMap(({ issued }) => issued ?? [])
    .sort()
    .at(-1);
  // One document's own page was read on a day that it does not tell.
  return list.map((row) => {
    const day = asOf ?? (row.tier === 'list' ? newest : undefined);
    return day === undefined ? row : { ...row, asOf: day };
  });
}

function rowOf(
  facts: Facts,
  tier: HarvestedRow['tier'],
  base: string | undefined,
  place: string | undefined,
  source: string | undefined,
): HarvestedRow | undefined {
  // A cell that says more than the number is read as a text would be.
  const cited = headOf(facts.number!);
  const number = cited?.number ?? (/^\S{4,60}$/.test(facts.number!) ? facts.number! : undefined);
  if (number === undefined || !/\d/.test(number)) return undefined;
  // The number's own code goes before a word beside it: 31/VBHN-VPQH is no law, whatever heading it stands under.
  const type = typeOfNumber(number) ?? typeOf(slug(facts.type ?? ''))?.slug ?? cited?.type;
  const day = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : isoOf(text);
  const [issued, effective, expires] = [facts.issued, facts.effective, facts.expires].map(day);
  const status = STATUS[plainWords(facts.status ?? '')];
  const title = facts.title && facts.title.length >= 3 ? named(facts.title, type) : undefined;
  const links = facts.links.flatMap((href) => addressOf(href, base) ?? []);
  const ended = repealedBy(title ?? '');
  return {
    number,
    ...(type !== undefined && { type }),
    ...(title !== undefined && { title }),
    ...(facts.issuer && { issuer: facts.issuer }),
    ...(place !== undefined && isLocal(number) && { place }),
    ...(issued && { issued }),
    ...(effective && { effective }),
    ...(expires && { expires }),
    ...(status && { status }),
    tier,
    ...(links.length > 0 && { links }),
    ...(ended !== undefined && { relations: [{ kind: 'repeals', to: ended, unsure: true }] }),
    ...(source && { sources: [source] }),
  };
}

/** The document that a title says is repealed ("Bãi bỏ Quyết định số 90/2025/QĐ-UBND …"), if it is one and repealed whole. */
function repealedBy(title: string): string | undefined {
  const [, rest = ''] = /^(?:về việc )?bãi bỏ (?:toàn bộ )?(.*)$/isu.exec(title) ?? [];
  const named = findCitations(rest.slice(0, LONGEST)).filter(({ form }) => form === 'numbered');
  const [first, ...others] = named;
  // A title may go on to what else falls; only one that names a single document at once is read.
  return others.length === 0 && first?.start === 0 && first.provisions.length === 0
    ? first.number
    : undefined;
}

/** Laws go by their type: lists print it before the number, and after it the rest of the name alone ("Xây dựng"). */
const NAMED: Readonly<Record<string, string>> = {
  luat: 'Luật',
  'bo-luat': 'Bộ luật',
  'phap-lenh': 'Pháp lệnh',
};

function named(title: string, type: string | undefined): string {
  const name = type !== undefined && Object.hasOwn(NAMED, type) ? NAMED[type]! : undefined;
  const isWhole = name === undefined || plainWords(title).startsWith(plainWords(name));
  return isWhole ? title : `${name} ${title}`;
}

const isoOf = (text: string): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : dayOf(text));

/** A link's whole address, where it leads somewhere on the web that a record may name. */
function addressOf(href: string, base: string | undefined): string | undefined {
  if (href.startsWith('#')) return undefined;
  const address = urlOf(href, base);
  // A site's front page is nobody's document.
  if (!address || !/^https?:$/.test(address.protocol) || address.pathname + address.search === '/')
    return undefined;
  const current = currentAddress(address.href);
  return current.startsWith('https:') ? current : undefined;
}

function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
