import { css, html, LitElement, type TemplateResult } from 'lit';
import { optionsMessages } from '../../core/locale/options.messages.ts';
import { language, words } from '../language.ts';
import { sheet } from '../ui/sheet.ts';

/** The options: each section is an element of its own. */
export class OptionsElement extends LitElement {
  static override styles = [
    sheet,
    css`
      main {
        max-width: 640px;
        margin: 0 auto;
        padding: 24px 16px 48px;
      }
      h1 {
        font-size: 24px;
      }
      h2 {
        margin: 32px 0 4px;
        font-size: 17px;
      }
      .privacy {
        padding-left: 20px;
        list-style: disc;
      }
      .privacy li {
        padding: 4px 0;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const say = optionsMessages.for(language());
    return html`<main>
      <h1>${words().optionsTitle}</h1>
      <danchieu-preferences></danchieu-preferences>
      <danchieu-sites></danchieu-sites>
      <danchieu-packs></danchieu-packs>
      <danchieu-shortcuts></danchieu-shortcuts>
      <section aria-labelledby="privacy">
        <h2 id="privacy">${say.privacy}</h2>
        <ul class="privacy">
          ${say.privacyPoints.split('\n').map((point) => html`<li>${point}</li>`)}
        </ul>
      </section>
      <danchieu-diagnostics></danchieu-diagnostics>
    </main>`;
  }
}
