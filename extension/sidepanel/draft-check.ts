import type { Citation } from '../../core/citation/citation.ts';
import { REACH } from '../../core/citation/surroundings.ts';
import { today } from '../../core/locale/format.ts';
import type { DocumentRecord, Resolution } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';
import { excerptOf, type Excerpt } from '../cited/excerpt.ts';
import { relatedTo } from '../cited/related.ts';
import type { CitedList } from '../cited/report.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { groupByDocument } from '../grouping.ts';
import { aroundOf, readDraft, sayingOf } from './draft.ts';

/** Rest in typing before the draft is read, and before the registry is asked, in milliseconds. */
const READ_AFTER = 120;
const ASK_AFTER = 350;
/** Longest name of a place that is sent. */
const LONGEST_PLACE = 200;

/** What was made of a citation; none of it while the registry has not answered. */
type Settled = Pick<Resolution, 'outcome' | 'candidates' | 'doubts'> &
  Partial<Pick<Resolution, 'key' | 'record' | 'reason'>>;

const OPEN: Settled = { outcome: 'unknown', candidates: [], doubts: [] };

/**
 * The check of one draft: read when the typing rests, then asked about. Between a change and its answer every citation
 * keeps what was known of one that says the same. Answers to older texts are dropped.
 *
 * ```
 *  idle ──read(text)──▶ reading ──read──▶ asking ──answer──▶ done
 *   ▲──────read('')─────────┴───────────────┴─── failure ──▶ done (with `failure`)
 * ```
 */
export class DraftCheck {
  phase: 'idle' | 'reading' | 'asking' | 'done' = 'idle';
  list: CitedList | undefined;
  failure: FailureCode | undefined;
  readonly #changed: () => void;
  #on = today();
  #place = '';
  #text = '';
  #citations: Citation[] = [];
  #known = new Map<string, Settled>();
  #excerpts = new Map<string, Excerpt>();
  #related: readonly DocumentRecord[] = [];
  #asOf: string | undefined;
  #source: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life = new AbortController();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** ISO day by which the documents are judged. */
  get on(): string {
    return this.#on;
  }

  set on(day: string) {
    if (day === this.#on) return;
    this.#on = day;
    this.#judgeAnew();
  }

  /** Where the draft is issued, in words: a local number that says no more is of that place. Empty where not told. */
  get place(): string {
    return this.#place;
  }

  set place(words: string) {
    const place = words.trim().slice(0, LONGEST_PLACE);
    if (place === this.#place) return;
    this.#place = place;
    this.#judgeAnew();
  }

  /** Which document is meant may depend on the day, and on the place. */
  #judgeAnew(): void {
    this.#known.clear();
    if (this.phase === 'idle') return;
    this.#list();
    this.#changed();
    void this.ask();
  }

  /** Takes the draft as it is now. */
  read(text: string): void {
    this.stop();
    const isPasted = Math.abs(text.length - this.#text.length) > 40;
    this.#text = text;
    if (text.trim() === '') {
      this.#citations = [];
      this.list = undefined;
      this.failure = undefined;
      this.phase = 'idle';
      this.#changed();
      return;
    }
    this.phase = 'reading';
    this.#changed();
    this.#timer = setTimeout(() => void this.#read(this.#life.signal), isPasted ? 0 : READ_AFTER);
  }

  /** Gives up whatever is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
    this.#life = new AbortController();
  }

  async #read(signal: AbortSignal): Promise<void> {
    let citations: Citation[];
    try {
      citations = await readDraft(this.#text, signal);
    } catch {
      return;
    }
    if (signal.aborted) return;
    this.#citations = citations;
    // Not every text that was ever there need be remembered.
    if (this.#excerpts.size > 4 * citations.length) this.#excerpts.clear();
    this.#list();
    this.phase = citations.length === 0 ? 'done' : 'asking';
    this.#changed();
    if (citations.length > 0) this.#timer = setTimeout(() => void this.ask(), ASK_AFTER);
  }

  /** Asks the registry about the citations, then about the acts that changed their documents. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer);
    const { signal } = this.#life;
    const citations = this.#citations;
    if (citations.length === 0) return;
    this.phase = 'asking';
    this.failure = undefined;
    const [on, place] = [this.#on, this.#place];
    const isStale = (): boolean => signal.aborted || on !== this.#on || place !== this.#place;
    try {
      const around = aroundOf(this.#text, citations);
      const context = { published: on, around, ...(place === '' ? {} : { place }) };
      const { resolutions, asOf, source } = await ask('resolve', { citations, context });
      if (isStale()) return;
      this.#known = new Map(citations.map((one, index) => [sayingOf(one, citations), resolutions[index]!]));
      this.#asOf = asOf;
      this.#source = source;
      this.#list(resolutions);
      this.#changed();
      this.#related = await relatedTo(this.list!.documents, isStale);
      if (isStale()) return;
      this.#list(resolutions);
    } catch (error) {
      if (isStale()) return;
      this.failure = failureCode(error);
    }
    this.phase = 'done';
    this.#changed();
  }

  /** The same one as long as the words around are the same. */
  #excerpt(text: string, { start, end }: Citation): Excerpt {
    const from = Math.max(0, start - REACH);
    const around = `${start - from} ${end - from} ${text.slice(from, end + REACH)}`;
    const known = this.#excerpts.get(around) ?? excerptOf(text, start, end);
    this.#excerpts.set(around, known);
    return known;
  }

  #list(resolutions?: readonly Settled[]): void {
    const citations = this.#citations;
    const text = this.#text;
    const settled = resolutions ?? citations.map((one) => this.#known.get(sayingOf(one, citations)) ?? OPEN);
    this.list = {
      citations,
      documents: groupByDocument(citations, settled),
      moments: { on: this.#on, today: today() },
      related: this.#related,
      excerpt: (index) => this.#excerpt(text, citations[index]!),
      asOf: this.#asOf,
      prefer: this.#source,
    };
  }
}
