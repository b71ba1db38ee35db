export type * from './citation/citation.ts';
export type * from './registry/types.ts';
