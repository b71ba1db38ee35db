import { css, html, type TemplateResult } from 'lit';
import { optionsMessages } from '../../core/locale/options.messages.ts';
import { browser, type Browser } from '../browser.ts';
import { language } from '../language.ts';
import { SectionElement } from './section.element.ts';

/** Chromium's own page of shortcuts. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** What the manifest's commands are called. */
const NAMES = {
  _execute_action: 'openList',
  _execute_sidebar_action: 'openSidebar',
  'annotate-page': 'annotatePage',
  'save-page': 'savePage',
} as const;

/** Firefox opens its page of shortcuts by a call. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** The shortcuts as the browser has them, and the way to where they are changed. */
export class ShortcutsElement extends SectionElement {
  static override styles = [
    ...SectionElement.styles,
    css`
      kbd {
        padding: 2px 8px;
        border: 1px solid var(--line);
        border-radius: 5px;
        background: var(--shade);
        font: inherit;
        font-size: 13px;
        white-space: nowrap;
      }
      button {
        margin-top: 12px;
      }
    `,
  ];
  static override properties = { ...SectionElement.properties, commands: { state: true } };

  declare private commands: readonly Browser.commands.Command[];

  constructor() {
    super();
    this.commands = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.settle(async () => {
      this.commands = await browser.commands.getAll();
    });
  }

  #open(): Promise<void> {
    const { openShortcutSettings } = browser.commands as unknown as FirefoxCommands;
    const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
    return this.settle(async () => {
      if (openShortcutSettings) await openShortcutSettings();
      else if (isFirefox) this.said = optionsMessages.for(language()).shortcutsElsewhere;
      else await browser.tabs.create({ url: SHORTCUTS_PAGE });
    }, this.said);
  }

  protected override render(): TemplateResult {
    const say = optionsMessages.for(language());
    const nameOf = (name: string, description: string): string =>
      name in NAMES ? say[NAMES[name as keyof typeof NAMES]] : description;
    return html`<section aria-labelledby="shortcuts">
      <h2 id="shortcuts">${say.shortcuts}</h2>
      <p class="muted">${say.shortcutsHint}</p>
      <ul aria-labelledby="shortcuts">
        ${this.commands.map(
          ({ name = '', shortcut = '', description = '' }) =>
            html`<li>
              <span>${nameOf(name, description)}</span>
              ${shortcut === '' ? html`<span class="muted">${say.noShortcut}</span>` : html`<kbd>${shortcut}</kbd>`}
            </li>`,
        )}
      </ul>
      <button type="button" @click=${() => this.#open()}>${say.changeShortcuts}</button>
      ${this.outcome()}
    </section>`;
  }
}
