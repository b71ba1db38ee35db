import { numberParts } from './number-key.ts';
import { placePath } from './places.ts';
import type { DocumentKey } from './types.ts';
import { slug } from './words.ts';

/** What a key is made of. */
export interface KeyFacts {
  number: string;
  type?: string;
  issued?: string;
  place?: string;
}

const LOCAL = /^(?:ct)?(?:ubnd|hdnd|ub|tu)$/;

/**
 * `vn/<type>/<year>/<serial>/<issuer>`. The year is the number's own, else that of the signing day, else `-`. The
 * issuer is the number's codes after the type; a local body is followed by its place, wide to narrow
 * (`ubnd.ha-noi.dong-da`). `apart` (a day, or a letter) tells documents apart that share all of this.
 */
export function documentKey({ number, type, issued, place }: KeyFacts, apart?: string): DocumentKey {
  const parts = numberParts(number);
  const year = parts?.year ?? (issued?.slice(0, 4) || '-');
  if (!parts)
    return ['vn', type ?? '-', year === '-' ? (/\d{4}/.exec(number)?.[0] ?? '-') : year, slug(number)].join(
      '/',
    );
  const codes = parts.symbol.split('-');
  const issuer = codes.length > 1 ? codes.slice(1) : codes;
  const body = issuer.join('-');
  const path = place && issuer.some((code) => LOCAL.test(code)) ? ['', ...placePath(place)].join('.') : '';
  return ['vn', type ?? '-', year, parts.serial, body + path, ...(apart ? [apart] : [])].join('/');
}
