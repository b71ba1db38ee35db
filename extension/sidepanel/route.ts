/** The panel's views; the address names the one to begin with. */
export const VIEWS = ['page', 'check', 'lookup'] as const;
export type ViewName = (typeof VIEWS)[number];

export interface Route {
  view: ViewName;
  /** Words to look up at once. */
  query: string;
  /** The tab whose page is listed, where it is to stay the same one. */
  tab?: number;
}

/** What the panel's address asks for: `?view=check`, `?view=lookup&q=32/2021/NĐ-CP`, `?tab=7`. */
export function routeOf(search: string): Route {
  const given = new URLSearchParams(search);
  const view = VIEWS.find((name) => name === given.get('view')) ?? 'page';
  const tab = Number(given.get('tab') ?? NaN);
  return {
    view,
    query: (given.get('q') ?? '').trim().slice(0, 500),
    ...(Number.isInteger(tab) && tab >= 0 ? { tab } : {}),
  };
}
