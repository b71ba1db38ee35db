import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textHash } from '../../../core/library/prepare.ts';
import { compareVersions, samenessOf } from '../../../core/library/versions.ts';

const said = (plain: string, title = 'Sơ kết') => ({ title, plain });

describe('two versions of an article', () => {
  const labels: [what: string, before: string, after: string, label: string][] = [
    ['differ in spaces and case only', 'Điều 5,  khoản 2', 'điều 5, Khoản\n2', 'space'],
    ['differ in a counter only', 'Nội dung.\nLượt xem: 5', 'Nội dung.\nLượt xem: 9', 'space'],
    ['differ in a word of many', `${'hồ sơ '.repeat(40)}cũ`, `${'hồ sơ '.repeat(40)}mới`, 'minor'],
    ['have half of their words in common', 'một hai ba bốn năm sáu', 'một hai ba bảy tám chín', 'major'],
    ['have nothing in common', 'một hai ba', 'bốn năm sáu bảy', 'other'],
  ];
  for (const [what, before, after, label] of labels)
    it(`that ${what} are “${label}”`, () => assert.equal(samenessOf(said(before), said(after)), label));

  it('are shown paragraph by paragraph: what stayed, came, went, and which words of a paragraph changed', () => {
    const before = 'Mở đầu.\nHọp lúc 14 giờ tại trụ sở phường.\nĐoạn bỏ đi.\nKết.';
    const after = 'Mở đầu.\nHọp lúc 15 giờ tại trụ sở phường.\nKết.\nThêm một đoạn mới.';
    const { paragraphs } = compareVersions(said(before), said(after));
    assert.deepEqual(
      paragraphs.map(({ kind }) => kind),
      ['same', 'changed', 'removed', 'same', 'added'],
    );
    const changed = paragraphs[1]!;
    assert.ok(changed.kind === 'changed');
    assert.deepEqual(
      changed.words.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`),
      ['removed 14', 'added 15'],
    );
  });

  it('give both texts back, paragraph for paragraph', () => {
    const text = fc
      .array(fc.constantFrom('Điều 1.', 'Điều 2.', 'Khoản 1 có hiệu lực.', 'Khoản 1 hết hiệu lực.', ''), {
        maxLength: 12,
      })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { paragraphs } = compareVersions(said(before), said(after));
        const side = (own: 'removed' | 'added') =>
          paragraphs
            .flatMap((paragraph) => {
              if (paragraph.kind === 'changed')
                return [own === 'removed' ? paragraph.before : paragraph.after];
              return paragraph.kind === 'same' || paragraph.kind === own ? [paragraph.text] : [];
            })
            .join('\n');
        assert.equal(side('removed'), before);
        assert.equal(side('added'), after);
      }),
    );
  });
});

describe('the list of other news under an article', () => {
  const page = (news: string[]) =>
    said(['Nội dung bài viết của phường.', 'Tin liên quan:', ...news].join('\n'));

  it('makes no version when it changes', async () =>
    assert.equal(
      await textHash(page(['Lịch tiếp công dân tháng 7', 'Phường họp giao ban'])),
      await textHash(
        page(['Quận khởi công trường mới', 'Lịch tiếp công dân tháng 8 (05/8/2022)', 'Tin khác']),
      ),
    ));

  it('hides nothing that follows it and is none', async () =>
    assert.notEqual(
      await textHash(page(['Tin một', 'Tin hai', 'Đoạn kết của bài, đã sửa lần một.'])),
      await textHash(page(['Tin một', 'Tin hai', 'Đoạn kết của bài, đã sửa lần hai.'])),
    ));
});
