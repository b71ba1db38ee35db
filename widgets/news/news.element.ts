import { newsMessages } from '../../core/locale/news.messages.ts';
import { readFeed } from '../../core/news/feed.ts';
import { readItem } from '../../core/news/item.ts';
import { readNewsJson } from '../../core/news/json.ts';
import { mergeNews } from '../../core/news/merge.ts';
import { NEWS_LIMITS } from '../../core/news/model.ts';
import type { NewsItem } from '../../core/news/model.ts';
import { BaseElement } from '../shared/base.element.ts';
import { amount } from '../shared/amount.ts';
import { complain } from '../shared/complaint.ts';
import { Loading, loadEvery } from '../shared/loading.ts';
import { recall, remember } from '../shared/memory.ts';
import { addressOf, LoadError, request } from '../shared/request.ts';
import { resets, tokens } from '../shared/tokens.ts';
import { newsSheet } from './news.sheet.ts';
import { isMoving, neighbour, newsView } from './news.state.ts';
import type { LoadedNews, NewsMode } from './news.state.ts';
import { newsTemplate } from './news.view.ts';

const MEMORY = 'news.stopped';
/** The time for which an item shows, in seconds; browsers' timers count no further than 24 days. */
const INTERVAL = { usual: 7, least: 5, most: 3600 };
/** Pixels a second at which a list slides. */
const SPEED = 40;

/** Loads one feed of any kind. */
async function loadFeed(written: string): Promise<{ items: NewsItem[]; sample: boolean }> {
  const address = addressOf(written);
  const answer = await request(address, { xml: true, limit: NEWS_LIMITS.bytes });
  try {
    if (answer instanceof Document) return { items: readFeed(answer, answer.baseURI), sample: false };
    const { items, sample = false } = readNewsJson(answer, address);
    return { items, sample };
  } catch (error) {
    throw new LoadError('format', 0, `${address}: ${(error as Error).message}`);
  }
}

/** Loads all feeds; fails only where none could be loaded. The console is told of each that fails. */
async function loadNews(element: Element, addresses: readonly string[]): Promise<LoadedNews> {
  const answers = await Promise.allSettled(addresses.map(loadFeed));
  for (const answer of answers)
    if (answer.status === 'rejected') complain(element, (answer.reason as Error).message);
  const loaded = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (loaded.length === 0) throw (answers[0] as PromiseRejectedResult).reason;
  return {
    items: mergeNews(loaded.map(({ items }) => items)),
    sample: loaded.some(({ sample }) => sample),
    partial: loaded.length < answers.length,
  };
}

/**
 * News as a list that stands still, shows one item at a time, or slides along. It never moves without a button to stop
 * it, does not start again by itself once stopped, and stands still for readers who ask for less motion.
 *
 * @summary News ticker.
 * @slot - A list of links, `<ul><li><a href>…</a> <time datetime>`; `data-category` on an item is "Tin nổi bật" or
 *   "Thông báo". Shown as it is without scripts, and until feeds are loaded.
 * @csspart panel - The whole.
 * @csspart title - "Tin mới".
 * @csspart controls - The buttons.
 * @csspart list - Each list.
 * @csspart link - Each item's link.
 * @csspart fresh - The mark of a new item.
 * @csspart foot - The line with "Xem tất cả".
 * @csspart notice - Why there is no news.
 */
export class NewsElement extends BaseElement {
  static override styles = [tokens, resets, newsSheet];

  /** The words, by language; `messages.register` adds one. */
  static readonly messages = newsMessages;

  static override properties = {
    src: {},
    mode: {},
    interval: {},
    heading: {},
    more: {},
    limit: {},
    freshHours: { attribute: 'fresh-hours' },
    refresh: {},
    stopped: { state: true },
    hovered: { state: true },
    index: { state: true },
    still: { state: true },
  };

  /** Addresses of feeds (RSS, Atom, JSON Feed, our news file: core/news/news.md), by spaces: one list, newest first. Default: the list in the page. */
  declare src: string | null;
  /** `fade` (one item at a time), `scroll` (slides along) or `list`. Default: `fade`. */
  declare mode: string | null;
  /** Seconds for which each item shows, at least 5. Default: 7. */
  declare interval: string | null;
  /** Title. Default: Tin mới. */
  declare heading: string | null;
  /** Address of all the news, for "Xem tất cả". Default: none, no such link. */
  declare more: string | null;
  /** How many items, at most 30. Default: 10. */
  declare limit: string | null;
  /** Hours for which an item is marked "mới"; 0 for never. Default: 24. */
  declare freshHours: string | null;
  /** Minutes between loads, at least 10, or `off`. Default: 15. */
  declare refresh: string | null;
  declare stopped: boolean;
  declare hovered: boolean;
  declare index: number;
  declare still: boolean;

