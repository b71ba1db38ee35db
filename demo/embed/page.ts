import { embedMessages, labelOf, widgetLabel, type EmbedMessages } from '../content/embed.messages.ts';
import { inLanguage, inline } from '../docs/prose.ts';
import type { Language } from '../docs/language.ts';
import { html, Html } from '../html.ts';
import { controlOf, STARTS, type Control } from './controls.data.ts';
import { readChoice } from './choice.ts';
import { policy } from './policy.ts';
import { samplesOf } from './samples.ts';
import { filesOf, snippet } from './snippet.ts';
import type { Kit, Option, Widget } from './widget.ts';

/** What the script on the page needs: as JSON in a data block, in which no `<` stands. */
const dataBlock = (kit: Kit): Html =>
  new Html(
    `<script type="application/json" id="kit">${JSON.stringify(kit).replace(/</g, '\\u003c')}</script>`,
  );

function field(widget: Widget, option: Option, control: Control, words: EmbedMessages): Html {
  const id = `${widget.name}-${option.name}`;
  const start = STARTS[widget.name]?.[option.name] ?? '';
  const described = `${id}-hint ${id}-fault`;
  const common = html`id="${id}" data-option="${option.name}" aria-describedby="${described}"`;
  if (control.kind === 'flag')
    return html`<p class="tick">
      <input type="checkbox" ${common} />
      <label for="${id}">${labelOf(widget.name, option.name, words)}</label>
      <code>${option.name}</code>
    </p>`;
  const label = html`<label for="${id}"
    >${labelOf(widget.name, option.name, words)} <code>${option.name}</code></label
  >`;
  if (control.kind === 'choice') {
    const values = control.values.map(
      (value, index) =>
        html`<option value="${index === 0 ? '' : value}">${value === '' ? words.unset : value}</option>`,
    );
    return html`${label}<select ${common}>
        ${values}
      </select>`;
  }
  if (control.kind === 'number') {
    const most = control.most === undefined ? '' : html`max="${control.most}"`;
    return html`${label}<input type="number" step="1" min="${control.least}" ${most} ${common} />`;
  }
  if (control.kind === 'date') return html`${label}<input type="date" ${common} />`;
  const pattern = control.pattern === undefined ? '' : html`pattern="${control.pattern}"`;
  return html`${label}<input
      type="text"
      value="${start}"
      ${pattern}
      spellcheck="false"
      autocomplete="off"
      ${common}
    />`;
}

function options(widget: Widget, isShown: boolean, words: EmbedMessages, language: Language): Html {
  const rows = widget.options.map((option) => {
    const id = `${widget.name}-${option.name}`;
    const meaning = inLanguage(option.description, language);
    const usual = option.usual === undefined ? undefined : inLanguage(option.usual, language);
    return html`<div class="row">
      ${field(widget, option, controlOf(option.name, option.description), words)}
      <p class="hint" id="${id}-hint">${meaning} ${usual && inline(words.usual(usual.source))}</p>
      <p class="fault" id="${id}-fault" hidden>${words.fault}</p>
    </div>`;
  });
  return html`<fieldset class="options" data-widget="${widget.name}" ${!isShown && new Html('hidden')}>
    <legend>${words.options}: ${widgetLabel(widget.name, words)}</legend>
    ${rows}
  </fieldset>`;
}

interface Radio {
  value: string;
  label: string;
  hint?: string;
}

function radios(name: string, legend: string, all: readonly Radio[]): Html {
  return html`<fieldset class="radios">
    <legend>${legend}</legend>
    ${all.map(({ value, label, hint }, index) => {
      const id = `${name}-${value}`;
      return html`<p class="tick">
        <input
          type="radio"
          name="${name}"
          value="${value}"
          id="${id}"
          ${index === 0 && new Html('checked')}
          ${hint !== undefined && html`aria-describedby="${id}-hint"`}
        />
        <label for="${id}">${label}</label>
        ${hint !== undefined && html`<span class="hint" id="${id}-hint">${hint}</span>`}
      </p>`;
    })}
  </fieldset>`;
}

