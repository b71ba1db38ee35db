import * as z from 'zod/mini';

/** One text to read, as a line of NDJSON gives it. More fields may stand beside; they are not read. */
export interface TextRecord {
  id?: string | number;
  text: string;
}

/** What may be wrong with a line; the word that `error` carries in an answer. */
export type Fault = 'not-utf8' | 'not-json' | 'not-object' | 'no-text' | 'bad-id' | 'failed';

/** Why a line is not a record; `id` where at least that could be read. */
export interface BadRecord {
  id?: string | number;
  fault: Fault;
}

/** Integers beyond 2^53 would come back as another number, so they are refused: write them as strings. */
const isExact = (number: number): boolean => !Number.isInteger(number) || Number.isSafeInteger(number);
const id = z.union([z.string(), z.number().check(z.refine(isExact))]);
let schema: z.ZodMiniType<TextRecord> | undefined;

/** Reads one NDJSON line. */
export function readRecord(line: string): TextRecord | BadRecord {
  let value: unknown;
  try {
    // A byte order mark may open a file's first line; JSON itself does not know it.
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'not-object' };
  schema ??= z.object({ id: z.optional(id), text: z.string() });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const named = id.safeParse('id' in value ? value.id : undefined);
  if (!named.success && 'id' in value) return { fault: 'bad-id' };
  return { ...(named.success && { id: named.data }), fault: 'no-text' };
}
