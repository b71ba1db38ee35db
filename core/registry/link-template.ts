import type { LinkTemplate } from './link-sources.ts';

/** Longest value put into an address, in UTF-16 units: search boxes take no essays, servers no endless lines. */
const LONGEST = 200;
const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A value as an address carries it. Halves of characters, which no address can hold, are left out. */
function encode(value: string): string {
  return encodeURIComponent(
    value.replace(/\s+/g, ' ').trim().slice(0, LONGEST).replace(HALF_PAIR, '').trim(),
  );
}

/** The template that holds on a day, or without a day the one that has no known end. */
export function templateOn(
  templates: readonly LinkTemplate[] | undefined,
  on: string | undefined,
): LinkTemplate | undefined {
  return templates?.find(({ from, until }) =>
    on === undefined ? until === undefined : (from ?? '') <= on && (until === undefined || on < until),
  );
}

/**
 * An address with its parts filled in, percent-encoded. A query parameter whose part is not known drops out.
 * @returns undefined where a part of the path is not known, or no part at all
 */
export function fillTemplate(
  { address }: LinkTemplate,
  parts: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const [path, query] = address.split('?') as [string, string?];
  let isFilled = false;
  /** Undefined where a part is not known. */
  const fill = (text: string): string | undefined => {
    let isWhole = true;
    const filled = text.replace(/\{(\w+)\}/g, (_part, name: string) => {
      const value = encode(parts[name] ?? '');
      if (value === '') isWhole = false;
      else isFilled = true;
      return value;
    });
    return isWhole ? filled : undefined;
  };
  const filledPath = fill(path);
  const parameters = query?.split('&').flatMap((parameter) => fill(parameter) ?? []);
  if (filledPath === undefined || !isFilled) return undefined;
  return parameters?.length ? `${filledPath}?${parameters.join('&')}` : filledPath;
}
