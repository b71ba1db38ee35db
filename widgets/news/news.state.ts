import type { NewsItem } from '../../core/news/model.ts';
import type { LoadState } from '../shared/loading.ts';
import type { Failure } from '../shared/request.ts';

/** What the feeds gave. */
export interface LoadedNews {
  items: readonly NewsItem[];
  sample: boolean;
  /** Some of several feeds could not be loaded. */
  partial: boolean;
}

/** All that the news can be. Without items to show, the page's own content stays. */
export type NewsView =
  | { kind: 'waiting' }
  | { kind: 'nothing'; reason: Failure | 'empty' }
  | { kind: 'ready'; items: readonly NewsItem[]; sample: boolean; kept: boolean };

/**
 * What the news is: the feeds' items once there are any, until then and without feeds those written in the page.
 * @param written items of the list in the page. @param limit how many are shown.
 */
export function newsView(
  state: LoadState<LoadedNews>,
  written: readonly NewsItem[],
  hasFeeds: boolean,
  limit: number,
): NewsView {
  const failure = state.kind === 'failed' || state.kind === 'ready' ? state.failure : undefined;
  const loaded = state.kind === 'ready' ? state.data : undefined;
  const items = loaded && loaded.items.length > 0 ? loaded.items : written;
  if (items.length > 0) {
    return {
      kind: 'ready',
      items: items.slice(0, limit),
      sample: loaded?.sample ?? false,
      kept: failure !== undefined || (loaded?.partial ?? false),
    };
  }
  if (failure) return { kind: 'nothing', reason: failure };
  return loaded || !hasFeeds ? { kind: 'nothing', reason: 'empty' } : { kind: 'waiting' };
}

export type NewsMode = 'list' | 'fade' | 'scroll';

/** What decides whether news moves. */
interface Motion {
  mode: NewsMode;
  /** By the reader's button, or by focus: only the button starts it again. */
  stopped: boolean;
  /** While the pointer rests on it. */
  hovered: boolean;
  /** Near the window, on a page that is not hidden. */
  seen: boolean;
  count: number;
}

/** Whether news moves now. */
export function isMoving({ mode, stopped, hovered, seen, count }: Motion): boolean {
  return mode !== 'list' && count > 1 && seen && !stopped && !hovered;
}

/** The index after or before another, round the end. */
export function neighbour(index: number, step: 1 | -1, count: number): number {
  return (index + step + count) % count;
}
