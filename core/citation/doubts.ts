/** Reasons not to trust a number as printed, as far as the text and the static tables show them. */

import type { Citation, Doubt } from './citation.ts';
import type { Context } from './context.ts';
import { legislatureIn, yearInTerm } from './vocabulary/legislatures.ts';
import { seriesOf } from './vocabulary/series.ts';
import { codeTypes } from './vocabulary/types.ts';

/** Types that a code settles beyond doubt; the rest share codes or are used loosely. */
const STRICT = new Set([
  'nghi-dinh',
  'nghi-quyet',
  'thong-tu',
  'chi-thi',
  'luat',
  'bo-luat',
  'phap-lenh',
  'quyet-dinh',
]);
const SCRIPTS = /[\u0370-\u052f\uff00-\uff5e]/;

/**
 * The doubts about a citation whose number is printed (not inferred). `printed` is its text as given, `corrected` the
 * number without the letters that stand for digits.
 */
export function doubtsAbout(
  citation: Citation,
  context: Context,
  printed: string,
  corrected: string | undefined,
): Doubt[] {
  const doubts: Doubt[] = [];
  const { number, year, legislature, type, serial } = citation;
  if (SCRIPTS.test(printed) || corrected !== undefined)
    doubts.push({ code: 'look-alike', ...(corrected !== undefined && { suggestion: corrected }) });
  if (number === undefined || citation.inferred.includes('number')) return doubts;
  if (legislature !== undefined && year !== undefined && !citation.inferred.includes('legislature')) {
    if (yearInTerm(year, legislature) === false) {
      const right = legislatureIn(year);
      doubts.push({
        code: 'year-outside-term',
        ...(right !== undefined && { suggestion: number.replace(/\d+$/, String(right)) }),
        facts: { legislature, year },
      });
    } else {
      const order = serialOrder(citation);
      if (order) doubts.push(order);
    }
  }
  if (
    year !== undefined &&
    context.date?.iso !== undefined &&
    context.date.year !== year &&
    !elsewhere(citation, context) &&
    !citation.inferred.includes('year')
  ) {
    doubts.push({ code: 'date-against-number', facts: { year, issued: context.date.iso } });
  }
  // Old symbols without an issuer or of the State Council (324-CT, 43-LCT/HĐNN8) used these letters otherwise.
  const modern =
    citation.typeCode !== undefined && citation.issuerCode !== undefined && citation.typeCode !== 'LCT';
  const coded = modern ? codeTypes.get(citation.typeCode as string) : undefined;
  if (type !== undefined && serial !== undefined && STRICT.has(type)) {
    const wrong =
      coded === undefined
        ? legislature !== undefined &&
          (type === 'nghi-dinh' || type === 'thong-tu' || type === 'chi-thi' || type === 'quyet-dinh')
        : STRICT.has(coded) && coded !== type;
    if (wrong)
      doubts.push({
        code: 'type-against-code',
        facts: { type, ...(citation.typeCode !== undefined && { typeCode: citation.typeCode }) },
      });
  }
  return doubts;
}

/** Whether date and issuer beside the number are those of another document ("… sửa đổi Nghị định số 45/2010/NĐ-CP ngày … của Bộ Nội vụ"). */
const elsewhere = ({ issuerCode }: Citation, { entry }: Context): boolean =>
  entry !== undefined &&
  issuerCode !== undefined &&
  !issuerCode.replace(/\d+$/, '').split('-').includes(entry.code);

/** Within one term serials of one kind rise with time: a serial below last year's or above next year's is of another year. */
function serialOrder({ number, year, legislature, type, serial }: Citation): Doubt | undefined {
  if (type !== 'nghi-quyet' && type !== 'luat' && type !== 'bo-luat') return undefined;
  const series = seriesOf(legislature as number, type);
  const value = Number.parseInt(serial as string, 10);
  if (!series || !(year as number) || number?.includes('UBTVQH')) return undefined;
  const wrong = series.some(
    (known) =>
      (known.year < (year as number) && value <= known.last) ||
      (known.year > (year as number) && value >= known.first),
  );
  if (!wrong) return undefined;
  const right = series.filter((known) => value >= known.first && value <= known.last);
  const found = right.length === 1 ? right[0]?.year : undefined;
  return {
    code: 'serial-out-of-order',
    ...(found !== undefined && { suggestion: (number as string).replace(`/${year}/`, `/${found}/`) }),
    facts: { serial: value, legislature: legislature as number, ...(found !== undefined && { year: found }) },
  };
}
