import { plainWords } from '../words.ts';
import { numberParts } from '../number-key.ts';
import { placePath, province } from '../places.ts';
import type { DocumentRecord } from '../types.ts';
import { groupBy } from './group.ts';
import { issuerOfSymbol, readIssuer } from './issuers.ts';

/** A fact row on its way into the project's data; fields as in the documents tables. */
export interface Draft extends Pick<
  DocumentRecord,
  | 'number'
  | 'type'
  | 'title'
  | 'issuer'
  | 'place'
  | 'issued'
  | 'effective'
  | 'expires'
  | 'status'
  | 'codified'
  | 'tier'
  | 'sources'
  | 'lowerCased'
> {
  links: string[];
  /** Guiding text that ended with what it guides: `day number`. */
  lapse?: string;
}

/** What was changed, dropped or left open, and why. */
export type Note = (number: string, what: string, detail: string) => void;

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** "Chính phủ về … ngày 29/01/2015 của Bộ Tài chính": a reader stopped at the first "của", inside the title. */
const SWALLOWED = /^(?<head>.*) ngày (?<day>\d{2}\/\d{2}\/\d{4}) của (?<issuer>[^/]+)$/;

function unswallow(draft: Draft, note: Note): void {
  const parts = SWALLOWED.exec(draft.issuer ?? '')?.groups;
  if (!parts) return;
  const [, d, m, y] = DAY.exec(parts['day']!)!;
  const issued = `${y}-${m}-${d}`;
  note(draft.number, 'issuer held the rest of the title', `${draft.issuer} → ${parts['issuer']}, ${issued}`);
  if (draft.title) draft.title = `${draft.title} của ${parts['head']!}`.replace(/\.$/, '');
  draft.issued = issued;
  draft.issuer = parts['issuer'];
}

const LOCAL_BODY = /^(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) (.+)$/;
const BARE_PLACE = /^(?:Tỉnh|Thành phố) \S/;

/** "HĐND xã Chiềng Hặc tỉnh Sơn La" → "xã Chiềng Hặc, tỉnh Sơn La". */
function placeOfBody(words: string): string {
  return words
    .replace(/ \(.*\)$/, '')
    .replace(/ (?=(?:tỉnh|thành phố|huyện|quận|thị xã) )/g, ', ')
    .replace(/^(Tỉnh|Thành phố) /, (level) => level.toLowerCase());
}

function cleanIssuer(draft: Draft, note: Note): void {
  const raw = draft.issuer?.trim();
  const symbol = numberParts(draft.number)?.symbol ?? '';
  const settled = issuerOfSymbol(symbol);
  delete draft.issuer;
  if (settled) draft.issuer = settled;
  else if (raw) {
    const local = LOCAL_BODY.exec(raw);
    if (local) {
      draft.issuer = raw;
      draft.place = placeOfBody(local[1]!);
    } else if (BARE_PLACE.test(raw)) draft.place = placeOfBody(raw);
    else {
      const issuer = readIssuer(raw);
      if (issuer) draft.issuer = issuer;
      else note(draft.number, 'issuer not understood, left out', raw);
    }
  }
}

/** A compilation's own tail on a title ("… do Bộ Nội vụ ban hành") names the issuer and is no part of the title. */
const ISSUED_BY = /,? do ((?:(?! do ).)+) (?:ban hành|điện)\.?$/;

