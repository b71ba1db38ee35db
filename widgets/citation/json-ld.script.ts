import { kitPolicy } from '../shared/trusted.ts';

/**
 * Puts JSON-LD into a page's head, for search engines. Policies on scripts let data blocks be, but Trusted Types ask for
 * their text as for any script's: it comes through our policy, which admits JSON only.
 * @returns the element, for whoever takes it out again
 */
export function insertJsonLd(page: Document, json: string): HTMLScriptElement {
  const script = page.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = (kitPolicy()?.createScript?.(json) ?? json) as string;
  page.head.append(script);
  return script;
}
