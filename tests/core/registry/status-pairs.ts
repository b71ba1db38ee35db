import type { Status } from '../../../core/registry/types.ts';

/** A document on a day: what a reader of its sources must answer, worked out by hand. */
type Pair = readonly [
  number: string,
  day: string,
  kind: Status['kind'],
  reason: Status['reason'],
  by?: string,
];

interface Chain {
  /** What was read: the clause or page that settles the pairs below. */
  source: string;
  /** Where several documents have the number. */
  type?: string;
  pairs: readonly Pair[];
}

/** Each pair was worked out from the source named, before the code was asked. */
export const CHAINS: readonly Chain[] = [
  // Local government: 2003, 2015, its amendments of 2017 and 2019, 2025 twice.
  {
    source: 'Điều 141 Luật 77/2015/QH13: its own start, and the end of 11/2003/QH11, on 1 January 2016',
    pairs: [
      ['11/2003/QH11', '2002-12-31', 'not-yet', 'before-issued'],
      ['11/2003/QH11', '2016-01-01', 'expired', 'replaced', '77/2015/QH13'],
      ['11/2003/QH11', '2021-05-23', 'expired', 'replaced', '77/2015/QH13'],
      ['77/2015/QH13', '2015-06-18', 'not-yet', 'before-issued'],
      ['77/2015/QH13', '2015-12-31', 'not-yet', 'effective-date'],
      ['77/2015/QH13', '2016-01-01', 'in-force', 'attested-later'],
    ],
  },
  {
    source: 'Consolidated text 32/VBHN-VPQH of 2023: amended from 2019-01-01, 2020-07-01 and 2023-07-01',
    pairs: [
      ['77/2015/QH13', '2018-12-31', 'in-force', 'attested-later'],
      ['77/2015/QH13', '2019-01-01', 'amended', 'amended', '21/2017/QH14'],
      ['77/2015/QH13', '2020-06-30', 'amended', 'amended', '21/2017/QH14'],
      ['77/2015/QH13', '2020-07-01', 'amended', 'amended', '47/2019/QH14'],
      ['77/2015/QH13', '2023-07-01', 'amended', 'amended', '96/2023/QH15'],
      ['47/2019/QH14', '2020-06-30', 'not-yet', 'effective-date'],
    ],
  },
  {
    source: 'Law-firm notes on 65/2025/QH15 (start 2025-03-01); Điều 51 khoản 2 Luật 72/2025/QH15 (its end)',
    pairs: [
      ['77/2015/QH13', '2025-02-28', 'amended', 'amended', '96/2023/QH15'],
      ['77/2015/QH13', '2025-03-01', 'expired', 'replaced', '65/2025/QH15'],
      ['65/2025/QH15', '2025-02-18', 'not-yet', 'before-issued'],
      ['65/2025/QH15', '2025-02-28', 'not-yet', 'effective-date'],
      ['65/2025/QH15', '2025-03-01', 'in-force', 'attested-later'],
      ['65/2025/QH15', '2025-06-15', 'in-force', 'attested-later'],
      ['65/2025/QH15', '2025-06-16', 'expired', 'replaced', '72/2025/QH15'],
      ['72/2025/QH15', '2025-06-15', 'not-yet', 'before-issued'],
      ['72/2025/QH15', '2026-11-01', 'unknown', 'no-news'],
    ],
  },
  // The capital: the ordinance of 2000, the laws of 2012, 2024 and 2026, and the pilot of 2019.
  {
    source: 'Điều 26 Luật 25/2012/QH13: its start on 2013-07-01 ends the ordinance',
    pairs: [
      ['29/2000/PL-UBTVQH10', '2013-07-01', 'expired', 'replaced', '25/2012/QH13'],
      ['25/2012/QH13', '2012-11-20', 'not-yet', 'before-issued'],
      ['25/2012/QH13', '2013-06-30', 'not-yet', 'effective-date'],
    ],
  },
  {
    source: 'Nhân Dân on Điều 53 Luật 39/2024/QH15: start on 2025-01-01, and what ends that day',
    pairs: [
      ['25/2012/QH13', '2013-07-01', 'in-force', 'attested-later'],
      ['25/2012/QH13', '2024-12-31', 'in-force', 'attested-later'],
      ['25/2012/QH13', '2025-01-01', 'expired', 'replaced', '39/2024/QH15'],
      ['39/2024/QH15', '2024-06-27', 'not-yet', 'before-issued'],
      ['39/2024/QH15', '2024-12-31', 'not-yet', 'effective-date'],
      ['97/2019/QH14', '2025-01-01', 'expired', 'repealed', '39/2024/QH15'],
      ['160/2021/QH14', '2025-01-01', 'expired', 'repealed', '39/2024/QH15'],
      ['115/2020/QH14', '2025-01-01', 'expired', 'repealed', '39/2024/QH15'],
    ],
  },
  {
    source:
      'Điều 52 Luật 72/2025/QH15 amends 39/2024/QH15 from 2025-06-16, so that it had force till then at least',
    pairs: [
      ['39/2024/QH15', '2025-03-01', 'in-force', 'attested-later'],
      ['39/2024/QH15', '2025-06-16', 'amended', 'amended', '72/2025/QH15'],
    ],
  },
  {
    source: '02/2026/QH16, signed on 2026-04-23, takes its place; the day of its effect was found nowhere',
    pairs: [['39/2024/QH15', '2026-05-01', 'unknown', 'replaced', '02/2026/QH16']],
  },
  {
    source: 'Điều 8 Nghị quyết 97/2019/QH14 (start 2021-01-01); Điều 2 Nghị quyết 160/2021/QH14',
    pairs: [
      ['97/2019/QH14', '2020-12-31', 'not-yet', 'effective-date'],
      ['97/2019/QH14', '2021-01-01', 'in-force', 'attested-later'],
      ['97/2019/QH14', '2022-02-03', 'in-force', 'attested-later'],
      ['97/2019/QH14', '2024-12-31', 'in-force', 'attested-later'],
      ['160/2021/QH14', '2021-04-07', 'not-yet', 'before-issued'],
      ['160/2021/QH14', '2022-07-05', 'in-force', 'attested-later'],
    ],
  },
  {
    source:
      'Nghị định 32/2021/NĐ-CP, from its signing on 2021-03-29; ends with 97/2019/QH14 by Điều 154 khoản 4 Luật 80/2015/QH13',
    pairs: [
      ['32/2021/NĐ-CP', '2021-03-28', 'not-yet', 'before-issued'],
      ['32/2021/NĐ-CP', '2021-03-29', 'in-force', 'attested-later'],
      ['32/2021/NĐ-CP', '2024-12-31', 'in-force', 'attested-later'],
      ['32/2021/NĐ-CP', '2025-01-01', 'expired', 'lapsed', '97/2019/QH14'],
    ],
  },
  // Other cities.
  {
    source:
      'Reports on 98/2023/QH15 (replaces 54/2017/QH14, from 2023-08-01); Điều 10 131/2020/QH14, Điều 11 119/2020/QH14',
    pairs: [
      ['54/2017/QH14', '2023-08-01', 'expired', 'replaced', '98/2023/QH15'],
      ['98/2023/QH15', '2023-07-31', 'not-yet', 'effective-date'],
      ['131/2020/QH14', '2020-12-31', 'not-yet', 'effective-date'],
      ['119/2020/QH14', '2020-06-18', 'not-yet', 'before-issued'],
      ['136/2024/QH15', '2024-12-31', 'not-yet', 'effective-date'],
    ],
  },
  // The constitutions.
  {
    source:
      'vbpl.vn on the constitutions of 1946 to 2013; consolidated text 19/VBHN-VPQH: a law of 2025-06-16 has it as amended',
    pairs: [
      ['Hiến pháp 1959', '1959-12-31', 'not-yet', 'effective-date'],
      ['Hiến pháp 1992', '1992-04-14', 'not-yet', 'before-issued'],
      ['Hiến pháp 1992', '2014-01-01', 'unknown', 'maybe-replaced', 'Hiến pháp 2013'],
      ['Hiến pháp 2013', '2013-12-31', 'not-yet', 'effective-date'],
      ['Hiến pháp 2013', '2014-01-01', 'in-force', 'attested-later'],
      ['Hiến pháp 2013', '2025-06-16', 'amended', 'amended', '203/2025/QH15'],
    ],
  },
  // Land: 1993, 2003, 2013, 2024.
  {
    source: 'LuatVietnam on 24-L/CTN (signed 1993-07-14); the clause of 13/2003/QH11 on it was not at hand',
    pairs: [
      ['24-L/CTN', '1993-07-13', 'not-yet', 'before-issued'],
      ['24-L/CTN', '2003-12-31', 'unknown', 'no-news', '13/2003/QH11'],
      ['24-L/CTN', '2005-01-01', 'unknown', 'maybe-replaced', '13/2003/QH11'],
    ],
  },
  {
    source: 'Chapter VII of 13/2003/QH11 (start 2004-07-01); start of 45/2013/QH13 on 2014-07-01',
    pairs: [
      ['13/2003/QH11', '2003-11-25', 'not-yet', 'before-issued'],
      ['13/2003/QH11', '2004-06-30', 'not-yet', 'effective-date'],
      ['13/2003/QH11', '2006-01-01', 'in-force', 'attested-later'],
      ['13/2003/QH11', '2014-07-01', 'expired', 'replaced', '45/2013/QH13'],
      ['45/2013/QH13', '2014-06-30', 'not-yet', 'effective-date'],
      ['45/2013/QH13', '2014-07-01', 'in-force', 'attested-later'],
    ],
  },
  {
    source: 'Khoản 4 Điều 252 Luật 31/2024/QH15, its start moved to 2024-08-01; 35/2018/QH14 from 2019-01-01',
    pairs: [
      ['45/2013/QH13', '2018-12-31', 'in-force', 'attested-later'],
      ['45/2013/QH13', '2021-03-29', 'amended', 'amended', '35/2018/QH14'],
      ['45/2013/QH13', '2024-07-31', 'amended', 'amended', '35/2018/QH14'],
      ['45/2013/QH13', '2024-08-01', 'expired', 'replaced', '31/2024/QH15'],
      ['31/2024/QH15', '2024-01-17', 'not-yet', 'before-issued'],
      ['31/2024/QH15', '2024-07-31', 'not-yet', 'effective-date'],
    ],
  },
  // The laws on promulgation, and the decrees that go with them.
  {
    source: 'Điều 172 Luật 80/2015/QH13; notes on Điều 4, 6, 8 as amended by 63/2020/QH14 from 2021-01-01',
    pairs: [
      ['17/2008/QH12', '2016-07-01', 'expired', 'replaced', '80/2015/QH13'],
      ['31/2004/QH11', '2016-07-01', 'expired', 'replaced', '80/2015/QH13'],
      ['80/2015/QH13', '2016-06-30', 'not-yet', 'effective-date'],
      ['80/2015/QH13', '2016-07-01', 'in-force', 'attested-later'],
      ['80/2015/QH13', '2021-01-01', 'amended', 'amended', '63/2020/QH14'],
    ],
  },
  {
    source:
      '64/2025/QH15, start 2025-04-01, said to replace 80/2015/QH13 (clause not read); 87/2025/QH15 from 2025-07-01',
    pairs: [
      ['80/2015/QH13', '2025-03-31', 'amended', 'amended', '63/2020/QH14'],
      ['80/2015/QH13', '2025-04-01', 'expired', 'replaced', '64/2025/QH15'],
      ['64/2025/QH15', '2025-03-31', 'not-yet', 'effective-date'],
      ['64/2025/QH15', '2025-04-01', 'in-force', 'attested-later'],
      ['64/2025/QH15', '2025-07-01', 'amended', 'amended', '87/2025/QH15'],
    ],
  },
  {
    source:
      'Điều 189 Nghị định 34/2016/NĐ-CP, Điều 3 Nghị định 154/2020/NĐ-CP; law-firm page on 78/2025/NĐ-CP',
    pairs: [
      ['34/2016/NĐ-CP', '2016-06-30', 'not-yet', 'effective-date'],
      ['34/2016/NĐ-CP', '2020-12-31', 'in-force', 'attested-later'],
      ['34/2016/NĐ-CP', '2021-01-01', 'amended', 'amended', '154/2020/NĐ-CP'],
      ['34/2016/NĐ-CP', '2025-04-01', 'expired', 'replaced', '78/2025/NĐ-CP'],
      ['78/2025/NĐ-CP', '2025-03-31', 'not-yet', 'before-issued'],
    ],
  },
  {
    source: 'Điều 37 Nghị định 30/2020/NĐ-CP; listed in the Legal Code of January 2026',
    pairs: [
      ['110/2004/NĐ-CP', '2020-03-05', 'expired', 'replaced', '30/2020/NĐ-CP'],
      ['30/2020/NĐ-CP', '2020-03-04', 'not-yet', 'before-issued'],
      ['30/2020/NĐ-CP', '2021-05-05', 'in-force', 'codified'],
      ['30/2020/NĐ-CP', '2026-11-01', 'unknown', 'no-news'],
    ],
  },
  // The codes.
  {
    source: 'Điều 689 Bộ luật 91/2015/QH13, listed in the Legal Code of January 2026',
    pairs: [
      ['33/2005/QH11', '2004-12-31', 'not-yet', 'before-issued'],
      ['33/2005/QH11', '2017-01-01', 'expired', 'replaced', '91/2015/QH13'],
      ['91/2015/QH13', '2016-12-31', 'not-yet', 'effective-date'],
      ['91/2015/QH13', '2020-01-01', 'in-force', 'codified'],
    ],
  },
  {
    source: 'Điều 426 Bộ luật 100/2015/QH13 as set by Điều 2 Luật 12/2017/QH14: both from 2018-01-01',
    pairs: [
      ['15/1999/QH10', '1999-12-20', 'not-yet', 'before-issued'],
      ['15/1999/QH10', '2018-01-01', 'expired', 'replaced', '100/2015/QH13'],
      ['100/2015/QH13', '2016-07-01', 'not-yet', 'effective-date'],
      ['100/2015/QH13', '2018-01-01', 'amended', 'amended', '12/2017/QH14'],
    ],
  },
  {
    source:
      'Điều 509 Bộ luật 101/2015/QH13 (start put off to 2018-01-01 by 144/2016/QH13); Điều 517 Bộ luật 92/2015/QH13',
    pairs: [
      ['19/2003/QH11', '2018-01-01', 'expired', 'replaced', '101/2015/QH13'],
      ['101/2015/QH13', '2017-12-31', 'not-yet', 'effective-date'],
      ['24/2004/QH11', '2016-07-01', 'expired', 'replaced', '92/2015/QH13'],
      ['92/2015/QH13', '2016-06-30', 'not-yet', 'effective-date'],
    ],
  },
  {
    source: 'Điều 220 Bộ luật 45/2019/QH14, from the gazette 993+994',
    pairs: [
      ['10/2012/QH13', '2021-01-01', 'expired', 'replaced', '45/2019/QH14'],
      ['45/2019/QH14', '2020-12-31', 'not-yet', 'effective-date'],
      ['45/2019/QH14', '2021-06-01', 'in-force', 'codified'],
    ],
  },
  // Business, building, insurance.
  {
    source: 'Điều 217 Luật 59/2020/QH14; Điều 51 Luật 143/2025/QH15 in consolidated text 113/VBHN-VPQH',
    pairs: [
      ['68/2014/QH13', '2015-06-30', 'not-yet', 'effective-date'],
      ['68/2014/QH13', '2021-01-01', 'expired', 'replaced', '59/2020/QH14'],
      ['59/2020/QH14', '2020-12-31', 'not-yet', 'effective-date'],
      ['67/2014/QH13', '2021-01-01', 'expired', 'replaced', '61/2020/QH14'],
      ['61/2020/QH14', '2026-03-01', 'expired', 'replaced', '143/2025/QH15'],
      ['143/2025/QH15', '2026-02-28', 'not-yet', 'effective-date'],
    ],
  },
  {
    source: 'Law-firm note on 135/2025/QH15: from 2026-07-01 in place of 50/2014/QH13',
    pairs: [['50/2014/QH13', '2026-07-01', 'expired', 'replaced', '135/2025/QH15']],
  },
  {
    source:
      'Điều 92 Luật 84/2015/QH13 (part, 2016-07-01); the clause of 41/2024/QH15 in 19/VBHN-VPQH (whole, 2025-07-01)',
    pairs: [
      ['58/2014/QH13', '2016-06-30', 'in-force', 'attested-later'],
      ['58/2014/QH13', '2016-07-01', 'partly-expired', 'partly-repealed', '84/2015/QH13'],
      ['58/2014/QH13', '2025-07-01', 'expired', 'replaced', '41/2024/QH15'],
      ['41/2024/QH15', '2025-06-30', 'not-yet', 'effective-date'],
    ],
  },
  {
    source:
      'The clause of 41/2024/QH15 ends the resolution 93/2015/QH13, a namesake of the law on administrative procedure',
    type: 'nghi-quyet',
    pairs: [['93/2015/QH13', '2025-07-01', 'expired', 'repealed', '41/2024/QH15']],
  },
  {
    source: 'Điều 371 Luật 93/2015/QH13: from 2016-07-01, in place of 64/2010/QH12',
    type: 'luat',
    pairs: [
      ['93/2015/QH13', '2016-06-30', 'not-yet', 'effective-date'],
      ['64/2010/QH12', '2016-07-01', 'expired', 'replaced', '93/2015/QH13'],
    ],
  },
  // Ends read in the clauses that end.
  {
    source:
      'Điều 41 Luật 57/2020/QH14; Điều 54 Luật 73/2021/QH14; Điều 151 Luật 38/2019/QH14; Điều 134 Luật 54/2019/QH14',
    pairs: [
      ['53/2005/QH11', '2021-01-01', 'expired', 'replaced', '57/2020/QH14'],
      ['23/2000/QH10', '2022-01-01', 'expired', 'replaced', '73/2021/QH14'],
      ['78/2006/QH11', '2020-07-01', 'expired', 'replaced', '38/2019/QH14'],
      ['38/2019/QH14', '2020-06-30', 'not-yet', 'effective-date'],
      ['62/2010/QH12', '2021-01-01', 'expired', 'repealed', '54/2019/QH14'],
    ],
  },
  {
    source:
      'Consolidated texts 19, 111, 112 and 113/VBHN-VPQH of 2026: Điều 63 Luật 84/2025/QH15, Điều 19 Luật 67/2025/QH15, Điều 44 Luật 116/2025/QH15',
    pairs: [
      ['11/2022/QH15', '2025-07-01', 'expired', 'replaced', '84/2025/QH15'],
      ['67/2025/QH15', '2025-09-30', 'not-yet', 'effective-date'],
      ['14/2008/QH12', '2025-10-01', 'expired', 'replaced', '67/2025/QH15'],
      ['24/2018/QH14', '2026-07-01', 'expired', 'replaced', '116/2025/QH15'],
      ['86/2015/QH13', '2026-07-01', 'expired', 'repealed', '116/2025/QH15'],
    ],
  },
];
