/**
 * The canonical number: reading one wherever it stands, and writing it as its issuer prints it. Grammar: Decree
 * 30/2020/NĐ-CP Annex I (serial/TYPE-ISSUER), Law 80/2015/QH13 Article 10 (serial/year/…, QH and UBTVQH with the term),
 * the Party's guides 36-HD/VPTW and since 2026 05-HD/VPTW (serial-TYPE/BODY); older shapes as found in the Legal Code.
 */

import { clean } from '../text/clean.ts';
import { isWordCode } from '../text/words.ts';
import { issuerCodes, issuerOf } from './vocabulary/issuers.ts';
import { codeTypes } from './vocabulary/types.ts';

/** The parts of a document's number. */
export interface NumberParts {
  /** Canonical: NFC, Đ, hyphen-minus, no spaces, codes in the law's own letters. */
  number: string;
  serial: string;
  year?: number;
  /** NĐ, QĐ, TT … where the symbol carries one. */
  typeCode?: string;
  /** What follows the type code: CP, BTC, QH14, UBND, BNV-BTC, TW. */
  issuerCode?: string;
  legislature?: number;
}

/** A number read at a place of a text, with the offset after it. */
export interface ReadNumber extends NumberParts {
  end: number;
  /** Letters stand where digits belong (l5/2O2O): `number` is as printed, `corrected` what it would be. */
  corrected?: string;
}

const SEPARATOR = '\\s*\\\\?[/∕⁄]{1,2}\\s*';
const SERIAL = '(\\d{1,6}(?:\\.\\d{1,3})?[a-zA-ZĐđ]{0,2})';
const HEAD = new RegExp(
  `${SERIAL}(?:(?:${SEPARATOR}|\\s*[-.](?=(?:19|20)\\d\\d\\s*/))((?:19|20)\\d\\d)(?![\\d]))?(?:(${SEPARATOR})|\\s*(-|\\.(?!\\s))\\s*)?`,
  'y',
);
/** The same with letters that a scanner takes for digits; only for a number with a year and a known symbol. */
const SCANNED = new RegExp(`([\\dOolI]{1,4})${SEPARATOR}([12lI][\\dOolI]{3})(${SEPARATOR})`, 'y');
/** A year with such a letter, where a symbol's first code would else be read ("32/2O21/NĐ-CP"). */
const SCANNED_YEAR = new RegExp(
  `[\\dOolI]{1,4}${SEPARATOR}[12lI](?=\\d{0,2}[OolI])[\\dOolI]{3}${SEPARATOR}`,
  'y',
);
const MIXED = 'TTLT|P?CTT[Tt]g|TT[Tt]g|T[Tt]g|C[Tt]r|T[Tt]r|QyĐ|QĐi|ThU|TrS|BLĐTBXh';
const SEGMENT = new RegExp(`(?:${MIXED}|[A-ZĐƯÂĂÊÔƠ&0-9])+`, 'y');
const LOWER_SYMBOL = /(?:([a-zđ]{1,4})(\s*[-/]\s*))?([a-zđư&]{2,9}\d{0,2})(?![a-zà-ỹ])/y;
const LOWER_JOINT = /-([a-zđ&]{2,16})(?![a-zà-ỹ])/y;
const GLUE = /(\s*)\\?(\/{1,2}|[-._]|\s)(\s*)/y;

const NOTED = /^(CP|TTg|B[A-ZĐ&]+)\d{1,2}$/;
/** The same behind a term of two digits: "QH131" is QH13 and a note's mark. */
const NOTED_TERM = /^((?:UBTV)?QH1\d)\d{1,2}$/;

/** Code → the same without the marks that keyboards lose, for finding the canonical spelling. */
const plain = (code: string): string => code.toUpperCase().replace(/Đ/g, 'D').replace(/Ư/g, 'U');
const spelling = new Map<string, string>();
for (const codes of [codeTypes.keys(), issuerCodes.keys()]) {
  for (const code of codes) if (!spelling.has(plain(code))) spelling.set(plain(code), code);
}
const TERM = /^((?:UBTV)?QH)(\d{1,2})$/;
const SPACED = /^[\s-](1\d)(?![\d/.,%])/;
/** Courts' and companies' papers have grammars of their own: 48/2019/HS-ST, 12/2020/QĐST-DS, 718/NQ-HĐQT. */
const FOREIGN =
  /^(?:E[CU]|EEC|HS|DS|HC|LĐ|KDTM|HNGĐ|TLST|TLPT|HSST|HSPT|DSST|DSPT|[A-ZĐ]*QĐST|[A-ZĐ]*XXST|AL|HĐ|HĐQT|HĐTV|KDTMST|HĐMB|HĐLĐ|HĐKT)$/;
