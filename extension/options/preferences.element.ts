import { css, html, nothing, type TemplateResult } from 'lit';
import { DAY_STYLES, formatDay, today, useDayStyle } from '../../core/locale/format.ts';
import { optionsMessages } from '../../core/locale/options.messages.ts';
import { LINK_SOURCES } from '../../core/registry/link-sources.ts';
import { language } from '../language.ts';
import {
  changeSettings,
  LANGUAGES,
  LINK_LOOKS,
  readSettings,
  type OwnSettings,
  type Settings,
} from '../settings.ts';
import { SectionElement } from './section.element.ts';

type Choice = 'language' | 'source' | 'dates' | 'links';

/** How the extension speaks and shows what it finds: each choice holds at once, and what an administrator set is locked. */
export class PreferencesElement extends SectionElement {
  static override styles = [
    ...SectionElement.styles,
    css`
      .choice {
        padding: 10px 0;
        border-bottom: 1px solid var(--line);
      }
      .choice:first-of-type {
        margin-top: 12px;
        border-top: 1px solid var(--line);
      }
    `,
  ];
  static override properties = { ...SectionElement.properties, settings: { state: true } };

  declare private settings: Settings | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.settle(() => this.#read());
  }

  async #read(): Promise<void> {
    this.settings = await readSettings();
  }

  #choose(name: Choice, value: string): Promise<void> {
    const change = { [name]: value === '' ? null : value } as Partial<OwnSettings>;
    return this.settle(async () => {
      await changeSettings(() => change);
      await this.#read();
      if (name === 'dates') useDayStyle(this.settings!.dates);
      // The other sections, and the page's own language, follow.
      if (name === 'language') location.reload();
    }, optionsMessages.for(language()).saved);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { settings } = this;
    if (!settings) return html`${this.outcome()}`;
    const say = optionsMessages.for(language());
    return html`<section aria-labelledby="preferences">
      <h2 id="preferences">${say.preferences}</h2>
      ${this.#choice(
        'language',
        LANGUAGES.map((value) => [value, say[`language-${value}`]]),
      )}
      ${this.#choice(
        'source',
        [
          ['', say['source-none']],
          ...LINK_SOURCES.map(({ name, authoritative }): [string, string] => [
            name,
            authoritative ? say.official(name) : name,
          ]),
        ],
        say.sourceHint,
      )}
      ${this.#choice(
        'dates',
        DAY_STYLES.map((value) => [value, say[`dates-${value}`]]),
        say.example(formatDay(today(), language())),
      )}
      ${this.#choice(
        'links',
        LINK_LOOKS.map((value) => [value, say[`links-${value}`]]),
        say.linksHint,
      )}
      ${this.outcome()}
    </section>`;
  }

  #choice(name: Choice, options: readonly (readonly [value: string, label: string])[], hint?: string) {
    const say = optionsMessages.for(language());
    const settings = this.settings!;
    const isLocked = settings.locked.has(name);
    const notes = [hint, isLocked ? say.locked : undefined].filter((note) => note !== undefined);
    return html`<div class="choice">
      <label>
        ${say[name]}
        <select
          data-setting=${name}
          ?disabled=${isLocked}
          aria-describedby=${notes.length > 0 ? `${name}-note` : nothing}
          @change=${(event: Event) => this.#choose(name, (event.target as HTMLSelectElement).value)}
        >
          ${options.map(
            ([value, label]) =>
              html`<option value=${value} ?selected=${(settings[name] ?? '') === value}>${label}</option>`,
          )}
        </select>
      </label>
      ${notes.length > 0 ? html`<p class="muted" id="${name}-note">${notes.join(' · ')}</p>` : nothing}
    </div>`;
  }
}
