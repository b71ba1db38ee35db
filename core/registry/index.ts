export { documentKey } from './document-key.ts';
export { RegistryError, type RegistryErrorCode } from './error.ts';
export { jsonLd, jsonLdText, type JsonLdGraph, type JsonLdNode, type JsonLdOptions } from './json-ld.ts';
export {
  mainLink,
  publisherOf,
  sourceLinks,
  type LinkOptions,
  type LinkTarget,
  type SourceLink,
} from './links.ts';
export type { LinkSource, LinkTemplate } from './link-sources.ts';
export { lookup } from './lookup.ts';
export type { LookupResult } from './lookup-title.ts';
export { fetchSource, openPack, type PackRegistry, type PackSource } from './pack.ts';
export { resolve, resolveOne } from './resolve.ts';
export { stack } from './stack.ts';
export { statusAt } from './status.ts';
export type * from './types.ts';
