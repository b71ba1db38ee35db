import type { Kit, Widget } from './widget.ts';

/** What a webmaster chose. It stands in the address of the page, so that it can be kept and passed on. */
export interface Choice {
  /** Name of the widget. */
  widget: string;
  /** Attributes and their values; those left out have the element's own default. A flag that is set is ''. */
  options: Readonly<Record<string, string>>;
  /** As an element of its own, or as a `div` for editors that strip unknown tags. */
  form: 'tag' | 'div';
  /** The widget's own script, or the one that holds everything. */
  files: 'own' | 'whole';
  /** Where the kit lies on the portal: a path, or an http(s) address. Ends with a slash. */
  folder: string;
}

/** How the preview shows it; kept in the address, too. */
export interface Look {
  ground: 'light' | 'dark';
  width: 'narrow' | 'wide';
}

const FOLDER = '/danchieu/';
/** Names in the address that are no attributes. */
export const OWN_NAMES = ['widget', 'form', 'files', 'folder', 'ground', 'width'] as const;

/** A folder as written: a slash at its end, and something in front that browsers take for a path of this server. */
export function folderOf(written: string): string {
  const trimmed = written.trim().replace(/[\s"'<>?#].*$/, '');
  if (trimmed === '') return FOLDER;
  const rooted = /^(https?:\/\/|\.{0,2}\/)/.test(trimmed) ? trimmed : `/${trimmed}`;
  return rooted.endsWith('/') ? rooted : `${rooted}/`;
}

export const widgetOf = (name: string | null, kit: Kit): Widget =>
  kit.widgets.find((widget) => widget.name === name) ?? kit.widgets[0]!;

/** Reads a choice out of an address's query; what it does not know, it leaves out. */
export function readChoice(query: URLSearchParams, kit: Kit): Choice & Look {
  const widget = widgetOf(query.get('widget'), kit);
  const options: Record<string, string> = {};
  for (const { name } of widget.options) {
    const value = query.get(name);
    if (value !== null) options[name] = value;
  }
  return {
    widget: widget.name,
    options,
    form: query.get('form') === 'div' ? 'div' : 'tag',
    files: query.get('files') === 'whole' ? 'whole' : 'own',
    folder: folderOf(query.get('folder') ?? FOLDER),
    ground: query.get('ground') === 'dark' ? 'dark' : 'light',
    width: query.get('width') === 'narrow' ? 'narrow' : 'wide',
  };
}

/** The query that `readChoice` reads back; defaults are left out. */
export function writeChoice({
  widget,
  options,
  form,
  files,
  folder,
  ground,
  width,
}: Choice & Look): URLSearchParams {
  const query = new URLSearchParams({ widget });
  for (const [name, value] of Object.entries(options)) query.set(name, value);
  if (form === 'div') query.set('form', form);
  if (files === 'whole') query.set('files', files);
  if (folder !== FOLDER) query.set('folder', folder);
  if (ground === 'dark') query.set('ground', ground);
  if (width === 'narrow') query.set('width', width);
  return query;
}
