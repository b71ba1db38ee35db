/**
 * Folding for look-ups: what differs only in marks, case, tone placement (hoà/hòa) or the look of Đ compares equal.
 */

const MARKS = /\p{M}+/gu;
const CROSSED_D = /[đðɖ]/g;

/** `text` without marks, in lower case, đ (and its look-alikes ð, ɖ) as d: `fold('Nghị ĐỊNH') === 'nghi dinh'`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(CROSSED_D, 'd');
}
