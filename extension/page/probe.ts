import { readBlocks } from '../../core/annotation/blocks.ts';
import { ContentObserver } from '../../core/annotation/observe.ts';
import { inSlices } from '../../core/annotation/pace.ts';
import { blockOf, isEdited, Sieve } from '../../core/annotation/skip.ts';
import { BACK, leads } from '../../core/citation/scan.ts';
import { clean } from '../../core/text/clean.ts';

/**
 * Whether the engine would find anything to look at in a block of text: it begins with the same question. A pointing
 * word alone ("Nghị định này") points at nothing where nothing else is cited.
 */
export function mayCite(text: string): boolean {
  if (!leads(text)) return false;
  return (leads(clean(text).text) ?? []).some((lead) => lead % 4 !== BACK);
}

const nothingOfOurs = (): undefined => undefined;

/**
 * Stands watch in every page of a granted site, and calls once, when a citation may be there: the engine is ten times
 * its size, and most pages of a portal never need it.
 */
export class Probe {
  readonly #page: Document;
  readonly #call: () => void;
  readonly #sieve = new Sieve();
  readonly #observer: ContentObserver;
  readonly #stop = new AbortController();

  constructor(page: Document, call: () => void) {
    this.#page = page;
    this.#call = call;
    this.#observer = new ContentObserver(page.body, {
      onMutations: (records) => (records.some((record) => this.#brings(record)) ? 'content' : undefined),
      onSettled: () => this.#found(),
    });
  }

  /** Reads what is there, in short tasks, then watches what comes. Settles when the page has been read. */
  async start(): Promise<void> {
    this.#observer.start();
    await inSlices(this.#steps(), Infinity, (task) => task(), this.#stop.signal);
  }

  stop(): void {
    this.#stop.abort();
    this.#observer.stop();
  }

  *#steps(): Generator<number, void> {
    for (const block of isEdited(this.#page.body) ? [] : this.#blocks(this.#page.body)) {
      if (mayCite(block.text)) return this.#found();
      yield 0;
    }
  }

  #blocks(root: Node): ReturnType<typeof readBlocks> {
    return readBlocks(root, this.#sieve, nothingOfOurs);
  }

  /** Whether what a mutation changed may cite; a changed attribute may have freed anything below it. */
  #brings({ type, target, addedNodes }: MutationRecord): boolean {
    if (this.#stop.signal.aborted || (type === 'childList' && addedNodes.length === 0)) return false;
    if (this.#sieve.isOutside(target)) return false;
    const isRun = type === 'characterData' || [...addedNodes].some((node) => blockOf(node) !== node);
    const places = type === 'attributes' ? [target] : isRun ? [blockOf(target) ?? target] : addedNodes;
    for (const place of places) for (const block of this.#blocks(place)) if (mayCite(block.text)) return true;
    return false;
  }

  #found(): void {
    if (this.#stop.signal.aborted) return;
    this.stop();
    this.#call();
  }
}
