import type { Html } from '../html.ts';

/** How a portal prints the day of posting; real portals differ, and readers of pages must cope with all. */
type DateStyle = 'stamp' | 'stamp-views' | 'long' | 'stamp-views-wide' | 'bare';

interface Figure {
  /** File in `public/images`. */
  image: string;
  alt: string;
  caption: string;
}

export interface Comment {
  name: string;
  /** ISO time. */
  at: string;
  text: string;
}

export interface Article {
  slug: string;
  section: string;
  title: string;
  /** The short text under the title and in lists. */
  lead: string;
  /** ISO time with its zone. */
  published: string;
  dateStyle: DateStyle;
  views?: number;
  figure: Figure;
  body: Html;
  author?: string;
  source?: string;
  comments: readonly Comment[];
}
