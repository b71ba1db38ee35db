import * as z from 'zod/mini';
import { RECORD_TIERS, RELATION_KINDS } from '../types.ts';

/** An ISO day of the last century or this one. */
export const day = z.string().check(z.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const flag = z.optional(z.literal('1'));
const type = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));

export const relationKind = z.enum(RELATION_KINDS);
export const tier = z.enum(RECORD_TIERS);

/** What was collected of one document: one line of `documents.ndjson`. */
export const documentRow = z.object({
  number: z.string().check(z.minLength(3)),
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  issuer: z.optional(z.string()),
  issued: z.optional(day),
  effective: z.optional(day),
  status: z.optional(z.string()),
  codified: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  tier,
  url: z.optional(z.url()),
  source: z.string(),
  alsoIn: z.optional(z.array(z.string())),
});

/** One line of `relations.ndjson`: what `from` does to `to`, as read out of a text. */
export const relationRow = z.object({
  from: z.string(),
  relation: relationKind,
  to: z.string(),
  ops: z.optional(z.array(z.string())),
  sources: z.array(z.string()),
});

/** One line of `chains.ndjson`: a document with its sourced ends and beginnings. */
export const chainRow = z.object({
  number: z.string(),
  type: z.string(),
  title: z.string(),
  issuer: z.string(),
  issued: z.optional(day),
  effective: z.optional(day),
  expires: z.optional(day),
  relations: z.array(
    z.object({
      kind: z.enum(['amends', 'replaces', 'repeals', 'guides', 'expires-by']),
      to: z.string(),
      toType: z.optional(z.string()),
      from: z.optional(day),
      part: z.optional(z.boolean()),
    }),
  ),
  sources: z.array(z.string()),
  confidence: z.enum(['sourced', 'single-source', 'unsure']),
  note: z.optional(z.string()),
  derived: z.optional(z.object({ expires: day, rule: z.string() })),
});

/** One line of `clauses.tsv`: what a clause of the document `by` says of another. */
export const clauseRow = z.strictObject({
  by: z.string().check(z.minLength(3)),
  byType: z.optional(type),
  kind: z.enum(['ends', 'amends']),
  to: z.string().check(z.minLength(3)),
  toType: type,
  title: z.optional(z.string()),
  since: z.optional(day),
  part: flag,
  except: flag,
  unsure: flag,
  source: z.string().check(z.minLength(3)),
});

/** One line of `readings.tsv`: one fact of one document, from one source. */
export const readingRow = z.strictObject({
  number: z.string().check(z.minLength(3)),
  type,
  field: z.enum(['title', 'issuer', 'issued', 'effective', 'expires', 'link']),
  value: z.string().check(z.minLength(3)),
  instead: z.optional(z.string()),
  source: z.string().check(z.minLength(3)),
});

export type DocumentRow = z.infer<typeof documentRow>;
export type ChainRow = z.infer<typeof chainRow>;
export type ClauseRow = z.infer<typeof clauseRow>;
export type ReadingRow = z.infer<typeof readingRow>;

/**
 * The rows that pass the schema. A bad one is reported with its place and what is wrong, and left out whole.
 * @param file name of the table, for the report
 * @param first number of the line that the first row stands on
 * @param read gives a row; may throw
 */
export function goodRows<T, S>(
  file: string,
  rows: readonly S[],
  read: (row: S) => unknown,
  schema: z.ZodMiniType<T>,
  report: (problem: string) => void,
  first = 1,
): T[] {
  return rows.flatMap((row, i) => {
    try {
      return [schema.parse(read(row))];
    } catch (error) {
      const reason = error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error);
      report(`${file}:${i + first}: left out: ${reason}`);
      return [];
    }
  });
}
