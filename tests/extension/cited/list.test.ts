import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import type { DocumentRecord, DocumentRelation } from '../../../core/registry/types.ts';
import { excerptOf } from '../../../extension/cited/excerpt.ts';
import { listAsCsv, listAsText, type CitedList } from '../../../extension/cited/report.ts';
import { countsOf, filtersOf, standingOf, type Moments } from '../../../extension/cited/standing.ts';
import { groupByDocument } from '../../../extension/grouping.ts';
import { record } from '../../core/registry/records.ts';

const TODAY: Moments = { on: '2026-11-22', today: '2026-11-22' };

const did = (kind: DocumentRelation['kind'], to: string, facts: Partial<DocumentRelation> = {}) => ({
  kind,
  to,
  ...facts,
});

/** A resolution of Resolution 97/2019/QH14, which the Law on the Capital ended. */
const PILOT = record({
  number: '97/2019/QH14',
  type: 'nghi-quyet',
  title: 'Thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
  issuer: 'Quốc hội',
  issued: '2019-11-27',
  effective: '2020-01-15',
  asOf: '2026-08-05',
  affectedBy: [did('repeals', '39/2024/QH15', { since: '2025-01-01' })],
});
const CAPITAL = record({
  number: '39/2024/QH15',
  type: 'luat',
  title: 'Luật Thủ đô',
  issued: '2024-06-28',
});

function listOf(
  text: string,
  records: readonly (DocumentRecord | undefined)[],
  facts: Partial<CitedList> = {},
) {
  const citations = findCitations(text);
  const settled = citations.map((_, index) => {
    const known = records[index];
    return known
      ? { outcome: 'found' as const, key: known.key, record: known, candidates: [], doubts: [] }
      : { outcome: 'unknown' as const, reason: 'not-in-registry' as const, candidates: [], doubts: [] };
  });
  const list: CitedList = {
    citations,
    documents: groupByDocument(citations, settled),
    moments: TODAY,
    related: [],
    excerpt: (index) => excerptOf(text, citations[index]!.start, citations[index]!.end),
    asOf: '2026-08-05',
    ...facts,
  };
  return list;
}

describe('how a cited document stands', () => {
  const [document] = listOf('Nghị quyết số 97/2019/QH14.', [PILOT]).documents;

  it('is told for the day by which it is judged, the article’s and today, each once', () => {
    const standing = standingOf(document!, { on: '2022-07-06', today: '2026-11-22', written: '2022-07-06' });
    assert.equal(standing?.judged.kind, 'in-force');
    assert.equal(standing.today?.kind, 'expired');
    assert.equal(standing.written, undefined);
    const today = standingOf(document!, { ...TODAY, written: '2022-07-06' });
    assert.deepEqual(
      [today?.judged.kind, today?.written?.kind, today?.today],
      ['expired', 'in-force', undefined],
    );
  });

  it('is not known where it is open which document is meant', () => {
    assert.equal(standingOf({}, TODAY), undefined);
    const [open] = listOf('Nghị định số 77/2019/NĐ-CP.', []).documents;
    assert.deepEqual([...filtersOf(open!, standingOf(open!, TODAY))], ['unknown']);
  });

  it('puts it among all that it is: ended and doubtful at once', () => {
    const list = listOf('Nghị quyết số 97/2021/QH14 và Nghị quyết số 97/2019/QH14.', [undefined, PILOT]);
    assert.deepEqual(
      [...countsOf(list.documents, TODAY)],
      [
        ['unknown', 1],
        ['doubted', 1],
        ['expired', 1],
      ],
    );
    const partly = {
      ...document!,
      record: { ...PILOT, affectedBy: [did('repeals', '1/2024/QH15', { part: true, since: '2024-02-01' })] },
    };
    assert.deepEqual([...filtersOf(partly, standingOf(partly, { ...TODAY, on: '2024-02-01' }))], ['amended']);
  });
});

