import { widgetOf, type Choice } from './choice.ts';
import { source, type Markup } from './markup.ts';
import { cardFile, OPEN_METEO, SHEET, WHOLE, type Kit, type Widget } from './widget.ts';

/** Words that stand inside a widget until it has run, and where no script runs. */
export interface Samples {
  citations: string;
  weather: string;
  newsHeading: string;
  news: readonly (readonly [address: string, title: string])[];
}

/** The scripts that a choice needs, in the order of the page. */
export function scriptsOf(choice: Choice, kit: Kit): string[] {
  const widget = widgetOf(choice.widget, kit);
  const beside = companions(widget, choice).map((name) => widgetOf(name, kit).file);
  const files = choice.files === 'whole' ? [WHOLE] : [...beside, widget.file];
  const provider = choice.options['provider'] === 'open-meteo' ? [OPEN_METEO] : [];
  return [...new Set([...provider, ...(files.includes(WHOLE) ? [WHOLE] : files)])];
}

/** Widgets that must stand on the page for this one to have something to tell of. */
const companions = ({ name }: Widget, { options }: Choice): string[] =>
  name === 'citation-list' && options['for'] === undefined ? ['citations'] : [];

const isForeign = (folder: string): boolean => /^https?:/.test(folder);

/** What stands in the head: the sheet that keeps room, and the scripts, each with its hash. */
function headOf(choice: Choice, kit: Kit): Markup[] {
  const checked = (file: string): Record<string, string> => ({
    integrity: kit.integrity[file]!,
    ...(isForeign(choice.folder) && { crossorigin: 'anonymous' }),
  });
  const sheet: Markup = {
    tag: 'link',
    attributes: { rel: 'stylesheet', href: choice.folder + SHEET, ...checked(SHEET) },
    children: [],
  };
  const scripts = scriptsOf(choice, kit).map((file): Markup => ({
    tag: 'script',
    attributes: { defer: '', src: choice.folder + file, ...checked(file) },
    children: [],
  }));
  return [sheet, ...scripts];
}

/** What stands inside the widget. */
function contentOf({ name }: Widget, { options }: Choice, samples: Samples): Markup[] {
  if (name === 'citations')
    return options['for'] ? [] : [{ tag: 'p', attributes: {}, children: [samples.citations] }];
  if (name === 'weather')
    return [{ tag: 'a', attributes: { href: '/thoi-tiet' }, children: [samples.weather] }];
  if (name !== 'news') return [];
  if (options['src'])
    return [{ tag: 'a', attributes: { href: '/tin-tuc' }, children: [samples.newsHeading] }];
  const items = samples.news.map(([href, title]): Markup => ({
    tag: 'li',
    attributes: {},
    children: [{ tag: 'a', attributes: { href }, children: [title] }],
  }));
  return [{ tag: 'ul', attributes: {}, children: items }];
}

/** The widget as the choice has it: an element, or a `div` for it. */
function placed(widget: Widget, { options, form }: Choice, children: Markup[]): Markup {
  const entries = widget.options.flatMap(({ name }): [string, string][] =>
    options[name] === undefined ? [] : [[name, options[name]]],
  );
  if (form === 'tag') return { tag: widget.tag, attributes: Object.fromEntries(entries), children };
  const data = entries.map(([name, value]) => [`data-${name}`, value]);
  return { tag: 'div', attributes: { 'data-danchieu': widget.name, ...Object.fromEntries(data) }, children };
}

/** The widget on the page, with what it leans on. */
export function bodyOf(choice: Choice, kit: Kit, samples: Samples): Markup[] {
  const widget = widgetOf(choice.widget, kit);
  const beside = companions(widget, choice).map((name) => {
    const other = widgetOf(name, kit);
    return placed(other, { ...choice, options: {} }, contentOf(other, { ...choice, options: {} }, samples));
  });
  return [...beside, placed(widget, choice, contentOf(widget, choice, samples))];
}

/** All that is pasted. */
export const snippet = (choice: Choice, kit: Kit, samples: Samples): string =>
  `${headOf(choice, kit)
    .map((one) => source(one))
    .join('\n')}\n\n${bodyOf(choice, kit, samples)
    .map((one) => source(one))
    .join('\n')}\n`;

/** Files to be put on the server, as they lie in the build: what the scripts load by themselves is among them. */
export function filesOf(choice: Choice, kit: Kit): string[] {
  const scripts = scriptsOf(choice, kit);
  const withCards = scripts.some((file) => file === WHOLE || file.startsWith('danchieu-citation'));
  const card = cardFile(kit);
  return [
    SHEET,
    ...scripts,
    ...(withCards && card !== undefined ? [card] : []),
    ...(withCards && choice.options['registry'] !== 'none' ? ['registry/'] : []),
  ];
}
