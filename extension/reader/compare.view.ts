import { html, nothing, type TemplateResult } from 'lit';
import type { VersionRecord } from '../../core/library/schema.ts';
import { compareVersions, type ParagraphChange, type Words } from '../../core/library/versions.ts';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { dayOf, language } from '../language.ts';

/** More paragraphs in a row than this that did not change are told by their number. */
const SHOWN_SAME = 2;

/** Two versions of an article side by side, paragraph by paragraph, the earlier one on the left. */
export function comparison(one: VersionRecord, other: VersionRecord, close: () => void): TemplateResult {
  const say = readerMessages.for(language());
  const [before, after] = one.number < other.number ? [one, other] : [other, one];
  const { sameness, paragraphs } = compareVersions(before, after);
  const name = ({ number, capturedAt }: VersionRecord): string => say.versionOf(number, dayOf(capturedAt));
  return html`<section class="comparison" aria-labelledby="comparison">
    <h3 id="comparison">
      ${say.compared(String(before.number), String(after.number))}: ${say.sameness(sameness)}
    </h3>
    <button type="button" @click=${close}>${say.closeCompare}</button>
    <table>
      <thead>
        <tr>
          <th scope="col">${name(before)}</th>
          <th scope="col">${name(after)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows(paragraphs)}
      </tbody>
    </table>
  </section>`;
}

function rows(paragraphs: readonly ParagraphChange[]): TemplateResult[] {
  const rows: TemplateResult[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    let end = at;
    while (paragraphs[end]?.kind === 'same') end += 1;
    if (end - at > SHOWN_SAME) {
      rows.push(
        html`<tr class="same">
          <td colspan="2">${readerMessages.for(language()).unchanged(end - at)}</td>
        </tr>`,
      );
      at = end - 1;
    } else rows.push(row(paragraphs[at]!));
  }
  return rows;
}

function row(change: ParagraphChange): TemplateResult {
  switch (change.kind) {
    case 'same':
      return html`<tr class="same">
        <td>${change.text}</td>
        <td>${change.text}</td>
      </tr>`;
    case 'added':
      return html`<tr>
        <td></td>
        <td><ins>${change.text}</ins></td>
      </tr>`;
    case 'removed':
      return html`<tr>
        <td><del>${change.text}</del></td>
        <td></td>
      </tr>`;
    case 'changed':
      return html`<tr>
        <td>${change.words.map((words) => run(words, 'removed'))}</td>
        <td>${change.words.map((words) => run(words, 'added'))}</td>
      </tr>`;
  }
}

function run({ kind, text }: Words, shown: 'added' | 'removed') {
  if (kind === 'same') return text;
  if (kind !== shown) return nothing;
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}
