/** A box or a point in viewport coordinates, CSS pixels. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlaceRequest {
  /** The link's boxes, one a line. */
  fragments: readonly Box[];
  /** Where the pointer is; without one (keyboard) the card keeps clear of all fragments. */
  pointer?: { x: number; y: number } | undefined;
  /** What the card would like to measure. */
  card: { width: number; height: number };
  viewport: { width: number; height: number };
  /** Keeps to this side: a card does not jump over its link when its content grows. */
  side?: 'below' | 'above' | undefined;
}

export interface Placement {
  /** `sheet`: at the bottom, as wide as the viewport. */
  side: 'below' | 'above' | 'sheet';
  x: number;
  y: number;
  /** The card scrolls inside when its content is higher. */
  maxHeight: number;
}

/** Viewports narrower or lower than this get a sheet at the bottom. */
const SHEET_BELOW = 480;
const MARGIN = 8;
const GAP = 6;
/** How far left of the pointer the card begins. */
const LEAD = 24;

/** Whether a viewport is too narrow, or (as under great zoom) too low, for a card beside its link. */
export function isForSheet({ width, height }: PlaceRequest['viewport']): boolean {
  return width < SHEET_BELOW || height < SHEET_BELOW;
}

/**
 * Where a card goes: below the line of the link that is nearest the pointer, above it where only there is room (or
 * more of it), never over that line, always inside the viewport.
 */
export function place({ fragments, pointer, card, viewport, side }: PlaceRequest): Placement {
  if (isForSheet(viewport) || fragments.length === 0) {
    const maxHeight = Math.round(viewport.height * (viewport.height < SHEET_BELOW ? 0.85 : 0.7));
    return { side: 'sheet', x: 0, y: viewport.height - Math.min(card.height, maxHeight), maxHeight };
  }
  const near = pointer && nearest(fragments, pointer);
  const upper = near ?? fragments[0]!;
  const lower = near ?? fragments.at(-1)!;

  const top = lower.y + lower.height + GAP;
  const roomBelow = viewport.height - MARGIN - top;
  const bottom = upper.y - GAP;
  const roomAbove = bottom - MARGIN;
  const isAbove = side ? side === 'above' : card.height > roomBelow && roomAbove > roomBelow;

  const line = isAbove ? upper : lower;
  const wish = pointer ? Math.max(line.x, pointer.x - LEAD) : line.x;
  const x = Math.max(MARGIN, Math.min(wish, viewport.width - MARGIN - card.width));
  const maxHeight = Math.max(0, isAbove ? roomAbove : roomBelow);
  const height = Math.min(card.height, maxHeight);
  return { side: isAbove ? 'above' : 'below', x, y: isAbove ? bottom - height : top, maxHeight };
}

function nearest(fragments: readonly Box[], { x, y }: { x: number; y: number }): Box {
  const distance = (box: Box): number =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  return fragments.reduce((best, box) => (distance(box) < distance(best) ? box : best));
}
