import * as z from 'zod/mini';
import type { Citation, Provision } from '../../core/citation/citation.ts';
import type { Resolution, Status } from '../../core/registry/types.ts';
import { recordSchema } from '../../core/registry/build/schema.ts';
import { day } from './parts.ts';

const offset = () => z.int().check(z.minimum(0));
const id = () => z.union([z.string(), z.number()]);

/** One line that `danchieu find` and `check` read. Further fields may stand beside; they are not read. */
export function textSchema(): z.ZodMiniType {
  const known = {
    id: z.optional(id()),
    published: z.nullish(day()),
    place: z.nullish(z.string()),
    site: z.nullish(z.string()),
  };
  return z.union([
    z.looseObject({ ...known, text: z.string() }),
    z.looseObject({ ...known, html: z.string() }),
  ]);
}

const doubts = () =>
  z.array(
    z.object({
      code: z.string(),
      suggestion: z.optional(z.string()),
      facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  );

const provisionFields = {
  start: offset(),
  end: offset(),
  point: z.optional(z.string()),
  clause: z.optional(z.string()),
  article: z.optional(z.string()),
  section: z.optional(z.string()),
  chapter: z.optional(z.string()),
  part: z.optional(z.string()),
  appendix: z.optional(z.string()),
} satisfies Record<keyof Provision, z.ZodMiniType>;

const text = () => z.optional(z.string());

/** What `resolve` makes of a citation; its records are those of a pack. */
const resolution = () =>
  z.object({
    index: offset(),
    outcome: z.enum(['found', 'ambiguous', 'unknown']),
    key: text(),
    record: z.optional(recordSchema()),
    candidates: z.array(z.object({ record: recordSchema(), reason: z.string() })),
    reason: z.string(),
    doubts: doubts(),
    more: z.optional(z.boolean()),
    failure: z.optional(z.enum(['missing', 'unreachable', 'damaged', 'foreign'])),
  } satisfies Record<keyof Resolution, z.ZodMiniType>);

/** One citation; offsets are UTF-16 units of the text as given. */
const citationFields = () =>
  ({
    start: offset(),
    end: offset(),
    text: z.string(),
    form: z.enum(['numbered', 'named', 'short', 'back']),
    type: text(),
    number: text(),
    serial: text(),
    year: z.optional(z.int()),
    typeCode: text(),
    issuerCode: text(),
    legislature: z.optional(z.int()),
    title: text(),
    issuer: text(),
    place: text(),
    issued: z.optional(day()),
    inferred: z.array(z.string()),
    provisions: z.array(z.object(provisionFields)),
    antecedent: z.optional(offset()),
    antecedentReason: z.optional(z.enum(['serial', 'alias', 'quoted', 'only'])),
    relation: z.optional(
      z.enum([
        'amends',
        'amended-by',
        'replaces',
        'replaced-by',
        'repeals',
        'repealed-by',
        'guides',
        'based-on',
      ]),
    ),
    draft: z.optional(z.literal(true)),
    unsettled: z.optional(z.literal(true)),
    doubts: doubts(),
    resolution: z.optional(resolution()),
  }) satisfies Record<keyof Citation | 'resolution', z.ZodMiniType>;

const citation = () => z.object(citationFields());

/** Validity on a day, with its reason. */
const status = () =>
  z.object({
    kind: z.enum(['not-yet', 'in-force', 'amended', 'partly-expired', 'expired', 'unknown']),
    on: day(),
    since: z.optional(day()),
    until: z.optional(day()),
    by: text(),
    unsure: z.optional(z.boolean()),
    reason: z.string(),
    asOf: z.string(),
  } satisfies Record<keyof Status, z.ZodMiniType>);

/** One line that `danchieu check --format ndjson` writes. */
export function checkSchema(): z.ZodMiniType {
  const count = offset();
  const checked = {
    date: day(),
    wrong: count,
    unsure: count,
    citations: z.array(
      z.object({
        ...citationFields(),
        status: z.optional(status()),
        verdict: z.enum(['wrong', 'unsure', 'fine']),
      }),
    ),
  };
  return z.union([
    z.object({ id: id(), ...checked }),
    z.object({ line: offset(), ...checked }),
    z.object({ id: id(), error: z.string() }),
    z.object({ line: offset(), error: z.string() }),
  ]);
}

/** One line that `danchieu find --format ndjson` writes: the citations of a text, or what is wrong with its line. */
export function answerSchema(): z.ZodMiniType {
  const line = offset();
  return z.union([
    z.object({ id: id(), citations: z.array(citation()) }),
    z.object({ line, citations: z.array(citation()) }),
    z.object({ id: id(), error: z.string() }),
    z.object({ line, error: z.string() }),
  ]);
}
