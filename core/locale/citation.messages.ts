import type { Doubt, KnownDocumentType, Provision } from '../citation/citation.ts';
import type { DocumentRelation, RegistryDoubt, Status, StatusKind } from '../registry/types.ts';
import { catalogue } from './catalogue.ts';

/** Names of document types by slug: Decree 30/2020/NĐ-CP, Annex III; Law 64/2025/QH15, Article 4. */
const typesVi: Record<KnownDocumentType, string> = {
  'nghi-dinh': 'Nghị định',
  'nghi-quyet': 'Nghị quyết',
  'nghi-quyet-lien-tich': 'Nghị quyết liên tịch',
  'quyet-dinh': 'Quyết định',
  'thong-tu': 'Thông tư',
  'thong-tu-lien-tich': 'Thông tư liên tịch',
  'thong-tu-lien-bo': 'Thông tư liên bộ',
  'chi-thi': 'Chỉ thị',
  'phap-lenh': 'Pháp lệnh',
  lenh: 'Lệnh',
  luat: 'Luật',
  'bo-luat': 'Bộ luật',
  'hien-phap': 'Hiến pháp',
  'sac-lenh': 'Sắc lệnh',
  'ke-hoach': 'Kế hoạch',
  'cong-van': 'Công văn',
  'cong-dien': 'Công điện',
  'thong-bao': 'Thông báo',
  'ket-luan': 'Kết luận',
  'quy-dinh': 'Quy định',
  'quy-che': 'Quy chế',
  'huong-dan': 'Hướng dẫn',
  'chuong-trinh': 'Chương trình',
  'de-an': 'Đề án',
  'to-trinh': 'Tờ trình',
  'bao-cao': 'Báo cáo',
  'van-ban-hop-nhat': 'Văn bản hợp nhất',
  'van-ban': 'Văn bản',
  'sac-luat': 'Sắc luật',
  'thong-tri': 'Thông tri',
  'phuong-an': 'Phương án',
  'thong-cao': 'Thông cáo',
  'bien-ban': 'Biên bản',
  'giay-phep': 'Giấy phép',
  'dieu-le': 'Điều lệ',
  'cong-lenh': 'Công lệnh',
  'giay-moi': 'Giấy mời',
  'giay-uy-quyen': 'Giấy ủy quyền',
  'giay-gioi-thieu': 'Giấy giới thiệu',
  'giay-nghi-phep': 'Giấy nghỉ phép',
  'ban-ghi-nho': 'Bản ghi nhớ',
  'ban-thoa-thuan': 'Bản thỏa thuận',
  'phieu-gui': 'Phiếu gửi',
  'phieu-chuyen': 'Phiếu chuyển',
  'phieu-bao': 'Phiếu báo',
  'du-an': 'Dự án',
  'sao-y': 'Sao y',
  'trich-sao': 'Trích sao',
};

const typesEn: Record<KnownDocumentType, string> = {
  'nghi-dinh': 'Decree',
  'nghi-quyet': 'Resolution',
  'nghi-quyet-lien-tich': 'Joint Resolution',
  'quyet-dinh': 'Decision',
  'thong-tu': 'Circular',
  'thong-tu-lien-tich': 'Joint Circular',
  'thong-tu-lien-bo': 'Joint Circular',
  'chi-thi': 'Directive',
  'phap-lenh': 'Ordinance',
  lenh: 'Order',
  luat: 'Law',
  'bo-luat': 'Code',
  'hien-phap': 'Constitution',
  'sac-lenh': 'Decree-Order',
  'ke-hoach': 'Plan',
  'cong-van': 'Official Letter',
  'cong-dien': 'Official Telegram',
  'thong-bao': 'Notice',
  'ket-luan': 'Conclusion',
  'quy-dinh': 'Regulation',
  'quy-che': 'Statute',
  'huong-dan': 'Guidance',
  'chuong-trinh': 'Programme',
  'de-an': 'Scheme',
  'to-trinh': 'Submission',
  'bao-cao': 'Report',
  'van-ban-hop-nhat': 'Consolidated Text',
  'van-ban': 'Document',
  'sac-luat': 'Decree-Law',
  'thong-tri': 'Circular Notice',
  'phuong-an': 'Plan of Action',
  'thong-cao': 'Communiqué',
  'bien-ban': 'Minutes',
  'giay-phep': 'Licence',
  'dieu-le': 'Charter',
  'cong-lenh': 'Travel Order',
  'giay-moi': 'Invitation',
  'giay-uy-quyen': 'Power of Attorney',
  'giay-gioi-thieu': 'Letter of Introduction',
  'giay-nghi-phep': 'Leave Permit',
  'ban-ghi-nho': 'Memorandum',
  'ban-thoa-thuan': 'Agreement',
  'phieu-gui': 'Delivery Note',
  'phieu-chuyen': 'Transfer Note',
  'phieu-bao': 'Notification',
  'du-an': 'Project',
  'sao-y': 'True Copy',
  'trich-sao': 'Excerpt',
};

