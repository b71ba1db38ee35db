/**
 * What the words beside a number settle: year from the date, legislature from date or year, codes from type and issuer.
 * Never a year for a series that also exists without one (QĐ-TTg, NQ-CP, KH, …): 749/QĐ-TTg and 749/2020/QĐ-TTg would
 * be two documents. Decrees always have a year and are the Government's; circulars always have a year.
 */

import type { Citation, Field } from './citation.ts';
import type { Context } from './context.ts';
import { legislatureIn, legislatureOn } from './vocabulary/legislatures.ts';
import { typeOf } from './vocabulary/types.ts';

/** Types whose numbers always carry a year (Decree 34/2016/NĐ-CP and before it the custom since 1997), and the Judges' Council's. */
const DATED = new Set(['nghi-dinh', 'thong-tu', 'HĐTP']);

/** Years, the last one included, in which a body numbered with a year as well, and how far those serials went, roughly. */
type Span = readonly [from: number, to: number, serials: number];
const ALL: Span = [0, Infinity, Infinity];
const OLD: Span = [0, 2008, Infinity];

/**
 * Series beside which one with a year runs or ran, where a number without its year may be either's. Before 2009 nearly
 * every decision and directive carries a year (Law 17/2008/QH12 ended that for what is no normative document); as
 * counted in the registry's data, the Prime Minister's do in 2009 and 2010, too, and stay below 100 since; the
 * Government's resolutions do again since 2025 (26 till May 2026), the State Audit's decisions always, some provinces' directives till
 * 2015. That the State President's do is general knowledge.
 */
const BOTH: Record<string, readonly Span[]> = {
  QĐ: [OLD],
  CT: [OLD],
  'QĐ-TTg': [
    [0, 2010, Infinity],
    [2011, Infinity, 100],
  ],
  'CT-TTg': [[0, 2010, Infinity]],
  'NQ-CP': [OLD, [2025, Infinity, 80]],
  'QĐ-UBND': [OLD, [2009, Infinity, 200]],
  'CT-UBND': [OLD, [2009, 2016, 40]],
  'NQ-HĐND': [[0, Infinity, 100]],
  'QĐ-KTNN': [OLD, [2009, Infinity, 20]],
  'QĐ-CTN': [ALL],
  'L-CTN': [ALL],
};

/** First year in which all decrees and circulars have the numbers they have now ("64/CP" and "63-CP" are of 1993). */
const MODERN = 1998;
/** Ordinances are PL-UBTVQH11 before, UBTVQH13 after these years, and either in them. */
const ORDINANCES = [2008, 2009] as const;

/** Whether a number of this series, signed in `year`, may be that of the body's other series, too. */
function isBoth(typeCode: string, issuerCode: string, serial: string, year: number): boolean {
  const spans = BOTH[`${typeCode}-${issuerCode}`] ?? BOTH[typeCode] ?? [];
  return (
    serial.includes('.') ||
    spans.some(([from, to, last]) => from <= year && year <= to && Number.parseInt(serial, 10) <= last)
  );
}

/** Types whose codes or issuers words do not tell; a scheme ("Đề án 06") is called after the decision that approved it. */
const UNSETTLED = new Set(['cong-van', 'van-ban', 'thong-tu-lien-tich', 'luat', 'sac-lenh', 'de-an']);
/** What the Government as a whole does not issue: "của Chính phủ" is said loosely there. */
const MINISTERIAL = new Set(['quyet-dinh', 'chi-thi', 'cong-dien', 'thong-tu']);

/** Bodies of the State that issue no circulars. */
const UNMINISTERIAL = new Set(['TTg', 'CTN', 'QH', 'UBTVQH', 'HĐND', 'UBND', 'HĐTP', 'UBBC']);

