/** Which version of a law the words beside its name mean, and when they leave it open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const first = (text: string): string => {
  const [citation] = findCitations(text);
  if (!citation) return '–';
  const { title, year, issued, unsettled } = citation;
  return [title, year, issued, unsettled && 'unsettled'].filter(Boolean).join(' | ');
};

test('a year that the text gives with a name is read, whatever stands between', () => {
  for (const [text, expected] of [
    ['Bộ luật Dân sự Việt Nam 2005 còn hiệu lực khi đó.', 'Bộ luật Dân sự | 2005'],
    ['Bộ luật Dân sự của nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1995', 'Bộ luật Dân sự | 1995'],
    ['theo Luật Nhà ở của Việt Nam năm 2005', 'Luật Nhà ở | 2005'],
    ['áp dụng Luật Nhà ở, năm 2014, khi ký hợp đồng', 'Luật Nhà ở | 2014'],
    ['Luật Nhà ở (ban hành năm 2005)', 'Luật Nhà ở | 2005'],
    ['Luật Nhà ở do Quốc hội khóa XI ban hành năm 2005', 'Luật Nhà ở | 2005'],
    ['Luật Nhà ở được Quốc hội thông qua ngày 25/11/2014', 'Luật Nhà ở | 2014-11-25'],
    ['Luật Công ty tư doanh năm 1990', 'Luật Công ty tư doanh | 1990'],
    ['Luật Doanh nghiệp tư nhân năm 1990', 'Luật Doanh nghiệp tư nhân | 1990'],
    ['Luật Doanh nghiệp Nhà nước năm 2003', 'Luật Doanh nghiệp Nhà nước | 2003'],
    ['Luật Đầu tư nước ngoài tại Việt Nam năm 1996', 'Luật Đầu tư nước ngoài tại Việt Nam | 1996'],
    ['Luật Thương mại nước ngoài năm 1997', 'Luật Thương mại nước ngoài | 1997'],
    ['Luật Giáo dục nước ta năm 2005', 'Luật Giáo dục | 2005'],
  ] as const)
    assert.equal(first(text), expected, text);
});

test('a bracket around the year is closed inside the span, or left outside', () => {
  assert.equal(findCitations('Theo Luật Đầu tư (2014), dự án')[0]?.text, 'Luật Đầu tư (2014)');
  const [open] = findCitations('Theo Luật Đầu tư (2014, sửa đổi năm 2016), dự án');
  assert.deepEqual([open?.text, open?.year], ['Luật Đầu tư', 2014]);
});

test('words that speak of another version leave the name unsettled', () => {
  for (const text of [
    'Luật Nhà ở cũ không cho phép điều đó.',
    'Luật Nhà ở trước đây không cho phép điều đó.',
    'Luật Nhà ở mới năm 2023 cho phép.',
    'Luật Nhà ở đầu tiên năm 2005',
    'Luật Nhà ở ra đời năm 2005',
    'Luật Nhà ở – 2005',
    'Luật Nhà ở 05 đã thay đổi',
    'Luật Nhà ở ’05',
    'Luật Nhà ở số 56-2005',
    'Luật Nhà ở khóa XI',
    'Luật Nhà ở các năm 2005 và 2014',
    'Luật Nhà ở (số 56/2005/QH11)',
    'Luật Nhà ở có hiệu lực từ ngày 1/7/2006',
    'Luật Nhà ở, năm 2006 tỉnh mới áp dụng',
    'Năm 2005, Quốc hội thông qua Luật Nhà ở.',
    'Năm 2006, theo Luật Nhà ở, người dân được cấp sổ.',
    'Quốc hội đã ban hành Luật Nhà ở.',
    'Luật Nhà ở và Luật Kinh doanh bất động sản năm 2014',
    'Luật Doanh nghiệp nhỏ và vừa quy định',
    'Luật Nhà ở Việt Nam qua các thời kỳ',
    'Luật Nhà ở hồi năm 2005',
  ])
    assert.match(first(text), /\| unsettled$/, text);
});

test('a name in plain prose is as settled as before', () => {
  for (const text of [
    'Luật Nhà ở quy định về nhà ở xã hội.',
    'Theo khoản 2 Điều 5 Luật Nhà ở, chủ đầu tư phải báo cáo.',
    'Luật Nhà ở nghiêm cấm chiếm đoạt nhà.',
    'thi hành Luật Nhà ở tại các tỉnh',
    'Ở Mỹ Đức, Luật Nhà ở được áp dụng.',
    'Luật Nhà ở Việt Nam quy định',
  ])
    assert.equal(first(text), 'Luật Nhà ở', text);
});

test('an act that amends a law is not the law', () => {
  assert.equal(first('Luật sửa đổi Luật Nhà ở vừa có hiệu lực'), 'Luật sửa đổi Luật Nhà ở');
});

test('another country’s law, or a journal, is no citation', () => {
  for (const text of [
    'Bộ luật Dân sự (Pháp) bảo vệ người thuê.',
    'Bộ luật Lao động (Nhật Bản)',
    'Tại Singapore, Luật Nhà ở hạn chế người nước ngoài.',
    'Quốc hội Thái Lan vừa thông qua Luật Nhà ở.',
    'Bài đăng trên Tạp chí Luật Lao động.',
  ])
    assert.equal(first(text), '–', text);
});
