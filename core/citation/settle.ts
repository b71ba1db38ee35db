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

/**
 * How far the serials go, roughly, of series with a year beside which one without a year runs: the Prime Minister's
 * decisions reached 313 in 2005 and stay below 100 since 2011, as counted in the registry's data.
 */
const BOTH: Record<string, number> = { 'QĐ-TTg': 100, 'QĐ-UBND': 200, 'NQ-HĐND': 100 };

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
    if (citation.issuerCode !== undefined && citation.issuerCode !== 'CP') return;
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
    useYear();
    useCodes(undefined, `${body}${legislature}`);
    citation.legislature = legislature;
    infer('legislature');
    put(`${serial}/${citation.year}/${body}${legislature}`);
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
  if (['cong-van', 'van-ban', 'thong-tu-lien-tich', 'luat', 'sac-lenh'].includes(type)) return;
  // A resolution, decision or directive in the press is the body's own: no ministry issues resolutions.
  if (type === 'nghi-quyet' && !['CP', 'HĐND', 'HĐTP', 'UBBC'].includes(issuer.code)) return;
  if ((DATED.has(type) || DATED.has(issuer.code)) && !useYear()) return;
  const typeCode = type === 'quy-dinh' ? 'QĐ' : code;
  useCodes(typeCode, issuer.code);
  // Below that, a normative document (51/2025/QĐ-TTg) may be meant as well as one without a year.
  const both =
    (stated ?? Infinity) < 2011 && issuer.code === 'TTg' ? 320 : BOTH[`${typeCode}-${issuer.code}`];
  if (citation.year === undefined && Number.parseInt(serial, 10) <= (both ?? 0)) return;
  put(`${serial}/${citation.year === undefined ? '' : `${citation.year}/`}${typeCode}-${issuer.code}`);
}
