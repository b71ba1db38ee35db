import type { ArticleRecord } from '../../core/library/schema.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';
import type { Edits } from './edits.ts';

/** What the keys work on. */
interface KeyHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly state: {
    shown: readonly ArticleRecord[];
    selected: ReadonlySet<string>;
    edits: Edits;
    /** Brings an entry of the list into view; gives its link. */
    scrollTo: (index: number) => Promise<HTMLElement | null>;
  };
  select(article: ArticleRecord, isSelected: boolean): void;
  clear(): void;
}

const NEXT_READ = { unread: 'reading', reading: 'done', done: 'unread' } as const;

const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

const isWriting = (event: KeyboardEvent): boolean => {
  const [at] = event.composedPath();
  return at instanceof Element && at.matches('input:not([type="checkbox"]), textarea, select');
};

/**
 * The keys of the library. Letters have effect only while the focus is in the list or in what is read (WCAG 2.2,
 * success criterion 2.1.4).
 */
export class LibraryKeys {
  readonly #host: KeyHost;

  constructor(host: KeyHost) {
    this.#host = host;
  }

  /** In the search box: down to the list, Escape clears. */
  readonly inBox = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#host.clear();
    else if (event.key === 'ArrowDown') void this.#go(0);
    else return;
    event.preventDefault();
  };

  readonly inList = (event: KeyboardEvent): void => {
    if (isWriting(event)) return;
    const at = this.#current(event);
    const article = this.#host.state.shown[at];
    const act = this.#actions(at, article)[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    if (!act || (hasModifier(event) && !isUndo)) return;
    event.preventDefault();
    void act();
  };

  /** In what is read: Escape back to the list, undo, help. */
  readonly inMain = (event: KeyboardEvent): void => {
    if (isWriting(event) || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape') location.hash = '';
    else if (key === 'z' && (event.ctrlKey || event.metaKey || !event.altKey)) void this.#undo();
    else if (event.key === '?') location.hash = 'keys';
    else return;
    event.preventDefault();
  };

  #actions(at: number, article: ArticleRecord | undefined): Record<string, (() => unknown) | undefined> {
    const say = libraryMessages.for(language());
    const { edits, selected } = this.#host.state;
    const next = () => this.#go(at + 1);
    const previous = () => this.#go(at - 1);
    const always = {
      j: next,
      ArrowDown: next,
      k: previous,
      ArrowUp: previous,
      '/': () => this.#host.renderRoot.querySelector<HTMLElement>('header input')?.focus(),
      z: () => this.#undo(),
      '?': () => (location.hash = 'keys'),
    };
    if (!article) return always;
    const { id, starred, read } = article;
    return {
      ...always,
      x: () => this.#host.select(article, !selected.has(id)),
      s: () =>
        edits.make(
          (library) => library.star([id], !starred),
          starred ? say.unstarredMany(1) : say.starredMany(1),
        ),
      u: () => edits.make((library) => library.setRead([id], NEXT_READ[read]), say.readMany(1)),
      Delete: async () => {
        await edits.make((library) => library.remove(id), say.removed(article.title));
        await this.#go(at);
      },
    };
  }

  #undo(): Promise<boolean> {
    return this.#host.state.edits.undo(libraryMessages.for(language()).undone);
  }

  /** Place in the list of the entry that has the focus; -1 where none has. */
  #current(event: KeyboardEvent): number {
    const [at] = event.composedPath();
    const entry = at instanceof Element ? at.closest<HTMLElement>('li[data-id]') : null;
    return this.#host.state.shown.findIndex(({ id }) => id === entry?.dataset.id);
  }

  async #go(index: number): Promise<void> {
    const last = this.#host.state.shown.length - 1;
    if (last < 0) return;
    const link = await this.#host.state.scrollTo(Math.min(Math.max(index, 0), last));
    link?.focus({ preventScroll: true });
  }
}
