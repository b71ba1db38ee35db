/** How an attribute is asked for. */
export type Control =
  | { kind: 'text'; pattern?: string }
  | { kind: 'date' }
  | { kind: 'number'; least: number; most?: number }
  /** One of some words; the first is the element's default. */
  | { kind: 'choice'; values: readonly string[] }
  /** Present or absent. */
  | { kind: 'flag' };

/**
 * Controls by attribute. The attributes themselves, their defaults and their meaning come from the manifest: one that is
 * not here is a field for text. A test holds the words and bounds here against the manifest's own.
 */
export const CONTROLS: Readonly<Record<string, Control>> = {
  theme: { kind: 'choice', values: ['light', 'dark', 'auto'] },
  lang: { kind: 'choice', values: ['vi', 'en'] },
  mode: { kind: 'choice', values: ['fade', 'scroll', 'list'] },
  layout: { kind: 'choice', values: ['full', 'compact'] },
  enrich: { kind: 'choice', values: ['', 'off'] },
  provider: { kind: 'choice', values: ['', 'open-meteo'] },
  'json-ld': { kind: 'flag' },
  published: { kind: 'date' },
  interval: { kind: 'number', least: 5 },
  limit: { kind: 'number', least: 1, most: 30 },
  'fresh-hours': { kind: 'number', least: 0 },
  refresh: { kind: 'text', pattern: 'off|[1-9]\\d+' },
};

/** What a new choice of a widget starts with: what it cannot do without. */
export const STARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  weather: { src: '/data/weather.json' },
};

/** The control of an attribute; the manifest says itself where one is a flag. */
export const controlOf = (name: string, description: string): Control =>
  CONTROLS[name] ?? (description.startsWith('Present') ? { kind: 'flag' } : { kind: 'text' });
