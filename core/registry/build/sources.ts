import { createHash } from 'node:crypto';
import type { Row } from './tsv.ts';

/** The sources met on the way in, each under a short id. */
export class SourceList {
  readonly #collections: readonly Row[];
  readonly #ids = new Map<string, string>();
  readonly #rows: Row[] = [];

  /** @param collections rows of `collections.tsv`; a source belongs to the one whose name it begins with */
  constructor(collections: readonly Row[]) {
    this.#collections = collections;
  }

  /** The ids of these sources, as a table's cell has them. */
  cite(sources: readonly string[]): string {
    return [...new Set(sources.map((source) => this.#id(source)))].join(' ');
  }

  /** Rows of `sources.tsv`, sorted by collection and path. */
  rows(): Row[] {
    const place = ({ collection, path }: Row): string => `${collection} ${path}`;
    return [...this.#rows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  #id(source: string): string {
    const known = this.#ids.get(source);
    if (known) return known;
    const home = this.#collections.find(
      (collection) => source.startsWith(collection['name']!) && collection['id'] !== 'web',
    );
    const path = home ? source.slice(home['name']!.length).replace(/^\//, '') : source;
    // By content, so that a source keeps its id from import to import.
    const id = parseInt(createHash('sha256').update(source).digest('hex').slice(0, 8), 16).toString(36);
    if ([...this.#ids.values()].includes(id)) throw new Error(`two sources with one id: ${source}`);
    this.#ids.set(source, id);
    this.#rows.push({ id, collection: home?.['id'] ?? 'web', path });
    return id;
  }
}
