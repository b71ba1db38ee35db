/**
 * Issuers: code=words,other words. The first words are the name. Codes are those counted in published numbers (the
 * Legal Code's source notes, the registry's documents, the labelled excerpts); a ministry that was merged or renamed
 * stays, since an old circular keeps its old code for ever. The forms of words are those of the same texts.
 */

import { fold } from '../../text/fold.ts';
import { Phrases } from '../../text/words.ts';

const STATE = `CP=Chính phủ
TTg=Thủ tướng Chính phủ,Thủ tướng,Phó Thủ tướng
QH=Quốc hội
UBTVQH=Ủy ban Thường vụ Quốc hội,UBTVQH,UBTV Quốc hội
CTN=Chủ tịch nước
VPQH=Văn phòng Quốc hội
VPCP=Văn phòng Chính phủ
BQP=Bộ Quốc phòng
BCA=Bộ Công an
BNG=Bộ Ngoại giao
BNV=Bộ Nội vụ
BTP=Bộ Tư pháp
BTC=Bộ Tài chính
BCT=Bộ Công Thương
BXD=Bộ Xây dựng
BYT=Bộ Y tế
BKHCN=Bộ Khoa học và Công nghệ
BGDĐT=Bộ Giáo dục và Đào tạo,Bộ GD ĐT,Bộ GDĐT
BVHTTDL=Bộ Văn hóa Thể thao và Du lịch,Bộ VHTTDL
BNNMT=Bộ Nông nghiệp và Môi trường
BDTTG=Bộ Dân tộc và Tôn giáo
BLĐTBXH=Bộ Lao động Thương binh và Xã hội,Bộ LĐTBXH
BGTVT=Bộ Giao thông vận tải,Bộ GTVT
BTNMT=Bộ Tài nguyên và Môi trường,Bộ TNMT
BNNPTNT=Bộ Nông nghiệp và Phát triển nông thôn,Bộ NNPTNT
BTTTT=Bộ Thông tin và Truyền thông,Bộ TTTT
BKHĐT=Bộ Kế hoạch và Đầu tư,Bộ KHĐT
NHNN=Ngân hàng Nhà nước Việt Nam,Ngân hàng Nhà nước,Thống đốc Ngân hàng Nhà nước Việt Nam,Thống đốc Ngân hàng Nhà nước,NHNN
TTCP=Thanh tra Chính phủ
UBDT=Ủy ban Dân tộc
KTNN=Kiểm toán Nhà nước
TANDTC=Tòa án nhân dân tối cao,TANDTC
HĐTP=Hội đồng Thẩm phán Tòa án nhân dân tối cao,Hội đồng Thẩm phán
VKSNDTC=Viện kiểm sát nhân dân tối cao
VKSTC=
BHXH=Bảo hiểm xã hội Việt Nam
HĐND=Hội đồng nhân dân,HĐND
UBND=Ủy ban nhân dân,UBND,Chủ tịch UBND,Chủ tịch Ủy ban nhân dân
UBBC=Ủy ban Bầu cử
TLĐ=Tổng Liên đoàn Lao động Việt Nam
MTTW=Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
TCT=Tổng cục Thuế
TCHQ=Tổng cục Hải quan
HĐBT=Hội đồng Bộ trưởng
BTGTW=Ban Tuyên giáo Trung ương
BTCTW=Ban Tổ chức Trung ương
VPTW=Văn phòng Trung ương Đảng,Văn phòng Trung ương
UBKTTW=Ủy ban Kiểm tra Trung ương
CHQ=Cục Hải quan
CT=Cục Thuế`;

/** The Party's bodies: their numbers read 15-CT/TU, hyphen first. */
const PARTY = `TW=Ban Chấp hành Trung ương Đảng,Ban Chấp hành Trung ương,BCH Trung ương Đảng,BCH Trung ương,BCHTW Đảng,BCHTW,Trung ương Đảng,Trung ương,Bộ Chính trị,Ban Bí thư Trung ương Đảng,Ban Bí thư
TU=Thành ủy,Tỉnh ủy,Ban Thường vụ Thành ủy,Ban Thường vụ Tỉnh ủy,BTV Thành ủy,BTV Tỉnh ủy,Ban Chấp hành Đảng bộ tỉnh,Ban Chấp hành Đảng bộ thành phố
HU=Huyện ủy,Ban Thường vụ Huyện ủy
QU=Quận ủy,Ban Thường vụ Quận ủy
ThU=Thị ủy,Ban Thường vụ Thị ủy
ĐU=Đảng ủy`;

/** Codes seen only inside numbers: renamed bodies, short and old spellings. */
const OLDER =
  'HĐNN,BNN,BNN&PTNT,BKH,BKH&ĐT,BGD&ĐT,BGD,LĐTBXH,BLĐTB&XH,GTVT,BTM,BCN,BTS,BVHTT,VHTT,UBTDTT,BBCVT,BKHCNMT,TCĐC,TCCP,NV,TC,NH,UB,TANDTC,TATC,CA,QUTW,CTUBND,QUTƯ,BCĐ,BCĐTW,BCSĐ,VPTU,UBKTTU,CQTTBCĐ';

export interface Issuer {
  code: string;
  party?: true;
  /** Its words go on with a place ("UBND tỉnh Sơn La"). */
  local?: true;
}

const LOCAL = new Set(['HĐND', 'UBND', 'UBBC', 'TU', 'HU', 'QU', 'ThU', 'ĐU']);
/** Words of an issuer, as they follow "của", → issuer. */
export const issuerNames = new Phrases<Issuer>();
/** Known codes, as canonical numbers carry them. */
export const issuerCodes = new Map<string, Issuer>();

for (const [table, party] of [
  [STATE, false],
  [PARTY, true],
] as const) {
  for (const line of table.split('\n')) {
    const [code, names] = line.split('=') as [string, string];
    const issuer: Issuer = { code, ...(party && { party }), ...(LOCAL.has(code) && { local: true }) };
    issuerCodes.set(code, issuer);
    for (const words of names.split(',')) {
      if (!words) continue;
      const folded = fold(words);
      issuerNames.add(folded, issuer);
      if (folded.startsWith('bo ') && code[0] === 'B') issuerNames.add(`bo truong ${folded}`, issuer);
    }
  }
}
for (const code of OLDER.split(',')) if (!issuerCodes.has(code)) issuerCodes.set(code, { code });
for (const code of ['BTGTW', 'BTCTW', 'VPTW', 'UBKTTW', 'QUTW', 'BCĐTW', 'VPTU', 'UBKTTU', 'CQTTBCĐ', 'BCSĐ'])
  (issuerCodes.get(code) as Issuer).party = true;
