import { fold } from '../text/fold.ts';
import type { ArticleRecord, FoldedRecord } from './schema.ts';

/** An article that has every word asked for; those found in the title come first. */
export interface Hit {
  article: ArticleRecord;
  where: 'title' | 'text';
}

const words = (query: string) => query.trim().split(/\s+/).filter(Boolean);

/** Whether a word stands in a text; a number only where no longer number begins ("12/2024" is not in "112/2024"). */
function contains(text: string, word: string): boolean {
  const number = /^\d/.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!number || at === 0 || !/[\d]/.test(text[at - 1]!)) return true;
  }
  return false;
}

/**
 * Articles in which every word of the query stands, diacritics aside (duong bo = Đường bộ, hoà = hòa); an empty query
 * finds all. Order: title before text, then as given.
 * @param articles in the order in which equals are shown.
 */
export function search(
  articles: readonly ArticleRecord[],
  folded: readonly FoldedRecord[],
  query: string,
): Hit[] {
  const texts = new Map(folded.map((record) => [record.articleId, record]));
  const asked = words(fold(query));
  const hits = articles.flatMap((article): Hit[] => {
    const record = texts.get(article.id);
    const title = record?.title ?? fold(article.title);
    if (asked.every((word) => contains(title, word))) return [{ article, where: 'title' }];
    return asked.every((word) => contains(title, word) || contains(record?.text ?? '', word))
      ? [{ article, where: 'text' }]
      : [];
  });
  return [...hits.filter((hit) => hit.where === 'title'), ...hits.filter((hit) => hit.where === 'text')];
}

/** The words of a query that were typed with their diacritics. */
export function markedWords(query: string): string[] {
  return words(query.normalize('NFC').toLowerCase()).filter((word) => fold(word) !== word);
}

/** Whether a text has these words with their very diacritics (án is not an); tone placement aside (hoà = hòa). */
export function hasMarked(text: string, marked: readonly string[]): boolean {
  const plain = placeTone(text);
  return marked.every((word) => plain.includes(placeTone(word)));
}

/** Tone marks of oa, oe, uy brought to one place, for the two spellings in use (hòa, hoà). */
function placeTone(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/gu, '$1$3$2')
    .normalize('NFC');
}
