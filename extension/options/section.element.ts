import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { failureCode, type FailureCode } from '../failure.ts';
import { words } from '../language.ts';
import { sheet } from '../ui/sheet.ts';
import { sectionsSheet } from './sections.sheet.ts';

/** One section of the options: does what the reader wants and says how that went. */
export abstract class SectionElement extends LitElement {
  static override styles = [sheet, sectionsSheet];
  static override properties = { failure: { state: true }, said: { state: true } };

  declare protected failure: FailureCode | undefined;
  /** What is told of the last act. */
  declare protected said: string;

  constructor() {
    super();
    this.said = '';
  }

  /** Does work; where that fails, says why. */
  protected async settle(work: () => Promise<unknown>, said = ''): Promise<void> {
    this.failure = undefined;
    try {
      await work();
      this.said = said;
    } catch (error) {
      this.failure = failureCode(error);
      if (this.failure === 'unexpected') console.error(error);
    }
  }

  /** The line that tells how the last act went. */
  protected outcome(): TemplateResult {
    return html`<p role="status">${this.said}</p>
      ${
        this.failure === undefined
          ? nothing
          : html`<p class="notice" role="alert">${words()[this.failure]}</p>`
      }`;
  }
}
