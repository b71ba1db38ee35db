/**
 * Issuers, a line each: [CODE=]name[,other names][*][>year]. A code that is left out is made of its words' first
 * letters, as ministries make theirs (Bộ Giáo dục, Đào tạo → BGDĐT; commas and "và" do not count). `*`: the words go on
 * with a place ("UBND tỉnh Sơn La"). `>year`: before it the body's own numbers carried another code as well, so words
 * alone settle none. A ministry that was merged or renamed stays: an old circular keeps its old code for ever.
 *
 * Sources: codes and years as counted in published numbers (the Legal Code's source notes, the gazettes' and registers'
 * documents, labelled excerpts); the ministries since 01/03/2025 as in those documents. The forms of words are those of
 * the same texts.
 */

import { fold } from '../../text/fold.ts';
import { Phrases } from '../../text/words.ts';

const STATE = `CP=Chính phủ
TTg=Thủ tướng Chính phủ,Thủ tướng,Phó Thủ tướng
QH=Quốc hội
UBTVQH=Ủy ban Thường vụ Quốc hội,UBTV Quốc hội
CTN=Chủ tịch nước
Văn phòng Quốc hội
Văn phòng Chính phủ
Bộ Quốc phòng
Bộ Công an
Bộ Ngoại giao
Bộ Nội vụ
Bộ Tư pháp
Bộ Tài chính
Bộ Công Thương
Bộ Xây dựng
Bộ Y tế
Bộ Khoa học, Công nghệ
Bộ Giáo dục, Đào tạo>2009
Bộ Văn hóa, Thể thao, Du lịch
Bộ Nông nghiệp, Môi trường
Bộ Dân tộc, Tôn giáo
Bộ Lao động, Thương binh, Xã hội
Bộ Giao thông vận tải
Bộ Tài nguyên, Môi trường
Bộ Nông nghiệp, Phát triển nông thôn>2010
Bộ Thông tin, Truyền thông
Bộ Kế hoạch, Đầu tư>2011
Bộ Thương mại
Bộ Công nghiệp
Bộ Thủy sản
Bộ Văn hóa, Thông tin
Bộ Bưu chính, Viễn thông
Bộ Khoa học, Công nghệ, Môi trường
NHNN=Ngân hàng Nhà nước Việt Nam,Ngân hàng Nhà nước
Thanh tra Chính phủ
Ủy ban Dân tộc
Kiểm toán Nhà nước
Tòa án nhân dân tối cao>2017
HĐTP=Hội đồng Thẩm phán Tòa án nhân dân tối cao,Hội đồng Thẩm phán TANDTC,Hội đồng Thẩm phán,HĐTP TANDTC,HĐTP TAND tối cao,HĐTP
VKSTC=Viện kiểm sát nhân dân tối cao
BHXH=Bảo hiểm xã hội Việt Nam
Hội đồng nhân dân*
Ủy ban nhân dân*>2005
UBBC=Ủy ban Bầu cử*
TLĐ=Tổng Liên đoàn Lao động Việt Nam
MTTW=Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
Tổng cục Thuế
Tổng cục Hải quan
Hội đồng Bộ trưởng
Cục Hải quan
Cục Thuế`;

/** The Party's bodies: their numbers read 15-CT/TU, hyphen first. The Military Commission's are QUTW and QU: words settle none. */
const PARTY = `TW=Ban Chấp hành Trung ương Đảng,Ban Chấp hành Trung ương,BCH Trung ương Đảng,BCH Trung ương,BCHTW Đảng,BCHTW,Trung ương Đảng,Trung ương,Bộ Chính trị,Ban Bí thư Trung ương Đảng,Ban Bí thư
TU=Thành ủy,Tỉnh ủy,Ban Chấp hành Đảng bộ tỉnh,Ban Chấp hành Đảng bộ thành phố*
HU=Huyện ủy*
QU=Quận ủy*
ThU=Thị ủy*
ĐU=Đảng ủy*
QUTW=Quân ủy Trung ương>9999
Ban Tuyên giáo Trung ương
Ban Tuyên giáo, Dân vận Trung ương
Ban Dân vận Trung ương
Ban Nội chính Trung ương
Ban Tổ chức Trung ương
Ủy ban Kiểm tra Trung ương
Văn phòng Trung ương,Văn phòng Trung ương Đảng`;

