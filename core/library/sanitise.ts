import DOMPurify from 'dompurify';

/** What an article's text needs, and no more: no forms, frames, media, styles, scripts, ids or names to be clobbered. */
const TAGS = [
  ...['p', 'div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...[
    'a',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'sub',
    'sup',
    'span',
    'small',
    'time',
    'abbr',
    'q',
    'cite',
    'mark',
    'code',
  ],
];
const PLAIN_ATTRIBUTES = ['title', 'colspan', 'rowspan', 'scope', 'start', 'datetime', 'lang', 'dir'];

const RULES = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['href', ...PLAIN_ATTRIBUTES],
  ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
};

/** HTML from a page, reduced to what the tables above allow. Needs a window. */
export function sanitise(html: string): string {
  return DOMPurify.sanitize(html, RULES);
}

/** Saved HTML as nodes ready to be shown: sanitised again, since what lies in a store may have been written by an older build. */
export function sanitisedFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...RULES, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return fragment;
}
