/**
 * Document types. Sources: Decree 30/2020/NĐ-CP, Annex III, part I (names and codes of administrative documents);
 * Law 64/2025/QH15, Article 4, and Law 80/2015/QH13, Article 4 (normative documents); Party guide 36-HD/VPTW (Party
 * documents); Decree 52/2015/NĐ-CP and the gazettes for what is older. One line each: name=CODE,OTHER CODES;
 * without a code the symbol carries none. The slug is the folded name.
 */

import { fold } from '../../text/fold.ts';
import { Phrases } from '../../text/words.ts';

const TYPES = `Nghị định=NĐ
Nghị quyết=NQ
Nghị quyết liên tịch=NQLT
Quyết định=QĐ,QĐi
Thông tư=TT
Thông tư liên tịch=TTLT,TTLB,TTLN
Thông tư liên bộ=TTLB
Chỉ thị=CT
Pháp lệnh=PL
Lệnh=L
Luật=LCT
Bộ luật=
Hiến pháp=
Sắc lệnh=SL
Sắc luật=
Kế hoạch=KH
Công văn=CV
Công điện=CĐ
Thông báo=TB
Kết luận=KL
Quy định=QyĐ
Quy chế=QC
Hướng dẫn=HD
Chương trình=CTr
Đề án=ĐA
Tờ trình=TTr
Báo cáo=BC
Thông tri=
Phương án=PA
Thông cáo=TC
Biên bản=BB
Giấy phép=GP
Văn bản hợp nhất=VBHN
Văn bản=
Điều lệ=
Thông tư liên tịch=LT
Công lệnh=CL`;

export interface TypeEntry {
  slug: string;
  /** Its code in a number; undefined where the symbol carries none. */
  code?: string;
}

/** Type names, forwards. */
export const typeNames = new Phrases<TypeEntry>();
/** Folded names with their words in reverse order ("dinh nghi"), for reading a head backwards; undefined: only a part of one. */
export const reversedNames = new Map<string, TypeEntry | undefined>();
/** Code as printed in canonical numbers → type slug. */
export const codeTypes = new Map<string, string>();

const entries = new Map<string, TypeEntry>();
function name(folded: string, entry: TypeEntry): void {
  typeNames.add(folded, entry);
  let key = '';
  for (const word of folded.split(' ').reverse()) {
    key = key ? `${key} ${word}` : word;
    if (!reversedNames.has(key)) reversedNames.set(key, undefined);
  }
  reversedNames.set(key, entry);
}

for (const line of TYPES.split('\n')) {
  const [words, codes] = line.split('=') as [string, string];
  const folded = fold(words);
  const slug = folded.replaceAll(' ', '-');
  const entry = entries.get(slug) ?? { slug, ...(codes && { code: codes.split(',')[0] as string }) };
  entries.set(slug, entry);
  name(folded, entry);
  for (const code of codes.split(',')) if (code && !codeTypes.has(code)) codeTypes.set(code, slug);
}
/** Abbreviations that stand for the type word in front of a number ("NĐ 32", "NQ 131/2020"). */
for (const [slug, short] of [
  ['nghi-dinh', 'nd'],
  ['nghi-quyet', 'nq'],
  ['quyet-dinh', 'qd'],
  ['thong-tu', 'tt'],
  ['thong-tu-lien-tich', 'ttlt'],
  ['chi-thi', 'ct'],
  ['ke-hoach', 'kh'],
  ['cong-van', 'cv'],
  ['ket-luan', 'kl'],
  ['thong-bao', 'tb'],
  ['cong-dien', 'cd'],
]) {
  reversedNames.set(short as string, entries.get(slug as string));
}

/** The entry of a slug. */
export const typeOf = (slug: string): TypeEntry | undefined => entries.get(slug);