const FOREIGN_LAST = /^(?:ST|PT|GĐT|HĐQT|HĐTV|DS|HS|XPVPHC|KN)$/;

/** Provincial departments: S and the ministry's letters (SXD, STNMT). */
const DEPARTMENT = /^S[A-ZĐ]{2,8}$/;

/** The canonical spelling of one code: `spell('QD') === 'QĐ'`, unknown ones as printed. */
function spell(code: string): string {
  // Trung ương; "TU" is a province's or city's committee.
  if (code.endsWith('TƯ')) return `${code.slice(0, -1)}W`;
  if (codeTypes.has(code) || issuerCodes.has(code) || code === 'HĐ') return code;
  const term = /^(.*?)(\d*)$/.exec(code) as RegExpExecArray;
  return (
    spelling.get(plain(code)) ??
    (term[2] && spelling.get(plain(term[1] as string))
      ? `${spelling.get(plain(term[1] as string))}${term[2]}`
      : code)
  );
}

/** Reads one code at `at`; where lower-case letters are glued to it ("CPngày") it ends with the longest known code. */
function readCode(text: string, at: number): string | undefined {
  SEGMENT.lastIndex = at;
  let code = SEGMENT.exec(text)?.[0];
  if (!code) return undefined;
  // A digit glued to these is a note's mark ("NĐ-CP2"); other bodies count their terms and units (QH14, HĐND8, NHNN7).
  const noted = NOTED.exec(code)?.[1];
  if (noted !== undefined && issuerCodes.has(noted)) return noted;
  code = NOTED_TERM.exec(code)?.[1] ?? code;
  const next = text.charCodeAt(at + code.length);
  if (isWordCode(next)) {
    // A lower-case letter follows: either glued prose or a capitalised word.
    const last = code.length - 1;
    if (issuerCodes.has(spell(code.slice(0, last)))) code = code.slice(0, last);
    else if (!issuerCodes.has(spell(code)) && !TERM.test(code)) return undefined;
  }
  return code;
}

/**
 * Reads the number that begins with the digit at `at`. Returns a number with at least a symbol or a year, or undefined.
 * `headed`: a type word stands before it, so unknown symbols count too.
 */
