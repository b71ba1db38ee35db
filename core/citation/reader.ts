/** Reads a document block by block: antecedents, aliases, back references. */

import type { Cleaned } from '../text/clean.ts';
import type { AntecedentReason, Citation, Revision } from './citation.ts';
import {
  ACTS,
  LOOSE,
  LAYOUT,
  OWN,
  NAMELESS,
  ALIAS,
  CAPITALS,
  MANY,
  LINE,
  OPENS,
  AMENDS,
  NOTE,
  BREAK,
} from './cues.ts';
import type { Mention } from './mention.ts';
import { parse, type Parsed } from './parse.ts';
import { provisionsBehind } from './provision.ts';

const bareSerial = (serial: string): string => serial.replace(/^0+(?=\d)/, '').toLowerCase();

/** A type's nearest mention, and whether more than one document was mentioned. */
interface Known {
  nearest: number;
  several: boolean;
}

/**
 * Carries aliases and antecedents from block to block. `read` gives a block's citations, offsets within the block;
 * indices (`antecedent`) count through the whole document. `finish` gives earlier ones that a later, fuller form settles.
 */
export class CitationReader {
  readonly #all: Citation[] = [];
  readonly #aliases = new Map<string, number>();
  /** Type and bare serial → one index for each number with them. */
  readonly #bySerial = new Map<string, number[]>();
  readonly #byType = new Map<string, Known>();
  /** The same, since the last question. */
  readonly #section = new Map<string, Known>();
  /** Types whose "this" was found to be the text itself. */
  readonly #own = new Set<string>();
  /** The document that is quoted, or named in a note above a provision: index in the list. */
  #scope: number | undefined;
  /** How many quotation marks of the scope are open; undefined where it has none. */
  #depth: number | undefined;
  /** The document that the article being read amends: what is quoted there is its text. */
  #amended: number | undefined;
  /** Where, in the block being read, the words that quote begin. */
  #opened = -1;
  #legal = false;
  /** Types that point at "this" in the block being read. */
  #blockTypes = new Set<string>();
  /** Type and serial of every number in the block being read. */
  #numbered = new Set<string>();
  /** The index of the first citation of the block being read, whose offsets are the block's. */
  #first = 0;

  /** The citations of the next block, in order. */
  read(block: string): Citation[] {
    const parsed = parse(block);
    if (parsed) return this.tie(parsed);
    this.#leave(block, 0, block.length);
    return [];
  }

