import { meantBy } from '../citation/antecedent.ts';
import { registryDoubts } from '../registry/registry-doubts.ts';
import { statusAt } from '../registry/status.ts';
import type { Status } from '../registry/types.ts';
import type { Answer, AnsweredCitation, Name } from './answer.ts';

/** `wrong`: to be mended before publishing · `unsure`: nobody here can tell · `fine`: nothing speaks against it. */
export type Verdict = 'wrong' | 'unsure' | 'fine';

/** A citation of a draft, and what is to be said about it. */
type CheckedCitation = AnsweredCitation & { status?: Status; verdict: Verdict };

/** A draft's citations, checked. */
export type Checked = Name & {
  /** ISO day that validity was asked for. */
  date: string;
  wrong: number;
  unsure: number;
  citations: CheckedCitation[];
};

/** Words of a draft that speak of a document's end: it may then well be without force. */
const ENDS = new Set(['replaces', 'repeals', 'replaced-by', 'repealed-by', 'amends', 'amended-by']);

/**
 * Checks what was found in a draft. Wrong is what has a doubt (of the text or of the registry), and what had no force on
 * the day and is not said to be replaced, repealed or amended. Unsure is what cannot be told: which document, or whether
 * it holds. One that only points ("Nghị định này") is as good as what it points to, and is not counted again as wrong.
 */
export function checked(answer: Extract<Answer, { citations: unknown }>, date: string): Checked {
  const { citations: found, ...name } = answer;
  const citations = found.map((citation): CheckedCitation => {
    const { resolution, relation } = citation;
    const status = resolution?.record && statusAt(resolution.record, date);
    const isPointer = citation.form === 'back' && meantBy(citation, found) !== citation;
    const isEnding = relation !== undefined && ENDS.has(relation);
    const isDoubted = citation.doubts.length > 0 || (!isPointer && registryDoubts(resolution).length > 0);
    const isOut = status?.kind === 'expired' || status?.kind === 'not-yet';
    let verdict: Verdict = 'fine';
    if (isDoubted || (isOut && !status.unsure && !isEnding && !isPointer)) verdict = 'wrong';
    else if (!isPointer && !citation.draft && (!status || status.kind === 'unknown' || status.unsure))
      verdict = 'unsure';
    return { ...citation, ...(status && { status }), verdict };
  });
  const count = (wanted: Verdict): number => citations.filter(({ verdict }) => verdict === wanted).length;
  return { ...(name as Name), date, wrong: count('wrong'), unsure: count('unsure'), citations };
}
