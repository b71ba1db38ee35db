import { fold } from '../text/fold.ts';
import { canonicalUrl } from './identity.ts';
import type { Capture, CitationRecord } from './schema.ts';
import type { PreparedArticle } from './store.ts';

/** What was made of a citation when its article was saved. */
export type CitationAtSaving = Omit<CitationRecord, 'versionId' | 'articleId' | 'index'>;

/** Counters that move with every visit; they are no part of what an article says. */
const COUNTER =
  /(?:lượt\s+(?:xem|đọc|truy cập)|số lần (?:xem|đọc)|đã xem)\s*:?\s*\d[\d.,]*|\d[\d.,]*\s+lượt\s+(?:xem|đọc)/giu;

/** SHA-256, hex, of what an article says: composed, white space collapsed, visit counters left out. */
export async function textHash(plain: string): Promise<string> {
  const said = plain
    .normalize('NFC')
    .replace(COUNTER, ' ')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
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
  const [hash, citations] = await Promise.all([
    textHash(capture.plain),
    read(capture.plain, capture.published),
  ]);
  return {
    canonicalUrl: canonicalUrl(url, canonical) ?? url,
    version: { ...said, capturedUrl: url, textHash: hash },
    citations,
    folded: { title: fold(capture.title), text: fold(capture.plain) },
  };
}