/** Codes known only from inside numbers: departments, mass organizations, renamed bodies, short and old spellings. */
const CODES =
  'HĐNN,BNN,BNN&PTNT,BKH,BKH&ĐT,BGD&ĐT,BGD,GDĐT,LĐTBXH,BLĐTB&XH,GTVT,UBTDTT,TCĐC,TCCP,BTCCBCP,NV,TC,QP,NH,UB,UBDTMN,TATC,CA,VKSNDTC,CTUBND,TTHĐND,TTPVHCC,LB,BCĐ,BĐH,HĐPH,HĐTT,TĐC,QLD,CHK,KBNN,YDCT,LĐLĐ,CCBVN,HCCBVN,TWĐTNCSHCM,ĐCTUBTWMTTQVN,CQTTBCĐ';

/** Central and provincial Party bodies by the end of their codes (BKTTW, VPTU), committees by its beginning (ĐUK, BCSĐCP). */
const PARTY_CODE = /^(?!MT)[A-ZĐ]{2,}T[WU]$|^(?:ĐU|BCSĐ|CQTTBCĐ$)/;

export interface Issuer {
  code: string;
  party?: true;
  /** Its words go on with a place ("UBND tỉnh Sơn La"). */
  local?: true;
  /** First year whose numbers all carry this code. */
  since?: number;
}

/** Known codes, as canonical numbers carry them. */
export const issuerCodes = new Map<string, Issuer>();
/** The names of each issuer as its line gives them, to be spelled out when the first is looked for. */
const lines: [issuer: Issuer, names: string[]][] = [];

/** First letters, plain but for Đ; Trung ương is TW. */
const initials = (words: string): string =>
  words
    .replace('Trung ương', 'T W')
    .normalize('NFD')
    .replace(/(\S)\S*\s*/g, '$1')
    .toUpperCase();

function read(line: string, party: boolean): void {
  const [, coded, words, star, since] = /^(?:(.+)=)?(.*?)(\*)?(?:>(\d+))?$/.exec(line) as unknown as string[];
  const names = (words as string).split(/,(?! )/);
  const code = coded ?? initials((names[0] as string).replaceAll(',', ''));
  const issuer: Issuer = {
    code,
    ...(party && { party }),
    ...(star && { local: true }),
    ...(since && { since: Number(since) }),
  };
  issuerCodes.set(code, issuer);
  lines.push([issuer, names]);
}
for (const line of STATE.split('\n')) read(line, false);
for (const line of PARTY.split('\n')) read(line, true);
for (const code of CODES.split(',')) issuerCodes.set(code, { code });

/** Who signs for a body of the State, by the first word of its name. */
const SIGNERS: Record<string, string> = {
  bo: 'bo truong',
  ngan: 'thong doc',
  vien: 'vien truong',
  toa: 'chanh an',
  kiem: 'tong',
  thanh: 'tong',
  uy: 'chu tich',
  ubnd: 'chu tich',
  van: 'bo truong chu nhiem',
};

/** Every form of words of every issuer. */
function spelledOut(): Phrases<Issuer> {
  const phrases = new Phrases<Issuer>();
  for (const [issuer, names] of lines) {
    const { code, party, local } = issuer;
    const name = (words: string): void => {
      const folded = fold(words);
      phrases.add(folded, issuer);
      const signers = party ? local && ['ban thuong vu', 'btv'] : [SIGNERS[folded.split(' ')[0] as string]];
      for (const signer of signers ?? []) if (signer) phrases.add(`${signer} ${folded}`, issuer);
    };
    if (code.length > 2 && !party) name(code);
    for (const words of names) {
      const [kind] = words.split(' ') as [string];
      const parts = words.slice(kind.length + 1).split(', ');
      const last = parts.pop() as string;
      const first = parts.join(' ');
      name(`${kind} ${first} ${last}`.replace('  ', ' '));
      if (first) {
        // "Văn hóa, Thể thao và Du lịch", "Bộ VHTT&DL", "Bộ VH-TT-DL"
        name(`${kind} ${first} và ${last}`);
        name(`${kind} ${initials(first)} ${initials(last)}`);
        name(`${kind} ${[...parts, last].map(initials).join(' ')}`);
      }
      if (kind === 'Bộ') name(`Bộ ${code.slice(1)}`);
    }
  }
  return phrases;
}

let phrases: Phrases<Issuer> | undefined;
/** Words of an issuer, as they follow "của", → issuer. */
export const issuerNames: Pick<Phrases<Issuer>, 'match'> = {
  match: (text, at) => (phrases ??= spelledOut()).match(text, at),
};

/** The issuer of a code, known by itself or as a body of the Party; the term or number behind it does not count (UBTVQH14, NHNN7). */
export function issuerOf(code: string): Issuer | undefined {
  return (
    issuerCodes.get(code) ??
    (PARTY_CODE.test(code) ? { code, party: true } : issuerCodes.get(code.replace(/\d+$/, '')))
  );
}
