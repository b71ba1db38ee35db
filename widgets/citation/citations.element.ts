import { annotate } from '../../core/annotation/annotate.ts';
import { ENRICHED_ATTRIBUTE, type Annotation } from '../../core/annotation/types.ts';
import { saidOf } from '../../core/citation/antecedent.ts';
import type { Citation } from '../../core/citation/citation.ts';
import { cardFileMessages } from '../../core/locale/card-file.messages.ts';
import { searchAddressOf } from '../../core/registry/mention-address.ts';
import type { Resolution, ResolveContext } from '../../core/registry/types.ts';
import { complain } from '../shared/complaint.ts';
import { Connection } from '../shared/connection.ts';
import { ElementBase } from '../shared/element-base.ts';
import { languageOf } from '../shared/language.ts';
import { recall, remember } from '../shared/memory.ts';
import { reflect } from '../shared/reflect.ts';
import { VERSION } from '../shared/version.ts';
import type { CardFile } from './card.file.ts';
import { mountCard, type MountedCard } from './card.mount.view.ts';
import type { CardAnswer, CardSubject } from './card.facts.ts';
import type { CitedTexts } from './citation-list.facts.ts';
import { CitationsFoundEvent } from './citations.events.ts';
import { Inquiry } from './inquiry.ts';
import { insertJsonLd } from './json-ld.script.ts';
import { styleLinks } from './link.view.ts';
import { dayOf, pageAddress, publishedOn } from './published.ts';

/** Under this the reader's choice of a publisher is remembered on the device. */
const SOURCE = 'source';

/** That choice, for all elements of the page, also where the device may not keep it; undefined until it has been read. */
let chosen: string | null | undefined;

function preferred(): string | undefined {
  if (chosen === undefined) chosen = recall(SOURCE);
  return chosen ?? undefined;
}

/** Properties and the attributes that hold them. */
const ATTRIBUTES = {
  htmlFor: 'for',
  registry: 'registry',
  published: 'published',
  place: 'place',
  exclude: 'exclude',
  linkSource: 'link-source',
  enrich: 'enrich',
  theme: 'theme',
  jsonLd: 'json-ld',
} as const;

/**
 * Makes the citations of legal documents in its content readable: each becomes a link to the document's official
 * text, with a card that tells what it is and whether it holds. The content itself stays as it is, with and without
 * scripts; taking the element away puts the page back to the byte. Nothing is fetched before a reader asks for a card.
 * It shows nothing of its own, so it is a plain element: its attributes are all that it knows.
 *
 * @summary Citations of legal documents, marked and explained.
 * @slot - The content whose citations are marked.
 * @fires danchieu-citations-found - Citations were found, and again when later content changed the list; bubbles, and holds them in `citations`.
 */
export class CitationsElement extends ElementBase {
  static readonly version = VERSION;
  static readonly observedAttributes = Object.values(ATTRIBUTES);

  /** CSS selector of the content to mark, anywhere in the same document, now or later. Default: the element's own content. */
  declare htmlFor: string | null;
  /** Address of the registry's pack, or `none`. Default: `registry/` beside the script; with ES modules it must be given. */
  declare registry: string | null;
  /** ISO day of the article, for the status on that day. Default: the page's metadata (`article:published_time`, `datePublished`). */
  declare published: string | null;
  /**
   * Place whose body publishes the page ("xã Tà Xùa, tỉnh Sơn La"): numbers that each place gives are first looked for
   * there. Default: the province named by a `.gov.vn` host.
   */
  declare place: string | null;
  /** CSS selector of content to leave alone; `data-danchieu-skip` on an element does the same. Default: nothing more than below. */
  declare exclude: string | null;
  /** Registered name of the authoritative publisher that links lead to first (`vbpl.vn`). Default: the registry's order. */
  declare linkSource: string | null;
  /** `off`: the page's own links get no cards. Default: own links that hold exactly a citation get a card; their address stays. */
  declare enrich: string | null;
  /** Colours of the card: `light`, `dark`, or `auto` to follow the reader's system. Default: `light`. */
  declare theme: string | null;
  /**
   * Present: what the registry knows of the documents cited stands in the page's head as JSON-LD (schema.org
   * `Legislation`), for search engines; the registry is then asked when the page is read, not on the first hover. Default:
   * absent.
   */
  declare jsonLd: string | null;