describe('a list taken away', () => {
  const text = 'Theo Nghị quyết số 97/2019/QH14, việc này "đã xong". Có nơi ghi Nghị quyết số 97/2021/QH14.';
  const list = listOf(text, [PILOT, undefined], {
    related: [CAPITAL],
    moments: { ...TODAY, written: '2022-07-06' },
  });

  it('is a table with a row for each document and cells quoted where they must be', () => {
    const [head, first, ...rest] = listAsCsv(list, 'vi').slice(1).split('\r\n');
    assert.match(head!, /^STT,Văn bản,Số hiệu,Tên văn bản,.*,Liên kết$/);
    assert.match(first!, /^1,Nghị quyết số 97\/2019\/QH14,97\/2019\/QH14,Thí điểm tổ chức/);
    assert.match(first!, /Khi bài viết \(06\/7\/2022\): Còn hiệu lực\nHôm nay: Hết hiệu lực/);
    assert.match(first!, /Bị bãi bỏ bởi 39\/2024\/QH15 \(Luật Thủ đô\) từ ngày 01\/01\/2025/);
    assert.match(first!, /"Theo Nghị quyết số 97\/2019\/QH14, việc này ""đã xong""\."/);
    assert.match(rest[0]!, /Chưa có văn bản này trong dữ liệu.*có thể là 97\/2019\/QH14/s);
    assert.equal(rest[1], '');
  });

  it('is Markdown in which what pages say is no markup', () => {
    const hostile = listOf('[x](javascript:1) Nghị quyết số 97/2019/QH14 *nổi bật* <b>', [PILOT]);
    const markdown = listAsText(
      { title: 'Tin # một', url: 'https://a.vn/?a=1', lines: ['- 2 * 3'] },
      hostile,
      'vi',
      'markdown',
    );
    assert.match(markdown, /^# Tin \\# một\n/);
    assert.match(markdown, /\n\\- 2 \\\* 3\n/);
    assert.match(markdown, /\nNguồn: <https:\/\/a\.vn\/\?a=1>\n/);
    assert.match(markdown, /\n1\. \*\*Nghị quyết số 97\/2019\/QH14\*\*: Thí điểm/);
    assert.match(markdown, /“\\\[x\\\]\(javascript:1\) .* \\\*nổi bật\\\* \\<b\\>”/);
  });

  it('says no more of a document than its reason supports: what a codification lists may hold in part only', () => {
    const codified = record({
      number: '32/2021/NĐ-CP',
      type: 'nghi-dinh',
      effective: '2021-07-01',
      codified: '2024-01',
    });
    const past = listOf('Nghị định số 32/2021/NĐ-CP.', [codified], {
      moments: { ...TODAY, on: '2023-06-01' },
    });
    assert.match(listAsCsv(past, 'vi'), /Ngày 01\/6\/2023: Còn hiệu lực ít nhất một phần/);
  });

  it('lets no title or sentence break its line, turn the reading direction or pass for an entity', () => {
    const title = 'Một\n# Hai &lt;b&gt; \u202Eba\u202C';
    const odd = listOf('Theo \u202ENghị quyết số 97/2019/QH14\u202C đã nêu.', [{ ...PILOT, title }]);
    for (const style of ['markdown', 'plain'] as const) {
      const text = listAsText({ title: 'Tin\n# hai' }, odd, 'vi', style);
      assert.doesNotMatch(text, /\n# |[\u202A-\u202E\u2066-\u2069]/);
      assert.match(text, style === 'markdown' ? /Hai \\&lt;b\\&gt; ba/ : /Hai &lt;b&gt; ba/);
    }
    assert.doesNotMatch(listAsCsv(odd, 'vi'), /[\u202A-\u202E\u2066-\u2069]/);
  });

  it('is a plain text that names its day and how far the data goes, in either language', () => {
    const plain = listAsText({ title: 'Tin' }, list, 'vi', 'plain');
    assert.match(plain, /^Tin\n\nLập ngày 22\/11\/2026 bằng Dẫn Chiếu\.\nDữ liệu .* 05\/8\/2026\./);
    assert.match(plain, / - Nghi vấn: .*97\/2019\/QH14/);
    assert.match(listAsText({ title: 'News' }, list, 'en', 'plain'), /Today: No longer in force/);
  });
});
