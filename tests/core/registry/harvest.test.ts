import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { harvest } from '../../../core/registry/build/harvest.ts';
import { readMarkup } from '../../../core/registry/build/markup.ts';
import { readRows } from '../../../core/registry/build/rows.ts';

const base = 'https://congbao.example.gov.vn/cb.nsf/';

describe('markup', () => {
  const read = (source: string): string =>
    [...readMarkup(source)].map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.name}>`)).join('');

  test('gives tags and text, without scripts, styles and comments', () => {
    assert.equal(read('<P CLASS=x>a<!-- <b> -->b<script>if (a<b) "</p>"</script>c</P>'), '<p>abc<p>');
    assert.equal(read('x < y && y > z'), 'x  y && y > z');
  });

  test('resolves character references, in attributes too, and leaves those unknown', () => {
    assert.equal(
      read('Quy&#x1EBF;t &#273;&#7883;nh &ocirc;&nbsp;&Yacute; &khong; &#0;'),
      'Quyết định ô\u00a0Ý &khong; &#0;',
    );
    const [link] = readMarkup('<a href="?a=1&amp;b=2">');
    assert.deepEqual(link?.kind === 'open' && { ...link.attributes }, { href: '?a=1&b=2' });
  });

  test('ends, whatever is cut short or repeated', () => {
    for (const text of [
      '<',
      '<a',
      '<a href="',
      '<!--',
      '<![CDATA[',
      '<script>',
      '</',
      '<a '.repeat(20_000),
      '<'.repeat(50_000),
    ])
      assert.ok(Array.isArray([...readMarkup(text)]));
  });
});

describe('a gazette’s list becomes records', () => {
  test('rows without headings: a day, then a link that begins with the number', () => {
    const rows = harvest(
      `<table><tr style='display:none'><th>Ngày ban hành</th><th>Văn bản</th></tr>issue
      <tr><th colspan='9'>UBND Tỉnh</th></tr>
      <tr><td>13/7/2026</td><td><a href='NoiDung?id=1'><span>Quyết định của UBND tỉnh</span> <span>số 37/2026/QĐ-UBND</span>
        bãi bỏ Quyết định số 90/2025/QĐ-UBND ngày 24/8/2025 của UBND tỉnh phân cấp quản lý.</a></td>
        <td><a href='f/QD.doc'>QD so 37.2026.doc</a></td><td>4</td></tr>
      <tr><td>02/01/2027</td><td><a href='NoiDung?id=2'>Quyết định số 99/2026/QĐ-UBND ban hành quy chế làm việc</a></td></tr></table>`,
      { base, place: 'tỉnh Sơn La' },
    );
    assert.deepEqual(rows, [
      {
        number: '37/2026/QĐ-UBND',
        type: 'quyet-dinh',
        title: 'Bãi bỏ Quyết định số 90/2025/QĐ-UBND ngày 24/8/2025 của UBND tỉnh phân cấp quản lý',
        place: 'tỉnh Sơn La',
        issued: '2026-07-13',
        tier: 'list',
        links: [`${base}NoiDung?id=1`],
        relations: [{ kind: 'repeals', to: '90/2025/QĐ-UBND', unsure: true }],
        sources: ['congbao.example.gov.vn'],
        asOf: '2026-07-13',
      },
      {
        // The day beside it is not of its year, so it is some other day.
        number: '99/2026/QĐ-UBND',
        type: 'quyet-dinh',
        title: 'Ban hành quy chế làm việc',
        place: 'tỉnh Sơn La',
        tier: 'list',
        links: [`${base}NoiDung?id=2`],
        sources: ['congbao.example.gov.vn'],
        asOf: '2026-07-13',
      },
    ]);
    const { records, faults } = readRows(rows.map((row) => JSON.stringify(row)).join('\n'), { source: 'x' });
    assert.deepEqual([records.length, faults], [2, []]);
    assert.match(records[0]!.key, /ubnd\.son-la$/);
  });

  test('a table with headings, in whatever order', () => {
    const [row, ...others] = harvest(
      `<table><tr><th>STT</th><th>Trích yếu</th><th>Số, ký hiệu</th><th>Ngày ban hành</th><th>Cơ quan ban hành</th></tr>
      <tr><td>1</td><td><a href="/vb/15">Về việc phân bổ kinh phí</a></td><td>15/NQ-HĐND</td><td>09/12/2025</td><td>HĐND tỉnh</td></tr>
      <tr><td>2</td><td>Không có số</td><td></td><td>09/12/2025</td><td></td></tr></table>`,
      { base },
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      [row?.number, row?.type, row?.title, row?.issued, row?.issuer],
      ['15/NQ-HĐND', 'nghi-quyet', 'Về việc phân bổ kinh phí', '2025-12-09', 'HĐND tỉnh'],
    );
    assert.deepEqual(row?.links, ['https://congbao.example.gov.vn/vb/15']);
  });

  test('items of a list; a law gets its name whole, and the links of the old database its new ones', () => {
    const rows = harvest(
      `<ul><li><a href="/TW/Pages/vbpq-luocdo.aspx?ItemID=79915">Nghị định 72/2015/NĐ-CP Về quản lý hoạt động thông tin đối ngoại</a>
        <p><a href="/x">[Thuộc tính]</a></p></li>
      <li><a href="#">Luật 50/2014/QH13 Xây dựng</a></li><li><a href="/">Trang chủ</a></li></ul>`,
      { base: 'https://vbpl.vn/TW/Pages/vanban.aspx' },
    );
    assert.deepEqual(
      rows.map(({ number, type, title }) => [number, type, title]),
      [
        ['72/2015/NĐ-CP', 'nghi-dinh', 'Về quản lý hoạt động thông tin đối ngoại'],
        ['50/2014/QH13', 'luat', 'Luật Xây dựng'],
      ],
    );
    assert.match(rows[0]!.links![0]!, /^https:\/\/vbpl\.vn\/.*79915/);
    assert.equal(rows[1]!.links, undefined);
  });

  test('feeds, RSS and Atom', () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Công báo</title>
      <item><title>Quyết định số 12/2026/QĐ-UBND về giá đất</title><link>https://congbao.example.gov.vn/12</link>
      <description><![CDATA[<p>Ban hành ngày 02/3/2026</p>]]></description><pubDate>Tue, 03 Mar 2026 08:00:00 +0700</pubDate></item>
      <item><title>Họp báo về Quyết định số 12/2026/QĐ-UBND</title><link>https://congbao.example.gov.vn/tin</link></item>
      </channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Công báo</title><entry><title>Quyết định số 12/2026/QĐ-UBND về giá đất</title>
      <link href="https://congbao.example.gov.vn/12"/><updated>2026-03-03T01:00:00Z</updated></entry></feed>`;
    for (const feed of [rss, atom]) {
      const rows = harvest(feed, { source: 'Công báo tỉnh' });
      assert.deepEqual(rows, [
        {
          number: '12/2026/QĐ-UBND',
          type: 'quyet-dinh',
          title: 'Về giá đất',
          tier: 'list',
          links: ['https://congbao.example.gov.vn/12'],
          sources: ['Công báo tỉnh'],
        },
      ]);
    }
  });

  test('the page of one document’s properties', () => {
    const rows = harvest(
      `<ul><li><span>Hiệu lực: </span> Còn hiệu lực</li></ul><table>
      <tr><td colspan="4" class="title">Tố tụng hình sự</td></tr>
      <tr><td>Số ký hiệu</td><td>101/2015/QH13</td><td>Ngày ban hành</td><td>27/11/2015</td></tr>
      <tr><td>Loại văn bản</td><td><a href="?l=16">Bộ luật</a></td><td>Ngày có hiệu lực</td><td>01/01/2018</td></tr></table>`,
      { base: 'https://vbpl.vn/x' },
    );
    assert.deepEqual(rows, [
      {
        number: '101/2015/QH13',
        type: 'bo-luat',
        title: 'Bộ luật Tố tụng hình sự',
        issued: '2015-11-27',
        effective: '2018-01-01',
        status: 'in-force',
        tier: 'metadata',
        sources: ['vbpl.vn'],
      },
    ]);
  });

  test('the notes of the Legal Code', () => {
    const [row] = harvest(
      `<p><a href='http://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=142850#Dieu_1'>(Điều 1 Luật số 57/2020/QH14 Luật Thanh niên
      ngày 16/06/2020 của Quốc hội, có hiệu lực thi hành kể từ ngày 01/01/2021)</a></p>
      <p>Luật Thanh niên số 53/2005/QH11 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.</p>`,
      { base: 'https://phapdien.moj.gov.vn/' },
    );
    assert.deepEqual(
      [row?.number, row?.title, row?.issued, row?.effective],
      ['57/2020/QH14', 'Luật Thanh niên', '2020-06-16', '2021-01-01'],
    );
  });

  test('what only mentions a document, or drafts one, makes no record', () => {
    for (const text of [
      '<p>Quyết định số 12/2026/QĐ-UBND có hiệu lực từ ngày 01/4/2026.</p>',
      '<li><a href="/1">Hội nghị triển khai Quyết định số 12/2026/QĐ-UBND</a></li>',
      '<li><a href="/2">Dự thảo Quyết định số 12/2026/QĐ-UBND</a></li>',
      '<li><a href="/3">Lịch tiếp công dân</a></li>',
      '',
    ])
      assert.deepEqual(harvest(text, { base }), [], text);
  });

  test('what an entry says of a document as no title does is news about it', () => {
    for (const rest of [
      'bị thu hồi do sai sót',
      'được dư luận quan tâm',
      'chính thức có hiệu lực từ hôm nay',
    ])
      assert.deepEqual(
        harvest(`<li><a href="/1">Quyết định số 12/2026/QĐ-UBND ${rest}</a></li>`, { base }),
        [],
        rest,
      );
  });

  test('a place is given to local bodies only, and a source where one is known', () => {
    const list = `<li><a href="/1">Bộ luật số 101/2015/QH13</a></li><li><a href="/2">Quyết định số 12/2026/QĐ-UBND</a></li>`;
    const rows = harvest(list, { place: 'tỉnh Sơn La' });
    assert.deepEqual(
      rows.map(({ place, sources }) => [place, sources]),
      [
        [undefined, undefined],
        ['tỉnh Sơn La', undefined],
      ],
    );
    const { records, faults } = readRows(rows.map((row) => JSON.stringify(row)).join('\n'), {
      source: 'Sơn La',
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      records.map(({ sources }) => sources),
      [['Sơn La'], ['Sơn La']],
    );
  });

  test('a title that repeals one document whole says so, as a hint; of parts and of several nothing is claimed', () => {
    const relations = (title: string): unknown =>
      harvest(`<li><a href="/1">Quyết định số 12/2026/QĐ-UBND ${title}</a></li>`, { base })[0]?.relations;
    assert.deepEqual(relations('bãi bỏ Quyết định số 90/2025/QĐ-UBND ngày 24/8/2025 của UBND tỉnh'), [
      { kind: 'repeals', to: '90/2025/QĐ-UBND', unsure: true },
    ]);
    for (const title of [
      'bãi bỏ Điều 3 Quyết định số 90/2025/QĐ-UBND',
      'bãi bỏ một số điều của Quyết định số 90/2025/QĐ-UBND',
      'bãi bỏ Quyết định số 90/2025/QĐ-UBND và Quyết định số 91/2025/QĐ-UBND',
      'bãi bỏ một số văn bản về đất đai',
    ])
      assert.equal(relations(title), undefined, title);
  });

  test('a long run of dots costs no more than its length', () => {
    const [row] = harvest(
      `<li><a href="/1">Quyết định số 12/2026/QĐ-UBND về giá đất ${'.'.repeat(100_000)}x</a></li>`,
      { base },
    );
    assert.equal(row?.number, '12/2026/QĐ-UBND');
  });

  test('several entries of one document make one record', () => {
    const rows = harvest(
      `<li><a href="/1">Quyết định số 12/2026/QĐ-UBND</a></li><li><a href="/2">Quyết định số 12/2026/QĐ-UBND về giá đất</a></li>`,
      { base },
    );
    assert.deepEqual(
      rows.map(({ title, links }) => [title, links]),
      [['Về giá đất', ['https://congbao.example.gov.vn/1']]],
    );
  });

  test('a list of thousands takes no more than its share of time for each', () => {
    const list = (count: number): string =>
      Array.from(
        { length: count },
        (_, i) => `<li><a href="/${i}">Quyết định số ${i + 1}/2026/QĐ-UBND về việc ${i}</a></li>`,
      ).join('');
    assert.equal(harvest(list(3000), { base }).length, 3000);
  });
});

const pages = join(import.meta.dirname, '../../../../shared/pages');
describe('pages as their sites serve them', { skip: existsSync(pages) ? false : `no ${pages}` }, () => {
  test('give records that a pack takes', () => {
    for (const [file, address, least] of [
      ['congbao-sonla-documents_by_gazette_sample', 'https://congbao.sonla.gov.vn/congbao.nsf/', 11],
      ['vbpl-luocdo', 'https://vbpl.vn/TW/Pages/vbpq-luocdo.aspx', 50],
      ['vbpl-thuoctinh', 'https://vbpl.vn/TW/Pages/vbpq-thuoctinh.aspx', 1],
      ['vbpl-search', 'https://vbpl.vn/', 5],
      ['phapdien-demuc-1', 'https://phapdien.moj.gov.vn/', 5],
    ] as const) {
      const rows = harvest(readFileSync(join(pages, `${file}.html`), 'utf8'), { base: address });
      assert.ok(rows.length >= least, `${file}: ${rows.length}`);
      const { faults } = readRows(rows.map((row) => JSON.stringify(row)).join('\n'), { source: 'x' });
      assert.deepEqual(faults, [], file);
    }
  });
});
