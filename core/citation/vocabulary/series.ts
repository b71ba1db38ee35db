/**
 * First and last serials seen per year of the National Assembly's and its Standing Committee's series: within one term
 * serials of one kind rise with time, which is how a wrong year shows itself. One line each: legislature; L (laws), N
 * (resolutions), P (ordinances) or U (resolutions of the Standing Committee); the first year; first-last of that year and of
 * each that follows (one serial stands alone, a dot for a year without a sure number).
 *
 * Sources: the Legal Code's source notes, the Gazette's texts and the register's metadata (values seen at least twice, or
 * in a publisher's own metadata). Left out on purpose: the Standing Committee's resolutions since the fifteenth term,
 * whose series began anew within 2021 (283/2021/UBTVQH15 is of 27/08/2021, 01/2021/UBTVQH15 of 01/09/2021).
 */
const SERIES = `10L1998 12 15-16 21-24 27-29
10P1999 16 23-31 32-38
11L2002 1 4-19 21-32 33-59 62-82
11N2006 71
11P2002 2-3 6-10 15-24 25-28 30 32-34
11U2003 383-417 730 753 . 1139
12L2007 2-8 11-27 28-45 46-64 65-67
12N2008 24 33-34 55
12P2008 2-8 9-10 11 16
12U2008 694 724-823 . 1269
13L2011 1-5 6-26 28-45 46-74 75-101 102-108
13N2011 8 35 64-68 81-88 93-110 144
13P2012 1-4 6-8 10 . 11
13U2012 524 618 . 924-1097 1130-1214
14L2016 1-3 4-21 22-37 38-55 56-72 73
14N2016 25-31 41-51 71 75-97 107-132 160
14U2016 266-326 333-353 579-580 629-751 954-1004 1186
15L2021 1-2 3-14 15-30 31-61 62-149
15N2021 24-37 43-55 96-107 111-174 178-265`;

/** Years in order with the serials seen in them. */
export type Series = readonly { year: number; first: number; last: number }[];

const series = new Map<string, Series>();
for (const line of SERIES.split('\n')) {
  const [head, ...years] = line.split(' ') as [string, ...string[]];
  const from = Number(head.slice(3));
  series.set(
    head.slice(0, 3),
    years.flatMap((entry, i) => {
      const [first, last = first] = entry.split('-').map(Number) as [number, number?];
      return first ? [{ year: from + i, first, last }] : [];
    }),
  );
}

/** Letters of the series that a number of one body may belong to, by type; without a type, any of the body's. */
const KINDS: Record<string, string> = {
  'QH luat': 'L',
  'QH bo-luat': 'L',
  'QH nghi-quyet': 'N',
  QH: 'LN',
  'UBTVQH phap-lenh': 'P',
  'UBTVQH nghi-quyet': 'U',
  UBTVQH: 'PU',
};

/**
 * The series that a number of this legislature and body (QH, UBTVQH) may belong to: one where the type is given, else
 * all; empty where one of them is not known.
 */
export function seriesOf(legislature: number, body: string, type?: string): Series[] {
  const kinds = [...(KINDS[type === undefined ? body : `${body} ${type}`] ?? '')];
  const found = kinds.flatMap((kind) => {
    const known = series.get(`${legislature}${kind}`);
    return known ? [known] : [];
  });
  return found.length === kinds.length ? found : [];
}
