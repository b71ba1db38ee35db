/**
 * First and last serials seen per year of the National Assembly's and its Standing Committee's series: within one term
 * serials of one kind rise with time, which is how a wrong year shows itself. One line each: legislature; L (laws), N
 * (resolutions), P (ordinances) or U (resolutions of the Standing Committee); year:first-last …; a single serial stands alone. Years and series without
 * a sure number are left out.
 *
 * Sources: the Legal Code's source notes, the Gazette's texts and the register's metadata (values seen at least twice, or
 * in a publisher's own metadata). Left out on purpose: the Standing Committee's resolutions since the fifteenth term,
 * whose series began anew within 2021 (283/2021/UBTVQH15 is of 27/08/2021, 01/2021/UBTVQH15 of 01/09/2021).
 */
const SERIES = `10L 1998:12 1999:15-16 2000:21-24 2001:27-29
10P 1999:16 2000:23-31 2001:32-38
11L 2002:1 2003:4-19 2004:21-32 2005:33-59 2006:62-82
11N 2006:71
11P 2002:2-3 2003:6-10 2004:15-24 2005:25-28 2006:30 2007:32-34
11U 2003:383-417 2004:730 2005:753 2007:1139
12L 2007:2-8 2008:11-27 2009:28-45 2010:46-64 2011:65-67
12N 2008:24 2009:33-34 2010:55
12P 2008:2-8 2009:9-10 2010:11 2011:16
12U 2008:694 2009:724-823 2011:1269
13L 2011:1-5 2012:6-26 2013:28-45 2014:46-74 2015:75-101 2016:102-108
13N 2011:8 2012:35 2013:64-68 2014:81-88 2015:93-110 2016:144
13P 2012:1-4 2013:6-8 2014:10 2016:11
13U 2012:524 2013:618 2015:924-1097 2016:1130-1214
14L 2016:1-3 2017:4-21 2018:22-37 2019:38-55 2020:56-72 2021:73
14N 2016:25-31 2017:41-51 2018:71 2019:75-97 2020:107-132 2021:160
14U 2016:266-326 2017:333-353 2018:579-580 2019:629-751 2020:954-1004 2021:1186
15L 2021:1-2 2022:3-14 2023:15-30 2024:31-61 2025:62-149
15N 2021:24-37 2022:43-55 2023:96-107 2024:111-174 2025:178-265`;

/** Years in order with the serials seen in them. */
export type Series = readonly { year: number; first: number; last: number }[];

const series = new Map<string, Series>();
for (const line of SERIES.split('\n')) {
  const [key, ...years] = line.split(' ') as [string, ...string[]];
  series.set(
    key,
    years.map((entry) => {
      const [year, first, last = first] = entry.split(/[:-]/).map(Number) as [number, number, number?];
      return { year, first, last };
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
