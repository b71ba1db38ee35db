import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { readAddresses, takeAddresses } from '../../core/library/exchange/addresses.ts';
import { backupState, exportLibrary, rememberBackup } from '../../core/library/exchange/export.ts';
import { exportAs, type Format, type Leaving } from '../../core/library/exchange/formats.ts';
import { importLibrary } from '../../core/library/exchange/import.ts';
import { openLibraryFile } from '../../core/library/exchange/opened.ts';
import { planImport } from '../../core/library/exchange/plan.ts';
import { LIBRARY_CHANNEL, type OutboxRecord } from '../../core/library/schema.ts';
import { Library } from '../../core/library/store.ts';
import { exchangeMessages } from '../../core/locale/exchange.messages.ts';
import { ask } from '../ask.ts';
import { failureCode } from '../failure.ts';
import { language, words } from '../language.ts';
import { sheet } from '../ui/sheet.ts';
import { exchangeSheet } from './exchange.sheet.ts';
import {
  backupView,
  exportView,
  importView,
  outboxView,
  roomView,
  sizeOf,
  type BackupShown,
  type Incoming,
  type Room,
} from './exchange.views.ts';

/** What is going on, or what came of it. One at a time. */
type Work =
  | { kind: 'idle' }
  | { kind: 'busy'; says: string; stop?: AbortController }
  | { kind: 'done'; says: string; undo?: string }
  | { kind: 'failed'; says: string };

const say = () => exchangeMessages.for(language());

/** Hands a file to the reader as a download; no permission is needed for that. */
function handOver({ name, file }: Leaving): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then, or the reader has long refused.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Where the library leaves and returns: backup, export, import, what could not be saved, and room on the disk. */
export class ExchangeElement extends LitElement {
  static override styles = [sheet, exchangeSheet];
  static override properties = {
    articles: { attribute: false },
    work: { state: true },
    backup: { state: true },
    outbox: { state: true },
    incoming: { state: true },
    room: { state: true },
    format: { state: true },
    readOnly: { state: true },
  };

  /** Ids of the articles that are selected; an export is of these, or of all where there are none. */
  declare articles: readonly string[];
  declare private work: Work;
  declare private backup: BackupShown | undefined;
  declare private outbox: readonly OutboxRecord[];
  declare private incoming: Incoming | undefined;
  declare private room: Room | undefined;
  declare private format: Format;
  declare private readOnly: boolean;

  readonly #library = new Library();
  #changes: BroadcastChannel | undefined;

  constructor() {
    super();
    this.articles = [];
    this.work = { kind: 'idle' };
    this.outbox = [];
    this.format = 'zip';
    this.readOnly = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes = new BroadcastChannel(LIBRARY_CHANNEL);
    this.#changes.onmessage = () => void this.#load();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.close();
    void this.#library.close();
  }

  async #load(): Promise<void> {
    try {
      this.readOnly = await this.#library.isReadOnly();
      this.backup = await backupState(this.#library);
      this.outbox = await this.#library.outbox();
      await this.#measure();
    } catch (error) {
      this.work = { kind: 'failed', says: words()[failureCode(error)] };
    }
  }

