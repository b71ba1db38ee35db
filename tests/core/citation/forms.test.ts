/** Numbers, short forms and names: what the words settle, and what they do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Citation, findCitations } from '../../../core/citation/index.ts';
import { answers } from './answers.ts';

const answer = (citation: Citation): string =>
  `${citation.text} → ${citation.number ?? (citation.title === undefined ? '–' : `${citation.title}${citation.year === undefined ? '' : ` (${citation.year})`}`)}`;

const TABLE: Record<string, [string, ...string[]][]> = {
  'numbers as printed': [
    ['theo Nghị quyết 66.13/2026/NQ-CP', 'Nghị quyết 66.13/2026/NQ-CP → 66.13/2026/NQ-CP'],
    ['theo Nghị quyết 30a/2008/NQ-CP', 'Nghị quyết 30a/2008/NQ-CP → 30a/2008/NQ-CP'],
    ['Chỉ thị số 05-CT/TW và 15-CT/TU', 'Chỉ thị số 05-CT/TW → 05-CT/TW', '15-CT/TU → 15-CT/TU'],
    [
      'Thông tư liên tịch số 01/2026/TTLT-VKSNDTC-BCA-BQP',
      'Thông tư liên tịch số 01/2026/TTLT-VKSNDTC-BCA-BQP → 01/2026/TTLT-VKSNDTC-BCA-BQP',
    ],
    [
      '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
      '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN → 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    ],
    ['Công văn số 8918/VPCP-V.I', 'Công văn số 8918/VPCP-V.I → 8918/VPCP-V.I'],
    [
      'Văn bản hợp nhất 49/VBHN-VPQH và 68/2026/VBHN-NĐ-BCT',
      'Văn bản hợp nhất 49/VBHN-VPQH → 49/VBHN-VPQH',
      '68/2026/VBHN-NĐ-BCT → 68/2026/VBHN-NĐ-BCT',
    ],
    ['Thông báo Kết luận số 50-TB/TW', 'Thông báo Kết luận số 50-TB/TW → 50-TB/TW'],
    ['Giấy phép môi trường số 3264/GPMT-UBND', 'Giấy phép môi trường số 3264/GPMT-UBND → 3264/GPMT-UBND'],
    ['Quyết định 749/QĐ-TTg ngày 03/6/2020', 'Quyết định 749/QĐ-TTg → 749/QĐ-TTg'],
  ],
  'old styles': [
    ['Nghị định 76/CP', 'Nghị định 76/CP → 76/CP'],
    ['Sắc lệnh 65/SL', 'Sắc lệnh 65/SL → 65/SL'],
    ['Pháp lệnh số 28/2005/PL-UBTVQH11', 'Pháp lệnh số 28/2005/PL-UBTVQH11 → 28/2005/PL-UBTVQH11'],
    ['Luật 21-LCT/HĐNN8', 'Luật 21-LCT/HĐNN8 → 21-LCT/HĐNN8'],
  ],
  'separators the wrong way round': [
    ['Nghị quyết 16/NQ-TW', 'Nghị quyết 16/NQ-TW → 16-NQ/TW'],
    ['Nghị quyết 01-NQ/CP', 'Nghị quyết 01-NQ/CP → 01/NQ-CP'],
    ['Quyết định 825/QĐ/TU', 'Quyết định 825/QĐ/TU → 825-QĐ/TU'],
  ],
  'the date gives year and legislature': [
    ['Nghị định số 32 ngày 29/3/2021 của Chính phủ', 'Nghị định số 32 → 32/2021/NĐ-CP'],
    ['Nghị quyết số 97 ngày 27/11/2019 của Quốc hội', 'Nghị quyết số 97 → 97/2019/QH14'],
    ['Thông tư số 39 ngày 30.12.2016 của Ngân hàng Nhà nước Việt Nam', 'Thông tư số 39 → 39/2016/TT-NHNN'],
    ['Thông tư số 20/TT-BTC ngày 03 tháng 02 năm 2016', 'Thông tư số 20/TT-BTC → 20/2016/TT-BTC'],
    ['nghị định 164 năm 2013', 'nghị định 164 → 164/2013/NĐ-CP'],
    ['Nghị quyết số 2 ngày 20/4/2026 của Quốc hội', 'Nghị quyết số 2 → 2/2026/QH16'],
  ],
  'a decree has a year and is the Government’s': [
    ['Nghị định 103/2024', 'Nghị định 103/2024 → 103/2024/NĐ-CP'],
    ['Nghị định 46', 'Nghị định 46 → –'],
    ['Nghị định 46/NĐ-CP', 'Nghị định 46/NĐ-CP → –'],
  ],
  'never a year for a series that also exists without one': [
    ['Quyết định 749 ngày 03/6/2020 của Thủ tướng Chính phủ', 'Quyết định 749 → 749/QĐ-TTg'],
    ['Nghị quyết 19 ngày 1/1/2019 của Chính phủ', 'Nghị quyết 19 → 19/NQ-CP'],
    ['Kế hoạch số 152 ngày 19/4/2021 của UBND quận Đống Đa', 'Kế hoạch số 152 → 152/KH-UBND'],
    ['Chỉ thị 18 năm 2019 của Thủ tướng', 'Chỉ thị 18 → 18/CT-TTg'],
  ],
  'the issuer settles the series': [
    ['Nghị quyết 71 của Bộ Chính trị', 'Nghị quyết 71 → 71-NQ/TW'],
    ['Chỉ thị 05 của Bộ Chính trị', 'Chỉ thị 05 → 05-CT/TW'],
    ['Kết luận số 19 của Ban Bí thư Trung ương Đảng', 'Kết luận số 19 → 19-KL/TW'],
    ['Nghị quyết số 26 ngày 14-10-2020 của Thành ủy TP.HCM', 'Nghị quyết số 26 → 26-NQ/TU'],
    ['HĐND tỉnh Thanh Hóa vừa ban hành Nghị quyết số 51/2025', 'Nghị quyết số 51/2025 → 51/2025/NQ-HĐND'],
    ['Ngân hàng Nhà nước (NHNN) vừa ban hành Thông tư số 82/2025', 'Thông tư số 82/2025 → 82/2025/TT-NHNN'],
    ['Phó Thủ tướng Lê Văn An đã ký Quyết định số 46/2025', 'Quyết định số 46/2025 → 46/2025/QĐ-TTg'],
    [
      'Nghị quyết 54/2017 và Nghị quyết 98/2023 của Quốc hội',
      'Nghị quyết 54/2017 → 54/2017/QH14',
      'Nghị quyết 98/2023 → 98/2023/QH15',
    ],
    ['Luật số 69/2014', 'Luật số 69/2014 → 69/2014/QH13'],
  ],
  'what the words do not settle stays open': [
    ['Nghị quyết 42 của Quốc hội', 'Nghị quyết 42 → –'],
    ['Nghị quyết số 3/2021 của Quốc hội', 'Nghị quyết số 3/2021 → –'],
    ['Thông tư 29', 'Thông tư 29 → –'],
    ['Thông tư 19/2025', 'Thông tư 19/2025 → –'],
    ['Thông tư 16/BCA', 'Thông tư 16/BCA → –'],
    ['Thông tư liên tịch số 11/2025 do 11 bộ, ngành ban hành', 'Thông tư liên tịch số 11/2025 → –'],
  ],
  abbreviations: [
    ['theo NĐ 32 và NQ 131/2020', 'NĐ 32 → –', 'NQ 131/2020 → –'],
    ['QĐ 749/QĐ-TTg (3/6/2020)', 'QĐ 749/QĐ-TTg → 749/QĐ-TTg'],
    ['NQ 52-NQ/TW', 'NQ 52-NQ/TW → 52-NQ/TW'],
    ['theo BLDS 2015 và BLHS', 'BLDS 2015 → Bộ luật Dân sự (2015)', 'BLHS → Bộ luật Hình sự'],
  ],
  lists: [
    [
      'các Nghị định số 80/2016/NĐ-CP, 16/2019/NĐ-CP',
      'Nghị định số 80/2016/NĐ-CP → 80/2016/NĐ-CP',
      '16/2019/NĐ-CP → 16/2019/NĐ-CP',
    ],
    ['Nghị định 15 và 30 của Chính phủ', 'Nghị định 15 → –', '30 → –'],
    ['các Nghị định 103/2024, 104/2024', 'Nghị định 103/2024 → 103/2024/NĐ-CP', '104/2024 → 104/2024/NĐ-CP'],
    [
      '2 Quyết định số 1460/QĐ-CCTHADS và số 1461/QĐ-CCTHADS',
      'Quyết định số 1460/QĐ-CCTHADS → 1460/QĐ-CCTHADS',
      '1461/QĐ-CCTHADS → 1461/QĐ-CCTHADS',
    ],
    [
      'văn bản số 3843/KV2-GS1 và 3844/KV2-GS1',
      'văn bản số 3843/KV2-GS1 → 3843/KV2-GS1',
      '3844/KV2-GS1 → 3844/KV2-GS1',
    ],
  ],
  names: [
    ['theo Bộ luật Dân sự', 'Bộ luật Dân sự → Bộ luật Dân sự'],
    [
      'theo Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ thì',
      'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ → Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    ],
    [
      'Luật Quản lý, sử dụng tài sản công và Luật Đất đai',
      'Luật Quản lý, sử dụng tài sản công → Luật Quản lý, sử dụng tài sản công',
      'Luật Đất đai → Luật Đất đai',
    ],
    [
      'Hiến pháp 2013, Hiến pháp năm 1992',
      'Hiến pháp 2013 → Hiến pháp (2013)',
      'Hiến pháp năm 1992 → Hiến pháp (1992)',
    ],
    ['Luật Đất đai (sửa đổi) năm 2024', 'Luật Đất đai (sửa đổi) năm 2024 → Luật Đất đai (2024)'],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán và Luật Dự trữ quốc gia ngày 29/11/2024',
      'Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán và Luật Dự trữ quốc gia → Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán và Luật Dự trữ quốc gia',
    ],
    ['Luật Thanh niên số 57/2020/QH14', 'Luật Thanh niên số 57/2020/QH14 → 57/2020/QH14'],
    [
      'Luật ký kết, gia nhập và thực hiện điều ước quốc tế số 41/2005/QH11',
      'Luật ký kết, gia nhập và thực hiện điều ước quốc tế số 41/2005/QH11 → 41/2005/QH11',
    ],
    ['Điều lệ Đảng quy định', 'Điều lệ Đảng → Điều lệ Đảng'],
    [
      'Pháp lệnh Ưu đãi người có công với cách mạng có hiệu lực',
      'Pháp lệnh Ưu đãi người có công với cách mạng → Pháp lệnh Ưu đãi người có công với cách mạng',
    ],
    [
      'Luật Vũ trụ và khám phá không gian quy định',
      'Luật Vũ trụ và khám phá không gian → Luật Vũ trụ và khám phá không gian',
    ],
  ],
};

for (const [kind, cases] of Object.entries(TABLE)) {
  test(kind, () => {
    for (const [text, ...expected] of cases) {
      assert.deepEqual(findCitations(`Báo cáo nêu: ${text}.`).map(answer), expected);
    }
  });
}

test('bills are marked as drafts, laws are not', () => {
  const found = findCitations('Thảo luận dự thảo Luật Việc làm (sửa đổi), dự án Luật Dân số và Luật Đầu tư.');
  assert.deepEqual(
    found.map((citation) => citation.draft ?? false),
    [true, true, false],
  );
});

test('the words before a citation say how it is related', () => {
  for (const [text, relation] of [
    ['thay thế Nghị định số 51/2014/NĐ-CP', 'replaces'],
    ['sửa đổi, bổ sung một số điều của Nghị định số 51/2014/NĐ-CP', 'amends'],
    ['đã được sửa đổi, bổ sung bởi Nghị định số 51/2014/NĐ-CP', 'amended-by'],
    ['bãi bỏ khoản 3 Điều 7 Nghị định số 46/2014/NĐ-CP', 'repeals'],
    ['hướng dẫn thi hành Nghị định số 46/2014/NĐ-CP', 'guides'],
    ['Căn cứ Nghị định số 46/2014/NĐ-CP', 'based-on'],
    ['báo chí nói về Nghị định số 46/2014/NĐ-CP', undefined],
  ] as const) {
    assert.equal(findCitations(text)[0]?.relation, relation, text);
  }
});

test('type words with capitals in the middle, Icelandic Ð and Party numbers in small letters are read as all others', () => {
  assert.deepEqual(answers('Nghị Định 32, Nghị Quyết 68, Quyết Định 749.'), [
    'Nghị Định 32 → –',
    'Nghị Quyết 68 → –',
    'Quyết Định 749 → –',
  ]);
  assert.deepEqual(answers('theo N\u00d0 168, mức phạt tăng'), ['N\u00d0 168 → –']);
  assert.deepEqual(answers('số 59-nq/tw và 12-kl/tw'), ['59-nq/tw → 59-NQ/TW', '12-kl/tw → 12-KL/TW']);
  assert.deepEqual(answers('đi 5-10km/h, nam/nữ, và/hoặc'), []);
  assert.deepEqual(answers('Nghị quyết số 57-NQ//TW'), ['Nghị quyết số 57-NQ//TW → 57-NQ/TW']);
});
