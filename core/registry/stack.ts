import type { DocumentRecord, ListedNumber, Registry, SearchResult } from './types.ts';

/**
 * Several registries as one, those before others first: a province's or webmaster's own pack goes before the kit's.
 *
 * All are asked, since one number may be of a document here and of another there (every province has a 152/KH-UBND): to
 * hear the first alone would pass one place's document off as another's. Of two records with one key the first stands,
 * and says whose it is (`record.pack`); only what ends or changes the document is also taken from the others, so that no
 * pack hides a repeal by not knowing of it. One that fails is passed over as long as another one knows; else its error
 * is the answer. One alone is given back as it is.
 */
export function stack(registries: readonly Registry[]): Registry {
  if (registries.length === 1) return registries[0]!;
  /** The answers of those that can answer, in order. */
  async function ask<T>(
    question: (registry: Registry) => Promise<T>,
  ): Promise<{ answers: T[]; error?: unknown }> {
    const settled = await Promise.allSettled(registries.map(question));
    const failed = settled.find((answer) => answer.status === 'rejected');
    return {
      answers: settled.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])),
      ...(failed && { error: failed.reason }),
    };
  }
  async function all<T>(
    name: (item: T) => string,
    join: (first: T, other: T) => T,
    question: (registry: Registry) => Promise<T[]>,
  ): Promise<T[]> {
    const { answers, error } = await ask(question);
    const items = joined(answers.flat(), name, join);
    if (!items.length && error !== undefined) throw error;
    return items;
  }
  return {
    // What none of them has may be missing from the one that knows least far.
    asOf: registries.reduce((least, { asOf }) => (asOf && (!least || asOf < least) ? asOf : least), ''),
    byNumber: (number) => all(keyOf, overlay, (registry) => registry.byNumber(number)),
    bySerial: (type, serial) =>
      all(
        ({ number, year }: ListedNumber) => `${number} ${year}`,
        (first) => first,
        (registry) => registry.bySerial(type, serial),
      ),
    byTitle: (title, year) => all(keyOf, overlay, (registry) => registry.byTitle(title, year)),
    async search(words, options): Promise<SearchResult> {
      const limit = options?.limit ?? 10;
      const { answers, error } = await ask((registry) => registry.search(words, options));
      const records = joined(
        answers.flatMap((answer) => answer.records),
        keyOf,
        overlay,
      );
      if (!records.length && error !== undefined) throw error;
      return {
        records: records.slice(0, limit),
        more: error !== undefined || records.length > limit || answers.some(({ more }) => more),
      };
    },
  };
}

const keyOf = ({ key }: DocumentRecord): string => key;

function joined<T>(items: readonly T[], name: (item: T) => string, join: (first: T, other: T) => T): T[] {
  const named = new Map<string, T>();
  for (const item of items) {
    const first = named.get(name(item));
    named.set(name(item), first === undefined ? item : join(first, item));
  }
  return [...named.values()];
}

/** The first pack's record, with what the other knows that ends or changes the document. */
function overlay(first: DocumentRecord, other: DocumentRecord): DocumentRecord {
  const { lapse = other.lapse, namesake = other.namesake } = first;
  const expires = [first.expires, other.expires].filter((day) => day !== undefined).sort()[0];
  const relations = (field: 'relations' | 'affectedBy'): DocumentRecord['relations'] =>
    joined(
      [...first[field], ...other[field]],
      ({ kind, to, part }) => `${kind} ${to} ${part}`,
      (known) => known,
    );
  const [does, suffers] = [relations('relations'), relations('affectedBy')];
  // What was taken over was known on the other's day.
  const isTold = suffers.length > first.affectedBy.length || expires !== first.expires;
  const asOf = isTold && (first.asOf ?? '') < (other.asOf ?? '') ? other.asOf : first.asOf;
  return {
    ...first,
    ...(asOf !== undefined && { asOf }),
    ...(expires !== undefined && { expires }),
    ...(lapse !== undefined && { lapse }),
    ...(namesake !== undefined && { namesake }),
    relations: does,
    affectedBy: suffers,
  };
}
