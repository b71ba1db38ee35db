import { comparePlaces, isLocal } from './locality.ts';
import { numberParts } from './number-key.ts';
import { LINK_SOURCES, type LinkSource } from './link-sources.ts';
import type { DocumentRecord } from './types.ts';

/** An address where a document, or a search for it, can be opened. */
export interface OfficialLink {
  url: string;
  /** Registered name of the publisher (`vbpl.vn`); the catalogue has its name in words. */
  publisher: string;
  /** The document itself, or the publisher's search for its number. */
  kind: 'document' | 'search';
  /** The publisher issued the text or publishes it officially (`LINK_SOURCES`). */
  authoritative: boolean;
}

/** What links can be made for: a record, or only what a text prints. */
export interface LinkTarget {
  number?: string;
  title?: string;
  /** Locality whose body issued the document. */
  place?: string;
  links?: DocumentRecord['links'];
}

function https(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

function sourceOf(host: string): LinkSource | undefined {
  return LINK_SOURCES.find(
    ({ name, place }) => host === name || (place ? host === `www.${name}` : host.endsWith(`.${name}`)),
  );
}

/** The registered name of whoever publishes this address; its host where no source of ours covers it. */
export function publisherOf(address: string): string {
  const host = https(address)?.hostname ?? '';
  return sourceOf(host)?.name ?? host;
}

const OLD_VBPL = /^https:\/\/vbpl\.vn\/[^?]*\/vbpq-[a-z-]+\.aspx\?(?:.*&)?ItemID=(\d+)/i;

/** The same document's address as its publisher writes it today: vbpl.vn changed its form on 23 April 2026 and kept its item ids. */
export function currentAddress(address: string): string {
  const item = OLD_VBPL.exec(address)?.[1];
  return item ? `https://vbpl.vn/van-ban/chi-tiet/--${item}` : address;
}

/** Whether what stands at this host is the publisher's own: a copy is none, on whatever government's host it lies. */
function isAuthoritative(host: string, documentPlace: string | undefined): boolean {
  const source = sourceOf(host);
  if (!source?.authoritative) return false;
  if (source.place === undefined) return true;
  return documentPlace !== undefined && comparePlaces(documentPlace, source.place) !== 'elsewhere';
}

/** Whether the central State registers can have this number: not those of provinces, nor of the Party. */
function isCentral(number: string): boolean {
  return !isLocal(number) && !/-tw$|tw$/.test(numberParts(number)?.symbol ?? '');
}

/**
 * Where to read a document, best first: its own pages at official publishers, official searches, then others.
 * Without an item id a source gives its search, marked as such; a source that can't search by number drops out.
 */
export function officialLinks(target: LinkTarget): OfficialLink[] {
  const own = (target.links ?? []).flatMap(({ url }): OfficialLink[] => {
    const parsed = https(currentAddress(url));
    if (!parsed) return [];
    return [
      {
        url: parsed.href,
        publisher: publisherOf(parsed.href),
        kind: 'document',
        authoritative: isAuthoritative(parsed.hostname, target.place),
      },
    ];
  });
  const words = target.number && numberParts(target.number) ? target.number : target.title;
  const central = !target.number || isCentral(target.number);
  const searches = LINK_SOURCES.flatMap(({ name, authoritative, search, centralOnly }): OfficialLink[] =>
    search && words && (central || !centralOnly) && !own.some(({ publisher }) => publisher === name)
      ? [
          {
            url: search.replace('{words}', encodeURIComponent(words)),
            publisher: name,
            kind: 'search',
            authoritative,
          },
        ]
      : [],
  );
  const rank = (link: OfficialLink): number =>
    (link.authoritative ? 0 : 2) + (link.kind === 'document' ? 0 : 1);
  return [...own, ...searches].sort((a, b) => rank(a) - rank(b));
}
