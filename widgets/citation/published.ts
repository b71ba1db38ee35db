/** Where pages say when they were published, most explicit first. */
const PLACES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'meta[name="pubdate"]',
];

/** The day that an ISO date or time begins with; undefined where it does not. */
export function dayOf(value: string | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(value.trim())?.[0];
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
