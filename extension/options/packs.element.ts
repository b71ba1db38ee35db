import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { packsMessages } from '../../core/locale/packs.messages.ts';
import type { ChangedDocument } from '../../core/registry/changes.ts';
import { RegistryError } from '../../core/registry/error.ts';
import { goBack, keptPacks, openKept, removePack, tidy, useVersion } from '../../core/registry/kept.ts';
import { OWN_PACK } from '../../core/registry/pack.ts';
import { fetchParcel, openParcel, type Parcel } from '../../core/registry/parcel.ts';
import { propose, type Proposal } from '../../core/registry/proposal.ts';
import type { PackInfo } from '../../core/registry/types.ts';
import { browser } from '../browser.ts';
import { dayOf, language } from '../language.ts';
import { databaseDrawer as drawer } from '../packs/database-drawer.ts';
import { bundledVersion, openBundled, PACKS_CHANNEL } from '../packs/in-use.ts';
import { sheet } from '../ui/sheet.ts';

/** A pack in use, as it is shown. */
interface ShownPack extends PackInfo {
  /** Day on which it was taken; none for the one that came along. */
  taken?: string;
  /** Up to which day the version before knows, if one is kept. */
  before?: string;
}

/** What the section is about at the moment; the list of packs stands beside it. */
type Step =
  | { kind: 'idle'; said?: string }
  | { kind: 'checking' }
  | { kind: 'proposed'; proposal: Proposal }
  | {
      kind: 'failed';
      said: string;
      /** Could not be read; perhaps because its host lets nobody do so without the reader's leave. */
      address?: URL;
    };

const words = () => packsMessages.for(language());
const day = (iso: string): string => formatDay(iso, language());

/** The options' section on data packs: those in use, taking a newer one from a file or an address, going back. */
export class PacksElement extends LitElement {
  static override styles = [
    sheet,
    css`
      h2 {
        margin: 28px 0 4px;
        font-size: 17px;
      }
      h3 {
        margin: 20px 0 8px;
        font-size: 15px;
      }
      .packs {
        margin-top: 12px;
        border-top: 1px solid var(--line);
      }
      .packs li {
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .actions,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
        margin-top: 8px;
      }
      label {
        display: grid;
        gap: 4px;
        flex: 1 1 260px;
      }
      input[type='url'] {
        min-height: 34px;
        padding: 4px 8px;
        border: 1px solid var(--muted);
        border-radius: 7px;
        background: var(--paper);
      }
      .proposal {
        margin-top: 16px;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: 7px;
      }
      details {
        margin-top: 8px;
      }
      details li {
        padding: 2px 0;
        overflow-wrap: anywhere;
      }
      .notice {
        margin-top: 12px;
      }
    `,
  ];
  static override properties = { packs: { state: true }, step: { state: true } };

  declare private packs: readonly ShownPack[];
  declare private step: Step;

