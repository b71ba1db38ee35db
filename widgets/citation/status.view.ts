import { svg, type SVGTemplateResult } from 'lit/html.js';
import type { StatusKind } from '../../core/registry/types.ts';

const ring = svg`<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5" />`;

/** Status is told by word, shape and colour: the shape, 12 × 12, drawn in the current colour. */
const SHAPES: Record<StatusKind, SVGTemplateResult> = {
  'in-force': svg`<circle cx="6" cy="6" r="5.5" fill="currentColor" />`,
  amended: svg`${ring}<path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />`,
  'partly-expired': svg`${ring}<path d="M6 6V1.25A4.75 4.75 0 0 1 10.75 6z" fill="currentColor" />`,
  expired: svg`${ring}<path d="M1.5 10.5l9-9" stroke="currentColor" stroke-width="1.5" />`,
  'not-yet': svg`<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1.73" />`,
  unknown: svg`<path d="M3.6 4.2a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6M6 9.9v1.2" fill="none" stroke="currentColor" stroke-width="1.5" />`,
};

/** The shape that goes with a status word. */
export function statusShape(kind: StatusKind): SVGTemplateResult {
  return SHAPES[kind];
}
