import { annotate } from '../../core/annotation/annotate.ts';
import type { Annotation, MarkState } from '../../core/annotation/types.ts';
import type { MountedCard } from '../../widgets/citation/card.mount.view.ts';
import type { CardAnswer, CardSubject } from '../../widgets/citation/card.view.ts';
import { styleLinks } from '../../widgets/citation/link.view.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { DocumentRecord, Resolution } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';
import { isOrphaned } from '../browser.ts';
import { Failure, failureCode, type FailureCode } from '../failure.ts';
import type { PageState, Resolved } from '../messages.ts';
import type { Tally } from '../tally.ts';
import { factsOf, type PageFacts } from './facts.ts';
import { Highlights } from './highlights.ts';
import { Journey } from './journey.ts';
import { lookRules, PageSheet } from './look.ts';
import { OWN_WIDGET } from './own-widget.ts';
import { clearRemains } from './remains.ts';
import { goTo } from './visit.ts';

/** Told by a fresh annotator to one that an older build of the extension left behind in the page. */
const HAND_OVER = 'danchieu-hand-over';

/** A page's date may come a while after its text: it is asked for again so long after a new page began, in ms. */
const LATER = [500, 2500];

/** What the background made of the citations as they were when it was asked. */
type Answered = { resolved: Resolved } | { failure: FailureCode };

/** A list of citations and the answer for it: indices into the one mean nothing in a newer list. */
interface Asked {
  citations: readonly Citation[];
  facts: PageFacts;
  answer: Promise<Answered>;
}

/** What a card needs to know of the page. */
interface CardHost {
  subjectOf(link: Element): CardSubject | undefined;
  answer(subject: CardSubject): Promise<CardAnswer>;
  recordsOf(numbers: readonly string[]): Promise<readonly DocumentRecord[]>;
  /** Registered name of the publisher that the reader prefers. */
  readonly source: string | undefined;
  /** How the reader wants it shown; undefined until the background has said so. */
  readonly display: Resolved['display'] | undefined;
  prefer(publisher: string | undefined): void;
}

/**
 * Annotates one page with the widgets' own engine; the registry is the background's, and the card is a script of its
 * own, which comes only into pages that cite something.
 */
export class PageAnnotator implements CardHost {
  readonly #page: Document;
  readonly #highlights: Highlights;
  readonly #look: PageSheet;
  #annotation: Annotation | undefined;
  #mountCard: ((host: CardHost) => MountedCard) | undefined;
  #card: MountedCard | undefined;
  #takeStyleOff: (() => void) | undefined;
  #journey: Journey | undefined;
  #asked: Asked | undefined;
  #resolved: Resolved | undefined;
  #life = new AbortController();

  constructor(page: Document) {
    this.#page = page;
    this.#highlights = new Highlights(page);
    this.#look = new PageSheet(page);
  }

