/** Citations that only point: "Nghị định này", "Luật nêu trên". */

import { isCapital, isWordCode, skipSpacesBack, wordAt, wordBefore } from '../text/words.ts';
import { typeBefore } from './head.ts';
import { blank, type Mention } from './mention.ts';

const DEICTIC =
  /(này)(?!\p{L})|((?:đã\s+)?(?:nêu|nói|kể)\s+trên|đã\s+nêu|vừa\s+nêu|trên(?:\s+đây)?|đó|ấy)(?!\p{L})/uy;

/** Words behind "trên" where it points. */
const GOES_ON = /^(?:cua|da|duoc|co|la|quy|se|va|hay|nham|ve|cung|do|theo|thi|tai|neu|khi)$/;
/** Types that are seldom anything but documents, and words behind "trên" where it leads to a place none the less. */
const RULES = new Set(
  'nghi-dinh,nghi-quyet,thong-tu,thong-tu-lien-tich,quyet-dinh,chi-thi,luat,bo-luat,phap-lenh'.split(','),
);
const PLACES =
  /^(?:\d.*|bao|mang|trang|cong|dia|co|toan|ca|khap|giay|tinh|thuc|thi|website|internet|facebook|duong|so|tong|moi|cac|nhung|moi|tay|ban|pham|linh)$/;

/** "Nghị định này", "Luật nêu trên": `at` is where the pointing word begins. */
export function pointing(text: string, at: number): Mention | undefined {
  const head = typeBefore(text, at);
  if (!head) return undefined;
  DEICTIC.lastIndex = at;
  const match = DEICTIC.exec(text);
  if (!match) return undefined;
  const slug = head.type.slug;
  if (!head.folded.includes(' ') && slug.includes('-')) return undefined;
  const capital = isCapital(text, head.start);
  if (slug === 'luat' && wordBefore(text, head.start)?.folded === 'phap') return undefined;
  // "trên" after a type word is a preposition as often as not ("thông báo trên báo", "luật trên giấy").
  if (match[2] === 'trên') {
    const next = wordAt(text, DEICTIC.lastIndex);
    if (next && !GOES_ON.test(next.folded) && !(RULES.has(slug) && capital && !PLACES.test(next.folded)))
      return undefined;
  }
  const citation = blank(head.start, DEICTIC.lastIndex, text, 'back');
  citation.type = slug;
  return {
    citation,
    inside: isWordCode(text.charCodeAt(skipSpacesBack(text, head.start) - 1)),
    context: { end: DEICTIC.lastIndex },
    deictic: match[1] !== undefined ? 'here' : 'above',
    capital,
  };
}
