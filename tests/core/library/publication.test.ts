import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageClues } from '../../../core/library/clues.ts';
import { dayOfLine, publicationDay, readDateLine } from '../../../core/library/publication.ts';

const TITLE = 'Phường sơ kết một năm thí điểm chính quyền đô thị';
const page = (clues: Partial<PageClues>): PageClues => ({
  url: 'https://phuong.example.gov.vn/tin/5',
  documentTitle: `${TITLE} - Cổng thông tin điện tử phường`,
  heading: TITLE,
  meta: {},
  structured: [],
  lines: [],
  today: '2026-11-22',
  ...clues,
});

describe('lines of a date, as portals print them', () => {
  const days: [line: string, day: string, kind: string][] = [
    ['Ngày đăng: 02/08/2022', '2022-08-02', 'posted'],
    ['Đăng lúc: 02/08/2022 10:30:00 AM', '2022-08-02', 'posted'],
    ['Thứ sáu - 20/10/2023 07:30', '2023-10-20', 'timed'],
    ['Cập nhật lần cuối 01-02-2023, 14h30', '2023-02-01', 'updated'],
    ['12 Tháng Năm, 2023', '2023-05-12', 'bare'],
    ['Th4 22, 2021', '2021-04-22', 'bare'],
    ['12 tháng mười hai 2023', '2023-12-12', 'bare'],
    ['2021-04-22 10:23', '2021-04-22', 'timed'],
    ['Nguyễn Văn An | 12/05/2023 | 09:02', '2023-05-12', 'timed'],
    ['T2, 12/05/2023 | 1.024 lượt xem', '2023-05-12', 'bare'],
    ['Thứ tư, 21/9/2022 | 14:30 (GMT+7)', '2022-09-21', 'timed'],
  ];
  for (const [line, day, kind] of days)
    it(`“${line}” is ${day}`, () => {
      assert.equal(readDateLine(line)?.day, day);
      assert.equal(readDateLine(line)?.kind, kind);
    });

  for (const line of [
    'Số 47 Ngày 25/7/2026',
    'Ngày ban hành: 29/3/2021',
    'Nghị định có hiệu lực từ ngày 01/7/2021',
    'Nguyễn Văn An - 12/05/1960',
    'Số lượt truy cập: 12.05.2023.118',
    '32/13/2021',
  ])
    it(`“${line}” is none`, () => assert.equal(dayOfLine(line), undefined));
});

describe('the day of publication', () => {
  const clock = 'Chủ nhật, 22/11/2026';
  it('is that of the line nearest to the heading, not the portal’s clock or other news', () => {
    const lines = [
      clock,
      'Trang chủ',
      TITLE,
      'Lượt xem: 12',
      '02/08/2022 15:12',
      'Bài viết.',
      'Tin khác',
      '30/12/2024 10:00',
    ];
    assert.equal(publicationDay(page({ lines })), '2022-08-02');
  });
  it('may stand before the heading, with its weekday', () => {
    const lines = ['Thứ Năm, ngày 15 tháng 4 năm 2021', TITLE, 'Bài viết.'];
    assert.equal(publicationDay(page({ lines })), '2021-04-15');
  });
  it('is not known where there is a clock alone', () => {
    const lines = [clock, 'Trang chủ', 'Tin tức', TITLE, 'Bài viết.'];
    assert.equal(publicationDay(page({ lines })), undefined);
  });
  it('is not that of an event in a sentence, nor of news far below', () => {
    const lines = [
      TITLE,
      'Sáng 05/7/2022, phường họp.',
      ...Array.from({ length: 20 }, (_, n) => `Đoạn ${n}`),
      '30/12/2024',
    ];
    assert.equal(publicationDay(page({ lines })), undefined);
  });
  it('is found by the page’s title where nothing is marked up as a heading', () => {
    const { heading: _, ...untitled } = page({
      lines: [clock, 'Tin', TITLE, 'Ngày đăng 06/07/2022 | 09:54'],
    });
    assert.equal(publicationDay(untitled), '2022-07-06');
  });
  it('prefers what stands in a time element to a line, and a portal’s own place to the nearest line', () => {
    const lines = [TITLE, '03/03/2023'];
    assert.equal(publicationDay(page({ lines, times: ['2011-01-12'] })), '2011-01-12');
    assert.equal(publicationDay(page({ lines, dates: ['Đăng ngày 01 tháng 02 năm 2023'] })), '2023-02-01');
  });
  it('is that of the structured article that is this page’s, not of another that it names', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Một bài khác',
      url: '/khac',
      datePublished: '2019-01-01',
    };
    const own = { '@type': 'NewsArticle', headline: TITLE, datePublished: '2022-07-05' };
    assert.equal(publicationDay(page({ structured: [other, own] })), '2022-07-05');
    assert.equal(publicationDay(page({ structured: [other] })), undefined);
    assert.equal(
      publicationDay(page({ structured: [{ ...other, headline: undefined, url: '/tin/5' }] })),
      '2019-01-01',
    );
  });
  it('believes the stamp of the portal’s frame last', () => {
    const meta = { 'dc.date': '2018-10-19T10-15-08' };
    assert.equal(publicationDay(page({ meta, lines: [TITLE, '02/08/2022 15:12'] })), '2022-08-02');
    assert.equal(publicationDay(page({ meta })), '2018-10-19');
  });
  it('of a document is the day that stands in its head or among its properties', () => {
    const decree = ['CHÍNH PHỦ', 'Số: 32/2021/NĐ-CP', 'Hà Nội, ngày 29 tháng 3 năm 2021', 'NGHỊ ĐỊNH'];
    assert.equal(publicationDay(page({ heading: 'Nghị định', lines: decree })), '2021-03-29');
    assert.equal(
      publicationDay(page({ lines: ['Thuộc tính', 'Ngày ban hành', '27/11/2015'] })),
      '2015-11-27',
    );
  });
});
