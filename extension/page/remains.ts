import { ENRICHED_ATTRIBUTE, MARK_ATTRIBUTE, STATE_ATTRIBUTE } from '../../core/annotation/types.ts';

/** Takes our marks and cards out of a page, or a copy of one, to which no annotator of ours holds the page's own text nodes. */
export function clearRemains(page: Document): void {
  for (const link of page.querySelectorAll(`a[${MARK_ATTRIBUTE}]`)) {
    if (link.hasAttribute(ENRICHED_ATTRIBUTE)) {
      for (const name of [MARK_ATTRIBUTE, ENRICHED_ATTRIBUTE, STATE_ATTRIBUTE]) link.removeAttribute(name);
    } else link.replaceWith(...link.childNodes);
  }
  for (const card of page.querySelectorAll('[data-danchieu-card]')) card.remove();
}
