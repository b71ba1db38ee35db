import { isLocal } from './locality.ts';
import { LINK_SOURCES, type LinkSource } from './link-sources.ts';
import { fillTemplate, templateOn } from './link-template.ts';
import { numberParts } from './number-key.ts';
import type { DocumentLink } from './types.ts';

/** An address where a document, or a way to it, can be opened. */
export interface SourceLink {
  url: string;
  /** Registered name of the publisher (`vbpl.vn`); the catalogue has its name in words. */
  publisher: string;
  /** The document itself, the publisher's search for its number or name, or only the portal where it can be looked up by hand. */
  kind: 'document' | 'search' | 'portal';
  /** The publisher issued the text or publishes it officially (`LinkSource`). */
  authoritative: boolean;
}

/** What links can be made for: a record, or only what a text prints. */
export interface LinkTarget {
  number?: string | undefined;
  title?: string | undefined;
  /** Locality whose body issued the document. */
  place?: string | undefined;
  links?: readonly DocumentLink[];
  /** Name of the pack that the record came from, where it is not the kit's own. */
  pack?: string | undefined;
}

export interface LinkOptions {
  /** Registered name of the publisher that the reader, or else the page's owner, prefers: first among its equals. */
  prefer?: string | undefined;
  /** ISO day on which the links are to hold; without one, the forms that have no known end. */
  on?: string | undefined;
  /** Publishers of the whole country's documents, in the order of offering. */
  sources?: readonly LinkSource[];
}

/** Whether the central State registers can have this number: not those of provinces, nor of the Party. */
function isCentral(number: string): boolean {
  return !isLocal(number) && !/tw$/.test(numberParts(number)?.symbol ?? '');
}

/**
 * Publishers' searches for what a text says of a document, best first; a source that can't search for it drops out.
 * Needs nothing but the text: this is where a mark leads before the registry is asked.
 */
export function searchLinks(
  { number, title }: LinkTarget,
  { prefer, on, sources = LINK_SOURCES }: LinkOptions = {},
): SourceLink[] {
  const words = number && numberParts(number) ? number : title;
  const central = !number || isCentral(number);
  const links = sources.flatMap(({ name, authoritative, searches, centralOnly }): SourceLink[] => {
    const template = central || !centralOnly ? templateOn(searches, on) : undefined;
    const url = template && fillTemplate(template, { words });
    return url === undefined ? [] : [{ url, publisher: name, kind: 'search', authoritative }];
  });
  return ranked(links, prefer);
}

const KINDS: readonly SourceLink['kind'][] = ['document', 'search', 'portal'];

/** Authoritative ones first, then the preferred publisher's, then documents before searches before portals; else as given. */
export function ranked(links: readonly SourceLink[], prefer?: string): SourceLink[] {
  const rank = ({ authoritative, publisher, kind }: SourceLink): number =>
    (authoritative ? 0 : 10) + (kind === 'portal' ? 5 : publisher === prefer ? 0 : 1 + KINDS.indexOf(kind));
  return [...links].sort((a, b) => rank(a) - rank(b));
}

/**
 * Where a citation's link may lead by itself: to an authoritative publisher's page of the document or search for it,
 * or nowhere. A portal is no answer.
 */
export function mainLink(links: readonly SourceLink[]): SourceLink | undefined {
  return links.find(({ authoritative, kind }) => authoritative && kind !== 'portal');
}
