import * as z from 'zod/mini';
import { NEWS_CATEGORIES, NEWS_FORMAT, NEWS_LIMITS, type NewsFile } from '../../core/news/model.ts';
import { instant } from './parts.ts';

/**
 * The news file. Its reader (`readNewsJson`) is written by hand and forgives more: it leaves out an item that it cannot
 * read. What is valid here, it takes whole.
 */
export function newsSchema(): z.ZodMiniType {
  const item = z.object({
    id: z.string().check(z.minLength(1)),
    title: z.string().check(z.regex(/\S/), z.maxLength(NEWS_LIMITS.titleLength)),
    url: z.string().check(z.regex(/^https?:\/\//)),
    published: z.optional(instant()),
    category: z.enum(NEWS_CATEGORIES),
  } satisfies Record<keyof NewsFile['items'][number], z.ZodMiniType>);
  return z.object({
    format: z.literal(NEWS_FORMAT),
    version: z.literal(1),
    sample: z.optional(z.boolean()),
    items: z.array(item).check(z.maxLength(NEWS_LIMITS.items)),
  } satisfies Record<keyof NewsFile, z.ZodMiniType>);
}
