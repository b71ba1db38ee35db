import { meantBy } from '../citation/antecedent.ts';
import type { Citation } from '../citation/citation.ts';
import { unknown, type Answer } from './answer.ts';
import { openSeries, resolveNumber, resolveOpen } from './by-number.ts';
import { resolveSerial } from './by-serial.ts';
import { resolveTitle } from './by-title.ts';
import { RegistryError } from './error.ts';
import { weighLike } from './like-number.ts';
import type { DocumentRecord, Registry, Resolution, ResolveContext } from './types.ts';
import { titleKey } from './words.ts';

/** What the registry makes of the citation at an index of a document's list. */
type Resolver = (index: number) => Promise<Resolution>;

function resolver(citations: readonly Citation[], registry: Registry, context: ResolveContext): Resolver {
  const asked = new Map<string, Promise<DocumentRecord[]>>();
  const once = (key: string, ask: () => Promise<DocumentRecord[]>): Promise<DocumentRecord[]> => {
    const known = asked.get(key) ?? ask();
    asked.set(key, known);
    return known;
  };

  /** Name → the years that the document prints with it; a day beside it may be another document's. */
  const named = new Map<string, number[]>();
  for (const { title, year } of citations)
    if (title && year) named.set(titleKey(title), [...(named.get(titleKey(title)) ?? []), year]);

  /** What stands around every mention of a number, so that one with the title's words serves the others. */
  function wordsAround({ type, serial, year, number }: Citation): string {
    const mentions = citations.map((other, index) =>
      other.type === type && other.serial === serial && other.year === year && other.number === number
        ? context.around?.[index]
        : '',
    );
    return mentions.filter(Boolean).join('\n');
  }

  async function settle(said: Citation): Promise<Answer> {
    const { number, title, year } = said;
    if (number && openSeries(said)) {
      const forms = [number, number.replace('/', `/${said.issued?.slice(0, 4) ?? year}/`)];
      const records = await Promise.all(
        forms.map((one) => once(`number ${one}`, () => registry.byNumber(one))),
      );
      return resolveOpen(said, records.flat(), context);
    }
    if (number) {
      const records = await once(`number ${number}`, () => registry.byNumber(number));
      return weighLike(said, resolveNumber(said, records, context, wordsAround(said)), citations, registry);
    }
    if (title) {
      const ofName = (name: string) => once(`title ${name} ${year}`, () => registry.byTitle(name, year));
      const versions = await ofName(title);
      if (versions.length || year === undefined)
        return resolveTitle(said, versions, context, named.get(titleKey(title)));
      // "Luật Quốc tịch 2008": the year tells that the State's name was left out, and no other country's law is meant.
      return resolveTitle(said, await ofName(`${title} Việt Nam`), context);
    }
    return resolveSerial(said, registry, { ...context, words: wordsAround(said) });
  }

  async function answer(citation: Citation): Promise<Answer> {
    const said = meantBy(citation, citations);
    if (!said) return unknown('no-number-or-title');
    if (said.draft) return unknown('draft');
    const settled = await settle(said);
    if (said === citation) return settled;
    // The doubts are about words that stand elsewhere; the reason is the pointing.
    return { ...settled, doubts: [], ...(settled.outcome !== 'unknown' && { reason: 'antecedent' }) };
  }

  return async (index) => {
    try {
      return { index, ...(await answer(citations[index]!)) };
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      return { index, ...unknown('unavailable'), failure: error.code };
    }
  };
}

/**
 * Finds the documents that citations mean. Never guesses: a record is given only where one candidate remains and the
 * text settles that no other can be meant; else the candidates come ranked, each with its reason. Absence from the
 * registry is no doubt. A registry that can't be read leaves its citations `unavailable` and the others go on.
 * @param citations all of a document, in order; `antecedent` points into this list.
 */
export function resolve(
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext = {},
): Promise<Resolution[]> {
  const answer = resolver(citations, registry, context);
  return Promise.all(citations.map((_, index) => answer(index)));
}

/**
 * What `resolve` would say of one citation, without asking about the others: their words count, since another mention
 * may settle this one or leave it open.
 * @param index of the citation in the list
 */
export function resolveOne(
  index: number,
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext = {},
): Promise<Resolution> {
  return resolver(citations, registry, context)(index);
}
