import { numbersNamed } from '../../core/registry/affecting.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';

/** What one question may carry, as the background's door has it: numbers, and the length of each. */
const NUMBERS = 50;
const LONGEST = 100;
/** Questions that one list is worth. */
const QUESTIONS = 8;

/**
 * Records of the documents that a list names beside its own: acts that changed them, numbers that doubts suggest.
 * Never rejects: what could not be had is left out, and told by number alone.
 * @param isStale whether nobody waits for them any longer; asks no further then
 */
export async function relatedTo(
  documents: Parameters<typeof numbersNamed>[0],
  isStale: () => boolean,
): Promise<DocumentRecord[]> {
  const numbers = numbersNamed(documents).filter(({ length }) => length <= LONGEST);
  const related: DocumentRecord[] = [];
  for (let first = 0; first < Math.min(numbers.length, NUMBERS * QUESTIONS); first += NUMBERS) {
    if (isStale()) break;
    try {
      related.push(...(await ask('by-number', { numbers: numbers.slice(first, first + NUMBERS) })));
    } catch {
      break;
    }
  }
  return related;
}
