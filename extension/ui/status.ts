import { css, html, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import type { Status, StatusKind } from '../../core/registry/types.ts';
import { statusShape } from '../../widgets/citation/status.view.ts';
import { language } from '../language.ts';

const TONES: Record<StatusKind, 'good' | 'warn' | 'bad' | 'plain'> = {
  'in-force': 'good',
  amended: 'good',
  'partly-expired': 'warn',
  expired: 'bad',
  'not-yet': 'plain',
  unknown: 'plain',
};

export const statusSheet = css`
  .status {
    font-size: 13px;
    white-space: nowrap;
  }
  .status.good {
    color: var(--good);
  }
  .status.warn {
    color: var(--warn);
  }
  .status.bad {
    color: var(--bad);
  }
  .status.plain {
    color: var(--muted);
  }
`;

/** A document's validity on a line: word, shape and colour; no more than what its reason, where known, supports. */
export function statusLabel(kind: StatusKind, reason?: Status['reason']): TemplateResult {
  return html`<span class="status ${TONES[kind]}">
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${statusShape(kind)}</svg>
    ${citationMessages.for(language()).status(kind, reason)}
  </span>`;
}