  async #measure(): Promise<void> {
    const { usage, quota } = await navigator.storage.estimate();
    const isPersisted = await navigator.storage.persisted();
    this.room = {
      ...(usage === undefined ? {} : { used: usage }),
      ...(quota === undefined ? {} : { quota }),
      isPersisted,
      canAsk: typeof navigator.storage.persist === 'function',
    };
  }

  /** Does one thing at a time, and says how it went. */
  async #do(
    work: (signal: AbortSignal, told: (done: number, all: number) => void) => Promise<Work>,
  ): Promise<void> {
    if (this.work.kind === 'busy') return;
    const stop = new AbortController();
    const told = (done: number, all: number) => {
      this.work = { kind: 'busy', says: say().working(done, all), stop };
    };
    this.work = { kind: 'busy', says: say().reading, stop };
    try {
      this.work = await work(stop.signal, told);
    } catch (error) {
      const isStopped = error instanceof DOMException && error.name === 'AbortError';
      this.work = isStopped
        ? { kind: 'done', says: say().stopped }
        : { kind: 'failed', says: words()[failureCode(error)] };
    }
    await this.#load();
  }

  #backUp(): Promise<void> {
    return this.#do(async (signal, progress) => {
      const exported = await exportLibrary(this.#library, { language: language(), signal, progress });
      const name = `dan-chieu-${exported.manifest.made.slice(0, 10)}.zip`;
      handOver({ name, file: exported.file });
      if (!this.readOnly) await rememberBackup(this.#library, exported);
      return { kind: 'done', says: say().exported(name, sizeOf(exported.file.size)) };
    });
  }

  #export(): Promise<void> {
    return this.#do(async (signal, progress) => {
      const articles = this.articles.length > 0 ? { articles: this.articles } : {};
      const options = { language: language(), signal, progress, ...articles };
      const leaving = await exportAs(this.#library, this.format, options);
      handOver(leaving);
      return { kind: 'done', says: say().exported(leaving.name, sizeOf(leaving.file.size)) };
    });
  }

  #read(file: File): Promise<void> {
    this.incoming = undefined;
    return this.#do(async (signal, progress) => {
      if (/\.(txt|csv|html?)$/i.test(file.name)) {
        this.incoming = { kind: 'addresses', lines: await readAddresses(this.#library, await file.text()) };
      } else {
        const opened = await openLibraryFile(file);
        const plan = await planImport(this.#library, opened, { signal, progress });
        this.incoming = { kind: 'library', opened, plan };
      }
      return { kind: 'idle' };
    });
  }

  #take(): Promise<void> {
    const { incoming } = this;
    if (!incoming) return Promise.resolve();
    return this.#do(async (signal, progress) => {
      if (incoming.kind === 'addresses') {
        const undo = await takeAddresses(this.#library, incoming.lines);
        const count = incoming.lines.filter(({ verdict }) => verdict === 'new').length;
        this.incoming = undefined;
        return { kind: 'done', says: say().listed(count), undo };
      }
      const names = incoming.plan.articles
        .filter(({ verdict }) => verdict !== 'same')
        .map(({ name }) => name);
      const report = await importLibrary(this.#library, incoming.opened, { names, signal, progress });
      const { verdicts, missingAssets, undo } = report;
      this.incoming = undefined;
      const says = [
        say().imported(verdicts.new + verdicts.newer + verdicts.conflict),
        ...(missingAssets > 0 ? [say().missingAssets(missingAssets)] : []),
      ].join(' ');
      return { kind: 'done', says, undo };
    });
  }

  #undo(handle: string): Promise<void> {
    return this.#do(async () => {
      await this.#library.undo(handle);
      return { kind: 'done', says: say().undone };
    });
  }

  #retry(entry: OutboxRecord): Promise<void> {
    return this.#do(async () => {
      await ask('retry-outbox', { entry: entry.id });
      return { kind: 'done', says: say().retried(entry.title) };
    });
  }

  #drop(entry: OutboxRecord): Promise<void> {
    return this.#do(async () => {
      const undo = await this.#library.removeOutbox(entry.id);
      return { kind: 'done', says: '', undo };
    });
  }

  async #persist(): Promise<void> {
    await navigator.storage.persist();
    await this.#measure();
  }

  protected override render(): TemplateResult {
    const isBusy = this.work.kind === 'busy';
    return html`${this.readOnly ? html`<p class="notice">${say().readOnly}</p>` : nothing} ${this.#state()}
    ${backupView(this.backup, isBusy, () => void this.#backUp())}
    ${exportView(
      this.articles.length,
      this.format,
      isBusy,
      (format) => (this.format = format),
      () => void this.#export(),
    )}
    ${importView(
      this.incoming,
      isBusy || this.readOnly,
      (file) => void this.#read(file),
      () => void this.#take(),
    )}
    ${outboxView(
      this.outbox,
      isBusy || this.readOnly,
      (entry) => void this.#retry(entry),
      (entry) => void this.#drop(entry),
    )}
    ${roomView(this.room, () => void this.#persist())}`;
  }

  #state() {
    const { work } = this;
    if (work.kind === 'failed') return html`<p class="notice" role="alert">${work.says}</p>`;
    const undo = work.kind === 'done' ? work.undo : undefined;
    const stop = work.kind === 'busy' ? work.stop : undefined;
    return html`<p class="row" role="status">
      ${work.kind === 'idle' ? nothing : html`<span>${work.says}</span>`}
      ${stop ? html`<button type="button" @click=${() => stop.abort()}>${say().stop}</button>` : nothing}
      ${undo === undefined ? nothing : html`<button type="button" @click=${() => void this.#undo(undo)}>${say().undo}</button>`}
    </p>`;
  }
}
