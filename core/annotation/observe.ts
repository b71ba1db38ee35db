/** Quiet that ends a batch of changes. */
const SETTLED_MS = 120;
/** A page that never rests is read this often all the same. */
const PATIENCE_MS = 1000;
/** Longest wait before a reading, on a page that keeps undoing our marks. */
const LONGEST_WAIT_MS = 8000;

/** What a batch of the page's mutations means: new text to read, or marks of ours undone, too. */
export type Change = 'content' | 'disturbance';

interface ContentChanges {
  /** Called at once, before the page is painted, with each batch of the page's own mutations. */
  onMutations: (records: MutationRecord[]) => Change | undefined;
  /** Called when the page has come to rest after mutations that meant something. */
  onSettled: () => void;
}

/** Watches a root for content that the page changes, blind to changes that we make ourselves inside `quietly`. */
export class ContentObserver {
  readonly #root: Node;
  readonly #changes: ContentChanges;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;
  #wait = SETTLED_MS;
  #disturbed = false;

  constructor(root: Node, changes: ContentChanges) {
    this.#root = root;
    this.#changes = changes;
    this.#observer = new MutationObserver((records) => this.#take(records));
  }

  start(): void {
    this.#observer.observe(this.#root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['aria-hidden', 'contenteditable'],
    });
    for (let outer = this.#root.parentNode; outer; outer = outer.parentNode) {
      this.#observer.observe(outer, { attributeFilter: ['contenteditable'] });
    }
  }

  /** Ends the watching; what the page did before is still told. */
  stop(): void {
    this.#take(this.#observer.takeRecords());
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Runs work of ours that changes the content; changes of the page that came before it are not lost. */
  quietly(work: () => void): void {
    this.#take(this.#observer.takeRecords());
    try {
      work();
    } finally {
      this.#observer.takeRecords();
    }
  }

  #take(records: MutationRecord[]): void {
    if (records.length === 0) return;
    const change = this.#changes.onMutations(records);
    this.#observer.takeRecords();
    if (change === undefined) return;
    this.#disturbed ||= change === 'disturbance';
    const now = performance.now();
    if (this.#timer === undefined) this.#firstChange = now;
    else clearTimeout(this.#timer);
    const latest = this.#firstChange + Math.max(PATIENCE_MS, this.#wait);
    this.#timer = setTimeout(() => this.#settle(), Math.max(0, Math.min(this.#wait, latest - now)));
  }

  /** A page that undoes our marks after each reading is read ever more seldom; one at peace, promptly. */
  #settle(): void {
    this.#timer = undefined;
    this.#wait = this.#disturbed ? Math.min(this.#wait * 2, LONGEST_WAIT_MS) : SETTLED_MS;
    this.#disturbed = false;
    this.#changes.onSettled();
  }
}