function cleanTitle(draft: Draft): void {
  let title = draft.title?.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!title || title === draft.number || title.includes('____')) {
    delete draft.title;
    return;
  }
  const tail = ISSUED_BY.exec(title);
  if (tail && draft.links.some((url) => url.includes('thuvienphapluat.vn'))) {
    title = title.slice(0, tail.index);
    const issuer = readIssuer(tail[1]!);
    if (issuer) draft.issuer ??= issuer;
    else if (BARE_PLACE.test(tail[1]!) || tail[1]!.startsWith('tỉnh ')) draft.place ??= placeOfBody(tail[1]!);
  }
  title = withoutSigner(title);
  if (isShouted(title)) {
    // "BQP-BLĐTBXH-BTC" is no title, but what was left of the number.
    if (!title.includes(' ')) {
      delete draft.title;
      return;
    }
    title = title.toLowerCase();
    draft.lowerCased = true;
  } else if (
    title.length > 25 &&
    title === title.toLowerCase() &&
    draft.sources.some((source) => source.startsWith('TommyNhat'))
  )
    draft.lowerCased = true;
  title = title.replace(/[.;]$/, '').replace(/^V\/v /, 'Về việc ');
  draft.title = nameOfLaw(title[0]!.toUpperCase() + title.slice(1), draft.type);
}

/** Page headers and electronic signatures that a reader of printed pages took for the rest of the title. */
function withoutSigner(title: string): string {
  const tail = / (?:\p{Lu}{2,}(?: |$)){4,}$/u.exec(title);
  const whole = tail && readIssuer(tail[0].trim()) ? title.slice(0, tail.index) : title;
  return whole.replace(/ (?:Người ký|Ký bởi): .*$/, ' …');
}

/** Whether a title stands in capitals; the numbers that some consist of count for nothing. */
function isShouted(title: string): boolean {
  const words = title.match(/(?<![\p{L}\d/-])\p{L}{2,}(?![\p{L}\d/-])/gu) ?? [];
  return words.length === 0
    ? /^[\p{Lu}-]{5,}$/u.test(title)
    : title.length >= 15 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.8;
}

/** "Bộ Luật lao động" → "Bộ luật Lao động": laws write the first word of their names with a capital, save verbs of amending. */
function nameOfLaw(title: string, type: string | undefined): string {
  if (!/^(?:bo-)?luat$|^phap-lenh$/.test(type ?? '')) return title;
  return title
    .replace(/^(Bộ luật|Pháp lệnh) /i, (head) => head[0]! + head.slice(1).toLowerCase())
    .replace(
      /^(Bộ luật|Luật|Pháp lệnh) (?!sửa đổi|bổ sung|về )(\p{Ll})/u,
      (_, head: string, first: string) => `${head} ${first.toUpperCase()}`,
    );
}

const LOCAL_SYMBOL = /(^|-)(ct)?(ubnd|hdnd)(-|$)/;

/** The compilation ends the address of a local document with its province ("…-Dong-Thap-672411.aspx"). */
function placeOfAddress(url: string): string | undefined {
  const words = plainWords(/\/([^/]+)-\d+\.aspx$/.exec(url)?.[1] ?? '').split(' ');
  for (const length of [4, 3, 2, 1]) {
    const found = words.length > length ? province(words.slice(-length).join('-')) : undefined;
    if (found) return found.name;
  }
  return undefined;
}

function cleanPlace(draft: Draft): void {
  if (draft.place || !LOCAL_SYMBOL.test(numberParts(draft.number)?.symbol ?? '')) return;
  const tail = draft.links.map(placeOfAddress).find(Boolean);
  const named = /(?:tỉnh|[Tt]hành phố) [^,;]{3,20}$/.exec(draft.title ?? '')?.[0];
  const last = province(placePath(named ?? '')[0] ?? '');
  if (tail && last && last.name !== tail) return;
  draft.place = tail ?? last?.name;
}

/** Types that a state number's code settles; rows read out of text sometimes have the type of what stood near. */
const TYPE_OF_CODE: Record<string, string> = {
  nd: 'nghi-dinh',
  tt: 'thong-tu',
  ttlt: 'thong-tu-lien-tich',
  ttlb: 'thong-tu-lien-tich',
  qd: 'quyet-dinh',
  ct: 'chi-thi',
  tb: 'thong-bao',
  vbhn: 'van-ban-hop-nhat',
};

