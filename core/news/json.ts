import * as z from 'zod/mini';
import { readItem } from './item.ts';
import { NEWS_CATEGORIES, NEWS_FORMAT, NEWS_LIMITS } from './model.ts';
import type { NewsFile, NewsItem } from './model.ts';

/** What is common to our news file and to JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
interface JsonNews {
  format?: string;
  version: string | number;
  title?: string;
  sample?: boolean;
  items: unknown[];
}

interface JsonItem {
  id?: string | number;
  title?: string;
  url?: string;
  external_url?: string;
  published?: string;
  date_published?: string;
  category?: (typeof NEWS_CATEGORIES)[number];
  tags?: string[];
}

let schemas: { news: z.ZodMiniType<JsonNews>; item: z.ZodMiniType<JsonItem> } | undefined;

function jsonSchemas() {
  const text = z.optional(z.string());
  schemas ??= {
    news: z.object({
      format: text,
      version: z.union([z.string(), z.number()]),
      title: text,
      sample: z.optional(z.boolean()),
      items: z.array(z.unknown()),
    }),
    item: z.object({
      id: z.optional(z.union([z.string(), z.number()])),
      title: text,
      url: text,
      external_url: text,
      published: text,
      date_published: text,
      category: z.optional(z.enum(NEWS_CATEGORIES)),
      tags: z.optional(z.array(z.string())),
    }),
  };
  return schemas;
}

/**
 * A news file of ours, or a JSON Feed, as our model. Items that cannot be read are left out, since one writer's slip
 * must not cost the readers the rest.
 * @param value the parsed JSON.
 * @param base the file's address, against which links are resolved.
 * @throws TypeError if it is neither.
 */
export function readNewsJson(value: unknown, base: string): NewsFile {
  const { news, item: itemSchema } = jsonSchemas();
  const file = news.safeParse(value);
  const ours = file.success && file.data.format === NEWS_FORMAT && file.data.version === 1;
  if (!file.success || !(ours || String(file.data.version).startsWith('https://jsonfeed.org/'))) {
    throw new TypeError('neither a news file nor a JSON Feed');
  }
  const items = file.data.items.slice(0, NEWS_LIMITS.items).flatMap((entry): NewsItem[] => {
    const raw = itemSchema.safeParse(entry);
    if (!raw.success) return [];
    const { id, title, url, external_url, published, date_published, category, tags } = raw.data;
    const item = readItem(
      {
        id: id?.toString(),
        title,
        url: url ?? external_url,
        published: published ?? date_published,
        categories: tags,
      },
      base,
    );
    return item ? [category ? { ...item, category } : item] : [];
  });
  const { title, sample } = file.data;
  return {
    format: NEWS_FORMAT,
    version: 1,
    ...(title ? { title } : {}),
    ...(sample ? { sample } : {}),
    items,
  };
}
