import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownDocumentType } from '../../../core/citation/citation.ts';
import { codeTypes, typeOf } from '../../../core/citation/vocabulary/types.ts';

/** The compiler sees to it that every known slug stands here, and no other. */
const KNOWN: Record<KnownDocumentType, true> = {
  'nghi-dinh': true,
  'nghi-quyet': true,
  'nghi-quyet-lien-tich': true,
  'quyet-dinh': true,
  'thong-tu': true,
  'thong-tu-lien-tich': true,
  'thong-tu-lien-bo': true,
  'chi-thi': true,
  'phap-lenh': true,
  lenh: true,
  luat: true,
  'bo-luat': true,
  'hien-phap': true,
  'sac-lenh': true,
  'sac-luat': true,
  'ke-hoach': true,
  'cong-van': true,
  'cong-dien': true,
  'thong-bao': true,
  'ket-luan': true,
  'quy-dinh': true,
  'quy-che': true,
  'huong-dan': true,
  'chuong-trinh': true,
  'de-an': true,
  'to-trinh': true,
  'bao-cao': true,
  'thong-tri': true,
  'phuong-an': true,
  'thong-cao': true,
  'bien-ban': true,
  'giay-phep': true,
  'giay-moi': true,
  'giay-uy-quyen': true,
  'giay-gioi-thieu': true,
  'giay-nghi-phep': true,
  'ban-ghi-nho': true,
  'ban-thoa-thuan': true,
  'phieu-gui': true,
  'phieu-chuyen': true,
  'phieu-bao': true,
  'van-ban-hop-nhat': true,
  'van-ban': true,
  'dieu-le': true,
  'cong-lenh': true,
  'du-an': true,
  'sao-y': true,
  'trich-sao': true,
};

test('the slugs that the compiler knows are those that the engine reads', () => {
  const byCode = new Set(codeTypes.values());
  for (const slug of Object.keys(KNOWN)) assert.ok(typeOf(slug) ?? byCode.has(slug), slug);
  for (const slug of byCode) assert.ok(slug in KNOWN, slug);
});