  /** Marks the page's citations; a page annotated already stays as it is. */
  async annotate(): Promise<PageState> {
    if (!this.#annotation && !this.#isLeft()) this.#start();
    return this.state();
  }

  /** Takes everything off again: the page's text nodes are the page's own. */
  undo(): Promise<PageState> {
    this.#life.abort();
    this.#card?.dispose();
    this.#card = undefined;
    this.#takeStyleOff?.();
    this.#look.takeOff();
    this.#highlights.clear();
    this.#annotation?.undo();
    this.#annotation = undefined;
    this.#asked = undefined;
    this.#resolved = undefined;
    this.#tell();
    return this.state();
  }

  /** What is on the page, once it has been read and the registry has been asked. */
  async state(): Promise<PageState> {
    await this.#annotation?.ready;
    const asked = this.#asked;
    const answer = await asked?.answer;
    const { location } = this.#page;
    const canonical = this.#page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const answered = answer && 'resolved' in answer ? answer.resolved : undefined;
    const marks = new Map(this.#annotation?.marks.map(({ index }) => [index, 'link' as const]));
    const unmarked = new Set(this.#annotation?.unmarked.map(({ index }) => index));
    const citations = asked?.citations ?? [];
    return {
      url: location.href,
      ...(canonical ? { canonical } : {}),
      annotated: this.#annotation ? 'yes' : this.#isLeft() ? 'own' : 'no',
      citations,
      resolutions: answered?.resolutions ?? [],
      addresses: answered?.addresses ?? [],
      marks: citations.map((_, index) => marks.get(index) ?? (unmarked.has(index) ? 'highlight' : 'none')),
      ...asked?.facts,
      ...(this.#annotation?.citations === citations ? { lines: this.#annotation.lines } : {}),
      ...(answered ? { asOf: answered.asOf } : {}),
      ...(answer && 'failure' in answer ? { failure: answer.failure } : {}),
    };
  }

  /** The citations counted, as of today; null where nothing is annotated. */
  tally(): Tally | null {
    if (!this.#annotation) return null;
    return (this.#asked && this.#resolved?.tally) ?? { citations: 0, doubtful: 0, expired: 0 };
  }

  /** Brings a citation into view and puts the focus, or the selection, on it. */
  jump(index: number): void {
    const { marks = [], unmarked = [] } = this.#annotation ?? {};
    const link = marks.find((mark) => mark.index === index)?.links[0];
    goTo(this.#page, link ?? unmarked.find((place) => place.index === index)?.ranges[0]);
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
    const published = this.#asked?.facts.published;
    return marked && { citation: marked.citation, antecedent: marked.antecedent, published };
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
    const answered =
      asked && index >= 0
        ? await asked.answer
        : await this.#ask(list, asked?.facts ?? factsOf(this.#page), undefined);
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
    return this.#resolved?.source;
  }

  get display(): Resolved['display'] | undefined {
    return this.#resolved?.display;
  }

  /** Keeps the reader's choice, and leads the page's links there that can. */
  prefer(publisher: string | undefined): void {
    void ask('prefer', { publisher: publisher ?? null }).then(
      () => this.#annotation && this.#resolve(this.#annotation),
      () => undefined,
    );
  }

  /** Whether the page is left to the widget that it carries. */
  #isLeft(): boolean {
    return this.#page.querySelector(OWN_WIDGET) !== null;
  }

  #start(): void {
    this.#page.dispatchEvent(new Event(HAND_OVER));
    clearRemains(this.#page);
    this.#life = new AbortController();
    const { signal } = this.#life;
    for (const event of [HAND_OVER, 'visibilitychange'])
      this.#page.addEventListener(event, () => this.#leaveOrphaned(), { signal });
    const on = {
      arrived: () => this.#arrive(),
      returned: () => this.#leaveOrphaned() || this.#tell(),
    };
    this.#journey = new Journey(this.#page.defaultView!, on, signal);
    this.#takeStyleOff = styleLinks(this.#page);
    this.#annotation = annotate(this.#page.body, {
      href: () => undefined,
      leaveReplaced: true,
      onChange: (annotation) => this.#follow(annotation),
    });
    this.#card = this.#mountCard?.(this);
    this.#lookLater();
  }

  /** Nobody would answer a script whose extension was updated or removed: it leaves the page as it was. */
  #leaveOrphaned(): boolean {
    const isOrphan = isOrphaned();
    if (isOrphan) void this.undo();
    return isOrphan;
  }

  /** The page's own script has put another page in the place of this one. */
  #arrive(): void {
    if (this.#leaveOrphaned()) return;
    this.#annotation?.forgive();
    this.#lookLater();
    this.#tell();
  }

  /** Asks anew, a while later, where the page has told more of itself meanwhile. */
  #lookLater(): void {
    const look = (): void => {
      if (!this.#annotation || this.#leaveOrphaned()) return;
      if (this.#isLeft()) void this.undo();
      else if (this.#asked && JSON.stringify(factsOf(this.#page)) !== JSON.stringify(this.#asked.facts))
        this.#resolve(this.#annotation);
    };
    for (const delay of LATER) {
      const timer = setTimeout(look, delay);
      this.#life.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  #follow(annotation: Annotation): void {
    if (this.#leaveOrphaned()) return;
    if (this.#isLeft()) void this.undo();
    else {
      if (this.#journey?.hasMoved()) this.#arrive();
      this.#resolve(annotation);
    }
  }

  /** Asks the registry about the whole list, since short forms lean on fuller ones, and shows what it knows. */
  #resolve(annotation: Annotation): void {
    const { citations } = annotation;
    this.#asked = undefined;
    this.#highlights.show(annotation.unmarked, () => undefined);
    if (citations.length === 0) return this.#tell();
    if (!this.#mountCard) void ask('card', {}).catch(() => undefined);
    const facts = factsOf(this.#page);
    const answer = this.#ask(citations, facts, annotation);
    this.#asked = { citations, facts, answer };
    void answer.then((answered) => {
      if (this.#leaveOrphaned() || this.#asked?.answer !== answer) return;
      if ('resolved' in answered) this.#show(annotation, citations, answered.resolved);
      this.#tell();
    });
  }

  #ask(
    citations: readonly Citation[],
    { published, place }: PageFacts,
    annotation: Annotation | undefined,
  ): Promise<Answered> {
    const context = {
      site: this.#page.location.hostname,
      ...(annotation ? { around: aroundOf(annotation) } : {}),
      ...(published === undefined ? {} : { published }),
      ...(place === undefined ? {} : { place }),
    };
    return ask('resolve', { citations, context }).then(
      (resolved): Answered => ({ resolved }),
      (error: unknown): Answered => ({ failure: failureCode(error) }),
    );
  }

  /** Puts on the links where they lead and how far they are to be trusted. */
  #show(annotation: Annotation, citations: readonly Citation[], resolved: Resolved): void {
    this.#resolved = resolved;
    this.#look.put(lookRules(resolved.display.links));
    // A newer list was read meanwhile: its own answer is on its way.
    if (annotation.citations !== citations) return;
    const { resolutions, addresses } = resolved;
    const stateOf = (index: number) => trust(citations[index]!, resolutions[index]);
    citations.forEach((_, index) => {
      if (resolutions[index])
        annotation.show(index, { state: stateOf(index), href: addresses[index] ?? undefined });
    });
    this.#highlights.show(annotation.unmarked, stateOf);
  }

  /** Tells the background, and open panels, that there is something else to tell of this page. */
  #tell(): void {
    if (!isOrphaned()) void ask('page-changed', {}).catch(() => undefined);
  }
}

/** What stands around each number that the words around may settle: cut short, or given anew each year; nothing for the others. */
function aroundOf({ citations, lines }: Annotation): string[] {
  return citations.map(({ number, serial, year }, index) => {
    const isOpen = serial !== undefined && (number === undefined || year === undefined);
    return isOpen ? (lines[index]?.text ?? '') : '';
  });
}

function trust(citation: Citation, resolution: Resolution | undefined): MarkState | undefined {
  const isDoubted =
    citation.doubts.length > 0 || (resolution?.doubts.some(({ code }) => code !== 'ambiguous') ?? false);
  return isDoubted ? 'doubted' : resolution?.record ? undefined : 'unresolved';
}