/** Something printed, with its button. */
function output(id: string, title: string, hint: Html | string, text: string, words: EmbedMessages): Html {
  return html`<section class="output" aria-labelledby="${id}-title">
    <div class="output-head">
      <h2 id="${id}-title">${title}</h2>
      <button
        type="button"
        class="copy"
        data-copy="${id}"
        data-what="${title}"
        aria-describedby="${id}-title"
      >
        ${words.copy}
      </button>
    </div>
    <p class="hint">${hint}</p>
    <pre tabindex="0" role="group" aria-label="${words.region(title)}"><code id="${id}">${text}</code></pre>
  </section>`;
}

/** The frame in which the widget lives, and how its page looks. */
const preview = (words: EmbedMessages): Html =>
  html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <p class="hint">${words.previewHint}</p>
    <div class="looks">
      ${radios('ground', words.ground, [
        { value: 'light', label: words.light },
        { value: 'dark', label: words.dark },
      ])}
      ${radios('width', words.width, [
        { value: 'wide', label: words.wide },
        { value: 'narrow', label: words.narrow },
      ])}
    </div>
    <div class="stage"><iframe id="stage" title="${words.frame}" src="/xem-thu"></iframe></div>
  </section>`;

/** The builder, with the first widget chosen; its script does the rest. */
export function builderForm(kit: Kit | undefined, language: Language): Html {
  const words = embedMessages.for(language);
  if (!kit) return html`<p class="note">${words.notBuilt}</p>`;
  const first = kit.widgets[0]!;
  const choice = { ...readChoice(new URLSearchParams(), kit), options: STARTS[first.name] ?? {} };
  return html`<noscript><p class="note">${words.noScript}</p></noscript>
    <form class="builder" id="builder" autocomplete="off">
      <div class="choices">
        ${radios(
          'widget',
          words.widget,
          kit.widgets.map(({ name }) => ({ value: name, label: widgetLabel(name, words) })),
        )}
        ${kit.widgets.map((widget) => options(widget, widget === first, words, language))}
        ${radios('form', words.form, [
          { value: 'tag', label: words.tag, hint: words.tagHint },
          { value: 'div', label: words.div, hint: words.divHint },
        ])}
        ${radios('files', words.files, [
          { value: 'own', label: words.own, hint: words.ownHint },
          { value: 'whole', label: words.whole, hint: words.wholeHint },
        ])}
        <div class="row">
          <label for="folder">${words.folder}</label>
          <input
            type="text"
            id="folder"
            value="${choice.folder}"
            spellcheck="false"
            aria-describedby="folder-hint"
          />
          <p class="hint" id="folder-hint">${words.folderHint}</p>
        </div>
      </div>
      <div class="results">
        ${preview(words)}
        ${output('snippet', words.snippet, words.snippetHint, snippet(choice, kit, samplesOf(words)), words)}
        ${output('policy', words.policy, words.policyHint, `Content-Security-Policy: ${policy(choice, kit)}\n`, words)}
        ${output(
          'reserve',
          words.reserve,
          html`${words.reserveHint} ${words.noTag}`,
          first.reserve || `/* ${words.noReserve} */`,
          words,
        )}
        ${output(
          'upload',
          words.upload,
          html`<span id="upload-hint">${words.uploadHint(choice.folder)}</span>`,
          `${filesOf(choice, kit).join('\n')}\n`,
          words,
        )}
      </div>
    </form>
    <p class="unseen" role="status" id="told"></p>
    ${dataBlock(kit)}`;
}

/** The page inside the preview's frame: the kit, and nothing else. Its script puts there what the address asks for. */
export const previewPage = (kit: Kit | undefined): string =>
  `<!doctype html>\n${
    html`<html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${embedMessages.for('vi').frame}</title>
        <link rel="icon" href="/assets/crest.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/kit/danchieu.css" />
        <link rel="stylesheet" href="/assets/preview.css" />
        <script defer src="/kit/danchieu.js"></script>
        <script defer src="/assets/sample.js"></script>
        <script defer src="/assets/preview.js"></script>
      </head>
      <body>
        <div id="place"></div>
        ${kit && dataBlock(kit)}
      </body>
    </html> `.source
  }`;