  readonly #annotations = new Map<Element, Annotation>();
  /** Where documents found lead, by what citations say of them; good for one round. */
  readonly #addresses = new Map<string, () => string | undefined>();
  /** One start, with the article's day as it was then; an answer begun in an earlier one is not learned. */
  #round: { published: string | undefined } = { published: undefined };
  #card: MountedCard | undefined;
  /** The citations as JSON-LD in the page's head. */
  #description: HTMLScriptElement | undefined;
  /** The link that last had to do without its card. */
  #untold: HTMLAnchorElement | undefined;
  #unstyle: (() => void) | undefined;
  #search: MutationObserver | undefined;

  readonly #inquiry = new Inquiry(
    this,
    () => this.registry,
    () => this.#annotations.values(),
    () => this.#context,
  );

  readonly #connection = new Connection();
  #restart: Promise<void> | undefined;

  /** All citations found so far, in the order of the content. */
  get citations(): readonly Citation[] {
    return [...this.#annotations.values()].flatMap(({ citations }) => citations);
  }

  /** Settles when what is there now has been read and marked. */
  get ready(): Promise<void> {
    return Promise.resolve(this.#restart).then(async () => {
      await Promise.all([...this.#annotations.values()].map(({ ready }) => ready));
    });
  }

  connectedCallback(): void {
    this.#connection.begin((signal) => {
      signal.addEventListener('abort', () => this.#stop());
      this.#start();
    });
  }

  disconnectedCallback(): void {
    this.#connection.end(this);
  }

  /** Starts anew, once for all attributes changed together; colours are asked for when a card opens. */
  attributeChangedCallback(name: string): void {
    if (!this.#card || name === 'theme') return;
    this.#startAnew();
  }

  #startAnew(): void {
    this.#restart ??= Promise.resolve().then(() => {
      this.#restart = undefined;
      if (!this.#card) return;
      this.#stop();
      this.#start();
    });
  }

  #start(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    this.#round = { published: this.#day };
    this.#unstyle = styleLinks(root);
    this.#card = mountCard({
      root: this.htmlFor === null ? this : root,
      subjectOf: (link) => this.#subjectOf(link),
      answer: (subject) => this.#answer(subject),
      recordsOf: (numbers) => this.#inquiry.recordsOf(numbers),
      isOwn: (link) => !link.hasAttribute(ENRICHED_ATTRIBUTE),
      theme: () => this.theme,
      source: () => this.#source,
      preference: { get: preferred, set: (publisher) => this.#prefer(publisher) },
      surface: () => this.#cardFile().then(({ surface }) => surface),
      failed: (link) => this.#tell(link),
    });
    this.#annotate();
    if (this.htmlFor === null) return;
    this.#search = new MutationObserver(() => {
      // Another article may have come in the place of the first.
      if (this.#day === this.#round.published) this.#annotate();
      else this.#startAnew();
    });
    this.#search.observe(root, { childList: true, subtree: true });
  }

  #stop(): void {
    this.#search?.disconnect();
    this.#card?.dispose();
    this.#card = undefined;
    this.#description?.remove();
    this.#description = undefined;
    for (const annotation of this.#annotations.values()) annotation.undo();
    this.#annotations.clear();
    this.#addresses.clear();
    this.#unstyle?.();
    this.#unstyle = undefined;
  }

  /** Annotates what is to be annotated and is not yet; lets go of what has left the page. */
  #annotate(): void {
    const roots = new Set(this.#roots());
    for (const [root, annotation] of this.#annotations) {
      if (roots.has(root)) continue;
      annotation.undo();
      this.#annotations.delete(root);
    }
    for (const root of roots) {
      if (this.#annotations.has(root)) continue;
      const annotation = annotate(root, {
        href: (citation, antecedent) => this.#addressOf(antecedent ?? citation),
        enrichLinks: this.enrich !== 'off',
        ...(this.exclude === null ? {} : { exclude: this.exclude }),
        onChange: () => {
          this.dispatchEvent(new CitationsFoundEvent(this.citations));
          void this.#describe();
        },
      });
      this.#annotations.set(root, annotation);
    }
  }

  #roots(): Iterable<Element> {
    if (this.htmlFor === null) return [this];
    try {
      const found = (this.getRootNode() as Document | ShadowRoot).querySelectorAll(this.htmlFor);
      if (found.length === 0 && document.readyState !== 'loading')
        complain(this, `for="${this.htmlFor}" matches nothing here so far`);
      return found;
    } catch {
      complain(this, `for="${this.htmlFor}" is not a CSS selector`);
      this.#search?.disconnect();
      return [];
    }
  }

  get #day(): string | undefined {
    return dayOf(this.published) ?? publishedOn(this.ownerDocument);
  }

  /** Registered name of the publisher to lead to first: the reader's choice before the owner's. */
  get #source(): string | undefined {
    return preferred() ?? this.linkSource ?? undefined;
  }

  /** Keeps the reader's choice, and leads all links there that can. */
  #prefer(publisher: string | undefined): void {
    chosen = publisher ?? null;
    remember(SOURCE, chosen);
    for (const annotation of this.#annotations.values()) {
      for (const { index, links } of annotation.marks) {
        const marked = annotation.citationOf(links[0]!);
        if (marked) annotation.show(index, { href: this.#addressOf(marked.antecedent ?? marked.citation) });
      }
    }
  }

  #subjectOf(link: HTMLAnchorElement): CardSubject | undefined {
    for (const annotation of this.#annotations.values()) {
      const marked = annotation.citationOf(link);
      if (marked)
        return { citation: marked.citation, antecedent: marked.antecedent, published: this.#round.published };
    }
    return undefined;
  }

  #addressOf(said: Citation): string | undefined {
    return this.#addresses.get(saidOf(said))?.() ?? searchAddressOf(said, this.#source);
  }

  /** All that it has marked, for the list of it; once what is there has been read. */
  async cited(): Promise<CitedTexts> {
    await this.ready;
    return {
      texts: [...this.#annotations.values()].map((annotation) => ({
        citations: annotation.citations,
        linkOf: (index) => annotation.marks.find((mark) => mark.index === index)?.links[0],
      })),
      published: this.#round.published,
      source: this.#source,
      settle: () => this.#inquiry.all(),
    };
  }

  async #answer(subject: CardSubject): Promise<CardAnswer> {
    const round = this.#round;
    const finding = await this.#inquiry.one(subject);
    if (!finding) return { state: 'alone' };
    const { resolution, said, meant, asOf, addressOf } = finding;
    if (meant.failure === undefined && round === this.#round) this.#learn(said, meant, addressOf);
    return { state: 'answered', resolution, asOf };
  }

  /** Tells search engines what is cited, once all has been read; of several askings the last counts. */
  async #describe(): Promise<void> {
    if (this.jsonLd === null) return;
    const round = this.#round;
    await this.ready;
    const { citations } = this;
    try {
      const found = await this.#inquiry.all();
      if (!found) return;
      const { describe } = await this.#cardFile();
      const json = describe(found.resolutions.flat(), pageAddress(this.ownerDocument));
      if (round !== this.#round || !this.#card || citations.length !== this.citations.length) return;
      this.#description?.remove();
      this.#description = insertJsonLd(this.ownerDocument, json);
    } catch {
      // Told on the console where it failed; the page does without.
    }
  }

  /** What the registry is told of the page. */
  get #context(): ResolveContext {
    const { published } = this.#round;
    return {
      site: location.hostname,
      ...(this.place && { place: this.place }),
      ...(published === undefined ? {} : { published }),
    };
  }

  /** The half of the script that cards need; a link that had to do without it is told to again. */
  async #cardFile(): Promise<CardFile> {
    const file = await this.#inquiry.cardFile();
    this.#untold?.removeAttribute('title');
    this.#untold = undefined;
    return file;
  }

  /** Says on a link of ours that its card could not be had. */
  #tell(link: HTMLAnchorElement): void {
    if (link.hasAttribute(ENRICHED_ATTRIBUTE)) return;
    this.#untold?.removeAttribute('title');
    this.#untold = link;
    link.title = cardFileMessages.for(languageOf(link)).failed;
  }

  /** What one card has found out serves all links of the same document, also where it takes an address back. */
  #learn(said: Citation, { record, doubts }: Resolution, addressOf: CardFile['addressOf']): void {
    const key = saidOf(said);
    if (record && addressOf(record)) this.#addresses.set(key, () => addressOf(record, this.#source));
    else this.#addresses.delete(key);
    const isDoubted = doubts.some(({ code }) => code !== 'ambiguous');
    const href = this.#addressOf(said);
    for (const annotation of this.#annotations.values()) {
      for (const { index, links } of annotation.marks) {
        const marked = annotation.citationOf(links[0]!);
        if (!marked || saidOf(marked.antecedent ?? marked.citation) !== key) continue;
        // The registry's doubts are about the words that name the document, not those that point to them.
        const hasDoubt = marked.citation.doubts.length > 0 || (isDoubted && !marked.antecedent);
        annotation.show(index, { state: hasDoubt ? 'doubted' : record ? undefined : 'unresolved', href });
      }
    }
  }
}

reflect(CitationsElement, ATTRIBUTES);

declare global {
  interface HTMLElementTagNameMap {
    'danchieu-citations': CitationsElement;
  }
}
