import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageClues } from '../../../core/library/clues.ts';
import { articleMetadata } from '../../../core/library/metadata.ts';
import { dayOfLine } from '../../../core/library/publication.ts';

describe('a line that tells the day of publication', () => {
  const days: [string, string][] = [
    ['Ngày đăng 02/08/2022 | 15:12', '2022-08-02'],
    ['Ngày đăng 06/07/2022 | 09:54  | Lượt xem: 652', '2022-07-06'],
    ['Thứ Năm, ngày 15 tháng 4 năm 2021', '2021-04-15'],
    ['Ngày đăng 22/04/2021 | 10:23\u00a0 | Lượt xem: 1.109', '2021-04-22'],
    ['13/09/2020 12:05', '2020-09-13'],
    ['Thứ hai, 05/7/2021 | 08:00 GMT+7', '2021-07-05'],
    ['Cập nhật lúc: 14:30, ngày 01/02/2023', '2023-02-01'],
    ['Thứ Năm, ngày 15 tháng 4 năm 2021'.normalize('NFD'), '2021-04-15'],
  ];
  for (const [line, day] of days)
    it(`“${line.normalize('NFC')}” is ${day}`, () => assert.equal(dayOfLine(line), day));

  const others = [
    'Sáng ngày 05/7/2022, tại hội trường, phường tổ chức hội nghị',
    'Nghị định số 33/NĐ-CP ngày 29 tháng 3 năm 2021 của Chính phủ',
    'Ngày đăng 31/02/2022 | 15:12',
    'Hội nghị ngày 20/4',
    'Hotline: 024.3825.1234',
    '',
  ];
  for (const line of others) it(`“${line}” is none`, () => assert.equal(dayOfLine(line), undefined));
});

const page = (clues: Partial<PageClues>): PageClues => ({
  url: 'https://phuong.example.gov.vn/tin/5',
  documentTitle: '',
  meta: {},
  structured: [],
  lines: [],
  ...clues,
});

describe('what a page tells about its article', () => {
  it('takes the title from the heading and leaves the portal’s name out', () => {
    assert.equal(
      articleMetadata(page({ documentTitle: 'Sơ kết một năm thí điểm - Cổng thông tin điện tử phường' }))
        .title,
      'Sơ kết một năm thí điểm',
    );
    assert.equal(
      articleMetadata(page({ documentTitle: 'Trang chủ', heading: ' Sơ kết \n một năm ' })).title,
      'Sơ kết một năm',
    );
  });

  it('takes the first line where there is no title at all', () => {
    const lines = ['Quyết định về việc công bố', 'Điều 1'];
    assert.equal(articleMetadata(page({ lines })).title, 'Quyết định về việc công bố');
    assert.equal(articleMetadata(page({})).title, 'https://phuong.example.gov.vn/tin/5');
  });

  it('takes a system’s empty or last day for none', () => {
    for (const stamp of ['0001-01-01T00:00:00Z', '0001-01-01', '9999-12-31T23:59:59Z']) {
      const empty = page({ meta: { 'article:published_time': stamp } });
      assert.equal(articleMetadata(empty).published, undefined, stamp);
    }
  });

  it('prefers a stamp for machines, told as the day in Việt Nam', () => {
    const stamped = page({
      meta: { 'article:published_time': '2021-04-21T18:30:00Z' },
      lines: ['13/09/2020 12:05'],
    });
    assert.equal(articleMetadata(stamped).published, '2021-04-22');
    assert.equal(
      articleMetadata(page({ meta: { 'article:published_time': '2021-04-21T18:30:00+07:00' } })).published,
      '2021-04-21',
    );
  });

  it('prefers the line with “Ngày đăng” to the calendar in the portal’s head', () => {
    const lines = [
      'Thứ Bảy, ngày 21 tháng 11 năm 2026',
      'Hoạt động các phường',
      'Ngày đăng 06/07/2022 | 09:54',
    ];
    assert.equal(articleMetadata(page({ lines })).published, '2022-07-06');
  });

  it('reads structured data, also inside a graph', () => {
    const structured = [
      {
        '@graph': [
          { '@type': 'WebSite', name: 'Cổng' },
          { '@type': 'NewsArticle', author: [{ name: 'An' }, { name: 'Bình' }], datePublished: '2022-08-02' },
        ],
      },
    ];
    const told = articleMetadata(page({ structured }));
    assert.equal(told.author, 'An, Bình');
    assert.equal(told.published, '2022-08-02');
  });

  it('finds the source and the writer at the foot', () => {
    const told = articleMetadata(
      page({ lines: ['Nội dung bài.', 'Minh Hiền', 'Nguồn: Cổng thông tin điện tử quận'] }),
    );
    assert.equal(told.source, 'Cổng thông tin điện tử quận');
    assert.equal(told.author, 'Minh Hiền');
  });

  const unsigned: [what: string, lines: string[]][] = [
    ['the last cell of a table', ['Phường', 'Bồ Đề']],
    ['the signer of a decision', ['Quyết định này có hiệu lực.', 'CHỦ TỊCH', '(Đã ký)', 'Nguyễn Văn An']],
    ['a name with sentences behind it', ['Đó là lời mời.', 'Minh Hiền', 'Chị làm việc tại phường.']],
    ['an office', ['Xin cảm ơn.', 'Phòng Nội Vụ']],
    ['a place', ['Xin cảm ơn.', 'Hà Nội']],
  ];
  for (const [what, lines] of unsigned)
    it(`takes ${what} for no writer`, () => assert.equal(articleMetadata(page({ lines })).author, undefined));

  it('believes a line that says who wrote', () =>
    assert.equal(
      articleMetadata(page({ lines: ['Hết.', 'Bài, ảnh: Thu Hà', 'Tổ dân phố'] })).author,
      'Thu Hà',
    ));

  it('says nothing where the page says nothing', () => {
    assert.deepEqual(
      articleMetadata(page({ documentTitle: 'Thông báo', lines: ['Nguồn :', 'Họp ngày 20/4.'] })),
      { title: 'Thông báo' },
    );
  });
});
