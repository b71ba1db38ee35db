import { MARK_ATTRIBUTE } from '../../core/annotation/types.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import type { CardAnswer, CardSubject } from './card.facts.ts';
import { closed, step, type CardEvent, type CardState } from './card.state.ts';

export interface CardOptions {
  /** Links of citations are looked for under this node. */
  root: Document | ShadowRoot | Element;
  /** What a link stands for; undefined: it is none of ours, and no card opens. */
  subjectOf: (link: HTMLAnchorElement) => CardSubject | undefined;
  /** Asks the registry. A rejection shows the card's own message. */
  answer: (subject: CardSubject) => Promise<CardAnswer>;
  /** Records of other numbers that an open card names; without them these numbers lead to a search. */
  recordsOf?: (numbers: readonly string[]) => Promise<readonly DocumentRecord[]>;
  /** Whether a tap may open the card in place of the link's address: yes for links of our own making. */
  isOwn: (link: HTMLAnchorElement) => boolean;
  /** `light` (default), `dark`, or `auto`. */
  theme?: () => string | null;
  /** Registered name of the publisher to lead to first. */
  source?: () => string | undefined;
  /** The one that the reader has chosen, and how to keep another choice; without it there is none to make. */
  preference?: { get: () => string | undefined; set: (publisher: string | undefined) => void };
  /** `closed` keeps the page's scripts out of the card. */
  mode?: ShadowRootMode;
}

/** What a card shows itself on. It is told each state of the card and makes the page fit it. */
export interface CardSurface {
  /** @param pointer where the pointer was when the card was asked for; none for the keyboard */
  follow(state: CardState<HTMLAnchorElement>, pointer: { x: number; y: number } | undefined): void;
  /** Whether a node is in the card. */
  holds(node: Node): boolean;
}

/** Makes the surface; `send` takes what the reader does there. */
export type SurfaceMaker = (
  options: CardOptions,
  send: (event: CardEvent<HTMLAnchorElement>) => void,
) => CardSurface;

/** The parts of a card that may come later than the links. */
interface CardParts {
  /** Brings what shows the card: asked for when a reader first rests on a link; again after a rejection, when next asked. */
  surface: () => Promise<SurfaceMaker>;
  /** The surface could not be had: the link is all that the reader has. */
  failed?: (link: HTMLAnchorElement) => void;
}

export interface MountedCard {
  /** Closes the card if it is open. */
  close(): void;
  /** Closes it, stops listening, and leaves nothing behind. */
  dispose(): void;
}

/** Shows one card for all citation links under a root: on hover, visible focus and tap. Defines no element. */
export function mountCard(options: CardOptions & CardParts): MountedCard {
  const card = new CitationCard(options);
  return { close: () => card.close(), dispose: () => card.dispose() };
}

/** Listens to the links and keeps the card's state. What a reader sees of it is the surface's, which comes on demand. */
class CitationCard {
  readonly #options: CardOptions & CardParts;
  readonly #life = new AbortController();
  #state: CardState<HTMLAnchorElement> = closed();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #surface: CardSurface | undefined;
  #isComing = false;
  #pointer: { x: number; y: number } | undefined;
  #pointerType = '';
  #hovered: HTMLAnchorElement | undefined;

