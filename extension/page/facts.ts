import { articleMetadata } from '../../core/library/metadata.ts';
import { placeOfNames } from '../../core/library/locality.ts';
import { today } from '../../core/locale/format.ts';
import { cluesOf } from './clues.ts';
import { denseRegion } from './density.ts';
import { regionByRule } from './rules.ts';

/** What a page tells of its article, as far as that decides what its citations mean. */
export interface PageFacts {
  title: string;
  /** ISO day. */
  published?: string;
  source?: string;
  /** Locality that the page names itself after, province and all. */
  place?: string;
}

/** Reads no more of a page than this many characters: what is asked for stands near the article's head. */
const LONGEST_READ = 200_000;

/** The portal's own name behind the article's in a page's title; an article's title may name any place. */
const siteIn = (title: string): string | undefined => /\s[|–-]\s+((?:cổng|trang)\s.*)$/iu.exec(title)?.[1];

/** What the page tells of its article, as it stands now. */
export function factsOf(page: Document): PageFacts {
  const region = regionByRule(page)?.element ?? denseRegion(page, LONGEST_READ);
  const clues = { ...cluesOf(page, region, LONGEST_READ), today: today(new Date()) };
  const { title, published, source } = articleMetadata(clues);
  const place = placeOfNames([clues.meta['og:site_name'], clues.meta.publisher, siteIn(clues.documentTitle)]);
  return {
    title,
    ...(published === undefined ? {} : { published }),
    ...(source === undefined ? {} : { source }),
    ...(place === undefined ? {} : { place }),
  };
}
