import { withoutFurniture } from './furniture.ts';
import { sha256 } from './hash.ts';
import { canonicalUrl } from './identity.ts';
import { pictureKind } from './pictures.ts';
import type { PreparedArticle } from './save.ts';
import type { AssetRecord, Capture, CitationRecord } from './schema.ts';

/** What was made of a citation when its article was saved. */
export type CitationAtSaving = Omit<CitationRecord, 'versionId' | 'articleId' | 'index'>;

const collapsed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();

/**
 * SHA-256, hex, of what an article says: its title and its text, composed, white space collapsed, furniture left out.
 * Where a link leads and which pictures stand beside the text is no part of it: both carry session numbers on many portals.
 */
export function textHash({ title, plain }: Pick<Capture, 'title' | 'plain'>): Promise<string> {
  return sha256(JSON.stringify([collapsed(title), collapsed(withoutFurniture(plain))]));
}

/**
 * The address under which a capture is known. Parts of a page are articles of their own, beside the page's: the same part
 * saved again is the same article.
 */
function addressOf({ kind, url, canonical }: Capture, hash: string): string {
  const page = canonicalUrl(url, canonical) ?? url;
  if (kind === 'page') return page;
  const address = new URL(page);
  address.hash = `${kind}-${hash.slice(0, 16)}`;
  return address.href;
}

/** The bytes of a capture's pictures: only those that are what their hash and their first bytes say. */
async function assetsOf(pictures: Capture['pictures']): Promise<AssetRecord[]> {
  const assets = new Map<string, AssetRecord>();
  for (const { data, hash } of pictures) {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const mime = pictureKind(bytes);
    if (mime !== undefined && (await sha256(bytes)) === hash)
      assets.set(hash, { hash, mime, bytes: bytes.buffer });
  }
  return [...assets.values()];
}

/**
 * Makes everything about a capture that takes time, so that saving itself is one short transaction.
 * @param read finds the citations in the text, and says what the registry makes of each.
 */
export async function prepareArticle(
  capture: Capture,
  read: (plain: string, published: string | undefined) => Promise<CitationAtSaving[]>,
): Promise<PreparedArticle> {
  const { url, canonical: _canonical, kind, pictures, ...said } = capture;
  const [hash, htmlHash, citations, assets] = await Promise.all([
    textHash(capture),
    sha256(capture.html),
    read(capture.plain, capture.published),
    assetsOf(pictures),
  ]);
  const kept = new Set(assets.map((asset) => asset.hash));
  return {
    kind,
    canonicalUrl: addressOf(capture, hash),
    version: {
      ...said,
      capturedUrl: url,
      textHash: hash,
      htmlHash,
      pictures: pictures
        .filter((picture) => kept.has(picture.hash))
        .map(({ hash, address, alt }) => ({ hash, address, alt })),
      assets: [...kept],
    },
    citations,
    assets,
  };
}
