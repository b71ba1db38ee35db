import { complain } from '../shared/complaint.ts';
import { Connection } from '../shared/connection.ts';
import { ElementBase } from '../shared/element-base.ts';
import { languageOf } from '../shared/language.ts';
import { reflect } from '../shared/reflect.ts';
import { VERSION } from '../shared/version.ts';
import { loadCardFile } from './card.loader.ts';
import type { CitedTexts, Settled } from './citation-list.facts.ts';
import type { CitationsElement } from './citations.element.ts';

const CITATIONS = 'danchieu-citations';

/** How far from the window the list begins to ask. */
const NEAR = '256px';

/** Properties and the attributes that hold them. */
const ATTRIBUTES = { htmlFor: 'for', heading: 'heading' } as const;

/**
 * "Văn bản được viện dẫn": the documents that an article cites, each once, in the order of first mention, with how often,
 * whether it held when the article was written and holds today, what is doubtful, and a way to each place. It lists what
 * the page's `<danchieu-citations>` have marked, and prints. Nothing is fetched before it is near the window.
 *
 * @summary The documents that an article cites, as a list.
 * @slot - What to show while nothing is listed, and where nothing is cited.
 * @csspart panel - The whole list.
 * @csspart title - "Văn bản được viện dẫn".
 * @csspart summary - How many, and how many no longer hold.
 * @csspart notice - Why there are no details.
 * @csspart list - The documents.
 * @csspart item - Each document.
 * @csspart link - Its name, where a source is known.
 * @csspart jump - The button to each place.
 * @csspart foot - Whose data it is, and as of when.
 */
export class CitationListElement extends ElementBase {
  static readonly version = VERSION;
  static readonly observedAttributes = [...Object.values(ATTRIBUTES), 'lang'];

  /** CSS selector of the `<danchieu-citations>` whose citations are listed. Default: all in the same document. */
  declare htmlFor: string | null;
  /** Title. Default: Văn bản được viện dẫn. */
  declare heading: string | null;

  readonly #connection = new Connection();
  readonly #root: ShadowRoot;
  #isNear = false;
  #work: Promise<void> | undefined;
  #isStale = false;
  #isDrawn = false;
  #signal: AbortSignal | undefined;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.append(document.createElement('slot'));
  }

  /** Settles when what is known now is listed. */
  get ready(): Promise<void> {
    return Promise.resolve(this.#work);
  }

  connectedCallback(): void {
    this.#connection.begin((signal) => {
      this.#signal = signal;
      this.ownerDocument.addEventListener('danchieu-citations-found', () => this.#list(), { signal });
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.at(-1)!.isIntersecting) return;
          observer.disconnect();
          this.#isNear = true;
          this.#list();
        },
        { rootMargin: NEAR },
      );
      observer.observe(this);
      signal.addEventListener('abort', () => {
        observer.disconnect();
        this.#isNear = false;
      });
    });
  }

  disconnectedCallback(): void {
    this.#connection.end(this);
  }

  attributeChangedCallback(): void {
    this.#list();
  }

  /** Lists anew what is there; once more where something changes meanwhile. */
  #list(): void {
    if (!this.#isNear) return;
    this.#isStale = true;
    const run = async (): Promise<void> => {
      while (this.#isStale && this.#signal?.aborted === false) {
        this.#isStale = false;
        await this.#draw();
      }
    };
    this.#work ??= run()
      .catch((error: unknown) => complain(this, error instanceof Error ? error.message : 'no list'))
      .finally(() => {
        this.#work = undefined;
      });
  }

  async #draw(): Promise<void> {
    const all = await Promise.all(this.#elements().map((element) => element.cited()));
    const isEmpty = all.every(({ texts }) => texts.every(({ citations }) => citations.length === 0));
    if (isEmpty && !this.#isDrawn) return;
    const { drawCitationList } = await loadCardFile();
    if (!this.#isDrawn) this.#root.replaceChildren();
    const show = (answers: readonly Settled[]): void => {
      if (this.#signal?.aborted !== false) return;
      drawCitationList(this.#root, {
        cited: all.map((texts, i) => ({ texts, settled: answers[i]! })),
        heading: this.heading,
        language: languageOf(this),
        retry: () => this.#list(),
      });
      this.#isDrawn = true;
    };
    if (!this.#isDrawn) show(all.map(() => ({ state: 'loading' })));
    show(await Promise.all(all.map(answersOf)));
  }

  #elements(): CitationsElement[] {
    try {
      const root = this.getRootNode() as Document | ShadowRoot;
      const found = [...root.querySelectorAll<CitationsElement>(this.htmlFor ?? CITATIONS)].filter(
        ({ localName }) => localName === CITATIONS,
      );
      if (found.length === 0 && document.readyState !== 'loading')
        complain(this, `no <${CITATIONS}> to list the citations of so far`);
      return found.filter((element) => typeof element.cited === 'function');
    } catch {
      complain(this, `for="${this.htmlFor}" is not a CSS selector`);
      return [];
    }
  }
}

async function answersOf({ settle }: CitedTexts): Promise<Settled> {
  try {
    const answered = await settle();
    return answered ? { state: 'answered', ...answered } : { state: 'alone' };
  } catch {
    return { state: 'failed' };
  }
}

reflect(CitationListElement, ATTRIBUTES);

declare global {
  interface HTMLElementTagNameMap {
    'danchieu-citation-list': CitationListElement;
  }
}
