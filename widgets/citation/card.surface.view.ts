import { html, nothing, render } from 'lit/html.js';
import { SKIP_ATTRIBUTE } from '../../core/annotation/types.ts';
import { today } from '../../core/locale/format.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { languageOf } from '../shared/language.ts';
import { isForSheet } from '../shared/place.ts';
import { styleSheet } from '../shared/sheet.ts';
import { cardFacts, numbersOnCard, type CardAnswer, type CardSubject } from './card.facts.ts';
import type { CardOptions, CardSurface, SurfaceMaker } from './card.mount.view.ts';
import { canFloat, CardPosition } from './card.position.ts';
import { cardRules } from './card.rules.ts';
import { awaits, closed, type CardEvent, type CardState } from './card.state.ts';
import { cardDescription, cardTemplate, type CardUse } from './card.view.ts';
import { copyText } from './clipboard.ts';

const FOCUSABLE = 'a[href],button,select';

type Copied = NonNullable<CardUse['copied']>;
type State = CardState<HTMLAnchorElement>;
type Send = (event: CardEvent<HTMLAnchorElement>) => void;

/** Makes what shows the card: a host in the page with a shadow root, there only while the card is open. */
export const cardSurface: SurfaceMaker = (options, send) => new Surface(options, send);

class Surface implements CardSurface {
  readonly #options: CardOptions;
  readonly #send: Send;
  readonly #descriptionId = `danchieu-card-${Math.random().toString(36).slice(2)}`;
  #state: State = closed();
  #pointer: { x: number; y: number } | undefined;
  #host: HTMLElement | undefined;
  #shadow: ShadowRoot | undefined;
  /** What lives as long as the card is open: listeners, the observer of the link, changes to the link. */
  #opening: AbortController | undefined;
  #request: { token: number; isDetailed: boolean } | undefined;
  #answer: CardAnswer = { state: 'loading' };
  #use: CardUse = { showsWholeTitle: false };
  #position: CardPosition | undefined;

  constructor(options: CardOptions, send: Send) {
    this.#options = options;
    this.#send = send;
  }

  follow(state: State, pointer: { x: number; y: number } | undefined): void {
    const before = this.#state;
    this.#state = state;
    this.#pointer = pointer;
    const isNew = state.token !== this.#request?.token;
    if (isNew || state.phase === 'closed') this.#request = undefined;
    if (isNew && (state.phase === 'open' || (state.phase === 'waiting' && state.loads)))
      this.#ask(state.token, state.target);
    const shown = before.phase === 'open' ? before.target : undefined;
    const toShow = state.phase === 'open' ? state.target : undefined;
    if (shown === toShow) return;
    if (shown) this.#hide(shown);
    if (toShow) this.#show(toShow);
  }

  holds(node: Node): boolean {
    return this.#host?.contains(node) === true;
  }

