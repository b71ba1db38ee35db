import DOMPurify from 'dompurify';
import { ASSET_ADDRESS } from './pictures.ts';

/** What an article's text needs, and no more: no forms, frames, media, styles, scripts, ids or names to be clobbered. */
const TAGS = [
  ...['p', 'div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'span', 'small', 'time', 'abbr', 'q', 'cite'],
  ...['mark', 'code'],
];
const PLAIN_ATTRIBUTES = ['title', 'colspan', 'rowspan', 'scope', 'start', 'datetime', 'lang', 'dir', 'alt'];

const RULES = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['href', 'src', ...PLAIN_ATTRIBUTES],
  ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|asset:[0-9a-f]{64}$)/i,
};

let isReady = false;

/** The sanitiser with the rules that a table cannot say: a picture is one of the library's own, a link leads to the web. */
function purifier(): typeof DOMPurify {
  if (!isReady) {
    isReady = true;
    DOMPurify.addHook('afterSanitizeAttributes', (node) => {
      const source = node.getAttribute('src');
      if (source !== null && !(node.localName === 'img' && ASSET_ADDRESS.test(source)))
        node.removeAttribute('src');
      if (node.localName === 'img' && !node.hasAttribute('src')) node.remove();
      const address = node.getAttribute('href');
      if (address !== null && !(node.localName === 'a' && /^(?:https?|mailto):/i.test(address)))
        node.removeAttribute('href');
    });
  }
  return DOMPurify;
}

/** HTML from a page, reduced to what the tables above allow. Needs a window. */
export function sanitise(html: string): string {
  return purifier().sanitize(html, RULES);
}

/** Saved HTML as nodes ready to be shown: sanitised again, since what lies in a store may have been written by an older build. */
export function sanitisedFragment(html: string): DocumentFragment {
  const fragment = purifier().sanitize(html, { ...RULES, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return fragment;
}
