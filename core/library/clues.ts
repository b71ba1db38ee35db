/** What stands in a page's head, in its structured data and in the lines around the article. All as printed there. */
export interface PageClues {
  url: string;
  /** `document.title` */
  documentTitle: string;
  /** First heading of the article. */
  heading?: string;
  /** `<meta name|property>` values, by name, lower case. */
  meta: Readonly<Record<string, string>>;
  /** Parsed JSON-LD blocks. */
  structured: readonly unknown[];
  /** `datetime` of the `<time>` elements around the article, the nearest to its heading first. */
  times?: readonly string[];
  /** Text of the elements in which, by a portal's rule, it prints the article's day. */
  dates?: readonly string[];
  /** The article's lines with a little of what stands before it. */
  lines: readonly string[];
  /** ISO day on which the page is looked at: a clock in the portal's head shows it. */
  today?: string;
}

const articleType = /Article|BlogPosting|Report/;

/** A text as two mentions of it are compared: case, marks of punctuation and white space tell no titles apart. */
export const sameWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const pathOf = (url: unknown, base: string): string | undefined => {
  const text = typeof url === 'object' && url !== null ? (url as { '@id'?: unknown })['@id'] : url;
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    const { hostname, pathname, search } = new URL(text, base);
    return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
  } catch {
    return undefined;
  }
};

/** The articles that JSON-LD blocks describe, arrays and `@graph` included. */
function structuredArticles(blocks: readonly unknown[]): Record<string, unknown>[] {
  const open = [...blocks];
  const articles: Record<string, unknown>[] = [];
  for (let block = open.shift(); block !== undefined; block = open.shift()) {
    if (Array.isArray(block)) open.push(...(block as unknown[]));
    if (typeof block !== 'object' || block === null) continue;
    const node = block as Record<string, unknown>;
    if (articleType.test(JSON.stringify(node['@type'] ?? ''))) articles.push(node);
    if (Array.isArray(node['@graph'])) open.push(...(node['@graph'] as unknown[]));
  }
  return articles;
}

/**
 * What structured data say of the page's own article: not of another that it links to, by the headline and the address
 * that they give.
 */
export function structuredArticle({
  structured,
  url,
  heading,
  documentTitle,
}: PageClues): Record<string, unknown> {
  const page = pathOf(url, url);
  const title = sameWords(heading ?? documentTitle);
  const speaksOf = (node: Record<string, unknown>): boolean | undefined => {
    const address = pathOf(node.mainEntityOfPage ?? node.url, url);
    const headline = typeof node.headline === 'string' ? sameWords(node.headline) : undefined;
    if (address !== undefined && address === page) return true;
    if (headline && title && (title.includes(headline) || headline.includes(title))) return true;
    return address === undefined || headline === undefined || !title ? undefined : false;
  };
  const articles = structuredArticles(structured);
  return (
    articles.find((node) => speaksOf(node)) ??
    (articles.length === 1 && speaksOf(articles[0]!) === undefined ? articles[0]! : {})
  );
}