  constructor() {
    super();
    this.packs = [];
    this.step = { kind: 'idle' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A proposal that was left without an answer has left its pack behind.
    void this.#settle(async () => {
      await tidy(drawer);
      await this.#list();
    });
  }

  async #list(): Promise<void> {
    const bundled = await openBundled();
    const kept = await keptPacks(drawer);
    this.packs = (await openKept(drawer, bundled)).map((pack) => {
      const row = pack === bundled ? undefined : kept.find(({ name }) => name === pack.info.name);
      const before = row?.previous?.asOf;
      return { ...pack.info, ...(row && { taken: row.taken }), ...(before !== undefined && { before }) };
    });
  }

  /** Does work; where that fails, says why. Nothing half done is ever in use. */
  async #settle(work: () => Promise<unknown>, address?: URL): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isOurs = error instanceof RegistryError;
      if (!isOurs) console.error(error);
      const isShut = isOurs && error.code === 'unreachable' && address !== undefined;
      this.step = {
        kind: 'failed',
        said: isShut
          ? words().shut(address.hostname)
          : isOurs
            ? words().failure(error.code)
            : words().unexpected,
        ...(isShut && { address }),
      };
    }
  }

  /** Changes what is in use, and tells the background and the reader. */
  #change(said: string, work: () => Promise<unknown>): Promise<void> {
    return this.#settle(async () => {
      await work();
      const channel = new BroadcastChannel(PACKS_CHANNEL);
      channel.postMessage('');
      channel.close();
      await this.#list();
      this.step = { kind: 'idle', said };
    });
  }

  #check(parcel: () => Promise<Parcel>, address?: URL): Promise<void> {
    this.step = { kind: 'checking' };
    return this.#settle(async () => {
      const proposal = await propose(drawer, await parcel(), await bundledVersion(), today());
      this.step = { kind: 'proposed', proposal };
    }, address);
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    void this.#check(() => openParcel(file.stream())).then(() => (input.value = ''));
  };

  readonly #asked = (event: Event): void => {
    event.preventDefault();
    const written = new FormData(event.target as HTMLFormElement).get('address');
    const address = URL.parse(typeof written === 'string' ? written.trim() : '');
    if (address?.protocol === 'https:') void this.#check(() => fetchParcel(address.href), address);
    else this.step = { kind: 'failed', said: words().notAnAddress };
  };

  /** Asks the browser for the one host, on the reader's click, and gives it back when the pack has come. */
  async #allowed(address: URL): Promise<void> {
    const origins = [`${address.protocol}//${address.hostname}/*`];
    const held = browser.permissions.contains({ origins });
    // Straight from the click, or Firefox refuses to ask.
    if (!(await browser.permissions.request({ origins }))) return;
    await this.#check(() => fetchParcel(address.href));
    if (!(await held)) await browser.permissions.remove({ origins });
  }

  protected override render() {
    const say = words();
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${say.heading}</h2>
      <p class="muted">${say.hint}</p>
      <ul class="packs" aria-label=${say.list}>
        ${this.packs.map((pack) => this.#pack(pack))}
      </ul>
      <h3>${say.update}</h3>
      <label>
        ${say.fromFile}
        <input
          type="file"
          accept=".gz,application/gzip"
          ?disabled=${this.step.kind === 'checking'}
          @change=${this.#chosen}
        />
      </label>
      <form @submit=${this.#asked} novalidate>
        <label
          >${say.fromAddress}<input type="url" name="address" autocomplete="off" spellcheck="false"
        /></label>
        <button type="submit" ?disabled=${this.step.kind === 'checking'}>${say.fetch}</button>
      </form>
      <p role="status">${this.#said()}</p>
      ${this.step.kind === 'failed' ? this.#failure(this.step.said, this.step.address) : nothing}
      ${this.step.kind === 'proposed' ? this.#proposal(this.step.proposal) : nothing}
    </section>`;
  }

  #said(): string {
    const { step } = this;
    if (step.kind === 'checking') return words().checking;
    if (step.kind === 'proposed') return words().checked;
    return step.kind === 'idle' ? (step.said ?? '') : '';
  }

  #failure(said: string, address: URL | undefined): TemplateResult {
    const say = words();
    return html`<p class="notice" role="alert">${said}</p>
      ${
        address
          ? html`<p class="muted">${say.allowHint}</p>
              <button type="button" @click=${() => this.#settle(() => this.#allowed(address))}>
                ${say.allow(address.hostname)}
              </button>`
          : nothing
      }`;
  }

  #pack({ name, title, records, asOf, taken, before }: ShownPack): TemplateResult {
    const say = words();
    const called = title ?? (name === OWN_PACK ? say.ownPack : name);
    const button = (label: string, said: string, work: () => Promise<unknown>): TemplateResult =>
      html`<button
        type="button"
        aria-label=${say.forPack(label, called)}
        @click=${() => this.#change(said, work)}
      >
        ${label}
      </button>`;
    const back = (label: string): TemplateResult =>
      button(label, say.wentBack, () => goBack(drawer, name, new Date()));
    return html`<li>
      <strong>${called}</strong>
      <div class="muted">
        ${say.knows(records, day(asOf))} · ${taken === undefined ? say.bundled : say.takenOn(dayOf(taken))}
      </div>
      ${
        taken === undefined
          ? nothing
          : html`<div class="actions">
              ${before !== undefined ? back(say.goBack(day(before))) : name === OWN_PACK ? back(say.goBackToBundled) : nothing}
              ${name === OWN_PACK ? nothing : button(say.remove, say.removed, () => removePack(drawer, name))}
            </div>`
      }
    </li>`;
  }

  #proposal({ manifest, before, changes, isOlder, losesMuch, replacesKit }: Proposal): TemplateResult {
    const say = words();
    const { name, title = name, asOf, records } = manifest;
    const status = citationMessages.for(language());
    const use = (): Promise<void> =>
      this.#change(say.inUse, () => useVersion(drawer, manifest, before?.asOf ?? '', new Date()));
    return html`<div class="proposal">
      <strong>${title === OWN_PACK ? say.ownPack : title}</strong>
      <p class="muted">${say.knows(records, day(asOf))}</p>
      ${replacesKit ? html`<p class="notice">${say.replacesKit}</p>` : nothing}
      ${isOlder ? html`<p class="notice">${say.older(day(asOf), day(before!.asOf))}</p>` : nothing}
      ${losesMuch ? html`<p class="notice">${say.losesMuch(changes!.withdrawn, before!.records)}</p>` : nothing}
      ${
        changes
          ? html`<p>${say.changed(changes.added, changes.restated, changes.withdrawn, changes.amended)}</p>
              ${this.#documents(say.restated, changes.lists.restated, changes.restated, ({ from, to }) =>
                say.fromTo(status.status(from), status.status(to)),
              )}
              ${this.#documents(say.withdrawn, changes.lists.withdrawn, changes.withdrawn)}
              ${this.#documents(say.added, changes.lists.added, changes.added)}
              ${this.#documents(say.amended, changes.lists.amended, changes.amended)}`
          : html`<p>${say.isNew}</p>`
      }
      <div class="actions">
        <button type="button" class="primary" @click=${use}>
          ${isOlder || losesMuch ? say.useAnyway : say.use}
        </button>
        <button type="button" @click=${() => this.#cancel()}>${say.cancel}</button>
      </div>
    </div>`;
  }

  #cancel(): Promise<void> {
    this.step = { kind: 'idle' };
    return this.#settle(() => tidy(drawer));
  }

  #documents<T extends ChangedDocument>(
    heading: string,
    documents: readonly T[],
    count: number,
    note?: (document: T) => string,
  ): TemplateResult | typeof nothing {
    if (count === 0) return nothing;
    const rest = count - documents.length;
    return html`<details>
      <summary>${heading} (${count})</summary>
      <ul>
        ${documents.map(
          (document) =>
            html`<li>
              <span class="number">${document.number}</span
              >${document.title ? ` · ${document.title}` : nothing}
              ${note ? html`<span class="muted">${note(document)}</span>` : nothing}
            </li>`,
        )}
        ${rest > 0 ? html`<li>${words().andOthers(rest)}</li>` : nothing}
      </ul>
    </details>`;
  }
}