/** Which way a relation is told: what others do to the document, or what it does to them. */
type Relation = `${DocumentRelation['kind']}${'' | '-part'}`;

const changesVi: Partial<Record<Relation, string>> = {
  replaces: 'Bị thay thế bởi',
  'replaces-part': 'Bị thay thế một phần bởi',
  repeals: 'Bị bãi bỏ bởi',
  'repeals-part': 'Bị bãi bỏ một phần bởi',
  amends: 'Được sửa đổi bởi',
  'amends-part': 'Được sửa đổi bởi',
  consolidates: 'Được hợp nhất tại',
  guides: 'Được hướng dẫn bởi',
};

const changesEn: Partial<Record<Relation, string>> = {
  replaces: 'Replaced by',
  'replaces-part': 'Partly replaced by',
  repeals: 'Repealed by',
  'repeals-part': 'Partly repealed by',
  amends: 'Amended by',
  'amends-part': 'Amended by',
  consolidates: 'Consolidated in',
  guides: 'Guided by',
};

const roman = (value: number): string => {
  const letters: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  return letters.reduce((text, [size, letter]) => {
    const times = Math.floor(rest / size);
    rest -= times * size;
    return text + letter.repeat(times);
  }, '');
};

type AnyDoubt = Pick<Doubt, 'suggestion' | 'facts'> & { code: Doubt['code'] | RegistryDoubt['code'] };

const perhapsVi = ({ suggestion }: AnyDoubt): string => (suggestion ? `; có thể là ${suggestion}` : '');
const perhapsEn = ({ suggestion }: AnyDoubt): string =>
  suggestion ? `; perhaps ${suggestion} is meant` : '';

/** The same words stand under an article and under a draft: they name neither. */
const doubtVi = (doubt: AnyDoubt, number = ''): string => {
  const { serial, year, legislature } = doubt.facts ?? {};
  const term = legislature === undefined ? 'Quốc hội' : `Quốc hội khóa ${roman(Number(legislature))}`;
  switch (doubt.code) {
    case 'year-outside-term':
      return `${term} không có văn bản năm ${year ?? 'này'}${perhapsVi(doubt)}.`;
    case 'serial-out-of-order':
      return year === undefined
        ? `Số ${serial ?? number} không thuộc năm ghi trong số hiệu${perhapsVi(doubt)}.`
        : `Số ${serial ?? number} của ${term} thuộc năm ${year}${perhapsVi(doubt)}.`;
    case 'date-against-number':
      return `Ngày ban hành ghi kèm không cùng năm với số hiệu${perhapsVi(doubt)}.`;
    case 'type-against-code':
      return `Tên loại văn bản được ghi không khớp với ký hiệu trong số hiệu${perhapsVi(doubt)}.`;
    case 'look-alike':
      return `Số hiệu được ghi có ký tự lạ hoặc lỗi nhận dạng${perhapsVi(doubt)}.`;
    case 'date-against-record':
      return `Ngày được ghi khác với ngày của văn bản trong dữ liệu${perhapsVi(doubt)}.`;
    case 'type-against-record':
      return `Loại văn bản được ghi khác với dữ liệu${perhapsVi(doubt)}.`;
    case 'title-against-record':
      return `Tên văn bản được ghi khác với tên trong dữ liệu${perhapsVi(doubt)}.`;
    case 'like-number':
      return `Chưa có số này trong dữ liệu; ngày, tên hoặc chỗ viện dẫn khác ứng với một số gần giống${perhapsVi(doubt)}.`;
    case 'ambiguous':
      return 'Nhiều văn bản cùng mang số này.';
  }
};

