/** One citation while it is being read, and the little that all readers of mentions share. */

import type { Citation } from './citation.ts';
import type { Context } from './context.ts';
import type { ReadNumber } from './key.ts';
import type { Issuer } from './vocabulary/issuers.ts';

/** A citation with what the reader needs to tie it to others; offsets are those of the cleaned text. */
export interface Mention {
  citation: Citation;
  context: Context;
  /** "này" points at the text itself or at what is near; "trên", "đó", "nêu trên" at what came before. */
  deictic?: 'here' | 'above';
  /** The type word is written with a capital. */
  capital: boolean;
  /** A pointing reference inside a sentence, where a capital is no accident of position. */
  inside?: boolean;
  /** The one issuer named in front of the list that it opens or goes on. */
  ahead?: Issuer;
  /** The short form before it in one list. */
  before?: Mention;
  /** Counts only if a fuller form of the same document stands elsewhere ("TT 36", "QĐ 12"). */
  weak?: true;
}

/** Numbers with letters for digits, until their doubts are written. */
export const corrections = new WeakMap<Citation, string>();

/** A citation with its span and form, nothing else known. */
export function blank(start: number, end: number, text: string, form: Citation['form']): Citation {
  return { start, end, text: text.slice(start, end), form, inferred: [], provisions: [], doubts: [] };
}

/** Copies what a number says of itself. */
export function fill(citation: Citation, read: ReadNumber): void {
  citation.serial = read.serial;
  if (read.year !== undefined) citation.year = read.year;
  if (read.typeCode !== undefined) citation.typeCode = read.typeCode;
  if (read.issuerCode !== undefined) citation.issuerCode = read.issuerCode;
  if (read.legislature !== undefined) citation.legislature = read.legislature;
}

/** Copies what the words beside a citation say. */
export function describe(citation: Citation, context: Context): void {
  if (context.issuer !== undefined) citation.issuer = context.issuer;
  if (context.place !== undefined) citation.place = context.place;
  if (context.date?.iso !== undefined) citation.issued = context.date.iso;
}
