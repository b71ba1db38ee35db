import { posix } from 'node:path';

/** Attributes of the site's pages that hold addresses; `data-src` and `data-more` are those of widgets in a `div`. */
const ADDRESS = /(\s(?:href|src|data-src|more|data-more)=")(\/(?!\/)[^"]*)"/g;

/** Where a page of the site lies in the folder of files: `/` is `index.html`, `/tin-tuc` is `tin-tuc.html`. */
export const fileOf = (path: string): string => (path === '/' ? 'index.html' : `${path.slice(1)}.html`);

/**
 * A page with every address of the site's own made relative to the page, so that the folder works below any path.
 * @param page the document, whose addresses begin with a slash.
 * @param path its path on the site.
 * @param pages the paths that are pages; others are files that keep their names.
 */
export function relative(page: string, path: string, pages: ReadonlySet<string>): string {
  const here = posix.dirname(fileOf(path));
  return page.replace(ADDRESS, (_, start: string, address: string) => {
    const [, place, rest] = /^([^?#]*)(.*)$/.exec(address)!;
    const file = pages.has(place!) ? fileOf(place!) : place!.slice(1);
    return `${start}${posix.relative(here, file)}${rest}"`;
  });
}
