import { REGIONS, SHORTEST_REGION } from '../../core/library/regions.ts';

/** The page's element for an article: that of the first rule which finds enough text, its longest match. */
export function regionByRule(page: Document): { element: Element; rule: string } | undefined {
  for (const { name, selector } of REGIONS) {
    const found = [...page.querySelectorAll(selector)]
      .map((element) => ({ element, length: element.textContent.trim().length }))
      .sort((a, b) => b.length - a.length)[0];
    if (found && found.length >= SHORTEST_REGION) return { element: found.element, rule: name };
  }
  return undefined;
}
