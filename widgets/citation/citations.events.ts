import type { Citation } from '../../core/citation/citation.ts';

/** Citations were found, or later content changed the list. */
export class CitationsFoundEvent extends Event {
  readonly citations: readonly Citation[];

  constructor(citations: readonly Citation[]) {
    super('danchieu-citations-found', { bubbles: true, composed: true });
    this.citations = citations;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'danchieu-citations-found': CitationsFoundEvent;
  }
}
