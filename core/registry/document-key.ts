import { numberParts } from './number-key.ts';
import { placePath } from './places.ts';
import type { DocumentKey } from './types.ts';
import { slug } from './words.ts';

/** What a key is made of. */
interface KeyFacts {
  number: string;
  type?: string;
  issued?: string;
  place?: string;
}

const LOCAL = /^(?:ct)?(?:ubnd|hdnd|ub|tu)$/;

/**
 * A document's key, the same wherever it is made: `vn/<type>/<year>/<serial>/<issuer>`, lower case, without diacritics.
 * - `type`: the type's slug (`nghi-dinh`); `-` where it is not known. It keeps apart the series that share numbers: the
 *   National Assembly numbers its laws and its resolutions each from one (55/2010/QH12 is two documents).
 * - `year`: the number's own, else that of the signing day, else `-`.
 * - `serial`: without leading zeros, with its letter if it has one (`30a`).
 * - `issuer`: the number's codes after the type, folded (`cp`, `qh14`, `ubtvqh13`), those of joint documents in the order
 *   of the alphabet (`bnv-btc`); a local body is followed by its place, wide to narrow (`ubnd.ha-noi.dong-da`).
 * - `apart` (a day, or a letter): tells documents apart that share all of this, as the Party's numbers do each term.
 *
 * A number without a serial gives its slug in place of serial and issuer. The key is the kit's own name for a document,
 * for joining its data; it is no official identifier, since Việt Nam has published no ELI, URN:LEX or Akoma Ntoso scheme.
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
