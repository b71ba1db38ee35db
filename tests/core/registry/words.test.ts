import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleKey } from '../../../core/registry/words.ts';

test('everyday abbreviations in the name of a law are looked up as what they stand for', () => {
  for (const [printed, whole] of [
    ['Luật BHXH', 'Luật Bảo hiểm xã hội'],
    ['Luật thuế GTGT', 'Luật Thuế giá trị gia tăng'],
    ['Luật Các TCTD', 'Luật các tổ chức tín dụng'],
    ['Luật HN&GĐ', 'Luật Hôn nhân và gia đình'],
    ['Luật PCCC và CNCH', 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
    ['Luật Tổ chức HĐND và UBND', 'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân'],
  ] as const)
    assert.equal(titleKey(printed), titleKey(whole), printed);
  assert.equal(titleKey('Luật Đất đai (sửa đổi)'), 'luat dat dai');
});
