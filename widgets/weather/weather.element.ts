import { readWeatherFile } from '../../core/weather/schema.ts';
import type { PlaceWeather, WeatherFile } from '../../core/weather/model.ts';
import { weatherMessages } from '../../core/locale/weather.messages.ts';
import { BaseElement } from '../shared/base.element.ts';
import { complain } from '../shared/complaint.ts';
import { Loading, loadEvery } from '../shared/loading.ts';
import { recall, remember } from '../shared/memory.ts';
import { addressOf, request } from '../shared/request.ts';
import { resets, tokens } from '../shared/tokens.ts';
import { PROVIDER_EVENT, providerOf } from './provider.ts';
import { weatherSheet } from './weather.sheet.ts';
import { weatherView } from './weather.state.ts';
import type { WeatherView } from './weather.state.ts';
import { weatherTemplate } from './weather.view.ts';

const MEMORY = 'weather.place';
const DEFAULT_PLACES = 'ha-noi, da-nang, ho-chi-minh';
/** Largest weather file, bytes: a hundred places for sixteen days. */
const LIMIT = 512_000;

/**
 * The weather of some places, from a weather file on the portal's own server. What the element holds is shown until
 * the first figures arrive, and whenever there are none.
 *
 * @summary Weather panel.
 * @slot - What to show while there are no figures: a link to the portal's weather page.
 * @csspart panel - The whole panel.
 * @slot warning - Official notices (storm, flood), in the page's own words: always shown, above the figures.
 * @csspart title - "Thời tiết Hà Nội".
 * @csspart temperature - The temperature now.
 * @csspart icon - Every icon.
 * @csspart details - The list of further figures.
 * @csspart air - Air quality: number, word and scale.
 * @csspart hours - The chart of the hours ahead.
 * @csspart days - The table of the next days.
 * @csspart foot - Age and source of the figures.
 * @csspart notice - Why there are none.
 */
export class WeatherElement extends BaseElement {
  static override styles = [tokens, resets, weatherSheet];

  /** The words, by language; `messages.register` adds one. */
  static readonly messages = weatherMessages;

  static override properties = {
    src: {},
    provider: {},
    places: {},
    region: {},
    layout: {},
    refresh: {},
    chosen: { state: true },
  };

  /** Address of the weather file (core/weather/weather.md). Default: none; it or `provider` is needed. */
  declare src: string | null;
  /** In place of `src`: where the reader's browser asks, e.g. `open-meteo`, whose script stands beside the panel's. Default: none. */
  declare provider: string | null;
  /**
   * Names or identifiers of the places to offer, by commas (for a provider also `Mộc Châu @ 20.8372/104.6411`); `*` for all
   * of the file; where the file has none of them, all. Default: Hà Nội, Đà Nẵng, TP Hồ Chí Minh.
   */
  declare places: string | null;
  /** Place to show first, until the reader chooses another, which is remembered on the device. Default: the first of `places`. */
  declare region: string | null;
  /** `full`, or `compact`: without details, air, hours and days. Default: `full`. */
  declare layout: string | null;
  /** Minutes between loads, at least 10, or `off`. Default: 15. */
  declare refresh: string | null;
  declare chosen: string | null;

  #hasFigures = false;

  readonly #loading = new Loading<WeatherFile>(
    this,
    () => {
      if (this.src) return request(addressOf(this.src), { limit: LIMIT }).then(readWeatherFile);
      // Its script may be on its way: `begin` hears of it.
      if (this.provider) return providerOf(this.provider)?.(this.#names()).then(readWeatherFile);
      complain(this, 'the attribute src is missing');
      this.giveUpRoom();
      return undefined;
    },
    () => loadEvery(this.refresh),
  );

  constructor() {
    super();
    this.src = null;
    this.provider = null;
    this.places = null;
    this.region = null;
    this.layout = null;
    this.refresh = null;
    this.chosen = recall(MEMORY);
  }

  #names(): string[] {
    return (this.places ?? DEFAULT_PLACES).split(',').map((name) => name.trim());
  }

  protected override begin(signal: AbortSignal): void {
    const restart = () => {
      if (!this.src && this.provider && this.#loading.state.kind === 'idle') this.#loading.restart();
    };
    document.addEventListener(PROVIDER_EVENT, restart, { signal });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const asksAnew = changed.has('src') || (!this.src && (changed.has('provider') || changed.has('places')));
    if (asksAnew && this.hasUpdated) this.#loading.restart();
  }

  protected override updated(): void {
    const panel = this.renderRoot.querySelector('section');
    if (panel && !this.#hasFigures) this.giveBackRoom(panel);
    this.#hasFigures ||= panel !== null;
  }

  protected override render() {
    const view: WeatherView =
      this.src || this.provider
        ? weatherView(this.#loading.state, this.#names(), this.chosen ?? this.region, new Date())
        : { kind: 'idle' };
    if (view.kind === 'nothing') this.giveUpRoom();
    return weatherTemplate(view, {
      language: this.language,
      compact: this.layout === 'compact',
      choose: (place: PlaceWeather) => {
        this.chosen = place.id;
        remember(MEMORY, place.id);
      },
    });
  }
}
