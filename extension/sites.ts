import { browser } from './browser.ts';

/** Pattern under which a page's own host is asked for; undefined where a page has no host to grant. */
export function hostPattern(url: string): string | undefined {
  const page = URL.parse(url);
  return page && /^https?:$/.test(page.protocol) && page.hostname !== ''
    ? `*://${page.hostname}/*`
    : undefined;
}

/** Sites that the reader has granted, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  return ((await browser.permissions.getAll()).origins ?? []).toSorted();
}
