import { publicationDayOf } from '../../core/text/date.ts';

/** Where pages say when they were published, most explicit first. */
const PLACES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'meta[name="pubdate"]',
];

/** The day that an ISO date or time begins with; undefined where it does not, or none can have come out then. */
export function dayOf(value: string | null | undefined): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(value?.trim() ?? '');
  return parts ? publicationDayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** The ISO day on which a page says it was published. */
export function publishedOn(page: Document): string | undefined {
  for (const place of PLACES) {
    const element = page.querySelector(place);
    const day = dayOf(element?.getAttribute('content') ?? element?.getAttribute('datetime'));
    if (day) return day;
  }
  return undefined;
}

/** The address under which a page wants to be known: its canonical one, else its own without the fragment. */
export function pageAddress(page: Document): string {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical][href]')?.href;
  return canonical ?? page.URL.replace(/#.*/, '');
}
