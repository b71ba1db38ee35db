import { meantBy, saidOf } from '../citation/antecedent.ts';
import type { Citation } from '../citation/citation.ts';
import { CitationReader } from '../citation/reader.ts';
import { lineOf, type Line } from '../citation/surroundings.ts';
import { readBlocks } from './blocks.ts';
import { enrich, isMarkedByOthers, leave, remember, setAddress, setState, stateOf } from './dress.ts';
import { haveSameBounds, isDisturbed, markText, unmarkText, type MarkedText } from './mark.ts';
import { ContentObserver, type Change } from './observe.ts';
import { inSlices } from './pace.ts';
import { planOf, type CitedBlock, type Plan, type Wanted } from './plan.ts';
import { blockOf, isEdited, Sieve } from './skip.ts';
import { sideOfWindow } from './window.ts';
import { areSamePlaces, Replaced, unmarkedIn } from './unmarked.ts';
import {
  MARK_ATTRIBUTE,
  type AnnotateOptions,
  type Annotation,
  type Mark,
  type MarkedCitation,
  type MarkState,
  type Unmarked,
} from './types.ts';

/** Links made per task: the layout that follows must fit into 50 ms too. */
const LINKS_PER_TASK = 100;
/** A block whose marks the page has undone so often is left to the page. */
const STRIKES = 2;

const annotations = new WeakMap<Node, Annotation>();

/**
 * Finds the citations in a root's text and marks them as links. What is there is read in document order through one
 * reader, in short tasks, the first of them at once (see `ready`).
 * @param root an element or shadow root; one annotated already gives its annotation back, options unread
 */
export function annotate(root: Element | ShadowRoot, options: AnnotateOptions): Annotation {
  let annotation = annotations.get(root);
  if (!annotation) {
    annotation = new PageAnnotation(root, options);
    annotations.set(root, annotation);
  }
  return annotation;
}

interface Held extends MarkedText {
  home: Node;
}

class PageAnnotation implements Annotation {
  citations: readonly Citation[] = [];
  marks: readonly Mark[] = [];
  lines: readonly Line[] = [];
  unmarked: readonly Unmarked[] = [];
  readonly ready: Promise<void>;

  readonly #root: Element | ShadowRoot;
  readonly #options: AnnotateOptions;
  readonly #sieve: Sieve;
  readonly #observer: ContentObserver;
  readonly #stop = new AbortController();
  /** Marked text nodes, by the page's own node and by every node that stands for it. */
  readonly #texts = new Map<Text, Held>();
  readonly #pieces = new WeakMap<Node, Held>();
  /** Existing links that stand for a citation. */
  readonly #enriched = new Set<HTMLAnchorElement>();
  /** What each link of ours, and each enriched one, stands for: its own, whatever list is in force. */
  readonly #cited = new WeakMap<Element, MarkedCitation>();
  readonly #strikes = new WeakMap<Node, number>();
  readonly #replaced = new Replaced();
  #reading: Promise<void> | undefined;
  #again = false;
  #changed = false;

