/** Reads a document block by block: antecedents, aliases, back references. */

import type { Cleaned } from '../text/clean.ts';
import type { Citation, Revision } from './citation.ts';
import type { Mention } from './mention.ts';
import { parse, type Parsed } from './parse.ts';

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
/** Lines that only the text of a document itself has: they count before the first citation. */
const LAYOUT =
  /(?:^|\n)\s*["“]?(?:Điều\s+\d+[a-z]?\s*[.:]|Chương\s+[IVXL]+|\d{1,2}\.\s|[a-zđ]\)\s|Điều\s+\d+\.\d+\.)/u;
/** Words that only a document says of itself, anywhere. */
const OWN =
  /(?:^|\n)\s*Căn\s+cứ\s[^\n;]{5,200};|ngày\s+\p{L}+(?:\s+\p{L}+){0,2}\s+này\s+có\s+hiệu\s+lực|này\s+có\s+hiệu\s+lực\s+thi\s+hành\s+(?:kể\s+)?từ/u;
const ALIAS =
  /^[^()\n;]{0,260}?\(\s*(?:(?:sau|dưới)\s+đây)?\s*(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung|gọn))*(?:\s+là)?\s*:?\s*["“”'«]?\s*([^)"“”»;\n]{2,70})/iu;

/** No line is looked through farther than this, so that texts without line ends cost no more. */
const LINE = 400;

const bareSerial = (serial: string): string => serial.replace(/^0+(?=\d)/, '').toLowerCase();

/**
 * Carries aliases and antecedents from block to block. `read` gives a block's citations, offsets within the block;
 * indices (`antecedent`) count through the whole document. `finish` gives earlier ones that a later, fuller form settles.
 */
export class CitationReader {
  readonly #all: Citation[] = [];
  readonly #aliases = new Map<string, number>();
  /** The document that a quotation, or a note above a provision, opened: index in the list. */
  #scope: number | undefined;
  /** Type and bare serial → one index for each number with them. */
  readonly #bySerial = new Map<string, number[]>();
  /** Type → its nearest mention, and whether more than one document was mentioned. */
  readonly #byType = new Map<string, { nearest: number; several: boolean }>();
  /** Types whose "this" was found to be the text itself. */
  readonly #own = new Set<string>();
  #legal = false;
  /** Types that point at "this" in the block being read. */
  #blockTypes = new Set<string>();

  /** The citations of the next block, in order. */
  read(block: string): Citation[] {
    const parsed = parse(block);
    return parsed ? this.tie(parsed) : [];
  }

  /** Ties a block's mentions to each other and to those of the blocks before it. */
  tie({ text, cleaned, mentions }: Parsed): Citation[] {
    const source = cleaned.text;
    if (!this.#legal && mentions.some((mention) => mention.deictic)) {
      this.#legal =
        OWN.test(source) ||
        (this.#all.length === 0 && LAYOUT.test(source.slice(0, mentions[0]?.citation.start)));
    }
    this.#blockTypes = new Set(
      mentions
        .filter((mention) => mention.deictic === 'here')
        .map((mention) => mention.citation.type as string),
    );
    const found: Citation[] = [];
    let last = 0;
    // Old libraries on pages replace Array.prototype.entries by one that is no iterator.
    for (let i = 0; i < mentions.length; i += 1) {
      const mention = mentions[i] as Mention;
      const { citation } = mention;
      this.#leave(source, last, citation.start);
      if (mention.deictic ? this.#point(mention) : this.#lean(mention)) {
        this.#keep(citation);
        found.push(citation);
        this.#alias(source, citation, mentions[i + 1]?.citation.start ?? source.length);
        this.#enter(source, citation);
      }
      last = citation.end;
    }
    for (const citation of found) place(citation, cleaned, text);
    return found;
  }

  /** Fuller forms that came later and settle an earlier short one of the same type and number. */
  finish(): Revision[] {
    const revisions: Revision[] = [];
    for (let index = 0; index < this.#all.length; index += 1) {
      const citation = this.#all[index] as Citation;
      if (citation.form !== 'short' || citation.number !== undefined) continue;
      const antecedent = this.#fuller(citation);
      if (antecedent === undefined) continue;
      const revised: Citation = { ...citation, inferred: [...citation.inferred] };
      this.#adopt(revised, antecedent);
      revisions.push({ index, citation: revised });
    }
    return revisions;
  }

