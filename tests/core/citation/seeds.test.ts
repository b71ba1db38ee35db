/** Every surface form of the five seed articles, in sentences of our own, with its answer or its refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

/** [sentence, [text, number or title (+ year), or null where the text settles none]…] */
const SENTENCES: [string, ...[string, string | null][]][] = [
  [
    'Thị xã triển khai Nghị quyết số 97 ngày 27/11/2019 của Quốc hội và Nghị định số 32 ngày 29/3/2021 của Chính phủ. Bà con ủng hộ Nghị quyết số 97 ngày 27/11/2019 của Quốc hội cùng Nghị định số 32 ngày 29/3/2021 của Chính phủ; nhiệm vụ tới là làm tốt Nghị quyết số 97 của Quốc hội.',
    ['Nghị quyết số 97', '97/2019/QH14'],
    ['Nghị định số 32', '32/2021/NĐ-CP'],
    ['Nghị quyết số 97', '97/2019/QH14'],
    ['Nghị định số 32', '32/2021/NĐ-CP'],
    ['Nghị quyết số 97', '97/2019/QH14'],
  ],
  [
    'Phường làm theo Nghị quyết số 97/2021/QH14 của Quốc hội.',
    ['Nghị quyết số 97/2021/QH14', '97/2021/QH14'],
  ],
  [
    'Thành phố học tập Nghị định số 33/NĐ-CP ngày 29 tháng 3 năm 2021 của Chính phủ hai lần, và một lần nữa Nghị định số 33/NĐ-CP ngày 29 tháng 3 năm 2021 của Chính phủ.',
    ['Nghị định số 33/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị định số 33/NĐ-CP', '33/2021/NĐ-CP'],
  ],
  [
    'Trước Nghị quyết số 131/2020/QH14 và Nghị quyết 131/2020/QH14, nay có Nghị quyết số 131/2020/QH14, Nghị quyết số 131/2020/QH14, Nghị quyết số 131/2020/QH14; sau đó Nghị quyết số 131/2020/QH14, rồi Nghị quyết số 131/2020/QH14 và Nghị quyết số 131/2020/QH14. Nghị định số 33/2021/NĐ-CP của Chính phủ đi cùng Nghị định số 33/2021/NĐ-CP.',
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị định số 33/2021/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị định số 33/2021/NĐ-CP', '33/2021/NĐ-CP'],
  ],
  [
    'Ban hành Nghị quyết số 131/2020/QH14 và Nghị định số 33/2021/NĐ-CP. Năm đầu làm Nghị quyết số 131 của Quốc hội; khi làm Nghị quyết số 131 của Quốc hội, Nghị định số 33 của Chính phủ; điểm chính của Nghị quyết số 131 của Quốc hội, Nghị định số 33 của Chính phủ là cơ hội.',
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị định số 33/2021/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131', '131/2020/QH14'],
    ['Nghị quyết số 131', '131/2020/QH14'],
    ['Nghị định số 33', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131', '131/2020/QH14'],
    ['Nghị định số 33', '33/2021/NĐ-CP'],
  ],
  // The text names neither term nor year: the registry must answer, not the engine.
  [
    'Theo Nghị quyết số 1111 của Ủy ban Thường vụ Quốc hội, một thành phố mới ra đời.',
    ['Nghị quyết số 1111', null],
  ],
  [
    'Quận làm theo Kế hoạch số 152/KH-UBND ngày 19/04/2021 của UBND Quận Đống Đa, Nghị định số 32/NĐ-CP ngày 29/03/2021 của Chính phủ và Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội. Có Nghị định số 32/2021/NĐ-CP, Nghị định số 32/2021/NĐ-CP của Chính phủ; rồi Nghị định số 32/2021/NĐ-CP và Nghị định 32/2021/NĐ-CP của Chính phủ, Kế hoạch 100/KH- UBND của Thành phố Hà Nội, Kế hoạch 152/KH-UBND của UBND Quận.',
    ['Kế hoạch số 152/KH-UBND', '152/KH-UBND'],
    ['Nghị định số 32/NĐ-CP', '32/2021/NĐ-CP'],
    ['Nghị quyết số 97/2019/QH14', '97/2019/QH14'],
    ['Nghị định số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Nghị định số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Nghị định số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Nghị định 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Kế hoạch 100/KH- UBND', '100/KH-UBND'],
    ['Kế hoạch 152/KH-UBND', '152/KH-UBND'],
  ],
  [
    'Huyện kiện toàn bộ máy theo Luật Tổ chức chính quyền địa phương năm 2015.',
    ['Luật Tổ chức chính quyền địa phương năm 2015', 'Luật Tổ chức chính quyền địa phương 2015'],
  ],
];

for (const [sentence, ...expected] of SENTENCES) {
  test(sentence.slice(0, 70), () => {
    const found = findCitations(sentence).map((citation) => [
      citation.text,
      citation.number ??
        (citation.title === undefined ? null : `${citation.title} ${citation.year ?? ''}`.trim()),
    ]);
    assert.deepEqual(found, expected);
  });
}

test('all 34 mentions of the seeds are held here', () => {
  assert.equal(SENTENCES.flatMap(([, ...expected]) => expected).length - 2, 34);
});

test('97/2021/QH14 keeps its printed form and is doubted: number 97 of that term is of 2019', () => {
  const [citation] = findCitations(
    'Thực hiện Nghị quyết số 97/2021/QH14 của Quốc hội về chính quyền đô thị.',
  );
  assert.equal(citation?.number, '97/2021/QH14');
  assert.deepEqual(citation?.doubts, [
    {
      code: 'serial-out-of-order',
      suggestion: '97/2019/QH14',
      facts: { serial: 97, legislature: 14, year: 2019 },
    },
  ]);
});

test('a dropped year is sloppy, not wrong: no doubt, and the inference is said', () => {
  const [citation] = findCitations('Nghị định số 33/NĐ-CP ngày 29 tháng 3 năm 2021 của Chính phủ');
  assert.deepEqual(citation?.doubts, []);
  assert.ok(citation?.inferred.includes('year') && citation.inferred.includes('number'));
  assert.equal(citation?.issued, '2021-03-29');
});

test('issuer and place are those of the words that follow', () => {
  const [first, second] = findCitations(
    'Kế hoạch số 152/KH-UBND ngày 19/04/2021 của UBND Quận Đống Đa, Kế hoạch 100/KH- UBND của Thành phố Hà Nội',
  );
  assert.deepEqual(
    [first?.issuer, first?.place, first?.issued],
    ['UBND Quận Đống Đa', 'Quận Đống Đa', '2021-04-19'],
  );
  assert.deepEqual([second?.issuer, second?.place], ['Thành phố Hà Nội', 'Thành phố Hà Nội']);
});

test('what the seeds hold besides names no particular document by number or title', () => {
  for (const text of [
    'thực hiện các nghị quyết của trung ương, thành phố và quy chế mẫu',
    'Tuyên truyền kỷ niệm ngày thành lập Đảng (03/2/1930 - 03/2/2022), sáng 05/7/2022, đợt 3/2 và đợt 19/5',
    'chủ động quyết định nhanh; tổng số 13.530 hồ sơ, trong đó 1.025 hồ sơ trực tuyến',
    'Phòng Tài chính kế hoạch chủ động, ngày 20/4 có các quyết định về bổ nhiệm cán bộ',
    'Chỉ thị của Thành ủy, kế hoạch của UBND thành phố, quyết định của Thành phố',
  ]) {
    assert.deepEqual(
      findCitations(text).map((citation) => citation.text),
      [],
      text,
    );
  }
});
