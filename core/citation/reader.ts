/** Reads a document block by block: antecedents, aliases, back references. */

import type { Cleaned } from '../text/clean.ts';
import { agree, alike, bareSerial, equal, type Said, saidBeside } from './agreement.ts';
import type { AntecedentReason, Citation, Revision } from './citation.ts';
import * as cues from './cues.ts';
import type { Mention } from './mention.ts';
import { parse, type Parsed } from './parse.ts';
import { provisionsBehind } from './provision.ts';

/** A type's nearest mention, and whether more than one document was mentioned. */
interface Known {
  nearest: number;
  several: boolean;
  /** Where its mention ends in the document's text. */
  end: number;
  /** As far as the document's text was searched for nameless documents of the type. */
  searched: number;
  /** One was found there. */
  nameless?: boolean;
}

/**
 * Carries aliases and antecedents from block to block. `read` gives a block's citations, offsets within the block;
 * indices (`antecedent`) count through the whole document. `finish` gives earlier ones that a later, fuller form settles.
 */
export class CitationReader {
  readonly #all: Citation[] = [];
  /** What stands beside each of them. */
  readonly #said: Said[] = [];
  readonly #aliases = new Map<string, { index: number; words: boolean }>();
  /** Type and bare serial → one index for each document that they may be of. */
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
  /** The last of the text before the block being read, and how long all of it was. */
  #past = '';
  #length = 0;
  /** Where, in the block being read, the words that quote begin. */
  #opened = -1;
  #legal = false;
  /** Types that point at "this" in the block being read. */
  #blockTypes = new Set<string>();
  /** Type and serial of every number in the block being read. */
  #numbered = new Set<string>();

  /** The citations of the next block, in order. */
  read(block: string): Citation[] {
    const parsed = parse(block);
    if (parsed) return this.tie(parsed);
    this.#leave(block, 0, block.length);
    this.#pass(block);
    return [];
  }

  #pass(block: string): void {
    this.#length += block.length + 1;
    if (this.#byType.size > 0) this.#past = `${this.#past}\n${block}`.slice(-cues.PAST);
  }

