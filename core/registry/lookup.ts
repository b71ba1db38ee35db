import type { Citation } from '../citation/citation.ts';
import { findCitations } from '../citation/find.ts';
import { isoDay } from '../text/date.ts';
import { resolveNumber } from './by-number.ts';
import { candidatesBySerial, READ } from './by-serial.ts';
import { newestFirst, yearOf } from './chronology.ts';
import { lookUpTitle, type LookupResult } from './lookup-title.ts';
import type { Candidate, DocumentRecord, Registry, SearchOptions } from './types.ts';
import { placePath } from './places.ts';
import { plainWords, titleKey } from './words.ts';

/** How many records are wanted, and how many numbers may be read for them. */
interface Bounds {
  limit: number;
  reads: number;
}

/** Types as people type them, folded: whole or by their code. Longer names come before those they begin with. */
const TYPES: readonly [type: string, names: string][] = [
  ['nghi-dinh', 'nghi dinh|nd'],
  ['nghi-quyet-lien-tich', 'nghi quyet lien tich|nqlt'],
  ['nghi-quyet', 'nghi quyet|nq'],
  ['quyet-dinh', 'quyet dinh|qd'],
  ['thong-tu-lien-tich', 'thong tu lien tich|ttlt'],
  ['thong-tu', 'thong tu|tt'],
  ['chi-thi', 'chi thi|ct'],
  ['ke-hoach', 'ke hoach|kh'],
  ['thong-bao', 'thong bao|tb'],
  ['cong-van', 'cong van|cv'],
  ['cong-dien', 'cong dien|cd'],
  ['van-ban-hop-nhat', 'van ban hop nhat|vbhn'],
  ['huong-dan', 'huong dan|hd'],
  ['quy-dinh', 'quy dinh|qyd'],
  ['phap-lenh', 'phap lenh|pl'],
  ['bo-luat', 'bo luat'],
  ['luat', 'luat'],
];

/** Words that titles and sentences have before any figure, so that among other words they name no document. */
const PLAIN = new Set(['huong-dan', 'quy-dinh']);

/** Types tried for a bare "32/2021". */
const USUAL = ['nghi-dinh', 'quyet-dinh', 'nghi-quyet', 'luat', 'thong-tu'];

const NUMBER =
  /^(?<words>[a-z ]*?) ?(?:so )?(?<serial>\d+(?:[a-z]|bs)?)(?: (?:nam )?(?<year>(?:19|20)\d\d))?(?<codes>(?: (?!nam(?: |$))[a-z]+\d*){1,6}?)?(?: (?:nam )?(?<told>(?:19|20)\d\d))?$/;
