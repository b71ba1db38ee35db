import { readItem } from './item.ts';
import { NEWS_CATEGORIES, NEWS_FORMAT, NEWS_LIMITS } from './model.ts';
import type { NewsFile, NewsItem } from './model.ts';

/**
 * The door is written by hand: every field goes through `readItem` anyway, as those of XML feeds do, and a schema
 * library would weigh as much again as all the rest of the ticker (its budget is 16 KB).
 */
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The first of some fields that holds text; numbers count, since some writers give their identifiers so. */
function text(fields: Fields, ...names: readonly string[]): string | undefined {
  const values = names.map((name) => fields[name]);
  const found = values.find((value) => typeof value === 'string' || typeof value === 'number');
  return found?.toString();
}

function readEntry(entry: unknown, base: string): NewsItem[] {
  if (!isFields(entry)) return [];
  const { tags } = entry;
  const item = readItem(
    {
      id: text(entry, 'id'),
      title: text(entry, 'title'),
      url: text(entry, 'url', 'external_url'),
      published: text(entry, 'published', 'date_published'),
      categories: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    },
    base,
  );
  const category = NEWS_CATEGORIES.find((known) => known === entry['category']);
  return item ? [category ? { ...item, category } : item] : [];
}

/**
 * A news file of ours, or a JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/), as our model. Items that
 * cannot be read are left out, since one writer's slip must not cost the readers the rest.
 * @param value the parsed JSON.
 * @param base the file's address, against which links are resolved.
 * @throws TypeError if it is neither.
 */
export function readNewsJson(value: unknown, base: string): NewsFile {
  const fields = isFields(value) ? value : {};
  const { format, version, items, sample } = fields;
  const ours = format === NEWS_FORMAT && version === 1;
  if (!(ours || text(fields, 'version')?.startsWith('https://jsonfeed.org/')) || !Array.isArray(items)) {
    throw new TypeError('neither a news file nor a JSON Feed');
  }
  return {
    format: NEWS_FORMAT,
    version: 1,
    ...(sample === true ? { sample } : {}),
    items: items.slice(0, NEWS_LIMITS.items).flatMap((entry: unknown) => readEntry(entry, base)),
  };
}