/** Fills `citation.number` and the fields it names, as far as the citation's own words settle them. */
export function settle(citation: Citation, context: Context): void {
  const { type, serial } = citation;
  if (!type || serial === undefined || citation.number !== undefined) return;
  const infer = (field: Field): void => {
    if (!citation.inferred.includes(field)) citation.inferred.push(field);
  };
  const stated = citation.year ?? context.date?.year;
  const put = (number: string): void => {
    citation.number = number;
    infer('number');
  };
  const useYear = (): boolean => {
    if (stated === undefined) return false;
    if (citation.year === undefined) {
      citation.year = stated;
      infer('year');
    }
    return true;
  };
  const code = typeOf(type)?.code;
  const useCodes = (typeCode: string | undefined, issuerCode: string): void => {
    if (typeCode !== undefined && citation.typeCode === undefined) {
      citation.typeCode = typeCode;
      infer('typeCode');
    }
    if (citation.issuerCode === undefined) {
      citation.issuerCode = issuerCode;
      infer('issuerCode');
    }
  };
  const issuer = context.entry;
  if (type === 'nghi-dinh') {
    if ((citation.issuerCode ?? 'CP') !== 'CP') return;
    // "Nghị định 168/2024 do Bộ Công an soạn" has its year; a day may be that of the other body's own paper.
    if (issuer && issuer.code !== 'CP' && citation.year === undefined) return;
    if ((stated ?? MODERN) < MODERN && citation.year !== MODERN - 1) return;
    useCodes('NĐ', 'CP');
    if (useYear()) put(`${serial}/${citation.year}/NĐ-CP`);
    return;
  }
  // "của Bộ Y tế và Bộ Tài chính": no single issuer's series. After a comma, another body may open a clause of its own.
  if (context.joint === 'and' || (context.joint === 'comma' && type === 'thong-tu')) return;
  const byAssembly =
    issuer?.code === 'QH' ||
    issuer?.code === 'UBTVQH' ||
    (!issuer && (type === 'luat' || type === 'bo-luat' || type === 'phap-lenh'));
  if (byAssembly) {
    const body = issuer?.code ?? (type === 'phap-lenh' ? 'UBTVQH' : 'QH');
    // The Standing Committee numbers normative resolutions with a year, individual ones (1111/NQ-UBTVQH14) without.
    if (body === 'UBTVQH' && type === 'nghi-quyet' && citation.year === undefined) return;
    if (stated === undefined) {
      if (issuer) useCodes(undefined, body);
      return;
    }
    const day = context.date?.iso;
    const legislature =
      day !== undefined && (citation.year === undefined || day.startsWith(String(citation.year)))
        ? legislatureOn(day)
        : legislatureIn(stated);
    if (legislature === undefined || legislature < 10) return;
    const ordinance = type === 'phap-lenh';
    if (ordinance && stated >= ORDINANCES[0] && stated <= ORDINANCES[1]) return;
    useYear();
    const typed = ordinance && stated < ORDINANCES[0] ? 'PL' : undefined;
    useCodes(typed, `${body}${legislature}`);
    citation.legislature = legislature;
    infer('legislature');
    put(`${serial}/${citation.year}/${typed ? `${typed}-` : ''}${body}${legislature}`);
    return;
  }
  if (!issuer || code === undefined) return;
  // Before that year the body's numbers carried other codes, too (Bộ Nông nghiệp: TT-BNN, then TT-BNNPTNT).
  if (issuer.since !== undefined && (stated ?? Infinity) < issuer.since) return;
  if (issuer.party) {
    const party = type === 'quy-dinh' ? 'QĐ' : code;
    if (type === 'luat' || type === 'thong-tu' || citation.year !== undefined) return;
    useCodes(party, issuer.code);
    put(`${serial}-${party}/${issuer.code}`);
    return;
  }
  if (UNSETTLED.has(type)) return;
  if (issuer.code === 'CP' && MINISTERIAL.has(type)) return;
  // A resolution, decision or directive in the press is the body's own: no ministry issues resolutions.
  if (type === 'nghi-quyet' && !['CP', 'HĐND', 'HĐTP', 'UBBC'].includes(issuer.code)) return;
  if (type === 'thong-tu' && UNMINISTERIAL.has(issuer.code)) return;
  if (type === 'thong-tu' && (stated ?? MODERN) < MODERN) return;
  if ((DATED.has(type) || DATED.has(issuer.code)) && !useYear()) return;
  const typeCode = type === 'quy-dinh' ? 'QĐ' : code;
  useCodes(typeCode, issuer.code);
  // Without a date, the present is meant.
  if (citation.year === undefined && isBoth(typeCode, issuer.code, serial, stated ?? Infinity)) return;
  put(`${serial}/${citation.year === undefined ? '' : `${citation.year}/`}${typeCode}-${issuer.code}`);
}