  #close(): void {
    this.#send({ type: 'away' });
  }

  #ask(token: number, link: HTMLAnchorElement): void {
    const subject = this.#options.subjectOf(link);
    if (!subject) return;
    const request = { token, isDetailed: false };
    this.#request = request;
    this.#answer = { state: 'loading' };
    const settle = (answer: CardAnswer): void => {
      if (this.#request !== request || !awaits(this.#state, token)) return;
      this.#answer = answer;
      this.#render();
    };
    this.#options.answer(subject).then(settle, () => settle({ state: 'failed' }));
  }

  /** Once an answered card shows, looks up the other documents that it names. */
  #detail(subject: CardSubject): void {
    const [request, answer] = [this.#request, this.#answer];
    const { recordsOf } = this.#options;
    if (!request || request.isDetailed || !recordsOf || answer.state !== 'answered') return;
    request.isDetailed = true;
    const numbers = numbersOnCard(subject, answer.resolution);
    if (numbers.length === 0) return;
    const settle = (related: readonly DocumentRecord[]): void => {
      if (this.#request !== request) return;
      this.#answer = { ...answer, related };
      this.#render();
    };
    recordsOf(numbers).then(settle, () => undefined);
  }

  #show(link: HTMLAnchorElement): void {
    const opening = new AbortController();
    this.#opening = opening;
    this.#use = { showsWholeTitle: false };
    this.#home(link);

    const title = link.getAttribute('title');
    const description = link.getAttribute('aria-describedby');
    if (title !== null) link.removeAttribute('title');
    if (this.#host?.getRootNode() === link.getRootNode()) {
      link.setAttribute(
        'aria-describedby',
        description ? `${description} ${this.#descriptionId}` : this.#descriptionId,
      );
    }
    opening.signal.addEventListener('abort', () => {
      if (title !== null) link.setAttribute('title', title);
      if (description === null) link.removeAttribute('aria-describedby');
      else link.setAttribute('aria-describedby', description);
    });

    const { signal } = opening;
    window.addEventListener('keydown', (event) => this.#keyWhileOpen(event), { capture: true, signal });
    window.addEventListener('pointerdown', (event) => this.#downWhileOpen(event), { capture: true, signal });
    window.addEventListener('scroll', () => this.#position?.follow(), {
      capture: true,
      passive: true,
      signal,
    });
    window.addEventListener('resize', () => this.#position?.place(), { signal });
    window.visualViewport?.addEventListener('resize', () => this.#position?.place(), { signal });
    window.addEventListener('pagehide', () => this.#close(), { signal });
    const watch = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) this.#close();
    });
    watch.observe(link);
    signal.addEventListener('abort', () => watch.disconnect());
    this.#render();
  }

  #hide(link: HTMLAnchorElement): void {
    const hadFocus = this.#shadow?.activeElement !== null && this.#shadow?.activeElement !== undefined;
    this.#opening?.abort();
    this.#opening = undefined;
    this.#position = undefined;
    if (hadFocus && link.isConnected) link.focus({ preventScroll: true });
    if (this.#shadow) render(nothing, this.#shadow);
    this.#host?.remove();
  }

  /** Puts the host where the card can be reached: a dialog of the page makes everything outside it inert. */
  #home(link: HTMLAnchorElement): void {
    if (!this.#host) {
      this.#host = document.createElement('div');
      this.#host.setAttribute('data-danchieu-card', '');
      this.#host.setAttribute(SKIP_ATTRIBUTE, '');
      this.#shadow = this.#host.attachShadow({ mode: this.#options.mode ?? 'open' });
      this.#shadow.adoptedStyleSheets = [styleSheet(cardRules)];
      const description = document.createElement('span');
      description.id = this.#descriptionId;
      this.#host.append(description);
      for (const type of ['pointerenter', 'pointerleave'] as const) {
        this.#host.addEventListener(type, (event) => {
          if (event.pointerType === 'touch') return;
          this.#send(
            type === 'pointerenter' ? { type: 'card-enter' } : { type: 'leave', at: performance.now() },
          );
        });
      }
      this.#host.addEventListener('focusin', () => this.#send({ type: 'card-focus' }));
      this.#host.addEventListener('focusout', ({ relatedTarget: to }) => {
        const target = this.#state.phase === 'closed' ? undefined : this.#state.target;
        const isKept = to instanceof Node && (to === target || this.holds(to));
        if (!isKept) this.#send({ type: 'blur', at: performance.now() });
      });
    }
    const home = link.closest('dialog') ?? document.fullscreenElement ?? document.body;
    if (this.#host.parentNode !== home) home.append(this.#host);
    const theme = this.#options.theme?.();
    if (theme) this.#host.setAttribute('theme', theme);
    else this.#host.removeAttribute('theme');
  }

  #render(): void {
    if (this.#state.phase !== 'open' || !this.#shadow) return;
    const link = this.#state.target;
    const subject = this.#options.subjectOf(link);
    if (!subject) return this.#close();
    const language = languageOf(link);
    const facts = cardFacts(subject, this.#answer, today(), this.#options.source?.());
    const { preference } = this.#options;
    const use = { ...this.#use, preferred: preference?.get() };
    const isSheet = isForSheet({ width: innerWidth, height: innerHeight });
    const actions = {
      toggleTitle: () => this.#change({ showsWholeTitle: !this.#use.showsWholeTitle }),
      copy: (text: string, form: Copied['form']) => void this.#copy(text, form),
      retry: () => {
        if (this.#state.phase === 'open') this.#ask(this.#state.token, this.#state.target);
        this.#render();
      },
      close: () => this.#send({ type: 'escape' }),
      prefer:
        preference &&
        ((publisher: string | undefined) => {
          preference.set(publisher);
          this.#render();
        }),
    };
    render(
      html`<div
        class="card"
        part="card"
        role="dialog"
        lang=${language}
        aria-labelledby="heading"
        aria-busy=${this.#answer.state === 'loading'}
        popover=${canFloat() ? 'manual' : nothing}
        ?data-closable=${isSheet || this.#state.pressed}
      >
        ${cardTemplate(facts, use, actions, language)}
      </div>`,
      this.#shadow,
    );
    this.#host!.querySelector('span')!.textContent = cardDescription(facts, language);
    const surface = this.#surface!;
    if (canFloat() && !surface.matches(':popover-open')) surface.showPopover();
    this.#position ??= new CardPosition(surface, link, this.#pointer);
    this.#position.place();
    this.#detail(subject);
  }

  get #surface(): HTMLElement | undefined {
    return this.#shadow?.querySelector<HTMLElement>('.card') ?? undefined;
  }

  #change(use: Partial<CardUse>): void {
    this.#use = { ...this.#use, ...use };
    this.#render();
  }

  async #copy(text: string, form: Copied['form']): Promise<void> {
    this.#change({ copied: { form, isDone: await copyText(text, this.#shadow!) } });
  }

  /** Escape closes the card and nothing else; Tab goes from the link into the card, and from its end on after the link. */
  #keyWhileOpen(event: KeyboardEvent): void {
    if (this.#state.phase !== 'open') return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#send({ type: 'escape' });
      return;
    }
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const link = this.#state.target;
    const stops = [...this.#surface!.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (element) => element.getClientRects().length > 0,
    );
    const active = this.#shadow!.activeElement;
    if (active === null) {
      if (event.shiftKey || !isFocused(link) || stops.length === 0) return;
      event.preventDefault();
      stops[0]!.focus();
    } else if (event.shiftKey ? active === stops[0] : active === stops.at(-1)) {
      if (event.shiftKey) event.preventDefault();
      link.focus({ preventScroll: true });
      if (!event.shiftKey) this.#close();
    }
  }

  #downWhileOpen(event: PointerEvent): void {
    const path = event.composedPath();
    const link = this.#state.phase === 'open' ? this.#state.target : undefined;
    if (!path.includes(this.#host!) && !(link && path.includes(link))) this.#close();
  }
}

function isFocused(link: Element): boolean {
  return (link.getRootNode() as Document | ShadowRoot).activeElement === link;
}
