import { annotate } from '../../core/annotation/annotate.ts';
import { wordsAround } from '../../core/annotation/around.ts';
import type { Annotation } from '../../core/annotation/types.ts';
import { publicationDay } from '../../core/library/metadata.ts';
import type { MountedCard } from '../../widgets/citation/card.mount.view.ts';
import type { CardAnswer, CardSubject } from '../../widgets/citation/card.view.ts';
import { styleLinks } from '../../widgets/citation/link.view.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';
import { isOrphaned } from '../browser.ts';
import { Failure, failureCode, type FailureCode } from '../failure.ts';
import type { PageState, Resolved } from '../messages.ts';
import { cluesOf } from './clues.ts';
import { clearRemains } from './remains.ts';
import { regionByRule } from './rules.ts';

/** A page that carries the widget annotates itself. */
const OWN_WIDGET = 'danchieu-citations, [data-danchieu~="citations"]';

/** Told by a fresh annotator to one that an older build of the extension left behind in the page. */
const HAND_OVER = 'danchieu-hand-over';

/** More words around a citation than this are not sent. */
const LONGEST_WORDS = 1500;

/** What the background made of the citations as they were when it was asked. */
type Answered = { resolved: Resolved } | { failure: FailureCode };

/** A list of citations and the answer for it: indices into the one mean nothing in a newer list. */
interface Asked {
  citations: readonly Citation[];
  answer: Promise<Answered>;
}

/** What a card needs to know of the page. */
export interface CardHost {
  subjectOf(link: Element): CardSubject | undefined;
  answer(subject: CardSubject): Promise<CardAnswer>;
  recordsOf(numbers: readonly string[]): Promise<readonly DocumentRecord[]>;
  /** Registered name of the publisher that the reader prefers. */
  readonly source: string | undefined;
  prefer(publisher: string | undefined): void;
}

/**
 * Annotates one page with the widgets' own engine; the registry is the background's, and the card is a script of its
 * own, which comes only into pages that cite something.
 */
export class PageAnnotator implements CardHost {
  readonly #page: Document;
  #annotation: Annotation | undefined;
  #mountCard: ((host: CardHost) => MountedCard) | undefined;
  #card: MountedCard | undefined;
  #takeStyleOff: (() => void) | undefined;
  #published: string | undefined;
  #asked: Asked | undefined;
  #source: string | undefined;
  #life = new AbortController();

  constructor(page: Document) {
    this.#page = page;
  }

  /** Marks the page's citations; a page annotated already stays as it is. */
  async annotate(): Promise<PageState> {
    if (!this.#annotation && !this.#page.querySelector(OWN_WIDGET)) this.#start();
    return this.state();
  }

  /** Takes everything off again: the page's text nodes are the page's own. */
  undo(): Promise<PageState> {
    this.#card?.dispose();
    this.#card = undefined;
    this.#takeStyleOff?.();
    this.#annotation?.undo();
    this.#annotation = undefined;
    this.#asked = undefined;
    this.#life.abort();
    return this.state();
  }

  /** What is on the page, once it has been read and the registry has been asked. */
  async state(): Promise<PageState> {
    await this.#annotation?.ready;
    const asked = this.#asked;
    const answer = await asked?.answer;
    const canonical = this.#page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    return {
      url: this.#page.location.href,
      ...(canonical ? { canonical } : {}),
      annotated: this.#annotation ? 'yes' : this.#page.querySelector(OWN_WIDGET) ? 'own' : 'no',
      citations: asked?.citations ?? [],
      resolutions: answer && 'resolved' in answer ? answer.resolved.resolutions : [],
      ...(answer && 'resolved' in answer ? { asOf: answer.resolved.asOf } : {}),
      ...(answer && 'failure' in answer ? { failure: answer.failure } : {}),
    };
  }

  /** Brings a citation into view and puts the focus on it. */
  jump(index: number): void {
    const link = this.#annotation?.marks.find((mark) => mark.index === index)?.links[0];
    link?.scrollIntoView({ block: 'center' });
    link?.focus({ preventScroll: true });
  }

