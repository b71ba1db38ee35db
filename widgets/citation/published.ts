/** Where pages say when they were published, most explicit first. */
const PLACES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'time[itemprop="datePublished"]',
  'meta[name="pubdate"]',
];

/** The ISO day on which a page says it was published. */
export function publishedOn(page: Document): string | undefined {
  for (const place of PLACES) {
    const element = page.querySelector(place);
    const value = element?.getAttribute('content') ?? element?.getAttribute('datetime');
    const day = value && /^\d{4}-\d{2}-\d{2}/.exec(value.trim())?.[0];
    if (day) return day;
  }
  return undefined;
}
