import { browser } from './browser.ts';
import { changeSettings, readSettings } from './settings.ts';

/** Pattern under which a page's own host is asked for; undefined where a page has no host to grant. */
export function hostPattern(url: string): string | undefined {
  const page = URL.parse(url);
  return page && /^https?:$/.test(page.protocol) && page.hostname !== ''
    ? `*://${page.hostname}/*`
    : undefined;
}

/** Pattern of the site of an address as readers write it: with or without its scheme, a whole page or only the host. */
export function siteWritten(written: string): string | undefined {
  const address = written.trim();
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const host = URL.parse(whole)?.hostname ?? '';
  return /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(host) ? hostPattern(whole) : undefined;
}

/** What a match pattern of ours covers, as readers name it: `hanoi.gov.vn`, `*.gov.vn`. */
export const siteOf = (pattern: string): string => pattern.replace(/^[^:]*:\/\/|\/\*$/g, '');

/** Whether a match pattern of a site (`*://*.gov.vn/*`, `https://vbpl.vn/*`) covers an address. */
export function covers(pattern: string, url: string): boolean {
  const page = URL.parse(url);
  const [, scheme, host] = /^(\*|https?):\/\/([^/:]+)(?::[^/]*)?\//.exec(pattern) ?? [];
  if (!page || !/^https?:$/.test(page.protocol) || host === undefined) return false;
  if (scheme !== '*' && `${scheme}:` !== page.protocol) return false;
  const domain = host.replace(/^\*\.?/, '');
  return host.startsWith('*')
    ? domain === '' || page.hostname === domain || page.hostname.endsWith(`.${domain}`)
    : page.hostname === domain;
}

/** Sites that the reader has granted, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  return ((await browser.permissions.getAll()).origins ?? []).toSorted();
}

/**
 * What is done on a page's site by itself: `always` annotated, `never` (whatever is granted), only when `asked` (not
 * granted), or `none`: no site that could be granted.
 */
export type SiteRule = 'always' | 'never' | 'asked' | 'none';

/** What holds on the site of an address. */
export async function siteRule(url: string): Promise<SiteRule> {
  const pattern = hostPattern(url);
  if (pattern === undefined) return 'none';
  const [{ never }, isGranted] = await Promise.all([
    readSettings(),
    browser.permissions.contains({ origins: [pattern] }),
  ]);
  if (never.includes(new URL(url).hostname)) return 'never';
  return isGranted ? 'always' : 'asked';
}

/** Puts a host on the list of those where nothing is annotated by itself, or takes it off. */
export async function setNever(host: string, isNever: boolean): Promise<void> {
  await changeSettings(({ never }) => {
    const others = never.filter((other) => other !== host);
    return { never: isNever ? [...others, host].sort() : others };
  });
}