  /** Ties a block's mentions to each other and to those of the blocks before it. */
  tie({ text, cleaned, mentions }: Parsed): Citation[] {
    const source = cleaned.text;
    const first = mentions[0] as Mention;
    if (!this.#legal && mentions.some((mention) => mention.deictic)) {
      this.#legal =
        OWN.test(source) ||
        (this.#all.length === 0 &&
          LAYOUT.test(source.slice(0, first.citation.start + (first.deictic ? 1 : 0))));
    }
    this.#blockTypes = new Set(
      mentions
        .filter((mention) => mention.deictic === 'here')
        .map((mention) => mention.citation.type as string),
    );
    this.#first = this.#all.length;
    this.#opened = -1;
    this.#numbered = new Set(
      mentions.flatMap(({ citation }) => (citation.number ? [serialKey(citation)] : [])),
    );
    const found: Citation[] = [];
    let last = 0;
    // Old libraries on pages replace Array.prototype.entries by one that is no iterator.
    for (let i = 0; i < mentions.length; i += 1) {
      const mention = mentions[i] as Mention;
      const { citation } = mention;
      const next = mentions[i + 1]?.citation;
      const to = next ? (next.provisions[0]?.start ?? next.start) : source.length;
      if (citation.provisions.length === 0) citation.provisions = provisionsBehind(source, citation.end, to);
      this.#leave(source, last, citation.start);
      if (mention.deictic ? this.#point(mention, source) : this.#lean(mention)) {
        this.#keep(citation);
        found.push(citation);
        this.#alias(source, citation, next?.start ?? source.length, found);
        this.#enter(source, citation, found);
      }
      last = citation.end;
    }
    this.#leave(source, last, source.length);
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
      this.#adopt(revised, antecedent, 'serial');
      revisions.push({ index, citation: revised });
    }
    return revisions;
  }

  #keep(citation: Citation): void {
    const index = this.#all.push(citation) - 1;
    const { type, serial, number, form } = citation;
    if (type === undefined || form === 'back') return;
    if (number !== undefined && serial !== undefined) {
      const key = serialKey(citation);
      const same = this.#bySerial.get(key);
      // One index for each different number is enough.
      if (!same) this.#bySerial.set(key, [index]);
      else if (same.length < 9 && same.every((other) => (this.#all[other] as Citation).number !== number))
        same.push(index);
    }
    for (const types of [this.#byType, this.#section])
      for (const slug of [type, 'van-ban']) {
        const known = types.get(slug);
        if (!known) types.set(slug, { nearest: index, several: false });
        else if (alike(citation, this.#all[known.nearest] as Citation)) {
          if (number !== undefined || citation.year !== undefined || citation.unsettled)
            known.nearest = index;
        } else {
          known.several = true;
          known.nearest = index;
        }
      }
  }

  /**
   * A short form takes its number from a full mention of the same type and number, when there is exactly one; it, or a
   * name without a year, from what the text says it stands for.
   */
  #lean({ citation, weak }: Mention): boolean {
    const short = citation.form === 'short';
    if (!short && (citation.number !== undefined || citation.year !== undefined)) return true;
    const fuller = short ? this.#fuller(citation) : undefined;
    const antecedent = fuller ?? this.#aliased(citation);
    if (antecedent !== undefined)
      this.#adopt(citation, antecedent, fuller === undefined ? 'alias' : 'serial');
    return !weak || antecedent !== undefined || this.#numbered.has(serialKey(citation));
  }

  #aliased({ text, form, title }: Citation): number | undefined {
    const index = this.#aliases.get(aliasKey(text));
    return index !== undefined && (form === 'short' || titled(this.#all[index], title)) ? index : undefined;
  }

  #fuller(citation: Citation): number | undefined {
    const fitting = this.#bySerial.get(serialKey(citation))?.filter((index) => {
      const other = this.#all[index] as Citation;
      if (citation.year !== undefined && other.year !== citation.year) return false;
      return (
        citation.issuerCode === undefined ||
        other.issuerCode === undefined ||
        sameBody(citation.issuerCode, other.issuerCode)
      );
    });
    return fitting?.length === 1 ? fitting[0] : undefined;
  }

  #adopt(citation: Citation, index: number, reason: AntecedentReason): void {
    const source = this.#all[index] as Citation;
    citation.antecedent = index;
    citation.antecedentReason = reason;
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
  #point({ citation, capital, deictic, inside }: Mention, text: string): boolean {
    const type = citation.type as string;
    const here = deictic === 'here';
    const named = this.#byType.has(type);
    let reason: AntecedentReason = 'quoted';
    let antecedent = this.#scope;
    if (MANY.test(text.slice(Math.max(0, citation.start - 7), citation.start))) antecedent = undefined;
    else if (antecedent === undefined || !fits(this.#all[antecedent] as Citation, type)) {
      reason = 'only';
      antecedent = undefined;
      if (here && !named) this.#own.add(type);
      else if (!here || !(this.#own.has(type) || (this.#legal && !this.#others(type))))
        antecedent = this.#only(citation, text);
    }
    if (citation.provisions.length === 0 && antecedent === undefined) {
      if (LOOSE.has(type) && !capital) return false;
      if (ACTS.includes(type) && !(capital && (named || this.#legal || inside))) return false;
    }
    if (type === 'quy-dinh' && !capital && citation.provisions.length === 0) return false;
    if (antecedent !== undefined) this.#adopt(citation, antecedent, reason);
    return true;
  }

  /** The one document of its type that was mentioned, in this section or in all; none where a nameless one came since. */
  #only(citation: Citation, text: string): number | undefined {
    const type = citation.type as string;
    const known = this.#section.get(type) ?? this.#byType.get(type);
    if (!known) return undefined;
    const after = known.nearest < this.#first ? 0 : (this.#all[known.nearest] as Citation).end;
    for (const [, written, issued] of text
      .slice(Math.max(after, citation.start - LINE), citation.start)
      .matchAll(NAMELESS))
      known.several ||= aliasKey(citation.text).startsWith(aliasKey(written ?? issued ?? ''));
    return known.several ? undefined : known.nearest;
  }

  /** Whether another type points at the text itself, so that "Luật này" in a resolution is the law it speaks of. */
  #others(type: string): boolean {
    return [...this.#blockTypes].some(
      (slug) => slug.slice(0, 8) !== type.slice(0, 8) && !this.#byType.has(slug),
    );
  }

  /** "(sau đây gọi tắt là …)" behind a citation, or its capitals: "(BLHS)". */
  #alias(text: string, citation: Citation, next: number, found: readonly Citation[]): void {
    const rest = text.slice(
      citation.end,
      Math.max(citation.end, Math.min(citation.end + 340, Math.max(next, citation.end) + 80)),
    );
    if (!rest.includes('(')) return;
    const match = CAPITALS.exec(rest) ?? (/gọi|viết/.test(rest) ? ALIAS.exec(rest) : undefined);
    if (!match?.[1] || citation.end + match[0].length - match[1].length > next + 2) return;
    // "Luật A, sửa đổi bởi Luật số B (sau đây gọi là Luật A)": the law of that name is meant, not the last one.
    const near = found.slice(-9);
    const namesake = near.findIndex((other) => titled(other, match[1]));
    this.#aliases.set(aliasKey(match[1]), this.#all.length - (namesake < 0 ? 1 : near.length - namesake));
  }

  /** Words that open a quotation quote the document cited before them; so does a note in brackets above a provision. */
  #enter(text: string, citation: Citation, found: readonly Citation[]): void {
    if (citation.form === 'back' || citation.type === undefined) return;
    const index = this.#all.length - 1;
    const [provision] = citation.provisions;
    const start = provision?.start ?? citation.start;
    const before = text.slice(Math.max(0, start - LINE), start);
    const line = before.lastIndexOf('\n') + 1;
    const note = NOTE.exec(before.slice(line));
    if (note && (provision || note[1])) {
      this.#scope = index;
      this.#depth = undefined;
      // The heading above the note belongs to the same provision.
      const heading = before.lastIndexOf('\n', line - 2) + 1;
      if (/^Điều\s\d+\.\d+\./u.test(before.slice(heading)))
        for (const other of found.slice(-9))
          if (
            other.form === 'back' &&
            other.type === citation.type &&
            start - other.start < before.length - heading
          )
            this.#adopt(other, index, 'quoted');
      return;
    }
    const amends = citation.relation === 'amends' && AMENDS.test(before.slice(line));
    if (amends) this.#amended = index;
    if (citation.relation === 'amended-by' || (citation.start < this.#opened && !provision)) return;
    const opens = OPENS.exec(text.slice(citation.end, citation.end + LINE));
    if (!opens || (!provision && !/như\s+sau/.test(opens[1] as string))) return;
    const marked = /["“]/.test(opens[0]);
    if (amends && !marked) return;
    this.#scope = index;
    this.#depth = marked ? 0 : undefined;
    this.#opened = citation.end + opens[0].length - 1;
  }

  /** What ends a scope between two mentions: its last quotation mark, a question, the Code's next heading. */
  #leave(text: string, from: number, to: number): void {
    const between = text.slice(from, to);
    if (between.includes('?\n')) this.#section.clear();
    if (BREAK.test(between)) this.#scope = undefined;
    if (this.#scope === undefined ? this.#amended === undefined : this.#depth === undefined) return;
    if (this.#scope === undefined && /(?:^|\n)[^\S\n]*Điều\s+\d+[a-z]?\.\s/u.test(between))
      this.#amended = undefined;
    const skipped = Math.max(0, this.#opened - from);
    for (const { 0: mark, index } of between.slice(skipped).matchAll(/["“”]/g)) {
      if (this.#scope !== undefined) {
        this.#depth = (this.#depth ?? 0) + (mark === '“' || (mark === '"' && !this.#depth) ? 1 : -1);
        if (this.#depth <= 0) this.#scope = undefined;
      } else if (
        this.#amended !== undefined &&
        /như\s+sau:\s*$/.test(between.slice(0, skipped + index).slice(-20))
      ) {
        this.#scope = this.#amended;
        this.#depth = 1;
      }
    }
  }
}

const serialKey = ({ type, serial = '' }: Citation): string => `${type} ${bareSerial(serial)}`;
const aliasKey = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const sameBody = (a: string, b: string): boolean =>
  a.replace(/\d+$/, '') === b.replace(/\d+$/, '').replace(/^.*-(?=UBTVQH|QH)/, '');
const titled = (citation?: Citation, title = ''): boolean =>
  aliasKey(citation?.title ?? '') === aliasKey(title);
const fits = (other: Citation, type: string): boolean => other.type === type || type === 'van-ban';
/** Whether two citations of one type may be of one document: what both say is equal. */
const alike = (a: Citation, b: Citation): boolean =>
  a.type === b.type &&
  (a.title && b.title
    ? a.title.toLowerCase() === b.title.toLowerCase()
    : a.number && b.number
      ? a.number === b.number
      : a.serial !== undefined && bareSerial(a.serial) === bareSerial(b.serial ?? '')) &&
  (a.year === undefined || b.year === undefined || a.year === b.year) &&
  a.draft === b.draft;

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
