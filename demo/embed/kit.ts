import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomElement, Package } from 'custom-elements-manifest/schema';
import { reserveRules } from './reserve.ts';
import { WHOLE, type Kit, type Widget } from './widget.ts';

/** Elements of a custom-elements manifest, in its order. */
export function elementsOf(manifest: Package): CustomElement[] {
  return manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.filter((one) => 'tagName' in one).map((one) => one as CustomElement),
  );
}

/** The order in which widgets are offered: citations first, they are what the kit is for. */
const FIRST = ['citations', 'citation-list', 'weather', 'news'];
const rank = ({ name }: Widget): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** The lightest script that defines an element: its own, or one that it shares. A card's file defines none. */
function scriptOf(tag: string, scripts: ReadonlyMap<string, string>): string {
  if (scripts.has(`${tag}.js`)) return `${tag}.js`;
  const holding = [...scripts].filter(
    ([file, source]) => !file.startsWith('danchieu-card.') && new RegExp(`["'\`]${tag}["'\`]`).test(source),
  );
  return holding.sort(([, a], [, b]) => a.length - b.length)[0]?.[0] ?? WHOLE;
}

/**
 * What the build says of itself: the elements and their attributes (custom-elements manifest), the files and their hashes
 * (`integrity.json`), the rules that keep room (`danchieu.css`).
 * @param dist the build's folder.
 * @returns undefined where the kit is not built.
 */
export function readKit(dist: string): Kit | undefined {
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const needed = ['custom-elements.json', 'kit/integrity.json', 'kit/danchieu.css'];
  if (!needed.every((file) => existsSync(join(dist, file)))) return undefined;
  const { version, integrity } = JSON.parse(read('kit/integrity.json')) as Pick<Kit, 'version' | 'integrity'>;
  const css = read('kit/danchieu.css');
  const scripts = new Map(
    Object.keys(integrity)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, read(`kit/${file}`)]),
  );
  const widgets = elementsOf(JSON.parse(read('custom-elements.json')) as Package).map(
    ({ tagName, attributes = [] }): Widget => {
      const name = tagName!.replace(/^danchieu-/, '');
      return {
        tag: tagName!,
        name,
        options: attributes.map(({ name: option, description = '', default: usual }) => ({
          name: option,
          description,
          ...(usual !== undefined && { usual }),
        })),
        file: scriptOf(tagName!, scripts),
        reserve: reserveRules(css, name),
      };
    },
  );
  return { version, integrity, widgets: widgets.sort((a, b) => rank(a) - rank(b)) };
}
