import { base64 } from '../../core/library/exchange/base64.ts';
import { sha256 } from '../../core/library/hash.ts';
import { LARGEST_ALBUM, LARGEST_PICTURE, MOST_PICTURES, pictureKind } from '../../core/library/pictures.ts';
import type { Capture, MissingPicture } from '../../core/library/schema.ts';

/** How long all pictures of a page may take: the text is worth more than its last picture. */
const PATIENCE_MS = 15_000;

/** Where pages put a picture's address that is loaded only when scrolled to. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy'];

/** Asks for a picture of the page's own origin, as the page itself would; a redirection elsewhere is refused. */
export type Fetch = (address: string, signal: AbortSignal) => Promise<Response>;

const fetchOwn: Fetch = (address, signal) =>
  fetch(address, { mode: 'same-origin', credentials: 'same-origin', cache: 'force-cache', signal });

interface Album {
  pictures: Capture['pictures'];
  missing: MissingPicture[];
}

/** The address of a picture in a copy of a page; undefined where it has none that can be asked. */
function addressOf(image: Element, base: string): string | undefined {
  const source = image.getAttribute('src') ?? '';
  const late = LATE_SOURCES.map((name) => image.getAttribute(name)).find(Boolean);
  // What is loaded late has a tiny placeholder until then.
  const chosen = late && (source === '' || source.startsWith('data:')) ? late : source;
  const address = URL.parse(chosen, base);
  return address && chosen !== '' && /^(?:https?|data):$/.test(address.protocol) ? address.href : undefined;
}

/** Bytes of an answer, or undefined where there are more than so many; no more than those are read. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(response.headers.get('content-length')) > most) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > most ? undefined : bytes;
}

/**
 * Fetches the pictures of a region that are of the page's own origin and names them `asset:HASH` in it; the others are
 * listed, each with the reason, and their elements go.
 * @param region a copy of the page's region: its elements are changed.
 * @param page address of the page; pictures of other origins are never asked for.
 */
export async function keepPictures(
  region: Element,
  page: string,
  base: string,
  fetch = fetchOwn,
): Promise<Album> {
  const album: Album = { pictures: [], missing: [] };
  const images = new Map<string, Element[]>();
  for (const image of region.querySelectorAll('img')) {
    const address = addressOf(image, base);
    if (address === undefined) image.remove();
    else images.set(address, [...(images.get(address) ?? []), image]);
  }
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const origin = new URL(page).origin;
  let room = LARGEST_ALBUM;

  const take = async (address: string, image: Element): Promise<string | MissingPicture['reason']> => {
    const isOwn = new URL(address).origin === origin || address.startsWith('data:');
    if (!isOwn) return 'other-site';
    if (album.pictures.length >= MOST_PICTURES) return 'too-large';
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    try {
      const response = address.startsWith('data:') ? fromData(address) : await fetch(address, signal);
      if (!response?.ok) return 'unreachable';
      bytes = await bytesOf(response, Math.min(room, LARGEST_PICTURE));
    } catch {
      return 'unreachable';
    }
    if (!bytes) return 'too-large';
    const mime = pictureKind(bytes);
    if (mime === undefined) return 'not-a-picture';
    const hash = await sha256(bytes);
    room -= bytes.length;
    const alt = image.getAttribute('alt') ?? '';
    const shown = address.startsWith('data:') ? 'data:' : address;
    if (!album.pictures.some((picture) => picture.hash === hash))
      album.pictures.push({ address: shown, alt, mime, data: base64(bytes), hash });
    return `asset:${hash}`;
  };

  for (const [address, elements] of images) {
    const taken = await take(address, elements[0]!);
    for (const element of elements) {
      if (taken.startsWith('asset:')) element.setAttribute('src', taken);
      else element.remove();
    }
    if (!taken.startsWith('asset:'))
      album.missing.push({
        address: address.startsWith('data:') ? 'data:' : address,
        reason: taken as MissingPicture['reason'],
      });
  }
  return album;
}

/** What a `data:` address holds; asking the network for it is not needed, and a page's policy may forbid it. */
function fromData(address: string): Response | undefined {
  const [head = '', body = ''] = [
    address.slice(5, address.indexOf(',')),
    address.slice(address.indexOf(',') + 1),
  ];
  if (!/;base64$/i.test(head)) return undefined;
  return new Response(
    Uint8Array.from(atob(decodeURIComponent(body)), (character) => character.charCodeAt(0)),
  );
}
