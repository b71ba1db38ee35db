import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../../core/library/exchange/addresses.ts';
import type { Backup } from '../../core/library/exchange/export.ts';
import { FORMATS, type Format } from '../../core/library/exchange/formats.ts';
import type { Opened } from '../../core/library/exchange/opened.ts';
import type { Plan, Verdict } from '../../core/library/exchange/plan.ts';
import type { OutboxRecord } from '../../core/library/schema.ts';
import { exchangeMessages } from '../../core/locale/exchange.messages.ts';
import type { FailureCode } from '../failure.ts';
import { dayOf, language, words } from '../language.ts';

const say = () => exchangeMessages.for(language());

/** Bytes as readers write them, in units of a thousand. */
export function sizeOf(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[step];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / 1000 ** step,
  );
}

export interface BackupShown {
  last: Backup | undefined;
  changes: number;
  isDue: boolean;
}

export function backupView(
  backup: BackupShown | undefined,
  isBusy: boolean,
  act: () => void,
): TemplateResult {
  const last = backup?.last;
  return html`<section aria-labelledby="backup">
    <h3 id="backup">${say().backup}</h3>
    <p>
      ${last ? `${say().last(dayOf(last.at), sizeOf(last.size), last.articles)} ${say().since(backup!.changes)}` : say().never}
    </p>
    ${backup?.isDue ? html`<p class="notice">${say().due}</p>` : nothing}
    <button type="button" class="primary" ?disabled=${isBusy} @click=${act}>${say().backupNow}</button>
    <p class="muted">${say().backupHint}</p>
  </section>`;
}

export function exportView(
  selected: number,
  format: Format,
  isBusy: boolean,
  choose: (format: Format) => void,
  act: () => void,
): TemplateResult {
  return html`<section aria-labelledby="export">
    <h3 id="export">${say().export}</h3>
    <p>${selected > 0 ? say().scope(selected) : say().all}</p>
    <p class="row">
      <label>
        ${say().format}
        <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Format)}>
          ${FORMATS.map((name) => html`<option value=${name} ?selected=${name === format}>${say()[`format-${name}`]}</option>`)}
        </select>
      </label>
      <button type="button" ?disabled=${isBusy} @click=${act}>${say().exportNow}</button>
    </p>
  </section>`;
}

/** What a chosen file holds. */
export type Incoming = { kind: 'library'; opened: Opened; plan: Plan } | { kind: 'addresses'; lines: Line[] };

const VERDICTS: readonly Verdict[] = ['new', 'newer', 'conflict', 'same'];

/** So many unusable parts are named; of the rest the number is told. */
const MOST_NAMED = 200;

