import { marked } from 'marked';
import { sanitisedFragment } from '../../core/library/sanitise.ts';

/**
 * Markdown as nodes ready to be shown: what it makes is sanitised like any page's HTML. Pictures are told by their words:
 * a note has none of its own, and no address in it is asked for.
 */
export function markdown(source: string): DocumentFragment {
  const fragment = sanitisedFragment(marked.parse(source, { async: false, gfm: true, breaks: true }));
  for (const picture of fragment.querySelectorAll('img')) picture.replaceWith(picture.alt);
  return fragment;
}
