import { html, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { changesOf, MOST_ACTS, type Act } from '../../core/registry/affecting.ts';
import type { DocumentRecord, Status } from '../../core/registry/types.ts';
import { language } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import { restOfGround, type CitedList, type standingLines } from './report.ts';
import { namedLink } from './sources.view.ts';
import type { Moments } from './standing.ts';

/** One line per day that matters, and why it stands so by the judged one. */
export function linesView(
  lines: ReturnType<typeof standingLines>,
  moments: Moments,
  judged: Status,
  record: DocumentRecord,
): TemplateResult {
  const note = whyView(judged, record);
  if (lines.length === 1 && moments.on === moments.today) return note;
  return html`<dl class="times">
      ${lines.map(
        ({ label, status }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${statusLabel(status.kind, status.reason)}</dd>
          </div>`,
      )}
    </dl>
    ${note}`;
}

/** Why it stands so, unless the acts that follow tell it. */
function whyView(judged: Status, record: DocumentRecord): TemplateResult {
  const acts = changesOf(record).flatMap((change) => change.acts.slice(0, MOST_ACTS));
  const text = restOfGround(judged, acts, language());
  return html`<p class="note" ?hidden=${text === ''}>${text}</p>`;
}

function actView({ number, since, record }: Act, prefer: string | undefined): TemplateResult {
  const say = panelMessages.for(language());
  const name = namedLink(record ?? { number }, html`<span class="number">${number}</span>`, prefer);
  return html`<dd>
    ${name}${since === undefined ? nothing : ` ${say.since(formatDay(since, language()))}`}${
      record?.title === undefined ? nothing : html`<span class="act-title">${record.title}</span>`
    }
  </dd>`;
}

/** What ended, changed or consolidated a document. */
export function changesView(
  record: DocumentRecord,
  { related, prefer }: Pick<CitedList, 'related' | 'prefer'>,
): TemplateResult | typeof nothing {
  const words = citationMessages.for(language());
  const changes = changesOf(record, related);
  if (changes.length === 0) return nothing;
  return html`<dl class="changes">
    ${changes.map(
      ({ relation, acts }) =>
        html`<div>
          <dt>${words.change(relation)}</dt>
          ${acts.slice(0, MOST_ACTS).map((act) => actView(act, prefer))}
          ${acts.length > MOST_ACTS ? html`<dd class="muted">${words.andMore(acts.length - MOST_ACTS)}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}
