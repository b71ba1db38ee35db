import { writtenOut } from '../citation/vocabulary/abbreviations.ts';
import { fold } from '../text/fold.ts';

/** Words as look-ups compare them: folded, everything but letters and digits one space. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Words as a slug: "Nghị định" → `nghi-dinh`. */
export function slug(text: string): string {
  return plainWords(text).replaceAll(' ', '-');
}

/**
 * A title as look-ups compare it: "(sửa đổi)" and the State's name left out ("Luật Đất đai (sửa đổi)" is looked up as
 * "luat dat dai"), everyday abbreviations written out ("Luật BHXH").
 */
export function titleKey(title: string): string {
  return plainWords(writtenOut(title).replace(/\(sửa đổi(?:, bổ sung)?\)/gi, ' ')).replace(
    / nuoc cong hoa xa hoi chu nghia viet nam$/,
    '',
  );
}
