import * as z from 'zod/mini';

/** Parts that several formats share, in words that JSON Schema has. */
export const day = () => z.iso.date();
export const instant = () => z.iso.datetime({ offset: true });
/** Instants as the weather reads them: seconds may be left out. */
export const minute = () =>
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/));
export const within = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
export const name = () => z.string().check(z.regex(/\S/));
export const webAddress = () => z.string().check(z.regex(/^https?:\/\//));