  /** Ties a block's mentions to each other and to those of the blocks before it. */
  tie({ text, cleaned, mentions }: Parsed): Citation[] {
    const source = cleaned.text;
    const first = mentions[0] as Mention;
    if (!this.#legal && mentions.some((mention) => mention.deictic)) {
      this.#legal =
        cues.OWN.test(source) ||
        (this.#all.length === 0 &&
          cues.LAYOUT.test(source.slice(0, first.citation.start + (first.deictic ? 1 : 0))));
    }
    this.#blockTypes = new Set(
      mentions
        .filter((mention) => mention.deictic === 'here')
        .map((mention) => mention.citation.type as string),
    );
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
      const said = saidBeside(mention, source);
      if (mention.deictic ? this.#point(mention, source) : this.#lean(mention, said)) {
        const meant = citation.antecedent === undefined ? undefined : this.#said[citation.antecedent];
        this.#keep(citation, meant ? { ...meant, ...said, bodies: [...meant.bodies, ...said.bodies] } : said);
        found.push(citation);
        this.#alias(source, citation, next?.start ?? source.length, found);
        this.#enter(source, citation, found);
      }
      last = citation.end;
    }
    this.#leave(source, last, source.length);
    this.#pass(source);
    for (const citation of found) place(citation, cleaned, text);
    return found;
  }

  /** Fuller forms that came later and settle an earlier short one of the same type and number. */
  finish(): Revision[] {
    const revisions: Revision[] = [];
    for (let index = 0; index < this.#all.length; index += 1) {
      const citation = this.#all[index] as Citation;
      if (citation.form !== 'short' || citation.number !== undefined) continue;
      const antecedent = this.#fuller(this.#said[index] as Said);
      if (antecedent === undefined) continue;
      const revised: Citation = { ...citation, inferred: [...citation.inferred] };
      this.#adopt(revised, antecedent, 'serial');
      revisions.push({ index, citation: revised });
    }
    return revisions;
  }

  #keep(citation: Citation, said: Said): void {
    const index = this.#all.push(citation) - 1;
    this.#said.push(said);
    const { type, serial, number, form } = citation;
    if (type === undefined || form === 'back') return;
    if (
      serial !== undefined &&
      citation.antecedent === undefined &&
      (number !== undefined || said.bodies.length > 0)
    ) {
      const key = serialKey(citation);
      const same = this.#bySerial.get(key);
      // One index for each different document is enough.
      if (!same) this.#bySerial.set(key, [index]);
      else if (same.length < 9 && same.every((other) => !equal(this.#said[other] as Said, said)))
        same.push(index);
    }
    const end = this.#length + citation.end;
    for (const types of [this.#byType, this.#section])
      for (const slug of [type, 'van-ban']) {
        const known = types.get(slug);
        if (!known) types.set(slug, { nearest: index, several: false, end, searched: end });
        else {
          if (!alike(said, this.#said[known.nearest] as Said)) known.several = true;
          else if (number === undefined && citation.year === undefined && !citation.unsettled) continue;
          known.nearest = index;
          known.end = end;
          known.searched = end;
          known.nameless = false;
        }
      }
  }

  /**
   * A short form takes its number from a full mention of the same type and number, when there is exactly one; it, or a
   * name without a year, from what the text says it stands for.
   */
  #lean({ citation, weak }: Mention, said: Said): boolean {
    const short = citation.form === 'short';
    if (!short && (citation.number !== undefined || citation.year !== undefined)) return true;
    const fuller = short ? this.#fuller(said) : undefined;
    const antecedent = fuller ?? this.#aliased(said);
    if (antecedent !== undefined)
      this.#adopt(citation, antecedent, fuller === undefined ? 'alias' : 'serial');
    return !weak || antecedent !== undefined || this.#numbered.has(serialKey(citation));
  }

  #aliased(said: Said): number | undefined {
    const { text, form, title } = said.citation;
    const alias = this.#aliases.get(aliasKey(text));
    if (!alias || said.unread || !agree(said, this.#said[alias.index] as Said)) return undefined;
    return form === 'short' || alias.words || titled(this.#all[alias.index], title) ? alias.index : undefined;
  }

  #fuller(said: Said): number | undefined {
    if (said.unread) return undefined;
    const { year } = said.citation;
    const at = (index: number): Said => this.#said[index] as Said;
    const fitting = (this.#bySerial.get(serialKey(said.citation)) ?? []).filter((index) => {
      const other = at(index);
      return (
        other.citation !== said.citation &&
        (year === undefined || other.citation.year === year) &&
        agree(said, other)
      );
    });
    return fitting.every((one, i) => fitting.slice(i + 1).every((other) => alike(at(one), at(other))))
      ? fitting.find((index) => at(index).citation.number !== undefined)
      : undefined;
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
    if (cues.MANY.test(text.slice(Math.max(0, citation.start - 7), citation.start))) antecedent = undefined;
    else if (antecedent === undefined || !fits(this.#all[antecedent] as Citation, type)) {
      reason = 'only';
      antecedent = undefined;
      if (here && !named) this.#own.add(type);
      else if (!here || !(this.#own.has(type) || (this.#legal && !this.#others(type))))
        antecedent = this.#only(citation, text);
    }
    if (citation.provisions.length === 0 && antecedent === undefined) {
      if (cues.LOOSE.has(type) && !capital) return false;
      if (
        cues.ACTS.includes(type) &&
        !(capital && (named || this.#legal || inside || selfSaid(text, citation)))
      )
        return false;
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
    // "Nghị định sửa đổi Nghị định 100/2019/NĐ-CP … Nghị định này": the one that amends.
    const between = text.slice(Math.max(0, known.end - this.#length), citation.start);
    if (
      cues.REPLACED.test((this.#all[known.nearest] as Citation).relation ?? '') &&
      (known.end < this.#length || /[.;!?]\s|\n/.test(between.slice(0, cues.LINE)))
    )
      return undefined;
    const reach = this.#length + citation.start;
    const since =
      `${citation.start < cues.PAST ? this.#past : ''}\n${text.slice(Math.max(0, citation.start - cues.PAST), citation.start)}`.slice(
        -Math.min(cues.PAST, Math.max(0, reach - known.searched)) || Infinity,
      );
    for (const [, written] of known.searched < reach ? since.matchAll(cues.NAMELESS) : [])
      known.nameless ||= aliasKey(citation.text).startsWith(aliasKey(written as string));
    known.searched = reach;
    return known.several || known.nameless ? undefined : known.nearest;
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
    const capitals = cues.CAPITALS.exec(rest);
    const match = capitals ?? (/gọi|viết/.test(rest) ? cues.ALIAS.exec(rest) : undefined);
    if (!match?.[1] || citation.end + match[0].length - match[1].length > next + 2) return;
    // "Luật A, sửa đổi bởi Luật số B (sau đây gọi là Luật A)": the law of that name is meant, not the last one.
    const near = found.slice(-9);
    const namesake = near.findIndex((other) => titled(other, match[1]));
    this.#aliases.set(aliasKey(match[1]), {
      index: this.#all.length - (namesake < 0 ? 1 : near.length - namesake),
      // Of two laws before it, the words may mean either.
      words:
        !capitals && near.filter(({ type, form }) => type === citation.type && form !== 'back').length < 2,
    });
  }

  /** Words that open a quotation quote the document cited before them; so does a note in brackets above a provision. */
  #enter(text: string, citation: Citation, found: readonly Citation[]): void {
    if (citation.form === 'back' || citation.type === undefined) return;
    const index = this.#all.length - 1;
    const [provision] = citation.provisions;
    const start = provision?.start ?? citation.start;
    const before = text.slice(Math.max(0, start - cues.LINE), start);
    const line = before.lastIndexOf('\n') + 1;
    const note = cues.NOTE.exec(before.slice(line));
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
    const amends = citation.relation === 'amends' && cues.AMENDS.test(before.slice(line));
    if (amends) this.#amended = index;
    if (citation.relation === 'amended-by' || (citation.start < this.#opened && !provision)) return;
    const rest = text.slice(citation.end, citation.end + cues.LINE);
    const opens = (provision ? cues.QUOTES : cues.AS_FOLLOWS).test(rest) && cues.OPENS.exec(rest);
    if (!opens || (!provision && !cues.AS_FOLLOWS.test(opens[1] as string))) return;
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
    if (cues.BREAK.test(between)) this.#scope = undefined;
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
const titled = (citation?: Citation, title = ''): boolean =>
  aliasKey(citation?.title ?? '') === aliasKey(title);
const fits = (other: Citation, type: string): boolean => other.type === type || type === 'van-ban';
/** "Quyết định này có hiệu lực …", "Điều 2. Quyết định này …", "1. Quyết định này …". */
const selfSaid = (text: string, { start, end }: Citation): boolean =>
  /^\s+có\s+hiệu\s+lực(?!\p{L})/u.test(text.slice(end, end + 24)) ||
  /(?:^|\n)[^\S\n]*(?:Điều\s+)?\d{1,3}\.\s+$/u.test(text.slice(Math.max(0, start - 24), start));

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
