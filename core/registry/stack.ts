import type { DocumentRecord, Registry, SearchResult } from './types.ts';

/**
 * Registries asked one after another; the first that knows answers. A province's or webmaster's own pack goes before
 * the kit's. One that fails is passed over as long as another one knows; else its error is the answer.
 */
export function stack(registries: readonly Registry[]): Registry {
  async function first(ask: (registry: Registry) => Promise<DocumentRecord[]>): Promise<DocumentRecord[]> {
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
  return {
    asOf: registries.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), ''),
    byNumber: (number) => first((registry) => registry.byNumber(number)),
    byTitle: (title, year) => first((registry) => registry.byTitle(title, year)),
    async search(words, options): Promise<SearchResult> {
      const answers = await Promise.all(registries.map((registry) => registry.search(words, options)));
      const records = [
        ...new Map(
          answers
            .flatMap((answer) => answer.records)
            .reverse()
            .map((record) => [record.key, record]),
        ).values(),
      ];
      const limit = options?.limit ?? 10;
      return {
        records: records.reverse().slice(0, limit),
        more: answers.some(({ more }) => more) || records.length > limit,
      };
    },
  };
}
