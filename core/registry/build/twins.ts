import type { Draft, Note } from './clean.ts';

/**
 * Numbers that the National Assembly gave to a law and to a resolution (its laws and resolutions are numbered apart).
 * The collected row of the first mixed the facts of both; here each gets its own, with the source of the second.
 */
const TWINS: readonly {
  number: string;
  first: Partial<Draft>;
  second: Omit<Draft, 'tier' | 'links' | 'number'>;
}[] = [
  {
    number: '55/2010/QH12',
    first: { issued: '2010-06-17', effective: '2011-07-01' },
    second: {
      type: 'nghi-quyet',
      title: 'Về việc miễn, giảm thuế sử dụng đất nông nghiệp',
      issuer: 'Quốc hội',
      issued: '2010-11-24',
      effective: '2011-01-01',
      sources: [
        'quangthai87vn/NLP-TraCuuPhapDienVN/law-crawler/phap dien/demuc/74578908-a474-48ba-a2e1-488ce45475aa.html',
      ],
    },
  },
  {
    number: '93/2015/QH13',
    first: { issued: '2015-11-25', effective: '2016-07-01' },
    second: {
      type: 'nghi-quyet',
      issuer: 'Quốc hội',
      issued: '2015-06-22',
      effective: '2016-01-01',
      sources: [
        'saladnga/ISODS-PhapDien-Crawler-Semantic-Search/BoPhapDienDienTu/demuc/c8ba5bc7-224a-4f31-8d92-567613f68ca9.html',
      ],
    },
  },
];

/** Splits rows that hold two documents of one number. */
export function splitTwins(drafts: Draft[], note: Note): Draft[] {
  return drafts.flatMap((draft) => {
    const twin = TWINS.find(({ number }) => number === draft.number);
    if (!twin || draft.type === twin.second.type) return [draft];
    note(
      draft.number,
      'one row, two documents',
      `${draft.type} of ${twin.first.issued}, ${twin.second.type} of ${twin.second.issued}`,
    );
    return [
      { ...draft, ...twin.first },
      { ...twin.second, number: draft.number, tier: 'cited' as const, links: [] },
    ];
  });
}
