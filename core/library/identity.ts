/** Parameters that tell who sent the reader, never what is read. Others stay: portals keep a document's id in the query. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|zarsrc|_gl)$/i;

/** Values by which portals name what a page shows: numbers, GUIDs, long codes. */
const NAMES_CONTENT = /^(\d+|[0-9a-f-]{16,}|[\w-]{12,})$/i;

function address(url: string, base?: string): URL | undefined {
  try {
    const parsed = new URL(url, base);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a page's own `rel=canonical` may be believed: many portals let it point at their home page, or drop the id. */
function believable(canonical: URL, page: URL): boolean {
  if (canonical.host !== page.host) return false;
  if (canonical.pathname === '/' && page.pathname !== '/') return false;
  const kept = decodeURIComponent(canonical.pathname) + '?' + canonical.search;
  return [...page.searchParams].every(
    ([name, value]) => TRACKING.test(name) || !NAMES_CONTENT.test(value) || kept.includes(value),
  );
}

/**
 * The address by which an article is known, whatever link led to it: `https`, no fragment, no tracking parameters, the
 * rest sorted (`?pageid=1&docid=2` is `?docid=2&pageid=1`).
 * @param url address of the page as shown.
 * @param canonical the page's `<link rel="canonical">`, used only where it cannot mean another page.
 * @returns undefined where the page has no web address (a file, a page of the browser).
 */
export function canonicalUrl(url: string, canonical?: string): string | undefined {
  const page = address(url);
  if (!page) return undefined;
  const stated = canonical === undefined || canonical === '' ? undefined : address(canonical, url);
  const chosen = stated && believable(stated, page) ? stated : page;
  chosen.protocol = 'https:';
  // `#/a/b` and `#!a` are routes of pages that keep their address there; other fragments are places within one page.
  if (!/^#[!/]/.test(chosen.hash)) chosen.hash = '';
  const parameters = [...chosen.searchParams].filter(([name]) => !TRACKING.test(name));
  parameters.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : Number(x > y)) : a < b ? -1 : 1));
  chosen.search = new URLSearchParams(parameters).toString();
  return chosen.href;
}
