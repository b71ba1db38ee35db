import type { FoldedRecord, VersionRecord } from './schema.ts';
import { searchWords } from './search-words.ts';

/** What is searched of an article: made from its latest version, at saving and whenever that version becomes another. */
export function foldedOf(version: VersionRecord): FoldedRecord {
  return { articleId: version.articleId, versionId: version.id, words: searchWords(version) };
}
