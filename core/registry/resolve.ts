import { meantBy } from '../citation/antecedent.ts';
import type { Citation } from '../citation/citation.ts';
import { unknown, type Answer } from './answer.ts';
import { openSeries, resolveNumber, resolveOpen } from './by-number.ts';
import { resolveSerial } from './by-serial.ts';
import { resolveTitle } from './by-title.ts';
import { RegistryError } from './error.ts';
import { weighLike } from './like-number.ts';
import { SILENT, saidBeside, type Said } from './mention.ts';
import type { DocumentRecord, Registry, Resolution, ResolveContext } from './types.ts';
import { titleKey } from './words.ts';

/** Most surroundings of one number that are weighed. */
const SURROUNDINGS = 10;

/** Mentions of one number share it. */
const mentionKey = ({ type, serial, year, number }: Citation): string =>
  `${type} ${serial} ${year} ${number}`;

/** What the map holds at a key, put there first where it holds nothing. */
function listed<T>(map: Map<string, T>, key: string, empty: T): T {
  const known = map.get(key) ?? empty;
  map.set(key, known);
  return known;
}

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
  const named = new Map<string, Set<number>>();
  /** Number → where it is mentioned. */
  const mentions = new Map<string, number[]>();
  const places = new Map<Citation, number>();
  citations.forEach((one, index) => {
    const { title, year } = one;
    if (title && year) listed(named, titleKey(title), new Set<number>()).add(year);
    if (context.around?.[index]) listed(mentions, mentionKey(one), []).push(index);
    places.set(one, index);
  });

  const read = new Map<string, Said>();
  /** What the words around a citation say of it. */
  function besideOf(index: number): Said {
    const around = context.around?.[index] ?? '';
    const { text } = citations[index]!;
    const key = `${text}\n${around}`;
    const known = read.get(key) ?? (around ? saidBeside(text, around) : SILENT);
    read.set(key, known);
    return known;
  }

  /** What is said beside the first mentions of a number, so that one with the title's words serves the others. */
  function besideAll(citation: Citation): Said[] {
    const said = new Set<Said>();
    for (const index of mentions.get(mentionKey(citation)) ?? []) {
      if (said.size < SURROUNDINGS && besideOf(index).words) said.add(besideOf(index));
    }
    return [...said];
  }

  /** The citation, with the year that is printed right behind a number which has none of its own. */
  function dated(said: Citation): Citation {
    if (said.serial === undefined || said.year !== undefined || said.issued !== undefined) return said;
    const { year } = besideOf(places.get(said)!);
    return year === undefined ? said : { ...said, year };
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
      return weighLike(
        said,
        resolveNumber(dated(said), records, context, besideAll(said)),
        citations,
        registry,
      );
    }
    if (title) {
      const ofName = (name: string) => once(`title ${name} ${year}`, () => registry.byTitle(name, year));
      const versions = await ofName(title);
      if (versions.length || year === undefined)
        return resolveTitle(said, versions, context, [...(named.get(titleKey(title)) ?? [])]);
      // "Luật Quốc tịch 2008": the year tells that the State's name was left out, and no other country's law is meant.
      return resolveTitle(said, await ofName(`${title} Việt Nam`), context);
    }
    return resolveSerial(dated(said), registry, { ...context, beside: besideAll(said) });
  }

  const settled = new Map<string, Promise<Answer>>();
  /** One answer for all citations that say the same: a page may name one number hundreds of times. */
  function settleOnce(said: Citation): Promise<Answer> {
    const { type, number, serial, issued, issuer, issuerCode, place, title, form, inferred, doubts } = said;
    const key = JSON.stringify([
      [type, number, serial, dated(said).year, issued, issuer, issuerCode, place, title, form, inferred],
      [said.antecedent === undefined, said.year, doubts.map(({ suggestion }) => suggestion)],
      // The words of a name tell whether it is of a law being made.
      title !== undefined && [said.text, said.unsettled],
    ]);
    const known = settled.get(key) ?? settle(said);
    settled.set(key, known);
    return known;
  }

  async function answer(citation: Citation): Promise<Answer> {
    const said = meantBy(citation, citations);
    if (!said) return unknown('no-number-or-title');
    if (said.draft) return unknown('draft');
    const settled = await settleOnce(said);
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