/** "ngày 29/3/2021" and what follows it, in plain words. */
const DATED = / ngay (\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?((?:19|20)\d\d)(?: .*)?$/;
/** A type's whole name and a serial among other words. A year is no serial there. */
const HELD = new RegExp(
  `(?:^| )(?<name>${TYPES.filter(([type]) => !PLAIN.has(type))
    .map(([, names]) => names.split('|')[0])
    .join('|')}) (?:so )?` +
    '(?!(?:19|20)\\d\\d(?: |$))(?<serial>\\d+(?:[a-z]|bs)?)(?: (?:nam )?(?<year>(?:19|20)\\d\\d))?(?= |$)',
);

/** A body named right behind a number: "thông tư 29 bộ giáo dục". */
const ISSUER = /^(?:bo|uy ban|ngan hang|toa an|vien kiem sat|thanh tra|kiem toan) (?!luat ).+/;
/** Words that say nothing of a document. */
const EMPTY = new Set([
  've',
  'cua',
  'so',
  'nam',
  'ngay',
  'va',
  'o',
  'tai',
  'tinh',
  'thanh',
  'pho',
  'tra',
  'giup',
  'quy',
  'dinh',
]);

/** A constitution has no number: the registry files it under its name and year. */
const CONSTITUTION = /^hien phap (?:nam )?((?:19|20)\d\d)(?: |$)/;

interface TypedNumber {
  type?: string;
  serial: string;
  year?: number;
  /** Folded type and issuer codes: "nd cp". */
  codes?: string;
  issuer?: string;
  /** ISO day of signing. */
  issued?: string;
  /** The other words typed, plain: what it is about, who issued it, where. */
  rest?: string;
}

/** Codes of issuers that stand without the type's: "Nghị định 32/CP". */
const ISSUERS = new Set(['cp', 'ttg', 'ctn', 'hdbt', 'tw', 'ub', 'ubnd', 'hdnd', 'l', 'lct']);

/** Whether a word is a code of a number: a type's, an issuer's, or one with a term ("qh13"). */
function isCode(word: string): boolean {
  return /\d/.test(word) || ISSUERS.has(word) || TYPES.some(([, names]) => names.split('|').includes(word));
}

/** Codes typed as one word: "ndcp" → "nd cp", "ttbtc" → "tt btc". */
function apart(codes: string): string {
  const type = TYPES.flatMap(([, names]) => names.split('|').slice(1)).find(
    (code) => codes.startsWith(code) && codes.length > code.length + 1,
  );
  return type && !codes.includes(' ') && !isCode(codes) ? `${type} ${codes.slice(type.length)}` : codes;
}

/** Reads "nghị định số 32/2021 của Chính phủ"; spaces, dashes and slashes are all the same to a hurried typist. */
function readNumber(query: string): TypedNumber | undefined {
  const [number, issuer] = query.normalize('NFC').split(/\s(?:của|cua)\s(.*)/iu) as [string, string?];
  const words = plainWords(number);
  const [, day, month, yearOfDay] = DATED.exec(words) ?? [];
  const issued = isoDay(Number(yearOfDay), Number(month), Number(day));
  const typed = NUMBER.exec(words.replace(DATED, ''))?.groups;
  if (!typed) return undefined;
  const { serial, told } = typed;
  const codes = typed['codes'] && apart(typed['codes'].trim());
  // "nghi dinh 32 ve dat dai": words, not codes.
  if (typed['words'] && codes && !codes.split(' ').some(isCode)) return undefined;
  const year = typed['year'] ?? told;
  const name = typed['words'] || codes?.split(' ')[0];
  const type = TYPES.find(([, names]) => names.split('|').includes(name ?? ''))?.[0];
  if (typed['words'] && !type) return undefined;
  return {
    ...(type && { type }),
    serial: serial!,
    ...(year && { year: Number(year) }),
    ...(codes && { codes }),
    ...(issuer && { issuer }),
    ...(issued && { issued }),
  };
}

/** A type and a serial among other words. */
function readHeld(query: string): TypedNumber | undefined {
  const held = HELD.exec(plainWords(query))?.groups;
  if (!held) return undefined;
  const type = TYPES.find(([, names]) => names.split('|')[0] === held['name'])?.[0];
  const rest = plainWords(query).replace(HELD, ' ').trim();
  const issuer = ISSUER.exec(rest)?.[0];
  return {
    type: type!,
    serial: held['serial']!,
    rest,
    ...(held['year'] && { year: Number(held['year']) }),
    ...(issuer && { issuer }),
  };
}

/** Documents whose titles, issuers or places have more of the other words typed come first, else the order stays. */
function byRest(found: readonly Candidate[], rest = ''): Candidate[] {
  const words = rest.split(' ').filter((word) => word.length > 1 && !EMPTY.has(word));
  const met = ({ record: { title = '', issuer = '', place = '' } }: Candidate): number => {
    const known = ` ${plainWords(`${title} ${issuer} ${place}`)} `;
    return words.filter((word) => known.includes(` ${word} `)).length;
  };
  const isHere = ({ record: { place = '' } }: Candidate): boolean =>
    placePath(place).some((part) => ` ${rest} `.includes(` ${part.replaceAll('-', ' ')} `));
  return found
    .map((candidate) => ({ candidate, met: met(candidate), here: isHere(candidate) }))
    .sort((a, b) => Number(b.here) - Number(a.here) || b.met - a.met)
    .map(({ candidate, here }) => (here ? { ...candidate, reason: 'number-and-place' } : candidate));
}

/** "Luật" is typed of codes, and "thông tư" of joint ones. */
function isOfType(typed: string | undefined, { type }: DocumentRecord): boolean {
  return !typed || !type || type === typed || type.endsWith(`-${typed}`) || type.startsWith(`${typed}-`);
}

async function byNumber(
  typed: TypedNumber,
  registry: Registry,
  { limit, reads }: Bounds,
): Promise<LookupResult> {
  const { type, serial, year, codes, issuer, issued, rest } = typed;
  if (codes) {
    const symbol = codes.replaceAll(' ', '-');
    const printed = await registry.byNumber([serial, ...(year ? [year] : []), symbol].join('/'));
    // A year told beside a number is not printed in every one: "749/QĐ-TTg năm 2020".
    const bare = printed.length || !year ? [] : await registry.byNumber(`${serial}/${symbol}`);
    const found = [...printed, ...bare.filter((record) => (yearOf(record) ?? year) === year)]
      .filter((record) => isOfType(type, record))
      .filter((record) => !issued || !record.issued || record.issued === issued)
      .sort(newestFirst)
      .map((record): Candidate => ({ record, reason: 'number' }));
    if (found.length || year || !type) return { found: found.slice(0, limit), more: found.length > limit };
  }
  // "46/NĐ-CP": a decree's number has a year, which was left out here.
  const issuerCode = codes?.split(' ').slice(1).join('-');
  const answers = await Promise.all(
    (type ? [type] : USUAL).map((one) =>
      candidatesBySerial(
        {
          type: one,
          serial,
          ...(year && { year }),
          ...(issuer && { issuer }),
          ...(issuerCode && { issuerCode }),
          ...(issued && { issued }),
        },
        registry,
        {},
        rest ? Math.max(limit, reads) : limit,
        reads,
      ),
    ),
  );
  const found = byRest(
    answers.flatMap(({ candidates }) => candidates),
    rest,
  );
  return { found: found.slice(0, limit), more: found.length > limit || answers.some(({ more }) => more) };
}

/** The documents that the words cite, read as an article's would be. */
async function byCitation(
  said: Citation,
  rest: string,
  registry: Registry,
  { limit, reads }: Bounds,
): Promise<LookupResult> {
  if (!said.number) {
    const { candidates, more } = await candidatesBySerial(
      said,
      registry,
      {},
      rest ? Math.max(limit, reads) : limit,
      reads,
    );
    const found = byRest(candidates, rest);
    return { found: found.slice(0, limit), more: more || found.length > limit };
  }
  const { candidates } = resolveNumber(said, await registry.byNumber(said.number), {});
  const found = byRest(
    candidates.filter(({ record }) => isOfType(said.type, record)),
    rest,
  );
  return { found: found.slice(0, limit), more: found.length > limit };
}

/** The name and year that an abbreviation stands for: "blds 2015" → "Bộ luật Dân sự 2015". */
function abbreviated(query: string): string | undefined {
  const [name] = findCitations(query.toUpperCase());
  const whole = name?.title !== undefined && plainWords(name.text) === plainWords(query);
  return whole ? [name.title, name.year].filter(Boolean).join(' ') : undefined;
}

/**
 * Looks up what a person typed. A citation ("Nghị định số 32 ngày 29/3/2021"): what it would mean in an article. A number
 * however written ("32/2021/nd-cp", "nghi dinh 32 nam 2021", "nghị quyết 1111"): the documents that have it, those of
 * the centre first, then the newest; never titles that have some of the words. Else a title's words without diacritics,
 * with or without a year ("luat dat dai 2024"): whole titles first, then those that begin with the words or hold them
 * in a row, then those that hold them at all; of equals that year's, then the newest.
 */
export async function lookup(
  query: string,
  registry: Registry,
  options: SearchOptions = {},
): Promise<LookupResult> {
  const bounds: Bounds = { limit: options.limit ?? 10, reads: Math.max(READ, options.requests ?? 0) };
  const said = findCitations(query).find(({ number, type, serial }) => number ?? (type && serial));
  const typed = readNumber(query);
  const rest = said ? plainWords(query.slice(said.end)) : '';
  if (said && !plainWords(query.slice(0, said.start)) && (said.number ?? !typed)) {
    const cited = await byCitation(said, rest, registry, bounds);
    if (cited.found.length) return cited;
  }
  const constitution = CONSTITUTION.exec(plainWords(query))?.[1];
  const ofYear = constitution ? await registry.byNumber(`Hiến pháp ${constitution}`) : [];
  if (ofYear.length) return { found: ofYear.map((record) => ({ record, reason: 'number' })), more: false };
  // A number that is not there is not there: titles that hold its digits would be noise.
  if (typed && (typed.type || typed.codes || typed.year)) return byNumber(typed, registry, bounds);

  const held = readHeld(query);
  const titled = await lookUpTitle(abbreviated(query) ?? query, registry, options);
  if (!said && !held) return titled;
  // Titles cite numbers too, so that one typed in a row is meant; single words of it are not.
  const key = titleKey(query);
  const found = titled.found.filter(({ record }) => titleKey(record.title ?? '').includes(key));
  if (found.length) return { found, more: titled.more };
  const cited = said && (await byCitation(said, rest, registry, bounds));
  return cited?.found.length || !held ? (cited ?? titled) : byNumber(held, registry, bounds);
}
