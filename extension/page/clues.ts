import type { PageClues } from '../../core/library/metadata.ts';
import { REGIONS } from '../../core/library/regions.ts';
import { linesOf } from './lines.ts';

/** Nearest elements around an article in which portals print its title and its day. */
const SURROUNDINGS = 2;

function parsed(script: Element): unknown {
  try {
    return JSON.parse(script.textContent) as unknown;
  } catch {
    return undefined;
  }
}

function metaOf(page: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    if (name !== undefined) meta[name] ??= element.getAttribute('content')!;
  }
  const time = page
    .querySelector('time[itemprop="datePublished"], time[pubdate], article time[datetime]')
    ?.getAttribute('datetime');
  if (time) meta.datepublished ??= time;
  return meta;
}

/**
 * Gathers what a page tells about its article.
 * @param region the article on the page; the whole body where unknown.
 */
export function cluesOf(page: Document, region: Element = page.body): PageClues {
  let around = region;
  for (let step = 0; step < SURROUNDINGS && around.parentElement && around !== page.body; step += 1)
    around = around.parentElement;
  const headings = [...around.querySelectorAll('h1')];
  const only = headings.length > 0 ? headings : [...page.querySelectorAll('h1')];
  const named = REGIONS.find(({ selector, title }) => title !== undefined && page.querySelector(selector));
  const byRule = named?.title === undefined ? null : page.querySelector(named.title);
  const heading = (byRule ?? (only.length === 1 ? only[0] : undefined))?.textContent.trim();
  return {
    url: page.URL,
    documentTitle: page.title,
    ...(heading ? { heading } : {}),
    meta: metaOf(page),
    structured: [...page.querySelectorAll('script[type="application/ld+json"]')].map(parsed),
    lines: linesOf(around),
  };
}
