/**
 * The package's core: loads in Node, a worker or a page. Text → citations (`findCitations`, `CitationReader`),
 * citations → documents (`openPack`, `resolve`, `statusAt`, `lookup`, `sourceLinks`), page ↔ text (`annotate`),
 * and the weather and news models with their adapters.
 */
export * from './citation/index.ts';
export * from './registry/index.ts';
export { fold } from './text/fold.ts';
export { annotate } from './annotation/annotate.ts';
export * from './annotation/types.ts';
export { fromMetNorway } from './weather/met-norway.ts';
export type * from './weather/model.ts';
export {
  fromOpenMeteo,
  openMeteoAddress,
  openMeteoAirAddress,
  withOpenMeteoAir,
} from './weather/open-meteo.ts';
export { readWeatherFile } from './weather/schema.ts';
export { readFeed } from './news/feed.ts';
export { readNewsJson } from './news/json.ts';
export { mergeNews } from './news/merge.ts';
export type * from './news/model.ts';
