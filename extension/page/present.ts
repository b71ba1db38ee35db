import type { PageAnnotator } from './annotator.ts';

const KEY = Symbol.for('danchieu');
const world = globalThis as { [KEY]?: PageAnnotator };

/** The annotator that an earlier script of ours left in this page. */
export const presentAnnotator = (): PageAnnotator | undefined => world[KEY];

/** Leaves the annotator where later scripts of ours find it; pages cannot see it. */
export function leaveAnnotator(annotator: PageAnnotator): void {
  world[KEY] = annotator;
}
