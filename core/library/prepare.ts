import { fold } from '../text/fold.ts';
import { withoutFurniture } from './furniture.ts';
import { canonicalUrl } from './identity.ts';
import type { Capture, CitationRecord } from './schema.ts';
import type { PreparedArticle } from './store.ts';

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
export async function textHash({ title, plain }: Pick<Capture, 'title' | 'plain'>): Promise<string> {
  const said = JSON.stringify([collapsed(title), collapsed(withoutFurniture(plain))]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Makes everything about a capture that takes time, so that saving itself is one short transaction.
 * @param read finds the citations in the text, and says what the registry makes of each.
 */
export async function prepareArticle(
  capture: Capture,
  read: (plain: string, published: string | undefined) => Promise<CitationAtSaving[]>,
): Promise<PreparedArticle> {
  const { url, canonical, ...said } = capture;
  const [hash, citations] = await Promise.all([textHash(capture), read(capture.plain, capture.published)]);
  return {
    canonicalUrl: canonicalUrl(url, canonical) ?? url,
    version: { ...said, capturedUrl: url, textHash: hash },
    citations,
    folded: { title: fold(capture.title), text: fold(capture.plain) },
  };
}
