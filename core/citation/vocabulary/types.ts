/**
 * Document types, a line each: name=CODE,OTHER CODES; without a code the symbol carries none. The slug is the folded
 * name. Where two types share a code, the first line has it (Party numbers have QĐ for Quyết định and Quy định, TT for
 * Thông tri: there the word before the number decides).
 *
 * Sources: Decree 30/2020/NĐ-CP, Annex III, part I (names and codes of administrative documents); Law 64/2025/QH15,
 * Article 4, and Law 80/2015/QH13, Article 4 (normative documents; Law 63/2020/QH14 gave joint circulars their present
 * bodies, no new type); the Party's codes as guide 36-HD/VPTW had them, which 05-HD/VPTW replaced in 2026; older types
 * and codes as counted in the Legal Code's source notes and the gazettes' documents.
 */

import { fold } from '../../text/fold.ts';
import { Phrases } from '../../text/words.ts';

const TYPES = `Nghị định=NĐ
Nghị quyết=NQ
Nghị quyết liên tịch=NQLT
Quyết định=QĐ,QĐNS
Thông tư=TT
Thông tư liên tịch=TTLT,TTLB,TTLN,LT
Thông tư liên bộ=TTLB
Chỉ thị=CT
Pháp lệnh=PL
Lệnh=L
Luật=LCT
Bộ luật
Hiến pháp
Sắc lệnh=SL
Sắc luật
Kế hoạch=KH
Công văn=CV
Công điện=CĐ
Thông báo=TB
Kết luận=KL
Quy định=QyĐ,QĐi
Quy chế=QC
Hướng dẫn=HD
Chương trình=CTr
Đề án=ĐA
Tờ trình=TTr
Báo cáo=BC
Thông tri
Phương án=PA
Thông cáo=TC
Biên bản=BB
Giấy phép=GP
Giấy mời=GM
Giấy ủy quyền=GUQ
Giấy giới thiệu=GGT
Giấy nghỉ phép=GNP
Bản ghi nhớ=BGN
Bản thỏa thuận=BTT
Phiếu gửi=PG
Phiếu chuyển=PC
Phiếu báo=PB
Văn bản hợp nhất=VBHN
Văn bản
Điều lệ
Công lệnh=CL`;

/**
 * Codes whose words stand before numbers that are no document's ("Dự án 2", "bản sao số 3"). Hợp đồng (HĐ) is left out
 * of both: contracts are not cited; SL for sao lục is Sắc lệnh's.
 */
const SILENT = 'DA=du-an,SY=sao-y,TrS=trich-sao';

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
  const [words, codes = ''] = line.split('=') as [string, string?];
  const folded = fold(words);
  const slug = folded.replaceAll(' ', '-');
  const entry = entries.get(slug) ?? { slug, ...(codes && { code: codes.split(',')[0] as string }) };
  entries.set(slug, entry);
  name(folded, entry);
  for (const code of codes.split(',')) if (code && !codeTypes.has(code)) codeTypes.set(code, slug);
}
for (const line of SILENT.split(',')) codeTypes.set(...(line.split('=') as [string, string]));
name(fold('Chương trình hành động'), entries.get('chuong-trinh') as TypeEntry);
/** Abbreviations that stand for the type word in front of a number ("NĐ 32", "NQ 131/2020"). */
for (const code of 'NĐ,NQ,QĐ,TT,TTLT,NQLT,CT,KH,CV,KL,TB,CĐ,PL,VBHN'.split(','))
  reversedNames.set(fold(code), entries.get(codeTypes.get(code) as string));

/** The entry of a slug. */
export const typeOf = (slug: string): TypeEntry | undefined => entries.get(slug);
