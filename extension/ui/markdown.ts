import { marked } from 'marked';
import { sanitisedFragment } from '../../core/library/sanitise.ts';

/** Markdown as nodes ready to be shown: what it makes is sanitised like any page's HTML. */
export function markdown(source: string): DocumentFragment {
  return sanitisedFragment(marked.parse(source, { async: false, gfm: true, breaks: true }));
}
