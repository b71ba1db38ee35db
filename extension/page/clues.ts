import type { PageClues } from '../../core/library/clues.ts';
import { REGIONS } from '../../core/library/regions.ts';
import { linesOf } from './lines.ts';

/** Nearest elements around an article in which portals print its title and its day. */
const SURROUNDINGS = 2;
/** Where other articles are named: their days are not this one's. */
const OTHERS = 'aside,nav,footer,li,a';

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
    .querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"][datetime]')
    ?.getAttribute('datetime');
  if (time) meta.datepublished ??= time;
  return meta;
}

/** The `<time>` elements around an article: those behind its heading first, in order, then those before it, the nearest first. */
function timesOf(around: Element, heading: Element | null | undefined): string[] {
  const times = [...around.querySelectorAll('time[datetime]')].filter((time) => {
    const list = time.closest(OTHERS);
    const article = time.closest('article');
    return (
      !(list && around.contains(list)) &&
      !(article && heading && !article.contains(heading) && around !== article)
    );
  });
  const isBehind = (time: Element): boolean =>
    !heading || (heading.compareDocumentPosition(time) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...times.filter(isBehind), ...times.filter((time) => !isBehind(time)).reverse()].map((time) =>
    time.getAttribute('datetime')!,
  );
}

/** The nearest element at or above one that holds the other, too. */
function around(element: Element, other: Element): Element {
  let common = element;
  while (!common.contains(other) && common.parentElement) common = common.parentElement;
  return common;
}

/**
 * Gathers what a page tells about its article.
 * @param region the article on the page; the whole body where unknown.
 * @param longest characters of text after which no more lines are read.
 */
export function cluesOf(page: Document, region: Element = page.body, longest = Infinity): PageClues {
  let frame = region;
  for (let step = 0; step < SURROUNDINGS && frame.parentElement && frame !== page.body; step += 1)
    frame = frame.parentElement;
  const headings = [...frame.querySelectorAll('h1')];
  const only = headings.length > 0 ? headings : [...page.querySelectorAll('h1')];
  const rule = REGIONS.find(
    ({ selector, title, date }) =>
      (title !== undefined || date !== undefined) && page.querySelector(selector) !== null,
  );
  const byRule = rule?.title === undefined ? null : page.querySelector(rule.title);
  const heading = byRule ?? (only.length === 1 ? only[0] : undefined);
  // SharePoint and the like set the heading in a part of its own, far from the text.
  if (heading && page.body.contains(heading)) frame = around(frame, heading);
  const name = heading?.textContent.trim();
  const dates = rule?.date === undefined ? [] : [...page.querySelectorAll(rule.date)];
  return {
    url: page.URL,
    documentTitle: page.title,
    ...(name ? { heading: name } : {}),
    meta: metaOf(page),
    structured: [...page.querySelectorAll('script[type="application/ld+json"]')].map(parsed),
    times: timesOf(frame, heading),
    dates: dates.slice(0, 3).map(({ textContent }) => textContent.trim()),
    lines: linesOf(frame, longest),
  };
}
