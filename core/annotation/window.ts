/** Where a block is, seen from the window; undefined for one without a box (`display: contents`, a hidden tab). */
export function sideOfWindow(block: Node): 'above' | 'in' | 'below' | undefined {
  if (!(block instanceof Element)) return undefined;
  const { top, bottom, height } = block.getBoundingClientRect();
  if (height === 0) return undefined;
  if (bottom < 0) return 'above';
  return top > window.innerHeight ? 'below' : 'in';
}
