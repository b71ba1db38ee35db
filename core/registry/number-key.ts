/**
 * Numbers as the registry files them. A key is the same for every way of typing one number: without diacritics, with
 * other dashes, stray spaces or leading zeros; issuers of joint documents in any order. Keys sort by rank of the
 * issuer, then symbol, year and serial, so that a shard of the pack holds neighbours.
 */

/** Parts of a number: `32/2021/NĐ-CP` → serial 32, year 2021, symbol `nd-cp`. */
interface NumberParts {
  serial: string;
  year?: number;
  /** Type and issuer codes, folded and joined by hyphens: `nd-cp`, `qh14`, `kh-ubnd`. */
  symbol: string;
}

const SHAPE = /^(\d+(?:\.\d+)?[a-z]{0,2}?)(?:[-/](?=((?:19|20)\d\d)(?:[-/]|$))\2)?[-/](.+)$/;
/** Serials end in at most one letter ("30a", "12B"); "04BS" is a known two-letter one. */
const SERIAL = /^\d+(?:\.\d+)?(?:[a-z]|bs)?$/;

/** Reads a number however typed; undefined where it has no serial (a constitution, "Không số"). */
export function numberParts(number: string): NumberParts | undefined {
  const folded = number
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|[\s&,\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[‐-―−]/g, '-')
    .replace(/^so:?/, '');
  const match = SHAPE.exec(folded);
  if (!match || !SERIAL.test(match[1]!)) return undefined;
  const codes = match[3]!.split(/[-/]+/).filter(Boolean);
  if (codes[0] === 'ttlt' || codes[0] === 'nqlt') codes.splice(1, codes.length, ...codes.slice(1).sort());
  return {
    serial: match[1]!.replace(/^0+(?=\d)/, ''),
    year: match[2] ? Number(match[2]) : undefined,
    symbol: codes.join('-'),
  };
}

/** The year that a number prints. */
export function numberYear(number: string): number | undefined {
  const year = /[/-]((?:19|20)\d\d)[/-]/.exec(number)?.[1];
  return year ? Number(year) : undefined;
}

/** Bodies whose documents readers look for first come first. */
const RANKS: readonly [rank: string, symbol: RegExp][] = [
  ['1', /^qh\d+$|^l-?ctn|^lct-/],
  ['2', /ubtvqh/],
  ['3', /(^|-)cp$/],
  ['4', /(^|-)(ttg|ctn|tw)$/],
  ['8', /(^|-)(ct)?(ubnd|hdnd|ub|tu)(-|$)/],
];

/** The key under which the registry files this number; any text without a serial is filed under itself. */
export function numberKey(number: string): string {
  const parts = numberParts(number);
  if (!parts) return `9${number.normalize('NFC').toLowerCase().trim()}`;
  const rank = RANKS.find(([, symbol]) => symbol.test(parts.symbol))?.[0] ?? '6';
  const [, digits, tail] = /^(\d+)(.*)$/.exec(parts.serial)!;
  return `${rank}${parts.symbol}/${parts.year ?? ''}/${digits!.padStart(5, '0')}${tail}`;
}