function cleanType(draft: Draft, note: Note): void {
  const [code, issuer] = numberParts(draft.number)?.symbol.split('-') ?? [];
  const type = TYPE_OF_CODE[code ?? ''];
  if (!type || !issuer || issuer === 'lb' || !/^[^-]+\//.test(draft.number) || draft.type === type) return;
  if (draft.type) note(draft.number, 'type against code, code wins', `${draft.type} → ${type}`);
  draft.type = type;
}

const SLUG = /(?:thuvienphapluat\.vn\/van-ban\/[^/]+|congbao\.chinhphu\.vn\/van-ban)\/([^/]+)/;
const withoutZeros = (words: string): string => ` ${words.replace(/(^| )0+(?=\d)/g, '$1')} `;

/** Addresses that print a number must print this one. */
function cleanLinks(draft: Draft, note: Note): void {
  const number = withoutZeros(plainWords(draft.number.replace('.', '')));
  draft.links = draft.links.filter((url) => {
    const printed = SLUG.exec(decodeURIComponent(url))?.[1];
    const agrees =
      !printed || !/^\d/.test(draft.number) || withoutZeros(plainWords(printed)).includes(number);
    if (!agrees) note(draft.number, 'address of another number, left out', url);
    return agrees;
  });
}

/** An address that two rows share is that of the text amended; the amending one only stood in a note beside it. */
export function settleSharedLinks(drafts: readonly Draft[], note: Note): void {
  const owners = groupBy(
    drafts.flatMap((draft) => draft.links.map((url) => ({ draft, url }))),
    ({ url }) => url,
  );
  for (const [url, shared] of owners) {
    for (const { draft } of shared.length > 1 ? shared : []) {
      if (!/^(?:Luật )?sửa đổi/i.test(draft.title ?? '')) continue;
      note(draft.number, 'address of the text it amends, left out', url);
      draft.links = draft.links.filter((link) => link !== url);
    }
  }
}

const STATED: Record<string, string> = {
  'Văn bản đang có hiệu lực': 'in-force',
  'Đang hiệu lực': 'in-force',
  'Còn hiệu lực': 'in-force',
  'Văn bản hết hiệu lực': 'expired',
  'Chưa có hiệu lực': 'not-yet',
  'Văn bản còn hiệu lực một phần': 'partly-expired',
};

/** A status as the source words it, by our word for it; "đến 31/12/2025" names the last day in force. */
function cleanStatus(draft: Draft, note: Note): void {
  if (!draft.status) return;
  const until = /^Còn hiệu lực đến: (\d{2})\/(\d{2})\/(\d{4})$/.exec(draft.status);
  const status = STATED[draft.status];
  delete draft.status;
  if (until)
    draft.expires = new Date(Date.UTC(+until[3]!, +until[2]! - 1, +until[1]! + 1)).toISOString().slice(0, 10);
  else if (status) draft.status = status;
  else note(draft.number, 'status not understood, left out', String(status));
}

/** Cleans one row in place. Facts that can't be trusted are left out and noted; nothing is made up. */
export function clean(draft: Draft, note: Note): Draft {
  draft.number = draft.number
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/\s+(?=[/-])|(?<=[/-])\s+/g, '')
    .trim();
  unswallow(draft, note);
  cleanIssuer(draft, note);
  cleanType(draft, note);
  cleanTitle(draft);
  cleanPlace(draft);
  cleanStatus(draft, note);
  cleanLinks(draft, note);
  const year = numberParts(draft.number)?.year;
  if (year && draft.issued && Number(draft.issued.slice(0, 4)) !== year) {
    note(draft.number, 'signing day outside the year of the number, left out', draft.issued);
    delete draft.issued;
  }
  if (draft.effective && draft.issued && draft.effective < draft.issued) {
    note(draft.number, 'effective before signing, left out', `${draft.effective} < ${draft.issued}`);
    delete draft.effective;
  }
  const first = draft.effective ?? draft.issued;
  if (draft.expires && first && draft.expires < first) {
    note(draft.number, 'end before its signing or effect, left out', `${draft.expires} < ${first}`);
    delete draft.expires;
  }
  return draft;
}