  #keep(citation: Citation): void {
    const index = this.#all.push(citation) - 1;
    const { type, serial, number, form } = citation;
    if (type === undefined || form === 'back') return;
    if (number !== undefined && serial !== undefined) {
      const key = `${type} ${bareSerial(serial)}`;
      const same = this.#bySerial.get(key);
      // One index for each different number is enough.
      if (!same) this.#bySerial.set(key, [index]);
      else if (same.length < 9 && same.every((other) => (this.#all[other] as Citation).number !== number))
        same.push(index);
    }
    for (const slug of [type, 'van-ban']) {
      const known = this.#byType.get(slug);
      if (!known) this.#byType.set(slug, { nearest: index, several: false });
      else {
        known.several ||= identity(citation) !== identity(this.#all[known.nearest] as Citation);
        known.nearest = index;
      }
    }
  }

  /** A short form takes its number from a full mention of the same type and number, when there is exactly one. */
  #lean({ citation, weak }: Mention): boolean {
    if (citation.form !== 'short') return true;
    const antecedent = this.#fuller(citation) ?? this.#aliases.get(aliasKey(citation.text));
    if (antecedent !== undefined) this.#adopt(citation, antecedent);
    return !weak || antecedent !== undefined;
  }

  #fuller(citation: Citation): number | undefined {
    const fitting = this.#bySerial
      .get(`${citation.type} ${bareSerial(citation.serial ?? '')}`)
      ?.filter((index) => {
        const other = this.#all[index] as Citation;
        if (citation.year !== undefined && other.year !== undefined && other.year !== citation.year)
          return false;
        return (
          citation.issuerCode === undefined ||
          other.issuerCode === undefined ||
          sameBody(citation.issuerCode, other.issuerCode)
        );
      });
    return fitting?.length === 1 ? fitting[0] : undefined;
  }

  #adopt(citation: Citation, index: number): void {
    const source = this.#all[index] as Citation;
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
  #point(mention: Mention): boolean {
    const { citation, capital } = mention;
    const type = citation.type as string;
    const own = this.#legal && mention.deictic === 'here' && !this.#others(type);
    const antecedent = this.#antecedent(type, own);
    if (antecedent === undefined) this.#own.add(type);
    const known = antecedent !== undefined;
    if (citation.provisions.length === 0) {
      if (LOOSE.has(type) && !capital && !known) return false;
      if (ACTS.has(type) && !known && !(capital && (this.#legal || mention.inside))) return false;
      if (type === 'quy-dinh' && !capital) return false;
    }
    if (known) {
      const source = this.#all[antecedent] as Citation;
      if (source.number !== undefined || source.title !== undefined) this.#adopt(citation, antecedent);
      else citation.antecedent = antecedent;
    }
    return true;
  }

  /** Whether another type points at the text itself, so that "Luật này" in a resolution is the law it speaks of. */
  #others(type: string): boolean {
    if (this.#own.has(type) || !this.#byType.has(type)) return false;
    return [...this.#blockTypes].some(
      (slug) => slug.slice(0, 8) !== type.slice(0, 8) && !this.#byType.has(slug),
    );
  }

  #antecedent(type: string, own: boolean): number | undefined {
    if (this.#scope !== undefined && fits(this.#all[this.#scope] as Citation, type)) return this.#scope;
    if (own) return undefined;
    const known = this.#byType.get(type);
    return known?.several === false ? known.nearest : undefined;
  }

  /** "(sau đây gọi tắt là …)" behind a citation. */
  #alias(text: string, citation: Citation, next: number): void {
    const rest = text.slice(
      citation.end,
      Math.max(citation.end, Math.min(citation.end + 340, Math.max(next, citation.end) + 80)),
    );
    if (!rest.includes('(') || !/gọi|viết/.test(rest)) return;
    const match = ALIAS.exec(rest);
    if (match?.[1] && citation.end + match[0].length - match[1].length <= next + 2)
      this.#aliases.set(aliasKey(match[1]), this.#all.length - 1);
  }

  /** A line that ends with a colon quotes the document that it cites; so does a note in brackets above a provision. */
  #enter(text: string, citation: Citation): void {
    if (citation.form === 'back' || citation.type === undefined) return;
    const rest = text.slice(citation.end, citation.end + LINE);
    const lineEnd = rest.indexOf('\n');
    const line = lineEnd < 0 ? '' : rest.slice(0, lineEnd).trimEnd();
    const quoted = /:["“]?$/.test(line) && (citation.provisions.length > 0 || line.includes('như sau'));
    const lead = text.slice(Math.max(0, citation.start - LINE), citation.start);
    const noted = /^\s*\(\s*Điều\s/.test(lead.slice(lead.lastIndexOf('\n') + 1));
    if (quoted || noted) this.#scope = this.#all.length - 1;
  }

  /** A question ends the quotation before it. */
  #leave(text: string, from: number, to: number): void {
    if (this.#scope !== undefined && text.slice(from, to).includes('?\n')) this.#scope = undefined;
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

/** Writes a citation's offsets and text as given. */
function place(citation: Citation, cleaned: Cleaned, block: string): void {
  const { start, end } = citation;
  citation.start = cleaned.start(start);
  citation.end = cleaned.end(end);
  citation.text = block.slice(citation.start, citation.end);
  for (const provision of citation.provisions) {
    provision.start = cleaned.start(provision.start);
    provision.end = cleaned.end(provision.end);
  }
}
