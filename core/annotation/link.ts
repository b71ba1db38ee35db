import type { Citation } from '../citation/citation.ts';
import type { Block } from './blocks.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Whether an existing link holds exactly this citation: its words are those of the citation, or a part of them, or
 * the citation with its provisions ("khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP"), perhaps in brackets.
 */
export function linkAround<T, A, N>({ text, runs }: Block<T, A, N>, link: A, citation: Citation): boolean {
  const inside = runs.filter((run) => run.link === link);
  const start = inside[0]!.at;
  const last = inside.at(-1)!;
  const end = last.at + last.length;
  const pinpoints = citation.provisions.flatMap((provision) => [provision.start, provision.end]);
  const from = Math.min(citation.start, ...pinpoints);
  const to = Math.max(citation.end, ...pinpoints);
  const outside = text.slice(start, Math.max(start, from)) + text.slice(Math.min(end, to), end);
  return !LETTER_OR_DIGIT.test(outside);
}
