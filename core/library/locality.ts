import { isProvince } from '../registry/locality.ts';

/** How official sites begin their names; a newspaper's name says nothing of whose documents it cites. */
const OFFICIAL =
  /(?:cổng|trang)\s+(?:thông tin|tin)(?:\s+điện tử)?|ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|hội đồng nhân dân|đảng bộ|(?:tỉnh|thành|quận|huyện|thị|đảng)\s+(?:ủy|uỷ)/iu;
const LEVELS = 'tỉnh|thành phố|tp.|tp|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu'.split('|');
const LEVEL = LEVELS.flatMap((level) => [
  level,
  level[0]!.toUpperCase() + level.slice(1),
  level.toUpperCase(),
])
  .map((level) => level.replace('.', '\\.'))
  .join('|');
/** A place with its level, the name in capitals or begun with them: "quận Long Biên", "TP. Hồ Chí Minh", "Quận 1". */
const PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${LEVEL})\s+(\p{Lu}[\p{L}\p{N}]*(?:[\s-]\p{Lu}\p{L}*|\s\d{1,2})*|\d{1,2})(?![\p{L}\p{N}])`,
  'gu',
);

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
    const places = [...text.slice(official.index).matchAll(PLACE)].map(
      ([, level, own]) => `${level!.toLowerCase().replace(/^tp\.?$/, 'thành phố')} ${own!}`,
    );
    const wide = places.findIndex((place) => isProvince(place));
    if (wide >= 0) return places.slice(0, wide + 1).join(', ');
  }
  return undefined;
}
