import type { Citation } from '../core/citation/citation.ts';
import type { SaveOutcome } from '../core/library/store.ts';
import type { ArticleRecord } from '../core/library/schema.ts';
import type { Candidate, DocumentRecord, ResolveContext, Resolution } from '../core/registry/types.ts';
import type { FailureCode } from './failure.ts';

/** What the registry made of a page's citations, one resolution per citation. */
export interface Resolved {
  resolutions: Resolution[];
  /** Where each citation's link leads: the document, or a search for it; null where the text settles neither. */
  addresses: (string | null)[];
  /** ISO day up to which the registry knows. */
  asOf: string;
  /** Registered name of the publisher that the reader prefers, if any; the addresses follow it. */
  source?: string;
}

/** What a person's words may mean, best first. */
export interface LookedUp {
  found: Candidate[];
  /** True where further documents may match. */
  more: boolean;
  /** ISO day up to which the registry knows. */
  asOf: string;
}

/** What the script in a page knows of it. */
export interface PageState {
  url: string;
  /** The page's `rel=canonical`, as printed. */
  canonical?: string;
  /** `own`: the page carries our widget and is left to it. */
  annotated: 'yes' | 'no' | 'own';
  citations: readonly Citation[];
  /** Empty while the registry could not be asked; `failure` says why. */
  resolutions: readonly Resolution[];
  asOf?: string;
  failure?: FailureCode;
  /** ISO day of the article, as far as the page tells it. */
  published?: string;
  /** For each citation, in their order: what stands around it, and where in that it begins. */
  lines?: readonly { text: string; start: number }[];
}

/** What may be asked of the background, by name: what goes in, what comes out. Plain JSON both ways. */
export interface Requests {
  /** This and the next three may be asked by a script in a page; the others only by pages of the extension. */
  resolve: { ask: { citations: readonly Citation[]; context: ResolveContext }; answer: Resolved };
  /** Records of other numbers that a card names. */
  'by-number': { ask: { numbers: readonly string[] }; answer: readonly DocumentRecord[] };
  /** Keeps the reader's choice of the publisher that links lead to first; null forgets it. */
  prefer: { ask: { publisher: string | null }; answer: null };
  /** Brings the card's script into the page that asks. */
  card: { ask: Record<never, never>; answer: null };
  /** Annotates a tab's page (once more, where it was undone) and says what is there. */
  'annotate-tab': { ask: { tab: number }; answer: PageState };
  'save-tab': { ask: { tab: number }; answer: SaveOutcome };
  /** The article kept from this page, if any. */
  'saved-article': { ask: { url: string; canonical?: string | undefined }; answer: ArticleRecord | null };
  /** Documents by number or by words, as a person types them. */
  'look-up': { ask: { query: string; limit?: number | undefined }; answer: LookedUp };
  'remove-article': { ask: { article: string }; answer: null };
  'restore-article': { ask: { article: string }; answer: null };
}

/** What may be asked of the script in a page. */
export interface PageRequests {
  annotate: { ask: Record<never, never>; answer: PageState };
  undo: { ask: Record<never, never>; answer: PageState };
  state: { ask: Record<never, never>; answer: PageState };
  /** Scrolls to a citation, by its index in the state's list, and puts the focus on it. */
  jump: { ask: { index: number }; answer: null };
}

export type RequestName = keyof Requests;
export type PageRequestName = keyof PageRequests;

/** A message as it travels; `to` keeps the two directions apart where both listen. */
export interface Message<N extends string, A> {
  to: 'background' | 'page';
  name: N;
  ask: A;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: FailureCode };

/** Channel on which pages of the extension hear that the library changed. */
export const LIBRARY_CHANNEL = 'library-changed';
