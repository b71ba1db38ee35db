import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean, settleSharedLinks, type Draft } from '../../../core/registry/build/clean.ts';
import { readIssuer } from '../../../core/registry/build/issuers.ts';
import { mayChange } from '../../../core/registry/build/standing.ts';
import { splitTwins } from '../../../core/registry/build/twins.ts';

const silent = (): void => undefined;
const draft = (facts: Partial<Draft>): Draft => ({
  number: '1/2020/TT-BTC',
  tier: 'metadata',
  links: [],
  sources: ['x'],
  ...facts,
});

test('an issuer that swallowed the rest of the title gives it back, with the true day', () => {
  const cleaned = clean(
    draft({
      number: '52/2022/TT-BTC',
      title: 'Hướng dẫn một số điều Nghị định số 45/2021/NĐ-CP',
      issuer: 'Chính phủ về Quỹ hỗ trợ hợp tác xã ngày 12/08/2022 của Bộ Tài chính',
      issued: '2022-03-31',
    }),
    silent,
  );
  assert.equal(cleaned.issuer, 'Bộ Tài chính');
  assert.equal(cleaned.issued, '2022-08-12');
  assert.equal(
    cleaned.title,
    'Hướng dẫn một số điều Nghị định số 45/2021/NĐ-CP của Chính phủ về Quỹ hỗ trợ hợp tác xã',
  );
});

test('issuers are written as they write themselves, joined ones too', () => {
  assert.equal(readIssuer('Bộ công thương'), 'Bộ Công Thương');
  assert.equal(
    readIssuer('Bộ Lao động – Thương binh và Xã hội sửa đổi,'),
    'Bộ Lao động - Thương binh và Xã hội',
  );
  assert.equal(readIssuer('Bộ Y tế, Bộ Tài chính'), 'Bộ Y tế và Bộ Tài chính');
  assert.equal(readIssuer('Bộ Ngoại'), undefined);
});

test('an issuer that can’t be understood is left out and noted', () => {
  const notes: string[] = [];
  const cleaned = clean(draft({ issuer: 'Bộ Tài chính đến thời điểm Thông tư này có hiệu lực' }), (_, what) =>
    notes.push(what),
  );
  assert.equal(cleaned.issuer, undefined);
  assert.deepEqual(notes, ['issuer not understood, left out']);
});

test('a compilation’s tail on a title names the place and goes', () => {
  const cleaned = clean(
    draft({
      number: '65/2025/QĐ-UBND',
      title: 'Bãi bỏ Quyết định 18/2025/QĐ-UBND do Thành phố Hà Nội ban hành',
      links: [
        'https://thuvienphapluat.vn/van-ban/Bo-may/Quyet-dinh-65-2025-QD-UBND-bai-bo-Ha-Noi-678421.aspx',
      ],
    }),
    silent,
  );
  assert.equal(cleaned.title, 'Bãi bỏ Quyết định 18/2025/QĐ-UBND');
  assert.equal(cleaned.place, 'thành phố Hà Nội');
});

test('where title and address name different provinces, no place is claimed', () => {
  const cleaned = clean(
    draft({
      number: '27/2025/QĐ-UBND',
      title: 'Tổ chức Ban Quản lý dự án tỉnh Long An',
      links: [
        'https://thuvienphapluat.vn/van-ban/Bo-may/Quyet-dinh-27-2025-QD-UBND-Ban-Quan-ly-Tay-Ninh-672411.aspx',
      ],
    }),
    silent,
  );
  assert.equal(cleaned.place, undefined);
});

test('the number’s code settles the type; a Party QĐ may be a quy định', () => {
  assert.equal(clean(draft({ number: '181/2025/NĐ-CP', type: 'luat' }), silent).type, 'nghi-dinh');
  assert.equal(clean(draft({ number: '37-QĐ/TW', type: 'quy-dinh' }), silent).type, 'quy-dinh');
});

