/**
 * First and last serials seen per year of the National Assembly's series: within one term serials of one kind rise with
 * time, which is how a wrong year shows itself. Measured on the Legal Code's source notes, the Gazette's texts and the
 * register's metadata (counts of values seen at least twice). One line each: legislature, L (laws) or N (resolutions), year:first-last …
 */
const SERIES = `11L 2002:1-1 2003:4-19 2004:21-32 2005:33-59 2006:62-82
12L 2007:2-8 2008:11-27 2009:28-45 2010:46-64 2011:65-67
13L 2011:1-5 2012:6-26 2013:28-45 2014:46-74 2015:76-101 2016:102-108
13N 2011:8-8 2012:35-35 2013:64-68 2014:81-88 2015:93-110 2016:144-144
14L 2016:1-3 2017:4-21 2018:22-37 2019:38-55 2020:56-72 2021:73-73
14N 2016:25-31 2017:41-51 2018:71-71 2019:75-97 2020:107-132 2021:160-160
15L 2021:1-2 2022:3-12 2023:16-30 2024:31-61 2025:62-149
15N 2021:24-37 2022:43-43 2023:98-98 2024:111-174 2025:190-265`;

/** Years in order with the serials seen in them. */
export type Series = readonly { year: number; first: number; last: number }[];

const series = new Map<string, Series>();
for (const line of SERIES.split('\n')) {
  const [key, ...years] = line.split(' ') as [string, ...string[]];
  series.set(
    key,
    years.map((entry) => {
      const [year, first, last] = entry.split(/[:-]/).map(Number) as [number, number, number];
      return { year, first, last };
    }),
  );
}

/** The series of laws or of resolutions of one legislature, where it is known. */
export const seriesOf = (legislature: number, type: string): Series | undefined =>
  series.get(`${legislature}${type === 'nghi-quyet' ? 'N' : 'L'}`);
