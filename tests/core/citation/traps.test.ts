/** What looks like a citation and is none (research on the press, on tenders, plates, courts, standards). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const TRAPS: Record<string, string[]> = {
  'dates and scores': [
    'Hẹn gặp ngày 20/6/2022.',
    'từ 03/2/1930 - 03/2/2022',
    'làm việc 24/7',
    'tháng 4/2021',
    'quý 1/2019',
    'vụ 3/2020',
    'tỷ số 2/1',
    'ngày 15/2020',
    'sáng 25/2',
    '7/10 tỉnh',
    'số 32/2006 lượt',
  ],
  'addresses, plates, telephones': [
    'số 1/40/143 đường Láng',
    '25/2/2/229 Hàng Kênh',
    'số 12/34 đường Láng',
    'xe 38A-131.38',
    'xe 75F1-714.22',
    'biển số 29A-12345',
    'tàu KH-09938 TS',
    'gọi 0912/345/678',
  ],
  'weapons, ships, flats': [
    'súng TT-33',
    'tòa CT2',
    'căn CV1',
    'TB-16',
    'công suất 400 CV-800CV',
    'tàu lớp 955A / 636 / 971',
  ],
  'foreign and international': [
    'Nghị quyết 2254 của Hội đồng Bảo an',
    'Nghị quyết 181 của Liên hợp quốc',
    'Chỉ thị số 1 về không gian của Mỹ',
    'Luật Biển 1982',
    'luật Quan hệ với Đài Loan năm 1979',
    'Hiến pháp năm 1978 của Tây Ban Nha',
  ],
  standards: ['QCVN 41:2016/BGTVT', 'QCVN 01-186:2017/BNNPTNT', 'TCVN 5729-2012', 'TCCS 41:2022/TCĐBVN'],
  'tenders and forms': [
    'gói thầu số 2',
    'gói thầu số 1a',
    'Mẫu số 04a-ĐK/TSC',
    'mẫu 05-II/ATBXHN',
    'HS01-VC/BNV',
    'Mẫu số 03/BTC',
    'biểu 01-ĐĐN/SHTT/2020',
    'Mẫu 02B/TT',
    '001.N/BCB-NV',
    '01/CK-NSNN',
    '102/LĐVL-S',
  ],
  'other people’s papers': [
    '195/NTBD-QLBD',
    '709-BNV/HCĐP/26',
    '106-TB/CBV',
    '718/NQ-HĐQT',
    '236/2014/CV-TS',
    'QĐ-VEC',
    'hợp đồng số 01/2020/HĐ-ABC',
  ],
  'quantities after type words': [
    'kỷ luật 5 cán bộ',
    'kế hoạch 5 năm',
    'kế hoạch 2019-2020',
    'thông báo 150 người',
    'Quy định 1,5 m',
    'bản án 20 năm tù',
    'quyết định 3 vấn đề',
    'hướng dẫn 71.000 lượt',
    'báo cáo 448 trang',
    'Quyết định 12 vụ',
  ],
  'words that hold “luật”': [
    'luật sư Nguyễn Văn A',
    'pháp luật',
    'kỷ luật',
    'quy luật cung cầu',
    'thi luật thơ',
    'Luật sư Trần B',
    'Đoàn Luật sư Hà Nội',
    'các luật gia góp ý',
    'Luật gia Lê C',
    'chuyên ngành luật được mở thêm',
    'từ ngày pháp lệnh được thông qua',
    'Trường Đại học Luật Hà Nội',
    'Công ty Luật Minh Long',
    'luật chơi',
  ],
  'court papers': [
    '48/2019/HS-ST',
    '332/2016/HSST',
    '41/2006/DS-ST',
    '19/2017/KDTM-PT',
    'bản án số 19/2016/HC-PT',
    '312/2007/DS-GĐT',
    '244/2018/TLPT-DS',
    '464/2017/HSST-QĐ',
    'Quyết định 12/2020/QĐST-DS',
    'án lệ 09/2017/AL',
    'Án lệ số 72/2026',
    '1292/QĐ-XPVPHC',
  ],
  'kinds and names without a particular document': [
    'các nghị định của Chính phủ',
    'nghị quyết của Đảng',
    'theo quy định của pháp luật',
    'Quy chế làm việc',
    'chương trình hành động',
    'Phòng Tài chính - Kế hoạch',
    'Ban Chỉ đạo 389',
    'Cục 911',
    'Điều 5 hợp đồng',
  ],
};

for (const [kind, texts] of Object.entries(TRAPS)) {
  test(`no citation in ${kind}`, () => {
    for (const text of texts) {
      for (const sentence of [text, `Hôm qua, ${text}, theo phóng viên.`]) {
        assert.deepEqual(
          findCitations(sentence).map((citation) => citation.text),
          [],
          sentence,
        );
      }
    }
  });
}

test('freight, plans of years, counts, maps, certificates, addresses and other countries’ acts are no documents', () => {
  for (const text of [
    'Lô hàng QĐ 45 thùng',
    'Chuyến NQ 68 cất cánh',
    'Kế hoạch số 1 của đội bóng',
    'Kế hoạch 5 năm 2021-2025',
    'Kế hoạch 2021-2025',
    'Kế hoạch 2022',
    'Kết luận 10 cuộc thanh tra',
    'Thông báo 3 ca mắc mới',
    'Quy định 18 tuổi',
    'Quyết định 30 suất học bổng',
    'căn 5/CT2A-X2',
    'Hợp đồng số 12/KH-UBND',
    'Cáo trạng số 123/CT-VKSNDTC-V3',
    'Bản đồ số 5/BĐ-QH',
    'Phiếu khảo sát số 05/PKS-TW',
    'Giấy chứng nhận số 123/GCN-UBND',
    'Quy định số 178/2002/EC',
    'https://x.vn/?so=32/2021/ND-CP',
    'Chính phủ Campuchia ban hành Nghị định 22 ngày 5/3/2021',
    'Nghị định số 195/CP ngày 1/1/2019 của Chính phủ Lào',
    'Hội đồng Bảo an thông qua Nghị quyết 2254',
    'Hạ viện Mỹ thông qua Nghị quyết 117',
    'Nghị quyết 1325 (2000)',
  ])
    assert.deepEqual(findCitations(text), [], text);
});
