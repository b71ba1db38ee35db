import { numberParts } from './number-key.ts';
import { placePath, province } from './places.ts';

/** Codes of bodies that every province, district or commune has: councils, committees, their offices and departments. */
const LOCAL_CODE =
  /^(?:ct)?(?:ubnd|hdnd)[a-z]?$|^(?:ub|tu|hu|qu|vpub|bql|cat)$|^s(?:xd|tnmt|nnmt|gddt|gtvt|yt|tc|vhttdl|nv|tttt|khdt|khcn|ct|tp|nnptnt|ldtbxh)$/;

/** Whether documents with this symbol are issued in many places, so that the number alone never tells which is meant. */
export function isLocal(number: string): boolean {
  return Boolean(
    numberParts(number)
      ?.symbol.split('-')
      .some((code) => LOCAL_CODE.test(code)),
  );
}

/**
 * Whether a number names one document in the whole country: a central series that restarts every year and prints the
 * year, or one of a legislature that prints its term.
 */
export function isNationwideUnique(number: string): boolean {
  const parts = numberParts(number);
  if (!parts || isLocal(number)) return false;
  return parts.year !== undefined || isTermSeries(number);
}

/** Whether the number is of the National Assembly or its Standing Committee: their series run through a whole term. */
export function isTermSeries(number: string): boolean {
  return /(^|-)(ubtv)?qh\d+$/.test(numberParts(number)?.symbol ?? '');
}

/** The province that a government site's host names: `yentruong.thanhhoa.gov.vn` → "tỉnh Thanh Hóa". */
export function placeOfSite(host: string): string | undefined {
  const labels = host.toLowerCase().split('.');
  if (labels.slice(-2).join('.') !== 'gov.vn' && labels.slice(-2).join('.') !== 'chinhphu.vn')
    return undefined;
  const known: Record<string, string> = {
    hochiminhcity: 'ho-chi-minh',
    tphcm: 'ho-chi-minh',
    thuathienhue: 'thua-thien-hue',
  };
  for (const label of labels) {
    const found = province(known[label] ?? '') ?? provinceOfLabel(label);
    if (found) return found.name;
  }
  return undefined;
}

/** Whether a government site is the province's own portal (`sonla.gov.vn`), not that of a body below it. */
export function isProvinces(host: string | undefined): boolean {
  return (
    host !== undefined &&
    placeOfSite(host) !== undefined &&
    host.replace(/^www\./, '').split('.').length === 3
  );
}

/** Whether a place is a whole province or central city. */
export function isProvince(place: string): boolean {
  const path = placePath(place);
  return path.length === 1 && province(path[0]!) !== undefined;
}

/** What hosts of a commune or a district may write before its name: `xataxua.sonla.gov.vn`. */
const HOST_LEVEL = /^(?:ubnd)?(?:xa|phuong|thitran|dackhu|huyen|quan|thixa|thanhpho)?/;

/** Whether a government site is that of a place below its province: `taxua.sonla.gov.vn` is of "xã Tà Xùa, tỉnh Sơn La". */
export function isOfSite(place: string | undefined, host: string | undefined): boolean {
  const around = host === undefined ? undefined : placeOfSite(host);
  if (place === undefined || around === undefined) return false;
  const path = placePath(place);
  const name = path.at(-1)?.replaceAll('-', '');
  const isWithin =
    path.length === 1 ? province(path[0]!) === undefined : comparePlaces(place, around) === 'near';
  const labels = host!
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -3);
  return isWithin && labels.some((label) => label === name || label.replace(HOST_LEVEL, '') === name);
}

/** Hosts write a province's slug without hyphens. */
function provinceOfLabel(label: string): ReturnType<typeof province> {
  for (let cut = 2; cut <= label.length; cut += 1) {
    for (let second = cut; second <= label.length; second += 1) {
      const slug = [label.slice(0, cut), label.slice(cut, second), label.slice(second)]
        .filter(Boolean)
        .join('-');
      const found = province(slug);
      if (found) return found;
    }
  }
  return undefined;
}

/** How a record's place stands to a wanted one: the same place, a place inside or around it, or elsewhere. */
export function comparePlaces(recorded: string, wanted: string): 'same' | 'near' | 'elsewhere' {
  const [a, b] = [placePath(recorded), placePath(wanted)];
  if (!a.length || !b.length) return 'elsewhere';
  if (a.at(-1) === b.at(-1)) {
    const agree = a.length === 1 || b.length === 1 || a[0] === b[0];
    // "quận Đống Đa" may stand alone; a commune of the same name in another province may not.
    return agree && (a.length === b.length || b.length === 1) ? 'same' : agree ? 'near' : 'elsewhere';
  }
  return a.includes(b.at(-1)!) || b.includes(a.at(-1)!) ? 'near' : 'elsewhere';
}