  constructor(options: CardOptions & CardParts) {
    this.#options = options;
    const listen = <E extends Event>(type: string, listener: (event: E) => void): void =>
      options.root.addEventListener(type, listener as EventListener, { signal: this.#life.signal });
    listen('pointerover', (event: PointerEvent) => this.#over(event));
    listen('pointerout', (event: PointerEvent) => this.#out(event));
    listen('pointermove', (event: PointerEvent) => {
      if (this.#state.phase === 'waiting') this.#pointer = { x: event.clientX, y: event.clientY };
    });
    listen('pointerdown', (event: PointerEvent) => (this.#pointerType = event.pointerType));
    listen('click', (event: MouseEvent) => this.#click(event));
    listen('focusin', (event: FocusEvent) => this.#focusIn(event));
    listen('focusout', (event: FocusEvent) => this.#focusOut(event));
    listen('keydown', (event: KeyboardEvent) => this.#keyOnLink(event));
  }

  close(): void {
    this.#send({ type: 'away' });
  }

  dispose(): void {
    this.close();
    this.#life.abort();
  }

  readonly #send = (event: CardEvent<HTMLAnchorElement>): void => {
    const state = step(this.#state, event);
    if (state === this.#state) return;
    this.#state = state;
    clearTimeout(this.#timer);
    const { wakeAt } = state;
    if (wakeAt !== undefined) {
      // A timer may fire a little before its time by this clock.
      const wake = (): void => this.#send({ type: 'tick', at: Math.max(wakeAt, performance.now()) });
      this.#timer = setTimeout(wake, Math.max(0, wakeAt - performance.now()));
    }
    if (this.#surface) this.#surface.follow(state, this.#pointer);
    else if (state.phase === 'open' || (state.phase === 'waiting' && state.loads)) void this.#bring();
  };

  async #bring(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    try {
      const make = await this.#options.surface();
      if (this.#life.signal.aborted) return;
      this.#surface = make(this.#options, this.#send);
      this.#surface.follow(this.#state, this.#pointer);
    } catch {
      this.#doWithout();
    } finally {
      this.#isComing = false;
    }
  }

  /** Without a card a link does what links do: also for the tap that waited for one. */
  #doWithout(): void {
    const state = this.#state;
    this.close();
    if (state.phase === 'closed') return;
    this.#options.failed?.(state.target);
    if (state.phase === 'open' && state.pressed && state.target.hasAttribute('href')) state.target.click();
  }

  #linkOf(event: Event): HTMLAnchorElement | undefined {
    const target = event.target instanceof Element ? event.target : undefined;
    const link = target?.closest<HTMLAnchorElement>(`a[${MARK_ATTRIBUTE}]`) ?? undefined;
    return link && this.#options.subjectOf(link) ? link : undefined;
  }

  #over(event: PointerEvent): void {
    const link = this.#linkOf(event);
    if (event.pointerType === 'touch' || !link || link === this.#hovered) return;
    this.#hovered = link;
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#send({ type: 'enter', target: link, at: performance.now() });
  }

  #out(event: PointerEvent): void {
    if (
      !this.#hovered ||
      (event.relatedTarget instanceof Node && this.#hovered.contains(event.relatedTarget))
    )
      return;
    if (event.pointerType === 'touch') return;
    this.#hovered = undefined;
    this.#send({ type: 'leave', at: performance.now() });
  }

  /** A tap opens the card first; the link's own address is its first action, or a second tap. */
  #click(event: MouseEvent): void {
    const link = this.#linkOf(event);
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    const hasAddress = link.hasAttribute('href');
    const isOpen = this.#state.phase === 'open' && this.#state.target === link;
    const isTap = this.#pointerType === 'touch' && event.detail > 0;
    if (hasAddress && (isOpen || !isTap || !this.#options.isOwn(link))) return;
    event.preventDefault();
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#send({ type: 'press', target: link });
  }

  #focusIn(event: FocusEvent): void {
    const link = this.#linkOf(event);
    if (!link?.matches(':focus-visible')) return;
    this.#pointer = undefined;
    this.#send({ type: 'focus', target: link, at: performance.now() });
  }

  #focusOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    const target = this.#state.phase === 'closed' ? undefined : this.#state.target;
    const isKept = to instanceof Node && (to === target || this.#surface?.holds(to) === true);
    if (!isKept) this.#send({ type: 'blur', at: performance.now() });
  }

  #keyOnLink(event: KeyboardEvent): void {
    // Once the card shows, its surface hears the key first.
    if (event.key === 'Escape') this.#send({ type: 'escape' });
    const link = this.#linkOf(event);
    if (!link || link.hasAttribute('href') || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    this.#pointer = undefined;
    this.#send({ type: 'press', target: link });
  }
}