  constructor(root: Element | ShadowRoot, options: AnnotateOptions) {
    this.#root = root;
    this.#options = options;
    this.#sieve = new Sieve(options.exclude);
    this.#observer = new ContentObserver(root, {
      onMutations: (records) => this.#notice(records),
      onSettled: () => void this.#read(),
    });
    if (options.watch ?? true) this.#observer.start();
    this.ready = this.#read();
  }

  citationOf(link: Element): MarkedCitation | undefined {
    const isOurs = this.#pieces.has(link) || this.#enriched.has(link as HTMLAnchorElement);
    const cited = isOurs ? this.#cited.get(link) : undefined;
    return cited && (this.citations[cited.index] === cited.citation ? cited : { ...cited, index: -1 });
  }

  show(index: number, learned: { href?: string | undefined; state?: MarkState | undefined }): void {
    const links = this.marks.find((mark) => mark.index === index)?.links ?? [];
    links.forEach((link, i) => {
      if ('href' in learned && this.#pieces.has(link)) {
        setAddress(link, learned.href);
        if (i === 0 && !link.hasAttribute('href')) link.tabIndex = 0;
      }
      if ('state' in learned) setState(link, learned.state);
    });
  }

  forgive(): void {
    this.#replaced.forgive();
  }

  undo(): void {
    this.#stop.abort();
    this.#observer.stop();
    annotations.delete(this.#root);
    for (const marked of this.#texts.values()) unmarkText(marked);
    for (const link of this.#enriched) leave(link);
    this.#texts.clear();
    this.#enriched.clear();
    this.citations = [];
    this.marks = [];
    this.lines = [];
    this.unmarked = [];
  }

  /** One reading at a time; changes that come meanwhile ask for one more. */
  #read(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    const run = async (): Promise<void> => {
      do {
        this.#again = false;
        await inSlices(
          this.#steps(),
          LINKS_PER_TASK,
          (task) => this.#observer.quietly(task),
          this.#stop.signal,
        );
        if (!this.#changed || this.#stop.signal.aborted) continue;
        this.#changed = false;
        this.#options.onChange?.(this);
      } while (this.#again && !this.#stop.signal.aborted);
    };
    this.#reading = run()
      .catch((error: unknown) => console.warn('danchieu:', error))
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  /**
   * Reads everything, then changes the page: a step per block, a step per text node. Only at the first reading, what is
   * in the window is marked as soon as the reader is past it, in the sense that it has until then. What stays on the page
   * is renumbered in one step, together with the lists, so that they never disagree. All is marked in the end, wherever
   * the window is: lists of links that assistive technology makes, the Tab key and print know of what is there only.
   */
  *#steps(): Generator<number, void> {
    const reader = new CitationReader();
    const citations: Citation[] = [];
    const cited: CitedBlock[] = [];
    const inWindow: CitedBlock[] = [];
    let isFirst = this.#texts.size === 0;
    const blocks = isEdited(this.#root)
      ? []
      : readBlocks(this.#root, this.#sieve, (node) => this.#pieces.get(node));
    for (const block of blocks) {
      const found = reader.read(block.text);
      if (found.length > 0) {
        const one = { block, first: citations.length, count: found.length };
        citations.push(...found);
        cited.push(one);
        const side = isFirst ? sideOfWindow(block.element) : undefined;
        if (side === 'in') inWindow.push(one);
        if (side === 'below') {
          isFirst = false;
          const { texts } = this.#plan(inWindow, citations);
          for (const [node, wanted] of texts) yield this.#mark(node, wanted, citations);
        }
      }
      yield 0;
    }
    for (const { index, citation } of reader.finish()) citations[index] = citation;

    if (this.#options.leaveReplaced) this.#replaced.count([...this.#texts.values()], this.#root);
    const { texts, links, left } = this.#plan(cited, citations);

    for (const node of this.#texts.keys()) if (!texts.has(node)) this.#unmark(node);
    for (const link of this.#enriched) {
      if (!links.has(link)) {
        leave(link);
        this.#enriched.delete(link);
        this.#changed = true;
      }
    }
    for (const [node, wanted] of texts) yield this.#mark(node, wanted, citations);

    for (const [node, { spans }] of texts) {
      const marked = this.#texts.get(node);
      if (!marked || !haveSameBounds(marked.spans, spans)) continue;
      spans.forEach(({ index }, i) => this.#renumber(marked.links[i]!, index, citations));
      marked.spans = spans;
    }
    for (const [link, index] of links) this.#enrich(link, index, citations);
    if (this.citations.length !== citations.length) this.#changed = true;
    this.citations = citations;
    this.lines = cited.flatMap(({ block, first, count }) =>
      citations.slice(first, first + count).map((citation) => lineOf(block.text, citation)),
    );
    this.#list();
    const unmarked = unmarkedIn(left);
    if (!areSamePlaces(this.unmarked, unmarked)) this.#changed = true;
    this.unmarked = unmarked;
  }

  /** What is to be marked, and what is left to a page that renders marks away. */
  #plan(
    cited: readonly CitedBlock[],
    citations: readonly Citation[],
  ): Plan & { left: readonly [node: Text, wanted: Wanted][] } {
    const isStruck = ({ block }: CitedBlock): boolean => (this.#strikes.get(block.element) ?? 0) >= STRIKES;
    const mayEnrich = (link: HTMLAnchorElement): boolean =>
      this.#options.enrichLinks !== false && (this.#enriched.has(link) || !isMarkedByOthers(link));
    const willing = cited.filter((one) => !isStruck(one));
    const plan = planOf(willing, citations, mayEnrich);
    const struck = planOf(cited.filter(isStruck), citations, () => false);
    const replaced = [...plan.texts].filter(([, { data }]) => this.#replaced.times(data) >= STRIKES);
    for (const [node] of replaced) plan.texts.delete(node);
    return { ...plan, left: [...struck.texts, ...replaced] };
  }

  /** Marks one text node, unless it carries these marks already; gives the number of links made. */
  #mark(node: Text, { data, home, spans }: Wanted, citations: readonly Citation[]): number {
    const marked = this.#texts.get(node);
    if (marked && marked.data === data && haveSameBounds(marked.spans, spans)) return 0;
    if (marked) this.#unmark(node);
    if (node.data !== data || !node.parentNode || !this.#root.contains(node)) {
      this.#again = true;
      return 0;
    }
    const made = {
      ...markText(node, spans, ({ index }) => this.#makeLink(node.ownerDocument, index, citations)),
      home,
    };
    this.#texts.set(node, made);
    for (const piece of made.pieces) this.#pieces.set(piece.node, made);
    this.#changed = true;
    return made.links.length;
  }

  #unmark(node: Text): void {
    const marked = this.#texts.get(node)!;
    unmarkText(marked);
    this.#forget(marked);
  }

  #forget(marked: Held): void {
    this.#texts.delete(marked.node);
    for (const piece of marked.pieces) this.#pieces.delete(piece.node);
    this.#changed = true;
  }

  #makeLink(document: Document, index: number, citations: readonly Citation[]): HTMLAnchorElement {
    const link = document.createElement('a');
    this.#dress(link, this.#number(link, index, citations));
    return link;
  }

  #number(link: HTMLAnchorElement, index: number, citations: readonly Citation[]): MarkedCitation {
    const citation = citations[index]!;
    const meant = meantBy(citation, citations);
    const cited = { index, citation, antecedent: meant === citation ? undefined : meant };
    this.#cited.set(link, cited);
    link.setAttribute(MARK_ATTRIBUTE, String(index));
    return cited;
  }

  #dress(link: HTMLAnchorElement, { citation, antecedent }: MarkedCitation): void {
    setAddress(link, this.#options.href(citation, antecedent));
    setState(link, stateOf(citation));
  }

  /** What was shown for a citation stays when the list only moved. */
  #renumber(link: HTMLAnchorElement, index: number, citations: readonly Citation[]): void {
    const old = this.#cited.get(link)!;
    if (old.citation === citations[index]) return;
    const cited = this.#number(link, index, citations);
    if (old.index !== index) this.#changed = true;
    if (saysTheSame(old, cited)) return;
    this.#dress(link, cited);
    this.#changed = true;
  }

  #enrich(link: HTMLAnchorElement, index: number, citations: readonly Citation[]): void {
    const old = this.#enriched.has(link) ? this.#cited.get(link) : undefined;
    if (!old) remember(link);
    const cited = this.#number(link, index, citations);
    if (old?.index === index && saysTheSame(old, cited)) return;
    this.#enriched.add(link);
    enrich(link);
    setState(link, stateOf(cited.citation));
    this.#changed = true;
  }

  /** Lists the marks in reading order; a citation in several links is one stop for the Tab key. */
  #list(): void {
    const links = new Map<number, HTMLAnchorElement[]>();
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>(`a[${MARK_ATTRIBUTE}]`)) {
      if (!this.#pieces.has(link) && !this.#enriched.has(link)) continue;
      const index = Number(link.getAttribute(MARK_ATTRIBUTE));
      const known = links.get(index);
      if (known) known.push(link);
      else links.set(index, [link]);
    }
    for (const [, [first, ...rest]] of links) {
      if (!first!.hasAttribute('href') && this.#pieces.has(first!)) first!.tabIndex = 0;
      for (const link of rest) if (this.#pieces.has(link)) link.tabIndex = -1;
    }
    this.marks = [...links].sort(([a], [b]) => a - b).map(([index, of]) => ({ index, links: of }));
  }

  /** Frees text that the page has changed under our marks, at once; tells whether there is something to read. */
  #notice(records: MutationRecord[]): Change | undefined {
    const touched = new Set<Held>();
    for (const { target, removedNodes, previousSibling, nextSibling } of records) {
      for (const node of [target, target.parentNode, previousSibling, nextSibling, ...removedNodes]) {
        const marked = node && this.#pieces.get(node);
        if (marked) touched.add(marked);
      }
    }
    let disturbed = false;
    for (const marked of touched) {
      if (!isDisturbed(marked, records)) continue;
      unmarkText(marked, records);
      this.#forget(marked);
      if (!marked.home.isConnected) continue;
      this.#strikes.set(marked.home, (this.#strikes.get(marked.home) ?? 0) + 1);
      disturbed = true;
    }
    const isFreed = this.#leaveEditors(records);
    if (disturbed) return 'disturbance';
    const isGone =
      records.some(({ removedNodes }) => removedNodes.length > 0) &&
      [...this.#texts.keys(), ...this.#enriched].some((node) => !this.#root.contains(node));
    return isFreed || isGone || records.some((record) => this.#bringsCitations(record))
      ? 'content'
      : undefined;
  }

  /** What has become an editor keeps nothing of ours, at once: it would be saved with the text. */
  #leaveEditors(records: MutationRecord[]): boolean {
    if (!records.some(({ attributeName }) => attributeName === 'contenteditable')) return false;
    const texts = [...this.#texts.keys()].filter((node) => this.#sieve.isOutside(node));
    const links = [...this.#enriched].filter((link) => this.#sieve.isOutside(link));
    for (const node of texts) this.#unmark(node);
    for (const link of links) {
      leave(link);
      this.#enriched.delete(link);
    }
    return texts.length + links.length > 0;
  }

  /** Whether a mutation's surroundings hold a citation: most changes of a page (clocks, counters, menus) do not. */
  #bringsCitations({ type, target, addedNodes }: MutationRecord): boolean {
    if (type === 'attributes' && (target as Element).querySelector(`a[${MARK_ATTRIBUTE}]`)) return true;
    if (type === 'childList' && addedNodes.length === 0) return false;
    if (this.#sieve.isOutside(target)) return false;
    const isRun = type !== 'childList' || [...addedNodes].some((node) => blockOf(node) !== node);
    const places = isRun ? [blockOf(target) ?? this.#root] : addedNodes;
    for (const place of places) {
      const root = this.#root.contains(place) ? place : this.#root;
      for (const block of readBlocks(root, this.#sieve, (node) => this.#pieces.get(node))) {
        if (new CitationReader().read(block.text).length > 0) return true;
      }
    }
    return false;
  }
}

/** Whether two citations mean the same document, as far as the text tells. */
function saysTheSame(a: MarkedCitation, b: MarkedCitation): boolean {
  return (
    saidOf(a.antecedent ?? a.citation) === saidOf(b.antecedent ?? b.citation) &&
    stateOf(a.citation) === stateOf(b.citation)
  );
}
