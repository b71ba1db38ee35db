import type { Citation } from '../core/citation/citation.ts';
import type { SaveOutcome } from '../core/library/store.ts';
import type { ArticleRecord, Capture } from '../core/library/schema.ts';
import type { Candidate, DocumentRecord, ResolveContext, Resolution } from '../core/registry/types.ts';
import type { DayStyle } from '../core/locale/format.ts';
import type { FailureCode } from './failure.ts';
import type { LinkLook } from './settings.ts';
import type { Tally } from './tally.ts';

/** What the registry made of a page's citations, one resolution per citation. */
export interface Resolved {
  resolutions: Resolution[];
  /** Where each citation's link leads: the document, or a search for it; null where the text settles neither. */
  addresses: (string | null)[];
  /** ISO day up to which the registry knows. */
  asOf: string;
  /** Registered name of the publisher that the reader prefers, if any; the addresses follow it. */
  source?: string;
  /** The citations counted, as of today. */
  tally: Tally;
  /** How the reader wants it shown. */
  display: { language: string; dates: DayStyle; links: LinkLook };
}

/** What a person's words may mean, best first. */
export interface LookedUp {
  found: Candidate[];
  /** True where further documents may match. */
  more: boolean;
  /** ISO day up to which the registry knows. */
  asOf: string;
}

type MarkKind = 'link' | 'highlight' | 'none';

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
  /** Where each citation's link leads, as `Resolved.addresses`; empty like `resolutions`. */
  addresses: readonly (string | null)[];
  /**
   * How each citation is shown: as a link of ours (or the page's own, dressed), as a highlight where the page's own
   * script keeps rendering our links away, or not at all.
   */
  marks: readonly MarkKind[];
  /** What the article is called, as far as the page tells it. */
  title?: string;
  /** Where the article says it was taken from, or the site's name. */
  source?: string;
  /** Locality that the page says it belongs to. */
  place?: string;
  /** ISO day of the article, as far as the page tells it. */
  published?: string;
  /** For each citation, in their order: what stands around it, and where in that it begins. */
  lines?: readonly { text: string; start: number }[];
}

/** What may be asked of the background, by name: what goes in, what comes out. Plain JSON both ways. */
export interface Requests {
  /** This and the next five may be asked by a script in a page; the others only by pages of the extension. */
  resolve: { ask: { citations: readonly Citation[]; context: ResolveContext }; answer: Resolved };
  /** Records of other numbers that a card names. */
  'by-number': { ask: { numbers: readonly string[] }; answer: readonly DocumentRecord[] };
  /** Keeps the reader's choice of the publisher that links lead to first; null forgets it. */
  prefer: { ask: { publisher: string | null }; answer: null };
  /** Brings the card's script into the page that asks. */
  card: { ask: Record<never, never>; answer: null };
  /** Brings the annotator into the frame that asks: something there may be a citation. */
  engine: { ask: Record<never, never>; answer: null };
  /** What the page cites, or what the registry makes of it, has changed; open panels hear it, too. */
  'page-changed': { ask: Record<never, never>; answer: null };
  /** Annotates a tab's page (once more, where it was undone) and says what is there. */
  'annotate-tab': { ask: { tab: number }; answer: PageState };
  /** What is known of a tab's page and its frames; starts nothing. Null where no annotator is there. */
  'tab-state': { ask: { tab: number }; answer: PageState | null };
  'undo-tab': { ask: { tab: number }; answer: PageState | null };
  /** Brings a citation, by its index in the tab's list, into view and puts the focus on it. */
  'jump-tab': { ask: { tab: number; index: number }; answer: null };
  /** Saves a tab's page, unless told: what is marked on it, or its links. */
  'save-tab': { ask: { tab: number; kind?: Capture['kind'] | undefined }; answer: SaveOutcome };
  /** Saves the page that asks. Like the next, open to a script in a page. */
  'save-here': { ask: Record<never, never>; answer: SaveOutcome };
  /** Saves the region that the reader chose in the page that asks. */
  'save-chosen': { ask: { capture: Capture }; answer: SaveOutcome };
  /** Lets the reader widen or narrow, in the page itself, the region to be saved. */
  'choose-region': { ask: { tab: number }; answer: null };
  /** Tries once more to save what is in the outbox. */
  'retry-outbox': { ask: { entry: string }; answer: SaveOutcome };
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

export { LIBRARY_CHANNEL } from '../core/library/schema.ts';
