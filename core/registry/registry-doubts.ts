import type { RegistryDoubt, Resolution } from './types.ts';

/** Doubts of the registry about a document; that there are several is no fault of the citation's. */
export const registryDoubts = (resolution: Resolution | undefined): RegistryDoubt[] =>
  resolution?.doubts.filter(({ code }) => code !== 'ambiguous') ?? [];
