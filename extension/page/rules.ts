import { REGIONS, SHORTEST_REGION } from '../../core/library/regions.ts';

/**
 * The page's element for an article: that of the first rule which finds enough text, its longest match. One teaser among
 * many, on a page that lists articles, is none.
 */
export function regionByRule(page: Document): { element: Element; rule: string } | undefined {
  for (const { name, selector } of REGIONS) {
    const found = [...page.querySelectorAll(selector)]
      .map((element) => ({ element, length: element.textContent.trim().length }))
      .sort((a, b) => b.length - a.length);
    const [longest] = found;
    const total = found.reduce((sum, { length }) => sum + length, 0);
    if (longest && longest.length >= SHORTEST_REGION && longest.length * 2 >= total) {
      return { element: longest.element, rule: name };
    }
  }
  return undefined;
}
