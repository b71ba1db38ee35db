/** Reads a document block by block: antecedents, aliases, back references. */

import type { Citation, FindOptions, Revision } from './citation.ts';
import type { Mention } from './mention.ts';
import { parse } from './parse.ts';

/** Lower-case words that mean an act or a rule far more often than a document ("quyết định này gây tranh cãi"). */
const LOOSE = new Set(
  'quyet-dinh,quy-dinh,thong-bao,bao-cao,ke-hoach,chuong-trinh,huong-dan,ket-luan,de-an,quy-che,chi-thi,van-ban,lenh,phuong-an,dieu-le,bien-ban,to-trinh,cong-van,giay-phep,thong-cao,cong-lenh'.split(
    ',',
  ),
);
/** Words for an act even with a capital at a sentence's start. */
const ACTS = new Set(
  'quyet-dinh,quy-dinh,thong-bao,bao-cao,ke-hoach,chuong-trinh,huong-dan,ket-luan,de-an,phuong-an,van-ban,chi-thi'.split(
    ',',
  ),
);
/** A line that only the text of a document itself has. */
const LEGAL =
  /(?:^|\n)\s*["“]?(?:Điều\s+\d+[a-z]?\s*[.:]|Chương\s+[IVXL]+|Căn cứ\s[^\n;]{5,200};|\d{1,2}\.\s|[a-zđ]\)\s|Điều\s+\d+\.\d+\.)|kể từ ngày\s+\p{L}+(?:\s+\p{L}+){0,2}\s+này|có hiệu lực (?:thi hành )?(?:kể )?từ ngày/u;
const ALIAS =
  /^[^()\n;]{0,260}?\(\s*(?:sau đây|dưới đây)?\s*(?:được\s+)?(?:gọi|viết)\s*(?:tắt|chung)?(?:\s+(?:tắt|chung))?(?:\s+là)?\s*:?\s*["“”'«]?\s*([^)"“”»;\n]{2,70})/iu;

const bareSerial = (serial: string): string => serial.replace(/^0+(?=\d)/, '').toLowerCase();

/**
 * Carries aliases and antecedents from block to block. `read` gives a block's citations, offsets within the block;
 * indices (`antecedent`) count through the whole document. `finish` gives earlier ones that a later, fuller form settles.
 */
export class CitationReader {
  private readonly all: Citation[] = [];
  private readonly aliases = new Map<string, number>();
  /** The document that a quotation, or a note above a provision, opened: index in the list. */
  private scope: number | undefined;
  private legal = false;

  constructor(options: FindOptions = {}) {
    void options;
  }

  /** The citations of the next block, in order. */
  read(block: string): Citation[] {
    const { cleaned, mentions } = parse(block);
    if (mentions.length === 0) return [];
    const { text } = cleaned;
    if (!this.legal && mentions.some((mention) => mention.deictic)) this.legal = LEGAL.test(text);
    const found: Citation[] = [];
    let last = 0;
    for (const [i, mention] of mentions.entries()) {
      const { citation } = mention;
      this.leave(text, last, citation.start);
      if (mention.deictic ? this.point(mention) : this.lean(citation)) {
        this.all.push(citation);
        found.push(citation);
        const next = mentions[i + 1]?.citation.start ?? text.length;
        this.alias(text, citation, next);
        this.enter(text, mention);
      }
      last = citation.end;
    }
    for (const citation of found) {
      const { start, end } = citation;
      citation.start = cleaned.start(start);
      citation.end = cleaned.end(end);
      citation.text = block.slice(citation.start, citation.end);
      for (const provision of citation.provisions) {
        const from = provision.start;
        provision.start = cleaned.start(from);
        provision.end = cleaned.end(provision.end);
      }
    }
    return found;
  }

  /** Fuller forms that came later and settle an earlier short one of the same type and number. */
  finish(): Revision[] {
    const revisions: Revision[] = [];
    for (const [index, citation] of this.all.entries()) {
      if (citation.form !== 'short' || citation.number !== undefined) continue;
      const antecedent = this.fuller(citation, index + 1, this.all.length);
      if (antecedent === undefined) continue;
      const revised: Citation = { ...citation, inferred: [...citation.inferred] };
      this.adopt(revised, antecedent);
      revisions.push({ index, citation: revised });
    }
    return revisions;
  }

  /** A short form takes its number from a full mention of the same type and number, when there is exactly one. */
  private lean(citation: Citation): boolean {
    if (citation.form !== 'short') return true;
    const alias = this.aliases.get(aliasKey(citation.text));
    const antecedent = this.fuller(citation, 0, this.all.length) ?? alias;
    if (antecedent !== undefined) this.adopt(citation, antecedent);
    return true;
  }

  private fuller(citation: Citation, from: number, to: number): number | undefined {
    const serial = bareSerial(citation.serial ?? '');
    let found: number | undefined;
    for (let i = from; i < to; i += 1) {
      const other = this.all[i] as Citation;
      if (
        other.number === undefined ||
        other.type !== citation.type ||
        other.serial === undefined ||
        bareSerial(other.serial) !== serial
      )
        continue;
      if (
        other.form === 'back' ||
        (citation.year !== undefined && other.year !== undefined && other.year !== citation.year)
      )
        continue;
      if (
        citation.issuerCode !== undefined &&
        other.issuerCode !== undefined &&
        !sameBody(citation.issuerCode, other.issuerCode)
      )
        continue;
      if (found !== undefined && (this.all[found] as Citation).number !== other.number) return undefined;
      found ??= i;
    }
    return found;
  }

  private adopt(citation: Citation, index: number): void {
    const source = this.all[index] as Citation;
    citation.antecedent = index;
    for (const field of [
      'number',
      'serial',
      'year',
      'typeCode',
      'issuerCode',
      'legislature',
      'title',
    ] as const) {
      const value = source[field];
      if (value === undefined || (citation[field] !== undefined && field !== 'number')) continue;
      Object.assign(citation, { [field]: value });
      if (!citation.inferred.includes(field)) citation.inferred.push(field);
    }
  }

  /** Resolves "… này", "… trên"; false where the words are no reference to a document. */
  private point(mention: Mention): boolean {
    const { citation, capital } = mention;
    const type = citation.type as string;
    const own = this.legal && mention.deictic === 'here';
    const antecedent = this.antecedent(citation, own);
    const known = antecedent !== undefined;
    if (citation.provisions.length === 0) {
      if (LOOSE.has(type) && !capital && !known) return false;
      if (ACTS.has(type) && !known && !(this.legal && capital)) return false;
      if (type === 'quy-dinh' && !capital) return false;
    }
    if (known) {
      const source = this.all[antecedent] as Citation;
      if (source.number !== undefined || source.title !== undefined) this.adopt(citation, antecedent);
      else citation.antecedent = antecedent;
    }
    return true;
  }

  private antecedent(citation: Citation, own: boolean): number | undefined {
    const { type } = citation;
    if (this.scope !== undefined && fits(this.all[this.scope] as Citation, type)) return this.scope;
    if (own) return undefined;
    let nearest: number | undefined;
    for (let i = this.all.length - 1; i >= 0; i -= 1) {
      const other = this.all[i] as Citation;
      if (!fits(other, type) || other.form === 'back') continue;
      if (nearest === undefined) nearest = i;
      else if (identity(other) !== identity(this.all[nearest] as Citation)) return undefined;
    }
    return nearest;
  }

  /** "(sau đây gọi tắt là …)" behind a citation. */
  private alias(text: string, citation: Citation, next: number): void {
    const rest = text.slice(
      citation.end,
      Math.max(citation.end, Math.min(citation.end + 340, Math.max(next, citation.end) + 80)),
    );
    if (!rest.includes('(') || !/gọi|viết/.test(rest)) return;
    const match = ALIAS.exec(rest);
    if (match?.[1] && citation.end + match[0].length - match[1].length <= next + 2)
      this.aliases.set(aliasKey(match[1]), this.all.length - 1);
  }

  /** A line that ends with a colon quotes the document that it cites; so does a note in brackets above a provision. */
  private enter(text: string, { citation }: Mention): void {
    if (citation.form === 'back' || citation.type === undefined) return;
    const lineEnd = text.indexOf('\n', citation.end);
    const line = text.slice(citation.end, lineEnd < 0 ? undefined : lineEnd);
    const lineStart = text.lastIndexOf('\n', citation.start) + 1;
    const quoted =
      /:\s*["“]?\s*$/.test(line) && (citation.provisions.length > 0 || /như sau/.test(line)) && lineEnd >= 0;
    const noted = /^\s*\(\s*Điều\s/.test(text.slice(lineStart, citation.start));
    if (quoted || noted) this.scope = this.all.length - 1;
  }

  /** A question ends the quotation before it. */
  private leave(text: string, from: number, to: number): void {
    if (this.scope !== undefined && /\?\s*\n/.test(text.slice(from, to))) this.scope = undefined;
  }
}

const aliasKey = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const sameBody = (a: string, b: string): boolean =>
  a.replace(/\d+$/, '') === b.replace(/\d+$/, '').replace(/^.*-(?=UBTVQH|QH)/, '');
const fits = (other: Citation, type: string | undefined): boolean =>
  other.type === type || type === 'van-ban' || (type === 'luat' && other.type === 'bo-luat' && false);
const identity = (citation: Citation): string =>
  citation.number ??
  (citation.title === undefined
    ? `${citation.type} ${bareSerial(citation.serial ?? citation.text)}`
    : `${citation.title.toLowerCase()} ${citation.year ?? ''}`);
