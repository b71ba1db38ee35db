import type { DocumentRecord, ListedNumber, Registry, SearchResult } from './types.ts';

/**
 * Registries asked one after another; the first that knows answers. A province's or webmaster's own pack goes before
 * the kit's. One that fails is passed over as long as another one knows; else its error is the answer.
 */
export function stack(registries: readonly Registry[]): Registry {
  async function first<T>(ask: (registry: Registry) => Promise<T[]>): Promise<T[]> {
    let failure: unknown;
    for (const registry of registries) {
      try {
        const found = await ask(registry);
        if (found.length) return found;
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
    return [];
  }
  /** What all of them know, those asked first before the others; of two with one name the first stands. */
  async function all<T>(name: (item: T) => string, ask: (registry: Registry) => Promise<T[]>): Promise<T[]> {
    const answers = await Promise.all(registries.map(ask));
    const items = new Map<string, T>();
    for (const item of answers.flat()) if (!items.has(name(item))) items.set(name(item), item);
    return [...items.values()];
  }
  return {
    asOf: registries.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), ''),
    byNumber: (number) => first((registry) => registry.byNumber(number)),
    bySerial: (type, serial) =>
      all(
        ({ number, year }: ListedNumber) => `${number} ${year}`,
        (registry) => registry.bySerial(type, serial),
      ),
    byTitle: (title, year) => first((registry) => registry.byTitle(title, year)),
    async search(words, options): Promise<SearchResult> {
      const limit = options?.limit ?? 10;
      let more = false;
      const records = await all(
        ({ key }: DocumentRecord) => key,
        async (registry) => {
          const answer = await registry.search(words, options);
          more ||= answer.more;
          return answer.records;
        },
      );
      return { records: records.slice(0, limit), more: more || records.length > limit };
    },
  };
}
