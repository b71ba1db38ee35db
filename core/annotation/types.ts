import type { Citation } from '../citation/citation.ts';

/** Attribute that every link of ours carries; its value is the citation's index in the annotation's list. */
export const MARK_ATTRIBUTE = 'data-danchieu-citation';
/** Content under an element with this attribute is left alone. */
export const SKIP_ATTRIBUTE = 'data-danchieu-skip';

export interface AnnotateOptions {
  /** CSS selector of content to leave alone, besides what is always left alone. */
  exclude?: string;
  /** Enrich existing links that hold exactly a citation (default true); they are never nested or re-targeted. */
  enrichLinks?: boolean;
  /** ISO day of the article. */
  published?: string;
  /** Where a citation's link leads; undefined leaves the mark without an address. Only http(s) addresses are used. */
  href: (citation: Citation) => string | undefined;
  /** Watch for content that arrives later (default true). */
  watch?: boolean;
  /** Called when citations were found, and again when later content changed the list. */
  onChange?: (annotation: Annotation) => void;
}

/** A mark on the page: one citation may have several link elements where inline markup splits it. */
export interface Mark {
  index: number;
  links: HTMLAnchorElement[];
}

export interface Annotation {
  readonly citations: readonly Citation[];
  readonly marks: readonly Mark[];
  /** The citation that a link of ours (or an enriched one) stands for. */
  citationOf(link: Element): { index: number; citation: Citation } | undefined;
  /** Stops watching, removes all marks, and puts the original text nodes back. */
  undo(): void;
}
