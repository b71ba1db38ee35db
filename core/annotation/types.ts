import type { Citation } from '../citation/citation.ts';
import type { Line } from '../citation/surroundings.ts';

/** Attribute that every link of ours carries; its value is the citation's index in the annotation's list. */
export const MARK_ATTRIBUTE = 'data-danchieu-citation';
/** How far the citation is to be trusted, on the same links; absent where there is nothing to say. */
export const STATE_ATTRIBUTE = 'data-danchieu-state';
/** On links that the page made itself and that stand for a citation: their look and address stay the page's. */
export const ENRICHED_ATTRIBUTE = 'data-danchieu-enriched';
/** On links that `danchieu annotate` wrote into the file itself: whoever annotates the page later may take them over. */
export const WRITTEN_ATTRIBUTE = 'data-danchieu-written';
/** Content under an element with this attribute is left alone. */
export const SKIP_ATTRIBUTE = 'data-danchieu-skip';

/** What an element is to a reader of running text. */
export type ElementKind = 'inline' | 'block' | 'break' | 'unseen' | 'object' | 'object-block';

/** `unresolved`: the text does not settle which document; `doubted`: the number as printed can't be trusted. */
export type MarkState = 'unresolved' | 'doubted';

export interface AnnotateOptions {
  /** CSS selector of content to leave alone, besides what is always left alone. */
  exclude?: string;
  /** Enrich existing links that hold exactly a citation (default true); they are never nested or re-targeted. */
  enrichLinks?: boolean;
  /**
   * Where a citation's link leads; undefined leaves the mark without an address. Only http(s) addresses are used.
   * A citation that only points comes with the one that it leans on.
   */
  href: (citation: Citation, antecedent?: Citation) => string | undefined;
  /**
   * Leave to the page, unmarked, what it has twice replaced, marks and all, by the same text (default false). What it
   * has twice changed under the marks is always left to it.
   */
  leaveReplaced?: boolean;
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

/** Where a citation stands that is left unmarked, because the page renders marks away there. */
export interface Unmarked {
  index: number;
  ranges: Range[];
}

/** What a link stands for. */
export interface MarkedCitation {
  /** Its place in the annotation's list; -1 for a mark that is newer than the list, while the page is being read again. */
  index: number;
  citation: Citation;
  /** For one that only points ("Nghị định này"): the one that it leans on, at the end of the chain. */
  antecedent?: Citation | undefined;
}

/** `citations` and `marks` change together, and `onChange` is called before anything else can happen. */
export interface Annotation {
  readonly citations: readonly Citation[];
  readonly marks: readonly Mark[];
  /** Each citation's line, in the order of the citations. */
  readonly lines: readonly Line[];
  /** Citations that the page has rendered the marks of away, and that are left alone for it. */
  readonly unmarked: readonly Unmarked[];
  /** Settles when the content present at the call has been read and marked. Never rejects. */
  readonly ready: Promise<void>;
  /** The citation that a link of ours (or an enriched one) stands for: always the link's own, also between two lists. */
  citationOf(link: Element): MarkedCitation | undefined;
  /** Puts what was learned later on a citation's links: a better address (links of ours only), another state. */
  show(index: number, learned: { href?: string | undefined; state?: MarkState | undefined }): void;
  /** Another page has come in the place of this one: its text may be marked, whatever was replaced before. */
  forgive(): void;
  /** Stops watching, removes all marks, and puts the original text nodes back. */
  undo(): void;
}
