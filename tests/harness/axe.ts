import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = (
  globalThis as unknown as { axe: { run(element: Element, options: RunOptions): Promise<AxeResults> } }
).axe;

/** What axe finds against WCAG 2.2 A and AA, one line each; empty where it finds nothing. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  );
}
