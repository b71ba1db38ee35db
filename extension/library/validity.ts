import { statusAt } from '../../core/registry/status.ts';
import type { DocumentRecord, StatusKind } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';

/** As many numbers as the background answers at once. */
const AT_ONCE = 50;

/** What is needed to ask the registry for a document that was found when an article was saved. */
interface KnownDocument {
  key?: string | undefined;
  number?: string | undefined;
}

/** Records of documents in the extension's registry as it is now, by key. @throws Failure */
export async function recordsByKey(
  documents: readonly KnownDocument[],
): Promise<Map<string, DocumentRecord>> {
  const wanted = new Set(documents.flatMap(({ key }) => key ?? []));
  const numbers = [
    ...new Set(documents.flatMap(({ key, number }) => (key === undefined ? [] : (number ?? [])))),
  ];
  const records = new Map<string, DocumentRecord>();
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    for (const record of await ask('by-number', { numbers: numbers.slice(at, at + AT_ONCE) })) {
      if (wanted.has(record.key)) records.set(record.key, record);
    }
  }
  return records;
}

/** Validity of a document on a day. */
export const validityOn = (record: DocumentRecord | undefined, day: string): StatusKind =>
  statusAt(record, day).kind;
