import { comparePlaces, isLocal, isProvince, isProvinces, isOfSite, placeOfSite } from './locality.ts';
import { LINK_SOURCES, type LinkSource } from './link-sources.ts';
import { fillTemplate, templateOn } from './link-template.ts';
import { LOCAL_LINK_SOURCES } from './local-link-sources.ts';
import { ranked, searchLinks, type LinkOptions, type LinkTarget, type SourceLink } from './search-links.ts';

export { mainLink, type LinkOptions, type LinkTarget, type SourceLink } from './search-links.ts';

/** Hosts that only bodies of the State and the Party have. What they carry without having issued it is a copy. */
const STATE_HOST = /(?:^|\.)(?:gov|chinhphu|quochoi|dcs|dangcongsan)\.vn$/;

function parsed(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

function sourceOf(host: string, sources: readonly LinkSource[]): LinkSource | undefined {
  return [...sources, ...LOCAL_LINK_SOURCES].find(
    ({ name, place }) => host === name || (place ? host === `www.${name}` : host.endsWith(`.${name}`)),
  );
}

/** The registered name of whoever publishes this address; its host where no source of ours covers it. */
export function publisherOf(address: string): string {
  const host = parsed(address)?.hostname ?? '';
  return sourceOf(host, LINK_SOURCES)?.name ?? host;
}

/**
 * The same document's address as its publisher writes it on a day (without one, now): old forms are rewritten by the
 * publisher's own id, others stay as they are.
 */
export function currentAddress(address: string, { on, sources = LINK_SOURCES }: LinkOptions = {}): string {
  const source = sourceOf(parsed(address)?.hostname ?? '', sources);
  const id = Object.values(source?.item?.exec(address)?.groups ?? {}).find((group) => group !== undefined);
  const template = templateOn(source?.documents, on);
  return (template && fillTemplate(template, { item: id })) ?? address;
}

/** Whether a government host is that of the place itself: its province's portal, or its own host under that. */
function isHostOf(host: string, place: string): boolean {
  const around = placeOfSite(host);
  if (around === undefined) return false;
  return isProvince(place)
    ? isProvinces(host) && comparePlaces(place, around) === 'same'
    : isOfSite(place, host);
}

/**
 * Whether what stands at an address is the issuer's own, or published by law: a copy is neither, on whatever
 * government's host it lies. Without TLS, or at a port of its own, anyone may have written it.
 */
function isAuthoritative(
  { protocol, port, hostname }: URL,
  source: LinkSource | undefined,
  { number, place }: LinkTarget,
): boolean {
  if (protocol !== 'https:' || port !== '') return false;
  if (!source)
    return number !== undefined && place !== undefined && isLocal(number) && isHostOf(hostname, place);
  if (!source.authoritative || source.place === undefined) return source.authoritative;
  return place !== undefined && comparePlaces(place, source.place) !== 'elsewhere';
}

/**
 * Where to read a document, best first: at authoritative publishers (its own page, their search, its province's
 * portal), then elsewhere. Without the publisher's own id of the document, a source gives its search, marked as such;
 * a source that can't search for it drops out. Only http(s) addresses pass: of publishers known here, of State hosts
 * (as copies), or in a pack that the page's owner stacked before the kit's own.
 */
export function sourceLinks(target: LinkTarget, options: LinkOptions = {}): SourceLink[] {
  const { sources = LINK_SOURCES, prefer } = options;
  const own = (target.links ?? []).flatMap(({ url }): SourceLink[] => {
    const address = parsed(currentAddress(url, options));
    const source = address && sourceOf(address.hostname, sources);
    if (!address || !(source ?? (STATE_HOST.test(address.hostname) || target.pack !== undefined))) return [];
    return [
      {
        url: address.href,
        publisher: source?.name ?? address.hostname,
        kind: 'document',
        authoritative: isAuthoritative(address, source, target),
      },
    ];
  });
  const ways = [...searchLinks(target, options), ...portals(target)].filter(
    (way) => !own.some(({ publisher }) => publisher === way.publisher),
  );
  return ranked([...own, ...ways], prefer);
}

/** The portals of a province whose own bodies issued a document; its communes' plans stand elsewhere. */
function portals({ number, place }: LinkTarget): SourceLink[] {
  if (!number || !place || !isLocal(number)) return [];
  return LOCAL_LINK_SOURCES.flatMap((source): SourceLink[] =>
    source.portal !== undefined && comparePlaces(place, source.place!) === 'same'
      ? [{ url: source.portal, publisher: source.name, kind: 'portal', authoritative: true }]
      : [],
  );
}
