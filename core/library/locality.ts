import { isProvince } from '../registry/locality.ts';

/** How official sites begin their names; a newspaper's name says nothing of whose documents it cites. */
const OFFICIAL =
  /(?:cổng|trang)\s+(?:thông tin|tin)(?:\s+điện tử)?|ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|hội đồng nhân dân|đảng bộ|(?:tỉnh|thành|quận|huyện|thị|đảng)\s+(?:ủy|uỷ)/iu;
/** A place with its level: "quận Long Biên", "TP. Hồ Chí Minh"; abbreviations only where they are written as such. */
const PLACE =
  /(?<![\p{L}\p{N}])(tỉnh|thành phố|tp\.?|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s+(\p{Lu}[\p{L}\p{N}]*(?:[\s-]+(?:\p{Lu}[\p{L}]*|\d{1,2}))*|\d{1,2})/giu;

/**
 * The locality that a page's own names speak of, from narrow to wide: "Cổng thông tin điện tử quận Long Biên - thành phố
 * Hà Nội" is of "quận Long Biên, thành phố Hà Nội". A place whose province is not named is left out: many share a name.
 * @param names the site's name, the page's title and the like, best first.
 */
export function placeOfNames(names: readonly (string | undefined)[]): string | undefined {
  for (const name of names) {
    const text = (name ?? '').normalize('NFC').replace(/\s+/g, ' ');
    const official = OFFICIAL.exec(text);
    if (!official) continue;
    const places = [...text.slice(official.index).matchAll(PLACE)]
      .map(([, level, own]) => `${level!.toLowerCase().replace(/^tp\.?$/, 'thành phố')} ${own!}`)
      .filter((place) => /\s[\p{Lu}\d]/u.test(place));
    const wide = places.findIndex((place) => isProvince(place));
    if (wide >= 0) return places.slice(0, wide + 1).join(', ');
  }
  return undefined;
}