const doubtEn = (doubt: AnyDoubt, number = ''): string => {
  const { serial, year, legislature } = doubt.facts ?? {};
  const term =
    legislature === undefined
      ? 'the National Assembly'
      : `the ${roman(Number(legislature))}th National Assembly`;
  switch (doubt.code) {
    case 'year-outside-term':
      return `No document of ${term} is of ${year ?? 'that year'}${perhapsEn(doubt)}.`;
    case 'serial-out-of-order':
      return year === undefined
        ? `Number ${serial ?? number} does not belong to the year in it${perhapsEn(doubt)}.`
        : `Number ${serial ?? number} of ${term} is of ${year}${perhapsEn(doubt)}.`;
    case 'date-against-number':
      return `The date given is not of the year in the number${perhapsEn(doubt)}.`;
    case 'type-against-code':
      return `The kind of document given does not fit the code in its number${perhapsEn(doubt)}.`;
    case 'look-alike':
      return `The number as written holds foreign letters or a scanning error${perhapsEn(doubt)}.`;
    case 'date-against-record':
      return `The date given differs from the document's own${perhapsEn(doubt)}.`;
    case 'type-against-record':
      return `The kind of document given differs from the data${perhapsEn(doubt)}.`;
    case 'title-against-record':
      return `The name given differs from the document's own in the data${perhapsEn(doubt)}.`;
    case 'like-number':
      return `This number is not in the data; a day, a name or another mention fits a like one${perhapsEn(doubt)}.`;
    case 'ambiguous':
      return 'Several documents carry this number.';
  }
};

const provision =
  (words: Record<Exclude<keyof Provision, 'start' | 'end'>, string>) =>
  (at: Provision): string =>
    (['point', 'clause', 'article', 'section', 'chapter', 'part', 'appendix'] as const)
      .flatMap((level) => (at[level] === undefined ? [] : [`${words[level]}\u00A0${at[level]}`.trimEnd()]))
      .join(' ');

const statusVi: Record<StatusKind, string> = {
  'in-force': 'Còn hiệu lực',
  amended: 'Còn hiệu lực, đã sửa đổi',
  'partly-expired': 'Hết hiệu lực một phần',
  expired: 'Hết hiệu lực',
  'not-yet': 'Chưa có hiệu lực',
  unknown: 'Chưa rõ hiệu lực',
};

const statusEn: Record<StatusKind, string> = {
  'in-force': 'In force',
  amended: 'In force, amended',
  'partly-expired': 'Partly expired',
  expired: 'No longer in force',
  'not-yet': 'Not yet in force',
  unknown: 'Validity unknown',
};

