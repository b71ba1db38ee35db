import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalNumber, findCitations } from '../../../core/citation/index.ts';
import { issuerCodes, issuerNames, issuerOf } from '../../../core/citation/vocabulary/issuers.ts';
import {
  legislatureIn,
  legislatureOn,
  termOf,
  yearInTerm,
} from '../../../core/citation/vocabulary/legislatures.ts';
import { type Series, seriesOf } from '../../../core/citation/vocabulary/series.ts';
import { codeTypes, reversedNames, typeOf } from '../../../core/citation/vocabulary/types.ts';
import { fold } from '../../../core/text/fold.ts';

/** A code as keyboards without marks give it. */
const plain = (code: string): string => fold(code).toUpperCase();

describe('document types', () => {
  const slugs = new Set([...reversedNames.values()].flatMap((entry) => entry?.slug ?? []));

  test('every type of Decree 30/2020/NĐ-CP, Annex III, is known by its code, but contracts', () => {
    const annex =
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL'.split(
        ' ',
      );
    assert.deepEqual(
      annex.filter((code) => !codeTypes.has(code)),
      [],
    );
    assert.equal(codeTypes.has('HĐ'), false);
  });

  test('every normative document of Law 64/2025/QH15, Article 4, has its words', () => {
    for (const slug of [
      'hien-phap',
      'bo-luat',
      'luat',
      'nghi-quyet',
      'phap-lenh',
      'nghi-quyet-lien-tich',
      'lenh',
      'quyet-dinh',
      'nghi-dinh',
      'thong-tu',
      'thong-tu-lien-tich',
    ])
      assert.ok(typeOf(slug), slug);
  });

  test('a name is read before a number, an entry has one slug, its code leads back to it', () => {
    for (const slug of slugs) {
      const code = typeOf(slug)?.code;
      if (code !== undefined && code !== 'TTLB') assert.equal(codeTypes.get(code), slug, code);
      if (['hien-phap', 'van-ban', 'dieu-le', 'bo-luat'].includes(slug)) continue;
      const [name] =
        [...reversedNames].find(([words, entry]) => entry?.slug === slug && words.includes(' ')) ?? [];
      if (name === undefined) continue;
      const words = name.split(' ').reverse().join(' ');
      const number = `12/2015/${code ?? 'QĐ'}-UBND`;
      const [found] = findCitations(
        `${words[0]!.toUpperCase()}${words.slice(1)} số ${number} ngày 02/3/2015`,
      );
      assert.equal(found?.number, number, words);
    }
  });

  test('no two codes fall together without their marks, but the two that the decree itself gives', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const code of codeTypes.keys()) {
      const other = seen.get(plain(code));
      if (other !== undefined) twice.push(`${other} ${code}`);
      else seen.set(plain(code), code);
    }
    assert.deepEqual(twice, ['ĐA DA']);
  });
});

