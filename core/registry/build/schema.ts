import * as z from 'zod/mini';
import type { DocumentRecord } from '../types.ts';
import { day, relationKind, tier } from './facts.ts';

const relation = z.object({
  kind: relationKind,
  to: z.string().check(z.minLength(3)),
  toKey: z.optional(z.string()),
  since: z.optional(day),
  part: z.optional(z.boolean()),
  notBefore: z.optional(day),
  unsure: z.optional(z.boolean()),
});

/** What a record must be before it enters a pack. Built when first asked for. */
let schema: z.ZodMiniType<DocumentRecord> | undefined;

export function recordSchema(): z.ZodMiniType<DocumentRecord> {
  schema ??= z.strictObject({
    key: z.string().check(z.regex(/^vn(\/[^/\s]+){3,5}$/)),
    number: z.string().check(z.minLength(3), z.maxLength(80)),
    type: z.optional(z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/))),
    title: z.optional(z.string().check(z.minLength(3))),
    issuer: z.optional(z.string()),
    place: z.optional(z.string()),
    issued: z.optional(day),
    effective: z.optional(day),
    expires: z.optional(day),
    status: z.optional(z.string()),
    codified: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
    tier,
    links: z.array(z.object({ url: z.url({ protocol: /^https$/ }), publisher: z.string() })),
    relations: z.array(relation),
    affectedBy: z.array(relation),
    asOf: z.optional(day),
    sources: z.array(z.string()).check(z.minLength(1)),
    lowerCased: z.optional(z.boolean()),
    lapse: z.optional(z.object({ on: day, with: z.string() })),
    namesake: z.optional(z.object({ number: z.string(), from: day })),
    pack: z.optional(z.string()),
  });
  return schema;
}
