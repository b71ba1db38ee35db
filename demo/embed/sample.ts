/** Name of the provider that gives invented figures of today, for panels of the demonstration (`sample.client.ts`). */
export const SAMPLE = 'sample';
