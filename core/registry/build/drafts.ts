import { numberKey, numberParts } from '../number-key.ts';
import { titleKey } from '../words.ts';
import type { Draft, Note } from './clean.ts';

/**
 * Whether two rows of one number are one document. A central body's number with its year is unique within its type; a
 * number without a year comes again every year, a local one in every place, so that those need a day or a title besides.
 */
function same(a: Draft, b: Draft): boolean {
  if (a.type !== b.type || (a.place ?? '') !== (b.place ?? '')) return false;
  const parts = numberParts(a.number);
  const titled = a.title && b.title && titleKey(a.title) === titleKey(b.title);
  if (/(^|-)(ct)?(ubnd|hdnd|tu)(-|$)/.test(parts?.symbol ?? ''))
    return Boolean(titled && a.issued === b.issued);
  if (parts?.year || (a.issued && a.issued === b.issued)) return true;
  return Boolean(titled && (!a.issued || !b.issued));
}

/** Takes what the second row knows besides; a title in lower case gives way to the same one with its capitals. */
function join(known: Draft, other: Draft): void {
  known.links.push(...other.links);
  known.sources.push(...other.sources);
  if (known.lowerCased && !other.lowerCased && titleKey(known.title!) === titleKey(other.title ?? '')) {
    known.title = other.title;
    delete known.lowerCased;
  }
  const { number: _number, tier: _tier, links: _links, sources: _sources, ...facts } = other;
  if (known.title) delete facts.lowerCased;
  Object.assign(known, { ...facts, ...JSON.parse(JSON.stringify(known)) });
}

/** The drafts by number; rows of one document are joined. */
export class DraftList {
  readonly #byNumber = new Map<string, Draft[]>();

  constructor(drafts: readonly Draft[], note: Note) {
    for (const draft of drafts) {
      const twin = this.#byNumber.get(numberKey(draft.number))?.find((other) => same(other, draft));
      if (!twin) this.add(draft);
      else {
        note(draft.number, 'two rows of one document joined', `${draft.sources[0]} into ${twin.sources[0]}`);
        join(twin, draft);
      }
    }
  }

  add(draft: Draft): void {
    const key = numberKey(draft.number);
    const known = this.#byNumber.get(key);
    if (known) known.push(draft);
    else this.#byNumber.set(key, [draft]);
  }

  remove(draft: Draft): void {
    const key = numberKey(draft.number);
    this.#byNumber.set(key, this.#byNumber.get(key)?.filter((known) => known !== draft) ?? []);
  }

  /** The first document of this number, and of this type where one is given. */
  find(number: string, type?: string): Draft | undefined {
    const hits = this.#byNumber.get(numberKey(number)) ?? [];
    return type ? hits.find((draft) => draft.type === type) : hits[0];
  }

  /** Whether several documents have this number. */
  isShared(number: string): boolean {
    return (this.#byNumber.get(numberKey(number)) ?? []).length > 1;
  }

  all(): Draft[] {
    return [...this.#byNumber.values()].flat();
  }
}