  /** The card's script has arrived. */
  useCard(mount: (host: CardHost) => MountedCard): void {
    this.#mountCard = mount;
    if (this.#annotation) this.#card ??= mount(this);
  }

  subjectOf(link: Element): CardSubject | undefined {
    if (isOrphaned()) {
      // The card that asks is about to be put away: not within its own event.
      queueMicrotask(() => void this.undo());
      return undefined;
    }
    const marked = this.#annotation?.citationOf(link);
    return marked && { citation: marked.citation, antecedent: marked.antecedent, published: this.#published };
  }

  /** From the answer for the page's whole list; a citation that came after it is asked about with what it leans on. */
  async answer({ citation, antecedent }: CardSubject): Promise<CardAnswer> {
    const asked = this.#asked;
    const index = asked?.citations.indexOf(citation) ?? -1;
    const list = antecedent
      ? [
          { ...antecedent, antecedent: undefined },
          { ...citation, antecedent: 0 },
        ]
      : [{ ...citation, antecedent: undefined }];
    const answered = asked && index >= 0 ? await asked.answer : await this.#ask(list);
    if ('failure' in answered) throw new Failure(answered.failure);
    const { resolutions, asOf } = answered.resolved;
    const resolution = index >= 0 ? resolutions[index] : resolutions.at(-1);
    if (!resolution) throw new Failure('unexpected');
    return { state: 'answered', resolution, asOf };
  }

  recordsOf(numbers: readonly string[]): Promise<readonly DocumentRecord[]> {
    return ask('by-number', { numbers });
  }

  get source(): string | undefined {
    return this.#source;
  }

  /** Keeps the reader's choice, and leads the page's links there that can. */
  prefer(publisher: string | undefined): void {
    this.#source = publisher;
    void ask('prefer', { publisher: publisher ?? null }).then(
      () => this.#annotation && this.#resolve(this.#annotation),
      () => undefined,
    );
  }

  #start(): void {
    this.#page.dispatchEvent(new Event(HAND_OVER));
    clearRemains(this.#page);
    this.#life = new AbortController();
    const leaveOrphaned = () => {
      if (isOrphaned()) void this.undo();
    };
    for (const event of [HAND_OVER, 'visibilitychange'])
      this.#page.addEventListener(event, leaveOrphaned, { signal: this.#life.signal });
    this.#published = publicationDay(cluesOf(this.#page, regionByRule(this.#page)?.element));
    this.#takeStyleOff = styleLinks(this.#page);
    this.#annotation = annotate(this.#page.body, {
      href: () => undefined,
      onChange: (annotation) => this.#resolve(annotation),
    });
    this.#card = this.#mountCard?.(this);
  }

  /** Asks the registry about the whole list, since short forms lean on fuller ones, and shows what it knows. */
  #resolve(annotation: Annotation): void {
    const { citations } = annotation;
    this.#asked = undefined;
    if (citations.length === 0) return;
    if (!this.#mountCard) void ask('card', {}).catch(() => undefined);
    const answer = this.#ask(citations, aroundOf(annotation));
    this.#asked = { citations, answer };
    void answer.then((answered) => {
      if (isOrphaned()) void this.undo();
      else if (this.#asked?.answer === answer && 'resolved' in answered) {
        this.#source = answered.resolved.source;
        show(annotation, citations, answered.resolved);
      }
    });
  }

  #ask(citations: readonly Citation[], around?: readonly string[]): Promise<Answered> {
    const context = {
      site: this.#page.location.hostname,
      ...(around === undefined ? {} : { around }),
      ...(this.#published === undefined ? {} : { published: this.#published }),
    };
    return ask('resolve', { citations, context }).then(
      (resolved): Answered => ({ resolved }),
      (error: unknown): Answered => ({ failure: failureCode(error) }),
    );
  }
}

/** What stands around each number that the words around may settle: cut short, or given anew each year; nothing for the others. */
function aroundOf({ citations, marks }: Annotation): string[] {
  const links = new Map(marks.map(({ index, links: [link] }) => [index, link]));
  return citations.map(({ number, serial, year }, index) => {
    const isOpen = serial !== undefined && (number === undefined || year === undefined);
    const link = isOpen ? links.get(index) : undefined;
    return link ? wordsAround(link).slice(0, LONGEST_WORDS) : '';
  });
}

/** Puts on the links where they lead and how far they are to be trusted. */
function show(
  annotation: Annotation,
  citations: readonly Citation[],
  { resolutions, addresses }: Resolved,
): void {
  // A newer list was read meanwhile: its own answer is on its way.
  if (annotation.citations !== citations) return;
  citations.forEach((citation, index) => {
    const resolution = resolutions[index];
    if (!resolution) return;
    const isDoubted =
      citation.doubts.length > 0 || resolution.doubts.some(({ code }) => code !== 'ambiguous');
    const state = isDoubted ? 'doubted' : resolution.record ? undefined : 'unresolved';
    annotation.show(index, { state, href: addresses[index] ?? undefined });
  });
}
