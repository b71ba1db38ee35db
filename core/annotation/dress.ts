import type { Citation } from '../citation/citation.ts';
import {
  ENRICHED_ATTRIBUTE,
  MARK_ATTRIBUTE,
  STATE_ATTRIBUTE,
  WRITTEN_ATTRIBUTE,
  type MarkState,
} from './types.ts';

const OURS = [MARK_ATTRIBUTE, ENRICHED_ATTRIBUTE, STATE_ATTRIBUTE, WRITTEN_ATTRIBUTE];

/** Attributes of links that came with some of our names on them (a page saved while marked), in order. */
const came = new WeakMap<Element, readonly [name: string, value: string][]>();

/** "Nghị định này" in the decree itself points at nothing that the reader does not have before the eyes. */
export function hasSomethingToShow({ number, title, serial, antecedent }: Citation): boolean {
  return number !== undefined || title !== undefined || serial !== undefined || antecedent !== undefined;
}

/** How far a citation is to be trusted, by its text alone. */
export function stateOf({ doubts, number, title, antecedent }: Citation): MarkState | undefined {
  if (doubts.length > 0) return 'doubted';
  return number === undefined && title === undefined && antecedent === undefined ? 'unresolved' : undefined;
}

/** Gives a link of ours its address; one that is no web address is none. */
export function setAddress(link: HTMLAnchorElement, href: string | undefined): void {
  if (href !== undefined && /^https?:/i.test(href)) {
    link.href = href;
    link.removeAttribute('role');
  } else {
    link.removeAttribute('href');
    // Without an address it only opens the card.
    link.setAttribute('role', 'button');
  }
}

export function setState(link: HTMLAnchorElement, state: MarkState | undefined): void {
  if (state === undefined) link.removeAttribute(STATE_ATTRIBUTE);
  else link.setAttribute(STATE_ATTRIBUTE, state);
}

/** Remembers what one of the page's own links came with, before it is dressed; undone by `leave`. */
export function remember(link: Element): void {
  if (OURS.some((name) => link.hasAttribute(name))) {
    came.set(
      link,
      [...link.attributes].map(({ name, value }) => [name, value]),
    );
  }
}

/** Whether a link is somebody else's mark: not one that was written into the file, which is there for the taking. */
export function isMarkedByOthers(link: Element): boolean {
  return link.hasAttribute(MARK_ATTRIBUTE) && !link.hasAttribute(WRITTEN_ATTRIBUTE);
}

/** Shows that one of the page's own links stands for a citation. */
export function enrich(link: Element): void {
  link.setAttribute(ENRICHED_ATTRIBUTE, '');
  link.removeAttribute(WRITTEN_ATTRIBUTE);
}

/** Takes our attributes off one of the page's own links, and puts back, in their old places, those it came with. */
export function leave(link: Element): void {
  for (const name of OURS) link.removeAttribute(name);
  for (const [name, old] of came.get(link) ?? []) {
    const value = OURS.includes(name) ? old : link.getAttribute(name);
    link.removeAttribute(name);
    if (value !== null) link.setAttribute(name, value);
  }
  came.delete(link);
}
