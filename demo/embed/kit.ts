import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomElement, Package } from 'custom-elements-manifest/schema';
import { reserveRules } from './reserve.ts';
import type { Kit, Widget } from './widget.ts';

/** Elements of a custom-elements manifest, in its order. */
export function elementsOf(manifest: Package): CustomElement[] {
  return manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.filter((one) => 'tagName' in one).map((one) => one as CustomElement),
  );
}

/** The order in which widgets are offered: citations first, they are what the kit is for. */
const FIRST = ['citations', 'citation-list', 'weather', 'news'];
const rank = ({ name }: Widget): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

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
        reserve: reserveRules(css, name),
      };
    },
  );
  return { version, integrity, widgets: widgets.sort((a, b) => rank(a) - rank(b)) };
}
