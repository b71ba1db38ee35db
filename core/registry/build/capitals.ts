import { numberParts } from '../number-key.ts';
import { province } from '../places.ts';
import type { Draft } from './clean.ts';
import { BODIES } from './issuers.ts';

/** Words for documents, as they stand before a number. */
const TYPES =
  'nghị định|nghị quyết|quyết định|chỉ thị|thông tư|thông tư liên tịch|thông báo|thông báo kết luận|kết luận|kế hoạch|' +
  'công điện|công văn|chương trình|văn bản|luật|bộ luật|pháp lệnh';
const NUMBER =
  /(?<![\p{L}\p{N}/-])(\d+[a-z]?)((?:\/\d{4})?[/-])([a-zđ][a-zđ0-9&-]*(?:\/[a-zđ]+)?)(?![\p{L}\p{N}])/gu;
const TYPED = new RegExp(`(?<![\\p{L}\\p{N}])(${TYPES})(?= (?:số )?\\d+[a-z]?(?:/\\d{4})?[/-]\\p{Lu})`, 'gu');
const PLACE = /(?<=(?<![\p{L}\p{N}])(?:tỉnh|thành phố) )\p{L}+(?: - \p{L}+)?(?: \p{L}+){0,3}/gu;
const LOCAL_BODIES = ['Ủy ban nhân dân', 'Hội đồng nhân dân', 'UBND', 'HĐND'];
/** Of a law's name so much at least, so that no common words pass for one. */
const SHORTEST_NAME = 10;

/** "Cán bộ y tế" are people of the health service, no ministry; "pháp luật đất đai" is a branch of law, no law. */
const WHOLE = '(?<!(?:cán|toàn|nội|đồng|tiến|đảng|pháp|kỷ|quy) (?=bộ|luật))';

const upperFirst = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A replacer of these names where they stand in small letters, the longest first. */
function namesIn(names: Iterable<string>): (title: string) => string {
  const byLower = new Map([...names].map((name) => [name.toLowerCase(), name]));
  const words = [...byLower.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${WHOLE}(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (title) => title.replace(pattern, (found) => byLower.get(found) ?? found);
}

/** "bình dương giai đoạn" → "Bình Dương giai đoạn": as many words as name a province. */
function placeName(words: string): string {
  const parts = words.split(' ');
  for (let length = Math.min(parts.length, 4); length > 0; length -= 1) {
    const name = province(
      parts
        .slice(0, length)
        .filter((part) => part !== '-')
        .join('-'),
    )?.name.replace(/^(?:tỉnh|thành phố) /, '');
    if (name?.toLowerCase() === parts.slice(0, length).join(' '))
      return [name, ...parts.slice(length)].join(' ');
  }
  return words;
}

/**
 * Gives titles that came in small letters the capitals that other sources have for the names in them: bodies, symbols of
 * numbers, laws, provinces. The titles stay marked: names of people and of smaller places are still without.
 */
export function restoreCapitals(drafts: readonly Draft[]): void {
  const symbols = new Map<string, string>();
  const laws = new Set<string>();
  for (const { number, type, title, lowerCased } of drafts) {
    const symbol =
      numberParts(number) &&
      /[^/\d-][^/]*(?:\/[^/]+)?$/.exec(number.replace(/^\d+[a-zA-Z]?(?:\/\d{4})?[/-]/, ''))?.[0];
    if (symbol && !symbols.has(symbol.toLowerCase())) symbols.set(symbol.toLowerCase(), symbol);
    if (lowerCased || !title || !/^(?:bo-)?luat$|^phap-lenh$/.test(type ?? '')) continue;
    if (title.length >= SHORTEST_NAME && !/sửa đổi/i.test(title)) laws.add(title);
  }
  const bodies = namesIn([...BODIES.split('|'), ...LOCAL_BODIES]);
  const named = namesIn(laws);
  for (const draft of drafts) {
    if (!draft.lowerCased || !draft.title) continue;
    const own = draft.place?.replace(/^(?:tỉnh|thành phố) /, '');
    const first = draft.title[0]!.toLowerCase() + draft.title.slice(1);
    const numbered = first.replace(NUMBER, (whole, serial: string, middle: string, symbol: string) => {
      const known = symbols.get(symbol);
      return known ? `${serial}${middle}${known}` : whole;
    });
    let title = named(bodies(numbered)).replace(TYPED, upperFirst).replace(PLACE, placeName);
    if (own && /^\p{L}+ \p{L}+$/u.test(own)) title = namesIn([own])(title);
    draft.title = upperFirst(title);
  }
}
