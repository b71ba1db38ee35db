/** What the text settles: a number, a title with its year, or nothing (a mark without an answer). */
type Answer = string | undefined;

/**
 * The citations of each page of the demo in reading order: words on the page, and what they settle. Words that only
 * point have the answer of what they point to.
 */
export const EXPECTED: Readonly<Record<string, readonly (readonly [words: string, answer: Answer])[]>> = {
  '/tin-tuc/son-tay-mot-nam-chinh-quyen-do-thi': [
    ['Nghị quyết số 97', '97/2019/QH14'],
    ['Nghị định số 32', '32/2021/NĐ-CP'],
    ['Nghị quyết số 97', '97/2019/QH14'],
    ['Nghị định số 32', '32/2021/NĐ-CP'],
    ['Nghị quyết số 97', '97/2019/QH14'],
  ],
  '/tin-tuc/moc-lan-so-ket-sau-thang': [
    ['Nghị quyết số 97/2021/QH14', '97/2021/QH14'],
    ['Nghị quyết 97/2019/QH14', '97/2019/QH14'],
  ],
  '/tin-tuc/tphcm-trien-khai-chinh-quyen-do-thi': [
    ['Nghị định số 33/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị định số 33/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị quyết 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị định số 33/2021/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị định số 33/2021/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
    ['Nghị quyết số 131', '131/2020/QH14'],
    // Its term of the National Assembly stands nowhere in the text.
    ['Nghị quyết số 1111', undefined],
    ['Nghị quyết số 131', '131/2020/QH14'],
    ['Nghị định số 33', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131', '131/2020/QH14'],
    ['Nghị định số 33', '33/2021/NĐ-CP'],
  ],
  '/tin-tuc/dong-da-trien-khai-nghi-dinh-32': [
    ['Nghị định số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Kế hoạch số 152/KH-UBND', '152/KH-UBND'],
    ['Nghị định số 32/NĐ-CP', '32/2021/NĐ-CP'],
    ['Nghị quyết số 97/2019/QH14', '97/2019/QH14'],
    ['Nghị định số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Nghị định này', '32/2021/NĐ-CP'],
    ['Nghị định 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['Kế hoạch 100/KH- UBND', '100/KH-UBND'],
    ['Kế hoạch 152/KH-UBND', '152/KH-UBND'],
  ],
  '/tin-tuc/phuc-tho-nang-cao-hieu-luc-quan-ly': [
    ['Luật Tổ chức chính quyền địa phương năm 2015', 'Luật Tổ chức chính quyền địa phương 2015'],
  ],
  '/tin-tuc/doc-so-hieu-van-ban': [
    ['Luật Ban hành văn bản quy phạm pháp luật năm 2025', 'Luật Ban hành văn bản quy phạm pháp luật 2025'],
    ['Luật số 87/2025/QH15', '87/2025/QH15'],
    ['Luật số 64/2025/QH15', '64/2025/QH15'],
    ['Nghị định số 78/2025/NĐ-CP', '78/2025/NĐ-CP'],
    ['Nghị định này', '78/2025/NĐ-CP'],
    ['Nghị định số 187/2025/NĐ-CP', '187/2025/NĐ-CP'],
    ['Nghị định số 30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    // Whose plan it would be, the sentence says nowhere: every district may have one.
    ['152/KH-UBND', '152/KH-UBND'],
    ['Nghị quyết số 97/2019/QH14', '97/2019/QH14'],
    ['Nghị quyết số 1111/NQ-UBTVQH14', '1111/NQ-UBTVQH14'],
    ['Nghị quyết số 18-NQ/TW', '18-NQ/TW'],
    ['Luật Tổ chức chính quyền địa phương năm 2025', 'Luật Tổ chức chính quyền địa phương 2025'],
  ],
  '/thong-bao/lich-tiep-cong-dan': [['Luật Tiếp công dân năm 2013', 'Luật Tiếp công dân 2013']],
  '/thong-bao/don-rac-cong-kenh': [['Luật Bảo vệ môi trường năm 2020', 'Luật Bảo vệ môi trường 2020']],
  '/thong-bao/cap-the-can-cuoc': [['Luật Căn cước năm 2023', 'Luật Căn cước 2023']],
  '/thong-bao/khai-bao-luu-tru': [
    ['Luật Cư trú năm 2020', 'Luật Cư trú 2020'],
    ['Luật số 68/2020/QH14', '68/2020/QH14'],
  ],
  '/thong-bao/kham-suc-khoe-nguoi-cao-tuoi': [],
  '/html-portlet': [
    ['Nghị định số 33/2021/NĐ-CP', '33/2021/NĐ-CP'],
    ['Nghị quyết số 131/2020/QH14', '131/2020/QH14'],
  ],
};