export function readNumber(text: string, at: number, headed: boolean): ReadNumber | undefined {
  HEAD.lastIndex = at;
  let match = HEAD.exec(text);
  let end = HEAD.lastIndex;
  let scanned = false;
  const whole = match?.[2] !== undefined || match?.[3] !== undefined || match?.[4] !== undefined;
  SCANNED_YEAR.lastIndex = at;
  if (!match || !whole || (match[2] === undefined && SCANNED_YEAR.test(text))) {
    SCANNED.lastIndex = at;
    match = SCANNED.exec(text);
    end = SCANNED.lastIndex;
    scanned = true;
    if (!match) return undefined;
  }
  const [, serial, year, slash, hyphen] = match as unknown as [
    string,
    string,
    string | undefined,
    string | undefined,
    string | undefined,
  ];
  const yearEnd =
    year === undefined
      ? -1
      : at +
        match[0].length -
        (slash ?? '').length -
        (hyphen === undefined ? 0 : (/\s*[-.]\s*$/.exec(match[0])?.[0].length ?? 0));
  const bare = (): ReadNumber | undefined =>
    year === undefined || scanned
      ? undefined
      : { end: yearEnd, number: `${serial}/${year}`, serial, year: Number(year) };
  if (slash === undefined && hyphen === undefined) return bare();
  if (hyphen !== undefined && year !== undefined && hyphen !== '-') return bare();
  const symbol = readSymbol(text, end, headed, slash === undefined, year !== undefined);
  if (symbol === 'foreign') return undefined;
  if (!symbol) return bare();
  const first = symbol.codes[0] as string;
  const joined = symbol.codes.slice(1);
  const parts: ReadNumber = { end: symbol.end, number: '', serial };
  if (year !== undefined) parts.year = Number(year);
  const term = TERM.exec(symbol.codes.at(-1) as string);
  if (term) parts.legislature = Number(term[2]);
  if (codeTypes.has(first)) {
    parts.typeCode = first;
    if (joined.length > 0) parts.issuerCode = joined.join('-');
  } else parts.issuerCode = symbol.codes.join('-');
  parts.number = write(serial, year, symbol, slash === undefined);
  // The Government's yearly resolutions on business print a hyphen of their own: 19-2018/NQ-CP.
  if (year !== undefined && parts.number.endsWith('/NQ-CP') && /^\w+\s*-/.test(match[0]))
    parts.number = parts.number.replace('/', '-');
  if (scanned) {
    if (!parts.typeCode || !issuerCodes.has(joined[0] ?? '')) return undefined;
    const digits = (printed: string): string => printed.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
    if (digits(serial + year) === serial + year) return undefined;
    parts.corrected = parts.number.replace(
      `${serial}/${year}`,
      `${digits(serial)}/${digits(year as string)}`,
    );
    parts.serial = digits(serial);
    parts.year = Number(digits(year as string));
  }
  if (!scanned && /[OolI]/.test(serial) && parts.typeCode !== undefined) {
    parts.corrected = parts.number.replace(serial, serial.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
  }
  return parts;
}

const CENTRAL = /^(?:CP|TTg|B[A-ZĐ&]+)$/;
/** Type and issuer of a symbol that lost its hyphen: "TTBCA"; those of local bodies are printed so on purpose, too. */
function unglued(code: string): [string, string] | undefined {
  if (codeTypes.has(code) || issuerCodes.has(code)) return undefined;
  for (let cut = 4; cut > 1; cut -= 1) {
    const [type, issuer] = [code.slice(0, cut), spell(code.slice(cut))];
    if (codeTypes.has(type) && CENTRAL.test(issuer) && issuerCodes.has(issuer)) return [type, issuer];
  }
  return undefined;
}

/** Whether an issuer's code stands at `at`, as a word of its own. */
function endsKnown(text: string, at: number): boolean {
  const code = readCode(text, at);
  return code !== undefined && issuerCodes.has(spell(code)) && !isWordCode(text.charCodeAt(at + code.length));
}

interface Symbol_ {
  codes: string[];
  separators: string[];
  end: number;
}

/** Reads the codes after the serial or the year. */
function readSymbol(
  text: string,
  at: number,
  headed: boolean,
  hyphenFirst: boolean,
  dated: boolean,
): Symbol_ | 'foreign' | undefined {
  const codes: string[] = [];
  const separators: string[] = [];
  let end = at;
  for (let next = at; codes.length < 9;) {
    const code = readCode(text, next);
    if (code === undefined || (codes.length === 0 && /^\d+$/.test(code))) break;
    const glued = codes.length === 0 ? unglued(spell(code)) : undefined;
    if (glued) separators.push('-');
    codes.push(...(glued ?? [spell(code)]));
    end = next + code.length;
    // "QH 14", "QH-14"
    const term = code.endsWith('QH') ? SPACED.exec(text.slice(end, end + 4)) : null;
    if (term) {
      codes.push((codes.pop() as string) + (term[1] as string));
      end += term[0].length;
    }
    GLUE.lastIndex = end;
    const glue = GLUE.exec(text);
    if (!glue) break;
    const [, before, printed, after] = glue as unknown as [string, string, string, string];
    const mark = printed.charAt(0);
    if (/\s/.test(mark)) {
      // "13/2023/QĐ TTg"
      const [type] = codes as [string];
      if (mark !== ' ' || codes.length > 1 || !codeTypes.has(type) || !endsKnown(text, GLUE.lastIndex)) break;
      separators.push('-');
      next = GLUE.lastIndex;
      continue;
    }
    if (mark !== '-' && mark !== '/' && mark !== '.') break;
    // "NĐ - CP" is one symbol; "NĐ-CP - QUY ĐỊNH" is a symbol and a heading.
    const whole = codes.length > 1;
    if (
      whole &&
      (before || after) &&
      !(before === '' && issuerCodes.has(spell(readCode(text, GLUE.lastIndex) ?? '')))
    )
      break;
    if (
      mark === '.' &&
      (codes.length < 2 || !/^[IVX]+\b/.test(text.slice(GLUE.lastIndex, GLUE.lastIndex + 4)))
    )
      break;
    separators.push(mark);
    next = GLUE.lastIndex;
  }
  separators.length = Math.max(0, codes.length - 1);
  if (codes.length === 0) {
    // All in small letters ("85/2017/nđ-cp", "36-nq/tw", "97/2019/qh14").
    LOWER_SYMBOL.lastIndex = at;
    const match = LOWER_SYMBOL.exec(text);
    if (!match) return undefined;
    const [, type, mark, body] = match as unknown as [string, string | undefined, string, string];
    const issuer = spell(body.toUpperCase());
    end = LOWER_SYMBOL.lastIndex;
    if (type === undefined)
      return dated && TERM.test(issuer) ? { codes: [issuer], separators, end } : undefined;
    codes.push(spell(type.toUpperCase()), issuer);
    if (!codeTypes.has(codes[0] as string) || !(headed || issuerOf(issuer))) return undefined;
    separators.push(mark.trim());
    LOWER_JOINT.lastIndex = end;
    for (let next = LOWER_JOINT.exec(text); next; next = LOWER_JOINT.exec(text)) {
      const code = spell((next[1] as string).toUpperCase());
      if (!issuerCodes.has(code)) break;
      codes.push(code);
      separators.push('-');
      end = LOWER_JOINT.lastIndex;
    }
    return { codes, separators, end };
  }
  const first = codes[0] as string;
  const last = codes.at(-1) as string;
  if (FOREIGN.test(first) || (codes.length > 1 && FOREIGN_LAST.test(last))) return 'foreign';
  const typed = codeTypes.has(first);
  const body = codes.slice(typed ? 1 : 0).some((code) => issuerOf(code) || DEPARTMENT.test(code));
  const known = TERM.test(last) || (body && codes.length > 1 && (typed || !hyphenFirst));
  if (!known && !headed) return undefined;
  // The National Assembly's own numbers always carry a year.
  if (!dated && !headed && codes.length === 1 && last.startsWith('QH')) return undefined;
  // "Nghị định 10/2020-NĐ/CP"
  if (hyphenFirst && (dated ? !headed || !known : separators[0] !== '/' && !headed)) return undefined;
  if (/^[A-ZĐƯ]\d*$/.test(first) && !body && !(headed && codes.length > 1)) return undefined;
  return { codes, separators, end };
}

/** Bodies whose symbols are never written hyphen first, unless by mistake ("01-NQ/CP"). */
const ORDERED = new Set(['CP', 'TTg', 'UBND', 'HĐND']);

/** Writes the canonical number, with the order of separators that the issuer itself uses. */
function write(serial: string, year: string | undefined, symbol: Symbol_, hyphenFirst: boolean): string {
  const { codes, separators } = symbol;
  const [type, body] = codes as [string, string | undefined];
  const stem = year === undefined ? serial : `${serial}/${year}`;
  if (codes.length === 2 && body !== undefined && codeTypes.has(type) && type !== 'L' && year === undefined) {
    if (issuerOf(body)?.party) return `${stem}-${type}/${body}`;
    if (ORDERED.has(body) && hyphenFirst && separators[0] === '/') return `${stem}/${type}-${body}`;
  }
  if (hyphenFirst && year !== undefined) return `${stem}/${codes.join('-')}`;
  return (
    stem +
    (hyphenFirst ? '-' : '/') +
    codes.map((code, i) => (i === 0 ? code : (separators[i - 1] as string) + code)).join('')
  );
}

const LOOSE = /^\s*(?:[^\d\s]+\s+)*?(?:s[ốo]\s*:?\s*)?(?=\d)/iu;

/**
 * The parts of a number typed or printed by itself ("32/2021/nd-cp", "Nghị định số 32 / 2021 / NĐ–CP"), tolerant of
 * missing marks, spaces and dashes; undefined where there is no whole number.
 */
export function parseNumber(text: string): NumberParts | undefined {
  const cleaned = clean(text).text.trim();
  const at = LOOSE.exec(cleaned)?.[0].length ?? -1;
  if (at < 0) return undefined;
  const symbol = (read: ReadNumber | undefined): ReadNumber | undefined =>
    read?.typeCode === undefined && read?.issuerCode === undefined ? undefined : read;
  const best = symbol(readNumber(cleaned, at, true)) ?? symbol(readNumber(cleaned.toUpperCase(), at, true));
  if (!best) return undefined;
  const { end: _end, corrected: _corrected, ...parts } = best;
  return parts;
}

/** The canonical form of a number, or undefined where the text is none: `canonicalNumber('32/2021/nd – cp') === '32/2021/NĐ-CP'`. */
export const canonicalNumber = (text: string): string | undefined => parseNumber(text)?.number;