function faultsView(faults: readonly { name: string; why: string }[]): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<details>
    <summary>${say().invalid(faults.length)}</summary>
    <ul>
      ${faults.slice(0, MOST_NAMED).map(({ name, why }) => html`<li>${name === '' ? why : `${name}: ${why}`}</li>`)}
    </ul>
  </details>`;
}

function libraryView(plan: Plan, isBusy: boolean, act: () => void): TemplateResult {
  const count = (verdict: Verdict) => plan.articles.filter((article) => article.verdict === verdict).length;
  const taken = plan.articles.length - count('same');
  return html`${plan.isRecovered ? html`<p class="notice">${say().recovered}</p>` : nothing}
    <ul>
      ${VERDICTS.filter((verdict) => count(verdict) > 0).map((verdict) => html`<li>${say()[verdict](count(verdict))}</li>`)}
    </ul>
    ${faultsView(plan.invalid.map(({ name, fault, detail }) => ({ name, why: [say()[`fault-${fault}`], detail].filter(Boolean).join(', ') })))}
    ${
      taken === 0
        ? html`<p>${say().nothing}</p>`
        : html`<button type="button" class="primary" id="take" ?disabled=${isBusy} @click=${act}>
            ${say().importNow(taken)}
          </button>`
    }`;
}

function addressesView(lines: readonly Line[], isBusy: boolean, act: () => void): TemplateResult {
  const count = (verdict: Line['verdict']) => lines.filter((line) => line.verdict === verdict).length;
  return html`<ul>
      ${(['new', 'same'] as const).map((verdict) => (count(verdict) > 0 ? html`<li>${say()[verdict](count(verdict))}</li>` : nothing))}
    </ul>
    ${faultsView(
      lines
        .filter(({ verdict }) => verdict === 'invalid')
        .map(({ line, text }) => ({ name: `${line}. ${text}`, why: say()['fault-no-address'] })),
    )}
    ${
      count('new') === 0
        ? html`<p>${say().nothing}</p>`
        : html`<button type="button" class="primary" id="take" ?disabled=${isBusy} @click=${act}>
            ${say().importNow(count('new'))}
          </button>`
    }`;
}

export function importView(
  incoming: Incoming | undefined,
  isBusy: boolean,
  choose: (file: File) => void,
  act: () => void,
): TemplateResult {
  return html`<section aria-labelledby="import">
    <h3 id="import">${say().import}</h3>
    <p class="muted">${say().importHint}</p>
    <label class="file">
      ${say().choose}
      <input
        type="file"
        accept=".zip,.json,.txt,.csv,.html"
        ?disabled=${isBusy}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          if (file) choose(file);
        }}
      />
    </label>
    ${
      incoming
        ? html`<h4>${say().plan}</h4>
            ${incoming.kind === 'library' ? libraryView(incoming.plan, isBusy, act) : addressesView(incoming.lines, isBusy, act)}`
        : nothing
    }
  </section>`;
}

function reasonOf({ reason }: OutboxRecord): string {
  if (reason === 'listed' || reason === 'interrupted') return say()[`reason-${reason}`];
  const known = words() as unknown as Record<string, unknown>;
  const sentence = Object.hasOwn(known, reason) ? known[reason] : undefined;
  return typeof sentence === 'string' ? sentence : words()['unexpected' satisfies FailureCode];
}

export function outboxView(
  entries: readonly OutboxRecord[],
  isBusy: boolean,
  retry: (entry: OutboxRecord) => void,
  drop: (entry: OutboxRecord) => void,
): TemplateResult {
  return html`<section aria-labelledby="outbox">
    <h3 id="outbox">${say().outbox}</h3>
    ${entries.length === 0 ? html`<p class="muted">${say().outboxEmpty}</p>` : nothing}
    <ul class="outbox">
      ${entries.map(
        (entry) =>
          html`<li>
            <div>
              <strong>${entry.title}</strong>
              <p>${reasonOf(entry)}</p>
              <p class="muted">${say().tried(dayOf(entry.triedAt), entry.attempts)}</p>
            </div>
            <p class="row">
              ${
                entry.capture
                  ? html`<button
                      type="button"
                      aria-label=${say().retryArticle(entry.title)}
                      ?disabled=${isBusy}
                      @click=${() => retry(entry)}
                    >
                      ${say().retry}
                    </button>`
                  : html`<a
                      class="button"
                      href=${/^https?:/.test(entry.url) ? entry.url : nothing}
                      target="_blank"
                      rel="noopener noreferrer"
                      >${say().openPage}</a
                    >`
              }
              <button type="button" aria-label=${say().dropArticle(entry.title)} @click=${() => drop(entry)}>
                ${say().drop}
              </button>
            </p>
          </li>`,
      )}
    </ul>
  </section>`;
}

export interface Room {
  used?: number;
  quota?: number;
  isPersisted: boolean;
  canAsk: boolean;
}

export function roomView(room: Room | undefined, ask: () => void): TemplateResult {
  const { used, quota, isPersisted, canAsk } = room ?? { isPersisted: false, canAsk: false };
  return html`<section aria-labelledby="room">
    <h3 id="room">${say().room}</h3>
    ${
      used === undefined
        ? nothing
        : html`<p>${quota ? say().used(sizeOf(used), sizeOf(quota)) : say().usedOnly(sizeOf(used))}</p>
            <meter min="0" max=${quota ?? used} .value=${used} aria-label=${say().room}></meter>`
    }
    <p>${isPersisted ? say().persisted : say().unlimited}</p>
    ${!isPersisted && canAsk ? html`<button type="button" @click=${ask}>${say().persist}</button>` : nothing}
    <p class="muted">${say().honest}</p>
  </section>`;
}