  #written: NewsItem[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  readonly #loading = new Loading<LoadedNews>(
    this,
    () => (this.#feeds.length > 0 ? loadNews(this, this.#feeds) : undefined),
    () => loadEvery(this.refresh),
  );

  constructor() {
    super();
    this.src = null;
    this.mode = null;
    this.interval = null;
    this.heading = null;
    this.more = null;
    this.limit = null;
    this.freshHours = null;
    this.refresh = null;
    this.stopped = recall(MEMORY) !== null;
    this.hovered = false;
    this.index = 0;
    this.still = true;
  }

  /** The addresses as they are written. */
  get #feeds(): string[] {
    return this.src?.split(/\s+/).filter(Boolean) ?? [];
  }

  get #view() {
    const limit = amount(this.limit, { usual: 10, least: 1, most: NEWS_LIMITS.items });
    return newsView(this.#loading.state, this.#written, this.#feeds.length > 0, limit);
  }

  get #mode(): NewsMode {
    if (this.still) return 'list';
    return this.mode === 'list' || this.mode === 'scroll' ? this.mode : 'fade';
  }

  protected override begin(signal: AbortSignal): void {
    const mayMove = matchMedia('(prefers-reduced-motion: no-preference)');
    const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    const look = () => {
      this.still = !mayMove.matches || saves;
    };
    look();
    mayMove.addEventListener('change', look, { signal });
    this.addEventListener('pointerenter', ({ pointerType }) => (this.hovered = pointerType === 'mouse'), {
      signal,
    });
    this.addEventListener('pointerleave', () => (this.hovered = false), { signal });
    // Focus stops for good; on the button that stops and starts it must not, or pressing that would start the news.
    this.addEventListener('focusin', (event) => this.#stopFor(event.composedPath()[0]), { signal });
    this.#readWritten();
    const watch = new MutationObserver(() => this.#readWritten());
    watch.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', 'datetime'],
    });
    signal.addEventListener('abort', () => {
      watch.disconnect();
      this.hovered = false;
      this.#rest();
    });
  }

  #stopFor(target: EventTarget | undefined): void {
    if (target instanceof Element && this.renderRoot.contains(target) && !target.matches('.motion'))
      this.stopped = true;
  }

  #readWritten(): void {
    this.#written = [...this.querySelectorAll('li')].flatMap((line) => {
      const link = line.querySelector('a[href]');
      const item = readItem(
        {
          title: link?.textContent,
          url: link?.getAttribute('href'),
          published: line.querySelector('time')?.getAttribute('datetime'),
          categories: line.dataset['category'] ? [line.dataset['category']] : [],
        },
        document.baseURI,
      );
      return item ?? [];
    });
    this.requestUpdate();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') && this.hasUpdated) this.#loading.restart();
  }

  protected override render() {
    const view = this.#view;
    const count = view.kind === 'ready' ? view.items.length : 0;
    if (view.kind === 'nothing') this.giveUpRoom();
    if (this.index >= count) this.index = 0;
    return newsTemplate(view, {
      language: this.language,
      now: new Date(),
      mode: this.#mode,
      heading: this.heading,
      more: this.more,
      freshHours: amount(this.freshHours, { usual: 24, least: 0 }),
      stopped: this.stopped,
      index: this.index,
      toggle: () => {
        this.stopped = !this.stopped;
        remember(MEMORY, this.stopped ? 'yes' : null);
      },
      step: (by) => {
        this.stopped = true;
        this.index = neighbour(this.index, by, count);
      },
    });
  }

  protected override updated(): void {
    const view = this.#view;
    const count = view.kind === 'ready' ? view.items.length : 0;
    const { stopped, hovered } = this;
    this.#rest();
    if (!isMoving({ mode: this.#mode, stopped, hovered, seen: this.#loading.seen, count })) return;
    if (this.#mode === 'scroll') this.#slide();
    else {
      const seconds = amount(this.interval, INTERVAL);
      this.#timer = setTimeout(() => (this.index = neighbour(this.index, 1, count)), seconds * 1000);
    }
  }

  #rest(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  /** Moves the list's own scroll position: what a reader, a finger or focus scrolls to stays where it was put. */
  #slide(): void {
    const list = this.renderRoot.querySelector('ul')!;
    let position = list.scrollLeft;
    let set = position;
    let before: number | undefined;
    const move = (time: number) => {
      const end = list.scrollWidth - list.clientWidth;
      // Scrolled by the reader since: go on from there.
      if (Math.abs(list.scrollLeft - set) > 1) position = list.scrollLeft;
      position += ((time - (before ?? time)) / 1000) * SPEED;
      before = time;
      // A moment's rest at the end, then again from the start.
      if (position > end + SPEED * 2) position = -SPEED * 2;
      list.scrollLeft = Math.min(Math.max(position, 0), end);
      set = list.scrollLeft;
      this.#frame = requestAnimationFrame(move);
    };
    this.#frame = requestAnimationFrame(move);
  }
}
