import type { Citation } from '../citation/citation.ts';
import { findCitations } from '../citation/find.ts';
import type { PageCitations } from '../markup/find.ts';
import { resolve } from '../registry/resolve.ts';
import { surroundings } from '../citation/surroundings.ts';
import type { Registry, Resolution, ResolveContext } from '../registry/types.ts';
import type { Fault } from './record.ts';

/** What a text is called in the answer: its id, or its line where it has none. */
export type Name = { id: string | number } | { line: number };

/** A citation with what the registry makes of it, where one was asked. */
export type AnsweredCitation = Citation & { resolution?: Resolution };

/** The answer for one text. */
export type Answer = (Name & { citations: AnsweredCitation[] }) | (Name & { error: Fault });

/**
 * Finds the citations of a text and, where there is a registry, resolves them.
 * @param context what is known of where the text stands; goes before what a page tells of itself.
 * @param isMarkup the text is a page's HTML.
 */
export async function answer(
  name: Name,
  text: string,
  registry: Registry | undefined,
  context: ResolveContext = {},
  isMarkup = false,
): Promise<Extract<Answer, { citations: unknown }>> {
  const read = isMarkup ? await readPage(text) : undefined;
  const citations: AnsweredCitation[] = read?.citations ?? findCitations(text);
  if (registry !== undefined) {
    const around = read?.around ?? surroundings(text, citations);
    for (const resolution of await resolve(citations, registry, { ...read?.context, ...context, around }))
      citations[resolution.index]!.resolution = resolution;
  }
  return { ...name, citations };
}

/** A page's citations; places count a byte order mark, as those of texts do. */
async function readPage(file: string): Promise<PageCitations> {
  // Most runs read no HTML.
  const { findInPage } = await import('../markup/find.ts');
  if (!file.startsWith('\uFEFF')) return findInPage(file);
  const found = findInPage(file.slice(1));
  for (const citation of found.citations)
    for (const said of [citation, ...citation.provisions]) {
      said.start += 1;
      said.end += 1;
    }
  return found;
}

/** Why the registry could not be asked about some citation of an answer, if that happened. */
export function registryFailure(answer: Answer): Resolution['failure'] {
  const citations = 'citations' in answer ? answer.citations : [];
  return citations.find(({ resolution }) => resolution?.failure)?.resolution?.failure;
}
