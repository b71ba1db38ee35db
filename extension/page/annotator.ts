import { annotate } from '../../core/annotation/annotate.ts';
import type { Annotation } from '../../core/annotation/types.ts';
import { publicationDay } from '../../core/library/metadata.ts';
import type { MountedCard } from '../../widgets/citation/card.mount.view.ts';
import type { CardAnswer, CardSubject } from '../../widgets/citation/card.view.ts';
import { styleLinks } from '../../widgets/citation/link.view.ts';
import { ask } from '../ask.ts';
import { Failure, failureCode, type FailureCode } from '../failure.ts';
import type { PageState, Resolved } from '../messages.ts';
import { cluesOf } from './clues.ts';
import { regionByRule } from './rules.ts';

/** A page that carries the widget annotates itself. */
const OWN_WIDGET = 'danchieu-citations, [data-danchieu~="citations"]';

/** What the background made of the citations as they were when it was asked. */
type Answered = { resolved: Resolved } | { failure: FailureCode };

/** What a card needs to know of the page. */
export interface CardHost {
  subjectOf(link: Element): CardSubject | undefined;
  answer(subject: CardSubject): Promise<CardAnswer>;
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
  /** The answer for the present list of citations; a newer list has a newer promise. */
  #answer: Promise<Answered> | undefined;

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
    this.#answer = undefined;
    return this.state();
  }

  /** What is on the page, once it has been read and the registry has been asked. */
  async state(): Promise<PageState> {
    await this.#annotation?.ready;
    const answer = await this.#answer;
    const canonical = this.#page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    return {
      url: this.#page.location.href,
      ...(canonical ? { canonical } : {}),
      annotated: this.#annotation ? 'yes' : this.#page.querySelector(OWN_WIDGET) ? 'own' : 'no',
      citations: this.#annotation?.citations ?? [],
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
    const marked = this.#annotation?.citationOf(link);
    return marked && { citation: marked.citation, antecedent: marked.antecedent, published: this.#published };
  }

  async answer({ citation }: CardSubject): Promise<CardAnswer> {
    const answer = await this.#answer;
    if (!answer || 'failure' in answer) throw new Failure(answer?.failure ?? 'unexpected');
    const resolution = answer.resolved.resolutions[this.#annotation?.citations.indexOf(citation) ?? -1];
    if (!resolution) throw new Failure('unexpected');
    return { state: 'answered', resolution, asOf: answer.resolved.asOf };
  }

  #start(): void {
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
    if (citations.length === 0) return;
    if (!this.#mountCard) void ask('card', {}).catch(() => undefined);
    const context = {
      site: this.#page.location.hostname,
      ...(this.#published === undefined ? {} : { published: this.#published }),
    };
    const answer = ask('resolve', { citations, context }).then(
      (resolved): Answered => ({ resolved }),
      (error: unknown): Answered => ({ failure: failureCode(error) }),
    );
    this.#answer = answer;
    void answer.then((answered) => {
      if (this.#answer === answer && 'resolved' in answered) show(annotation, answered.resolved);
    });
  }
}

/** Puts on the links where they lead and how far they are to be trusted. */
function show(annotation: Annotation, { resolutions, addresses }: Resolved): void {
  for (const { citation: index, record, doubts } of resolutions) {
    const isDoubted = doubts.length > 0 || annotation.citations[index]!.doubts.length > 0;
    const state = isDoubted ? 'doubted' : record ? undefined : 'unresolved';
    annotation.show(index, { state, href: addresses[index] ?? undefined });
  }
}