test('days that contradict the number or each other are left out', () => {
  const cleaned = clean(
    draft({ number: '5/2020/TT-BTC', issued: '2019-05-05', effective: '2020-06-01' }),
    silent,
  );
  assert.deepEqual([cleaned.issued, cleaned.effective], [undefined, '2020-06-01']);
  assert.equal(clean(draft({ issued: '2020-07-15', effective: '2020-07-01' }), silent).effective, undefined);
});

test('the last day in force becomes the first day out of it', () => {
  assert.equal(clean(draft({ status: 'Còn hiệu lực đến: 31/12/2025' }), silent).expires, '2026-01-01');
});

test('an address printing another number is dropped, one shared with an amendment stays with the text amended', () => {
  const other = clean(
    draft({
      number: '1376/QĐ-CT',
      links: ['https://thuvienphapluat.vn/van-ban/Thue/Quyet-dinh-1376-QD-BTC-2025-663152.aspx'],
    }),
    silent,
  );
  assert.deepEqual(other.links, []);
  const shared = 'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=12318';
  const law = draft({ number: '26/2008/QH12', title: 'Luật Thi hành án dân sự', links: [shared] });
  const amending = draft({
    number: '64/2014/QH13',
    title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự',
    links: [shared],
  });
  settleSharedLinks([law, amending], silent);
  assert.deepEqual([law.links, amending.links], [[shared], []]);
});

test('55/2010/QH12 is a law and a resolution', () => {
  const both = splitTwins(
    [draft({ number: '55/2010/QH12', type: 'luat', title: 'Luật An toàn thực phẩm' })],
    silent,
  );
  assert.deepEqual(
    both.map(({ type, issued }) => [type, issued]),
    [
      ['luat', '2010-06-17'],
      ['nghi-quyet', '2010-11-24'],
    ],
  );
});

test('only the same body or one above it changes a document, and only later', () => {
  const may = (actor: string, target: string): boolean => mayChange({ number: actor }, { number: target });
  assert.ok(may('78/2025/NĐ-CP', '34/2016/NĐ-CP'));
  assert.ok(may('39/2024/QH15', '97/2019/QH14'));
  assert.ok(!may('40/2022/TT-BTC', '85/2013/NĐ-CP'));
  assert.ok(!may('34/2016/NĐ-CP', '78/2025/NĐ-CP'));
});

test('a title in capitals is set small and marked; laws begin their names with a capital', () => {
  const titled = (title: string, type: string): Draft => clean(draft({ title, type, number: '1' }), silent);
  const shouted = titled('VỀ HẠN MỨC TRẢ TIỀN BẢO HIỂM', 'quyet-dinh');
  assert.deepEqual([shouted.title, shouted.lowerCased], ['Về hạn mức trả tiền bảo hiểm', true]);
  assert.equal(titled('BQP-BLĐTBXH-BTC', 'thong-tu').title, undefined);
  assert.equal(titled('Bộ Luật lao động', 'bo-luat').title, 'Bộ luật Lao động');
  assert.equal(titled('Luật doanh nghiệp', 'luat').title, 'Luật Doanh nghiệp');
  assert.equal(titled('Luật sửa đổi, bổ sung', 'luat').title, 'Luật sửa đổi, bổ sung');
  assert.equal(
    titled('Về số giờ làm thêm ỦY BAN THƯỜNG VỤ QUỐC HỘI', 'nghi-quyet').title,
    'Về số giờ làm thêm',
  );
  assert.equal(titled('Quy định kinh phí Ký bởi: CÔNG BÁO', 'nghi-dinh').title, 'Quy định kinh phí …');
  const numbers = 'Sửa đổi các Nghị quyết: 38/2019/NQ-HĐND; 13/2022/NQ-HĐND; 72/2023/NQ-HĐND';
  assert.equal(titled(numbers, 'nghi-quyet').title, numbers);
});

test('an end before the effect is left out and noted', () => {
  const notes: string[] = [];
  const cleaned = clean(draft({ effective: '2020-03-01', expires: '2020-01-01' }), (_, what) =>
    notes.push(what),
  );
  assert.equal(cleaned.expires, undefined);
  assert.deepEqual(notes, ['end before its signing or effect, left out']);
});
