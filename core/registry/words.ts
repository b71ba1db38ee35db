/**
 * Words as look-ups compare them: no diacritics (đ → d), lower case, everything but letters and digits one space.
 * @param keep further characters that stay as they are.
 */
export function fold(text: string, keep = ''): string {
  let folded = '';
  let gap = false;
  for (const char of text.normalize('NFD').toLowerCase().replace(/[đð]/g, 'd')) {
    if ((char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') || (keep && keep.includes(char))) {
      if (gap && folded) folded += ' ';
      folded += char;
      gap = false;
    } else if (!/\p{M}/u.test(char)) gap = true;
  }
  return folded;
}

/**
 * A title as look-ups compare it: folded, "(sửa đổi)" and the State's name left out
 * ("Luật Đất đai (sửa đổi)" is looked up as "luat dat dai").
 */
export function titleKey(title: string): string {
  return fold(title.replace(/\((?:sửa đổi|s[ửu]a đổi, bổ sung|HIV\/AIDS)\)/gi, ' ')).replace(
    / nuoc cong hoa xa hoi chu nghia viet nam$/,
    '',
  );
}
