/** One attribute of an element, as the manifest tells of it. */
export interface Option {
  name: string;
  /** In English; words in backticks are values. */
  description: string;
  /** What holds where it is left out. */
  usual?: string;
}

export interface Widget {
  /** `danchieu-weather` */
  tag: string;
  /** `weather`: what `data-danchieu` holds. */
  name: string;
  options: Option[];
  /** The lightest of the kit's scripts that holds it. */
  file: string;
  /** CSS that keeps its room free; empty where it needs none. */
  reserve: string;
}

/** What the build wrote. */
export interface Kit {
  version: string;
  /** File → `sha384-…`. */
  integrity: Record<string, string>;
  widgets: Widget[];
}

/** The script that holds everything, and the sheet that keeps room. */
export const WHOLE = 'danchieu.js';
export const SHEET = 'danchieu.css';
/** The script that asks Open-Meteo. */
export const OPEN_METEO = 'danchieu-open-meteo.js';

/** The file that citations' scripts load for their cards; its name holds its hash. */
export const cardFile = (kit: Kit): string | undefined =>
  Object.keys(kit.integrity).find((file) => file.startsWith('danchieu-card.'));
