import { css, html, type TemplateResult } from 'lit';
import { optionsMessages } from '../../core/locale/options.messages.ts';
import { language } from '../language.ts';
import { diagnostics } from './diagnostics.ts';
import { SectionElement } from './section.element.ts';

/** A report for whoever helps with a fault, to be read before it is copied. */
export class DiagnosticsElement extends SectionElement {
  static override styles = [
    ...SectionElement.styles,
    css`
      pre {
        max-height: 280px;
        margin: 12px 0;
        padding: 12px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 7px;
        background: var(--shade);
        font:
          12px/1.5 ui-monospace,
          monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
  static override properties = { ...SectionElement.properties, report: { state: true } };

  declare private report: string;

  constructor() {
    super();
    this.report = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.settle(async () => {
      this.report = await diagnostics();
    });
  }

  async #copy(): Promise<void> {
    const say = optionsMessages.for(language());
    this.said = await navigator.clipboard.writeText(this.report).then(
      () => say.copied,
      () => say.notCopied,
    );
  }

  protected override render(): TemplateResult {
    const say = optionsMessages.for(language());
    return html`<section aria-labelledby="diagnostics">
      <h2 id="diagnostics">${say.diagnostics}</h2>
      <p class="muted">${say.diagnosticsHint}</p>
      <pre tabindex="0" role="region" aria-label=${say.report}>${this.report}</pre>
      <button type="button" @click=${() => this.#copy()}>${say.copy}</button>
      ${this.outcome()}
    </section>`;
  }
}
