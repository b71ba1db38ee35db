import * as z from 'zod/mini';
import type { ResolveContext } from '../registry/types.ts';
import { readIsoDay } from './day.ts';

/**
 * One text to read, as a line of NDJSON gives it, with what is known of where it stands: the day it was published, the
 * locality and the host name of its site. More fields may stand beside; they are not read.
 */
export interface TextRecord {
  id?: string | number;
  text: string;
  /** The text is a page's HTML: it came as `html`. */
  isMarkup: boolean;
  context: ResolveContext;
}

/** What may be wrong with a line; the word that `error` carries in an answer. */
export type Fault =
  | 'not-utf8'
  | 'not-json'
  | 'not-object'
  | 'no-text'
  | 'bad-id'
  | 'bad-published'
  | 'bad-place'
  | 'bad-site'
  | 'failed';

/** Why a line is not a record; `id` where at least that could be read. */
interface BadRecord {
  id?: string | number;
  fault: Fault;
}

/** Integers beyond 2^53 would come back as another number, so they are refused: write them as strings. */
const isExact = (number: number): boolean => !Number.isInteger(number) || Number.isSafeInteger(number);
const id = z.union([z.string(), z.number().check(z.refine(isExact))]);
const isDay = (day: string): boolean => readIsoDay(day) !== undefined;

const buildSchema = () =>
  z.object({
    id: z.optional(id),
    text: z.optional(z.string()),
    html: z.optional(z.string()),
    published: z.nullish(z.string().check(z.refine(isDay))),
    place: z.nullish(z.string()),
    site: z.nullish(z.string()),
  });
let schema: ReturnType<typeof buildSchema> | undefined;

/** What is wrong with a line whose field is not as the schema has it. */
const FAULTS: Readonly<Record<string, Fault>> = {
  id: 'bad-id',
  text: 'no-text',
  html: 'no-text',
  published: 'bad-published',
  place: 'bad-place',
  site: 'bad-site',
};

/** A line's object, or why it has none. */
function readObject(line: string): object | Fault {
  try {
    // A byte order mark may open a file's first line; JSON itself does not know it.
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : 'not-object';
  } catch {
    return 'not-json';
  }
}

/** Whether a line is meant as a record: an object with a text or a page, be it otherwise good or bad. */
export function isMeantAsRecord(line: string): boolean {
  const value = readObject(line);
  const { text, html } = typeof value === 'object' ? (value as { text?: unknown; html?: unknown }) : {};
  return typeof text === 'string' || typeof html === 'string';
}

/** Reads one NDJSON line. */
export function readRecord(line: string): TextRecord | BadRecord {
  const value = readObject(line);
  if (typeof value === 'string') return { fault: value };
  schema ??= buildSchema();
  const parsed = schema.safeParse(value);
  const given = parsed.data?.text ?? parsed.data?.html;
  if (parsed.success && given !== undefined) {
    const { id: name, text, published, place, site } = parsed.data;
    return {
      ...(name !== undefined && { id: name }),
      text: given,
      isMarkup: text === undefined,
      context: { ...(published && { published }), ...(place && { place }), ...(site && { site }) },
    };
  }
  const fault = FAULTS[String(parsed.error?.issues[0]?.path[0] ?? 'text')] ?? 'failed';
  const named = id.safeParse('id' in value ? value.id : undefined);
  return { ...(named.success && { id: named.data }), fault };
}
