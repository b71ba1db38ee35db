import type { Citation } from '../citation/citation.ts';
import { findCitations } from '../citation/find.ts';
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
 * @param context what is known of where the text stands.
 */
export async function answer(
  name: Name,
  text: string,
  registry: Registry | undefined,
  context: ResolveContext = {},
): Promise<Answer> {
  const citations: AnsweredCitation[] = findCitations(text);
  if (registry !== undefined) {
    const around = surroundings(text, citations);
    for (const resolution of await resolve(citations, registry, { ...context, around }))
      citations[resolution.index]!.resolution = resolution;
  }
  return { ...name, citations };
}

/** Why the registry could not be asked about some citation of an answer, if that happened. */
export function registryFailure(answer: Answer): Resolution['failure'] {
  const citations = 'citations' in answer ? answer.citations : [];
  return citations.find(({ resolution }) => resolution?.failure)?.resolution?.failure;
}
