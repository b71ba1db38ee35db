/**
 * Reasons not to trust a number as printed, as far as the text and the static tables show them. A doubt is only raised
 * where the evidence leaves no other reading; what is sloppy but clear (a dropped year) is none.
 */

import type { Citation, Doubt } from './citation.ts';
import type { Context } from './context.ts';
import { legislatureIn, yearInTerm } from './vocabulary/legislatures.ts';
import { type Series, seriesOf } from './vocabulary/series.ts';
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
/** Of these neither the Assembly nor its Standing Committee issues any (Law 64/2025/QH15 and 80/2015/QH13, Article 4). */
const NOT_ASSEMBLY = new Set(['nghi-dinh', 'thong-tu', 'chi-thi', 'quyet-dinh']);
/** Greek, Cyrillic or full-width characters in a number; a full-width hyphen is a hyphen. */
const SCRIPTS = /[\d\uff10-\uff19].*[\u0370-\u052f\uff01-\uff0c\uff0e-\uff5e]|[\uff10-\uff19]/s;

/**
 * The doubts about a citation whose number is printed (not inferred). `printed` is its text as given, `corrected` the
 * number without the letters that stand for digits, `before` the citation in front of it in the same text.
 */
export function doubtsAbout(
  citation: Citation,
  context: Context,
  printed: string,
  corrected: string | undefined,
  before?: Citation,
): Doubt[] {
  const doubts: Doubt[] = [];
  const { number, serial, year, legislature, type, typeCode, issuerCode } = citation;
  if ((serial !== undefined && SCRIPTS.test(printed)) || corrected !== undefined)
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
      const order = serialOrder(citation, printed);
      if (order) doubts.push(order);
    }
  }
  if (
    year !== undefined &&
    context.date?.iso !== undefined &&
    context.date.year !== year &&
    !elsewhere(citation, context, before) &&
    !citation.inferred.includes('year')
  ) {
    doubts.push({ code: 'date-against-number', facts: { year, issued: context.date.iso } });
  }
  // A list's member without a word of its own may be of another kind than the list's head.
  if (type !== undefined && STRICT.has(type) && !/^\d/.test(printed)) {
    // Old symbols without an issuer or of the State Council (324-CT, 43-LCT/HĐNN8) used these letters otherwise; CT is
    // the chairman's, too (Quyết định 12/CT-UB).
    const coded =
      typeCode === undefined ||
      issuerCode === undefined ||
      typeCode === 'LCT' ||
      (type === 'quyet-dinh' && typeCode === 'CT' && year === undefined)
        ? undefined
        : codeTypes.get(typeCode);
    const wrong =
      coded === undefined
        ? legislature !== undefined && NOT_ASSEMBLY.has(type)
        : STRICT.has(coded) && (coded !== type || foreignDecree(citation));
    if (wrong && !doubts.some(({ code }) => code === 'type-against-code')) doubts.push(mistyped(citation));
  }
  return doubts;
}

const mistyped = ({ type, typeCode }: Citation): Doubt => ({
  code: 'type-against-code',
  facts: { ...(type !== undefined && { type }), ...(typeCode !== undefined && { typeCode }) },
});

/** Decrees are the Government's alone (Law 80/2015/QH13, Article 4); before 1998 numbers had no such year. */
const foreignDecree = ({ typeCode, issuerCode, year }: Citation): boolean =>
  typeCode === 'NĐ' && issuerCode !== 'CP' && year !== undefined;

/** Where a title ends that names the document which it changes or carries out. */
const INNER = new Set(['amends', 'replaces', 'repeals', 'guides']);

/**
 * Whether date and issuer beside the number are those of another document: of the issuer that they name ("… sửa đổi
 * Nghị định số 45/2010/NĐ-CP ngày … của Bộ Nội vụ"), or of the one whose title ends with this number ("Thông tư số
 * 11/2020/TT-X sửa đổi Thông tư số 18/2018/TT-X ngày 09/11/2020"), which has no date of its own then.
 */
function elsewhere(
  { issuerCode, year, relation }: Citation,
  { entry, date }: Context,
  before?: Citation,
): boolean {
  if (
    entry !== undefined &&
    issuerCode !== undefined &&
    !issuerCode.replace(/\d+$/, '').split('-').includes(entry.code)
  )
    return true;
  return (
    relation !== undefined &&
    INNER.has(relation) &&
    (date?.year as number) > (year as number) &&
    before?.issued === undefined
  );
}

const holds = (series: Series, serial: number, year?: number): Series =>
  series.filter(
    (known) => serial >= known.first && serial <= known.last && (year === undefined || known.year === year),
  );

/**
 * Within one term serials of one kind rise with time: a serial below last year's or above next year's is of another
 * year, another term or another kind.
 */
function serialOrder(citation: Citation, printed: string): Doubt | undefined {
  const { type, issuerCode, typeCode } = citation;
  const number = citation.number as string;
  const year = citation.year as number;
  const legislature = citation.legislature as number;
  const serial = Number.parseInt(citation.serial as string, 10);
  const body = /^(\D+)\d+$/.exec(issuerCode ?? '')?.[1] ?? '';
  const kind = /^\d/.test(printed) ? codeTypes.get(typeCode ?? '') : type;
  const known = seriesOf(legislature, body, kind);
  const isWrong = (series: Series): boolean =>
    series.some((at) => (at.year < year && serial <= at.last) || (at.year > year && serial >= at.first));
  if (known.length === 0 || !known.every(isWrong)) return undefined;
  if (
    kind !== undefined &&
    seriesOf(legislature, body).some((series) => holds(series, serial, year).length > 0)
  )
    return mistyped(citation);
  const years = known.flatMap((series) => holds(series, serial)).map((at) => at.year);
  // In a year of two legislatures the other one's serial may be meant.
  const terms = [legislature - 1, legislature + 1].filter(
    (term) =>
      yearInTerm(year, term) === true &&
      seriesOf(term, body, kind).some((series) => holds(series, serial, year).length > 0),
  );
  const perhaps = [
    ...years.map((right) => number.replace(`/${year}/`, `/${right}/`)),
    ...terms.map((term) => number.replace(/\d+$/, String(term))),
  ];
  return {
    code: 'serial-out-of-order',
    ...(perhaps.length === 1 && { suggestion: perhaps[0] as string }),
    facts: { serial, legislature, ...(years.length === 1 && { year: years[0] as number }) },
  };
}
