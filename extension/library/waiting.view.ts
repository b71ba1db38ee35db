import { html, nothing, type TemplateResult } from 'lit';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';

export interface Waiting {
  /** Captures that did not reach the library. */
  outbox: number;
  /** The last backup, undefined where there was none; how many changes there have been since, and whether it is time. */
  last: unknown;
  changes: number;
  isDue: boolean;
}

/** What waits for the reader: captures, and a backup that is due. */
export function waitingView({ outbox, last, changes, isDue }: Waiting): TemplateResult {
  const say = libraryMessages.for(language());
  return html`${
    outbox > 0
      ? html`<p class="notice">${say.outboxWaiting(outbox)} <a href="#exchange">${say.outboxShow}</a></p>`
      : nothing
  }
  ${
    isDue
      ? html`<p class="notice">
          ${last === undefined ? say.backupNever : say.backupDue(changes)}
          <a href="#exchange">${say.backupNow}</a>
        </p>`
      : nothing
  }`;
}