/** What the citation card and its links say. Days come formatted. */
export const citationMessages = catalogue(
  {
    typeName: (slug: string) => (typesVi as Record<string, string>)[slug] ?? '',
    /** No more than what its reason supports: a codification lists what is in force at least in part. */
    status: (kind: StatusKind, reason?: Status['reason']) =>
      reason === 'codified' && kind === 'in-force' ? 'Còn hiệu lực ít nhất một phần' : statusVi[kind],
    statusThen: (day: string) => `Khi bài viết (${day})`,
    statusToday: 'Hôm nay',
    change: (relation: string) => changesVi[relation as Relation] ?? '',
    andMore: (count: number) => `và ${count} văn bản khác`,
    issuer: 'Cơ quan ban hành',
    issued: 'Ngày ban hành',
    effective: 'Có hiệu lực',
    expires: 'Hết hiệu lực',
    provisions: 'Phần được dẫn',
    provision: provision({
      point: 'điểm',
      clause: 'khoản',
      article: 'Điều',
      section: 'Mục',
      chapter: 'Chương',
      part: 'Phần',
      appendix: 'Phụ lục',
    }),
    doubts: 'Cần kiểm tra lại',
    doubt: doubtVi,
    draft: 'Đây là dự thảo, chưa được ban hành.',
    loading: 'Đang tra cứu…',
    unsettled: 'Bài viết chưa nêu đủ để biết chắc là văn bản nào.',
    failedSearch: 'Đường dẫn tra cứu bên dưới vẫn dùng được.',
    maybe: 'Có thể là:',
    moreFit: 'Còn văn bản khác cũng phù hợp, không nêu hết ở đây.',
    suggested: 'Gợi ý, cần đối chiếu:',
    retry: 'Thử lại',
    openAt: (publisher: string) => `Mở tại ${publisher}`,
    searchAt: (publisher: string) => `Tìm tại ${publisher}`,
    otherSources: 'Nguồn khác',
    aSearch: 'tìm kiếm',
    aPortal: 'tự tra cứu',
    unofficial: 'tham khảo',
    preferredSource: 'Ưu tiên mở tại',
    noPreference: 'nguồn mặc định',
    lowerCased: 'Nguồn ghi tên này bằng chữ thường, nên tên riêng trong đó có thể thiếu chữ hoa.',
    copy: 'Chép trích dẫn',
    copyMarkdown: 'Chép dạng Markdown',
    copied: 'Đã chép',
    copyFailed: 'Không chép được',
    more: 'Xem thêm',
    less: 'Thu gọn',
    close: 'Đóng',
    asOf: (day: string, pack?: string) =>
      `${pack === undefined ? 'Dữ liệu Dẫn Chiếu' : `Dữ liệu của «${pack}»`}, cập nhật đến ${day}.`,
    asOfUnknown: (pack?: string) =>
      `${pack === undefined ? 'Dữ liệu Dẫn Chiếu' : `Dữ liệu của «${pack}»`}, chưa rõ cập nhật đến ngày nào.`,
    ofPack: (pack: string) => `dữ liệu của «${pack}»`,
    incomplete: (newest: string) => `Dữ liệu chưa đầy đủ; văn bản mới nhất ngày ${newest}.`,
    citedOnly: 'Chỉ biết qua văn bản khác dẫn lại.',
    textOnly: 'Đọc từ bài viết, chưa đối chiếu với dữ liệu văn bản.',
    enterHint: 'Nhấn Tab để xem chi tiết, Esc để đóng.',
    numbered: (type: string, number: string) => `${type} số ${number}`.trim(),
    dated: (day: string) => `ngày ${day}`,
    ofIssuer: (issuer: string) => `của ${issuer}`,
  },
  {
    typeName: (slug: string) => (typesEn as Record<string, string>)[slug] ?? '',
    status: (kind: StatusKind, reason?: Status['reason']) =>
      reason === 'codified' && kind === 'in-force' ? 'In force at least in part' : statusEn[kind],
    statusThen: (day: string) => `When this was written (${day})`,
    statusToday: 'Today',
    change: (relation: string) => changesEn[relation as Relation] ?? '',
    andMore: (count: number) => `and ${count} more`,
    issuer: 'Issued by',
    issued: 'Issued',
    effective: 'In force from',
    expires: 'Expired',
    provisions: 'Provisions cited',
    provision: provision({
      point: 'Point',
      clause: 'Clause',
      article: 'Article',
      section: 'Section',
      chapter: 'Chapter',
      part: 'Part',
      appendix: 'Appendix',
    }),
    doubts: 'To be checked',
    doubt: doubtEn,
    draft: 'This is a draft that has not been issued.',
    loading: 'Looking it up…',
    unsettled: 'The article does not say enough to tell which document is meant.',
    failedSearch: 'The search link below still works.',
    maybe: 'It may be:',
    moreFit: 'Other documents fit, too; not all are named here.',
    suggested: 'Suggestion, to be checked:',
    retry: 'Try again',
    openAt: (publisher: string) => `Open at ${publisher}`,
    searchAt: (publisher: string) => `Search ${publisher}`,
    otherSources: 'Other sources',
    aSearch: 'search',
    aPortal: 'look it up there',
    unofficial: 'unofficial',
    preferredSource: 'Open first at',
    noPreference: 'the usual source',
    lowerCased: 'The source gives this title in lower case, so names in it may lack their capitals.',
    copy: 'Copy citation',
    copyMarkdown: 'Copy as Markdown',
    copied: 'Copied',
    copyFailed: 'Could not copy',
    more: 'Show more',
    less: 'Show less',
    close: 'Close',
    asOf: (day: string, pack?: string) =>
      `${pack === undefined ? 'Dẫn Chiếu data' : `Data of “${pack}”`}, up to ${day}.`,
    asOfUnknown: (pack?: string) =>
      `${pack === undefined ? 'Dẫn Chiếu data' : `Data of “${pack}”`}; up to which day is not known.`,
    ofPack: (pack: string) => `data of “${pack}”`,
    incomplete: (newest: string) => `The data is incomplete; its newest document is of ${newest}.`,
    citedOnly: 'Known only from other documents that cite it.',
    textOnly: 'Read from the article, not checked against document data.',
    enterHint: 'Press Tab for details, Esc to close.',
    numbered: (type: string, number: string) => `${type} ${number}`.trim(),
    dated: (day: string) => `of ${day}`,
    ofIssuer: (issuer: string) => `by ${issuer}`,
  },
);
