import { html, nothing, type TemplateResult } from 'lit';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';

/** So many changes without a backup are told of. */
const DUE = 50;

export interface Waiting {
  /** Captures that did not reach the library. */
  outbox: number;
  /** What the last backup left behind: the number of changes until then. */
  backup: unknown;
  /** How many changes there have been. */
  changes: number;
}

/** What waits for the reader: captures, and a backup that is due. */
export function waitingView({ outbox, backup, changes }: Waiting, articles: number): TemplateResult {
  const say = libraryMessages.for(language());
  const known =
    typeof backup === 'object' && backup !== null ? (backup as { changes?: unknown }).changes : undefined;
  const since = changes - (typeof known === 'number' ? known : 0);
  const isDue = articles > 0 && since >= DUE;
  return html`${
    outbox > 0
      ? html`<p class="notice">${say.outboxWaiting(outbox)} <a href="#exchange">${say.outboxShow}</a></p>`
      : nothing
  }
  ${
    isDue
      ? html`<p class="notice">
          ${backup === undefined ? say.backupNever : say.backupDue(since)}
          <a href="#exchange">${say.backupNow}</a>
        </p>`
      : nothing
  }`;
}
