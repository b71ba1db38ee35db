/** Parameters that tell who sent the reader, never what is read. Others stay: portals keep a document's id in the query. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|zarsrc|_gl)$/i;

function address(url: string, base?: string): URL | undefined {
  try {
    const parsed = new URL(url, base);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** `#/a/b` and `#!a` are routes of pages that keep their address there; other fragments are places within one page. */
const ROUTE = /^#[!/]/;

/** A path as portals write it in several ways: case, a last slash and `.html` tell no pages apart. */
const samePath = (path: string): string => path.toLowerCase().replace(/(?:\/|\.html?)$/, '');

/**
 * Whether a page's own `rel=canonical` may be believed: many portals let it point at their home page or a section, or
 * drop what names the article. Two articles taken for one would lose the first; one taken for two loses nothing.
 */
function believable(canonical: URL, page: URL): boolean {
  return (
    canonical.host === page.host &&
    (!ROUTE.test(page.hash) || canonical.hash === page.hash) &&
    samePath(canonical.pathname) === samePath(page.pathname) &&
    [...page.searchParams].every(
      ([name, value]) => TRACKING.test(name) || canonical.searchParams.getAll(name).includes(value),
    )
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
  if (!ROUTE.test(chosen.hash)) chosen.hash = '';
  const parameters = [...chosen.searchParams].filter(([name]) => !TRACKING.test(name));
  parameters.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : Number(x > y)) : a < b ? -1 : 1));
  chosen.search = new URLSearchParams(parameters).toString();
  return chosen.href;
}