describe('issuers', () => {
  test('every code is read in a number and kept', () => {
    for (const [code, { party }] of issuerCodes) {
      const number = party ? `12-TB/${code}` : `12/TB-${code}`;
      if (code !== 'HĐTT') assert.equal(canonicalNumber(number), number);
      assert.equal(canonicalNumber(plain(number)), number, plain(number));
    }
  });

  test('no two codes fall together without their marks', () => {
    const codes = [...issuerCodes.keys()].map(plain);
    assert.equal(new Set(codes).size, codes.length);
  });

  test('ministries are known by name, letters, minister', () => {
    for (const [words, code] of [
      ['Bộ Giáo dục và Đào tạo', 'BGDĐT'],
      ['Bộ GD&ĐT', 'BGDĐT'],
      ['Bộ GDĐT', 'BGDĐT'],
      ['Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch', 'BVHTTDL'],
      ['Bộ VH,TT&DL', 'BVHTTDL'],
      ['Bộ VHTT&DL', 'BVHTTDL'],
      ['Bộ LĐ-TB&XH', 'BLĐTBXH'],
      ['Bộ NN&PTNT', 'BNNPTNT'],
      ['Bộ Khoa học, Công nghệ và Môi trường', 'BKHCNMT'],
      ['Bộ Khoa học và Công nghệ', 'BKHCN'],
      ['Bộ Nông nghiệp và Môi trường', 'BNNMT'],
      ['Bộ Dân tộc và Tôn giáo', 'BDTTG'],
      ['BTC', 'BTC'],
      ['Tổng Thanh tra Chính phủ', 'TTCP'],
      ['Thống đốc Ngân hàng Nhà nước Việt Nam', 'NHNN'],
      ['Chánh án Tòa án nhân dân tối cao', 'TANDTC'],
      ['Chủ tịch UBND', 'UBND'],
      ['Ban Thường vụ Thành ủy', 'TU'],
      ['Ban Tuyên giáo và Dân vận Trung ương', 'BTGDVTW'],
      ['Ủy ban Kiểm tra Trung ương', 'UBKTTW'],
    ] as const) {
      const match = issuerNames.match(`${words}, khi`, 0);
      assert.equal(match?.value.code, code, words);
      assert.equal(match?.end, words.length, words);
    }
  });

  test('a body of the Party is told by its code, known or not', () => {
    for (const code of ['TW', 'TU', 'ĐUK', 'BKTTW', 'VPTU', 'BCSĐCP'])
      assert.equal(issuerOf(code)?.party, true, code);
    for (const code of ['MTTW', 'CP', 'UBND', 'NHNN7', 'UBTVQH14']) {
      assert.ok(issuerOf(code), code);
      assert.equal(issuerOf(code)?.party, undefined, code);
    }
    assert.equal(issuerOf('EVN'), undefined);
  });

  test('words settle a number only where the body has one code and one series', () => {
    for (const [text, number] of [
      ['Thông tư số 32 ngày 10/6/2015 của Bộ Nông nghiệp và Phát triển nông thôn', '32/2015/TT-BNNPTNT'],
      ['Thông tư số 32 ngày 10/6/2006 của Bộ Nông nghiệp và Phát triển nông thôn', undefined],
      ['Thông tư số 7 ngày 10/6/2010 của Bộ Kế hoạch và Đầu tư', undefined],
      ['Thông tư số 7 ngày 10/6/2016 của Bộ Kế hoạch và Đầu tư', '7/2016/TT-BKHĐT'],
      ['Thông tư số 5 ngày 10/6/2021 của Viện trưởng Viện kiểm sát nhân dân tối cao', '5/2021/TT-VKSTC'],
      ['Nghị quyết số 1111 ngày 09/12/2020 của Ủy ban Thường vụ Quốc hội', undefined],
      ['Nghị quyết số 629/2019 của Ủy ban Thường vụ Quốc hội', '629/2019/UBTVQH14'],
      ['Nghị quyết số 3 ngày 30/12/2020 của Hội đồng Thẩm phán Tòa án nhân dân tối cao', '3/2020/NQ-HĐTP'],
      ['Chỉ thị số 124 ngày 31/3/2011 của Quân ủy Trung ương', undefined],
    ] as const)
      assert.equal(findCitations(text)[0]?.number, number, text);
  });
});

describe('legislatures', () => {
  test('terms follow one another without a gap, from the first to the sixteenth', () => {
    for (let legislature = 1; legislature < 16; legislature += 1)
      assert.equal(termOf(legislature)?.to, termOf(legislature + 1)?.from);
    assert.equal(termOf(0), undefined);
    assert.equal(termOf(17), undefined);
  });

  test('a day has one legislature, a year of two has none by itself', () => {
    assert.equal(legislatureOn('2021-07-19'), 14);
    assert.equal(legislatureOn('2021-07-20'), 15);
    assert.equal(legislatureIn(2021), undefined);
    assert.equal(legislatureIn(2020), 14);
    assert.equal(yearInTerm(2021, 14), true);
    assert.equal(yearInTerm(2021, 15), true);
    assert.equal(yearInTerm(2020, 15), false);
  });
});

describe('series', () => {
  test('years and serials rise, inside the term', () => {
    for (let legislature = 10; legislature <= 16; legislature += 1) {
      for (const [body, type] of [
        ['QH', 'luat'],
        ['QH', 'nghi-quyet'],
        ['UBTVQH', 'phap-lenh'],
        ['UBTVQH', 'nghi-quyet'],
      ] as const) {
        const [series = []]: Series[] = seriesOf(legislature, body, type);
        let last = 0;
        let before = 0;
        for (const at of series) {
          assert.ok(
            at.first > last && at.last >= at.first && at.year > before,
            `${legislature} ${type} ${at.year}`,
          );
          assert.equal(yearInTerm(at.year, legislature), true, `${legislature} ${at.year}`);
          ({ last, year: before } = at);
        }
      }
    }
  });

  test('a body, type or term without a series has none', () => {
    assert.deepEqual(seriesOf(14, 'QH', 'nghi-dinh'), []);
    assert.deepEqual(seriesOf(14, 'CP', 'nghi-quyet'), []);
    assert.deepEqual(seriesOf(16, 'QH', 'luat'), []);
    assert.equal(seriesOf(14, 'QH').length, 2);
  });
});
