import type { Resolution, Status } from '../registry/types.ts';
import { catalogue } from './catalogue.ts';
import { formatDay } from './format.ts';

type StatusFacts = Pick<Status, 'reason' | 'since' | 'until' | 'by' | 'asOf'>;

const ofVi = (by: string | undefined): string => (by ? ` bởi ${by}` : '');
const sinceVi = (since: string | undefined): string => (since ? ` từ ngày ${formatDay(since)}` : '');
const ofEn = (by: string | undefined): string => (by ? ` by ${by}` : '');
const sinceEn = (since: string | undefined): string => (since ? ` from ${formatDay(since, 'en')}` : '');

const undatedVi = ', chưa rõ từ ngày nào';
const undatedEn = ', from a day that is not known';

const knownVi = (asOf: string): string =>
  asOf ? `dữ liệu đến ${formatDay(asOf)}` : 'chưa rõ dữ liệu đến ngày nào';
const knownEn = (asOf: string): string =>
  asOf ? `, by data up to ${formatDay(asOf, 'en')}` : '; up to which day the data goes is not known';

/** Why a document has the status that it has, as of when: Law 80/2015/QH13, Articles 151 and 154. */
function reasonVi({ reason, since, until, by, asOf }: StatusFacts): string {
  switch (reason) {
    case 'effective-date':
      return `Có hiệu lực${sinceVi(since)}.`;
    case 'before-issued':
      return 'Vào ngày này văn bản chưa được ban hành.';
    case 'expiry-date':
      return `Hết hiệu lực${sinceVi(since)}.`;
    case 'replaced':
      return `Bị thay thế${ofVi(by)}${sinceVi(since) || undatedVi}.`;
    case 'repealed':
      return `Bị bãi bỏ${ofVi(by)}${sinceVi(since) || undatedVi}.`;
    case 'start-unknown':
      return `Chưa rõ có hiệu lực từ ngày nào; hết hiệu lực${sinceVi(until)}${by ? ` (theo ${by})` : ''}.`;
    case 'lapsed':
      return `Hết hiệu lực cùng văn bản mà nó hướng dẫn${by ? ` (${by})` : ''}${sinceVi(since)}; đây là suy luận từ Điều 154 khoản 4 Luật 80/2015/QH13.`;
    case 'amended':
      return `Được sửa đổi, bổ sung${ofVi(by)}${sinceVi(since) || undatedVi}.`;
    case 'partly-repealed':
      return `Bị bãi bỏ một phần${ofVi(by)}${sinceVi(since) || undatedVi}.`;
    case 'codified':
      return 'Được đưa vào Bộ pháp điển, nên ít nhất một phần còn hiệu lực khi đó.';
    case 'stated':
      return `Theo nguồn công bố, ${knownVi(asOf)}.`;
    case 'attested-later':
      return 'Về sau mới bị sửa đổi hoặc chấm dứt, nên khi đó còn hiệu lực.';
    case 'sources-disagree':
      return `Các nguồn không thống nhất${by ? `: có nguồn cho là đã hết hiệu lực theo ${by}` : ''}.`;
    case 'no-news':
      return `Chưa thấy văn bản thay thế${by ? ` trước ${by}` : ''}${asOf ? ', theo' : ';'} ${knownVi(asOf)}.`;
    case 'partly-undated':
      return 'Nguồn công bố ghi là đã hết hiệu lực một phần, chưa rõ từ ngày nào.';
    case 'maybe-replaced':
      return `Có thể đã bị thay thế${ofVi(by)}; chưa đọc được điều khoản nào nói rõ.`;
    case 'no-record':
      return 'Chưa có văn bản này trong dữ liệu.';
  }
}

function reasonEn({ reason, since, until, by, asOf }: StatusFacts): string {
  switch (reason) {
    case 'effective-date':
      return `It takes effect${sinceEn(since)}.`;
    case 'before-issued':
      return 'It had not been issued on that day.';
    case 'expiry-date':
      return `It ended${sinceEn(since)}.`;
    case 'replaced':
      return `Replaced${ofEn(by)}${sinceEn(since) || undatedEn}.`;
    case 'repealed':
      return `Repealed${ofEn(by)}${sinceEn(since) || undatedEn}.`;
    case 'start-unknown':
      return `From which day it had effect is not known; it ended${sinceEn(until)}${by ? ` (by ${by})` : ''}.`;
    case 'lapsed':
      return `It ended with the text that it guides${by ? ` (${by})` : ''}${sinceEn(since)}; this is inferred from Article 154(4) of Law 80/2015/QH13.`;
    case 'amended':
      return `Amended${ofEn(by)}${sinceEn(since) || undatedEn}.`;
    case 'partly-repealed':
      return `Partly repealed${ofEn(by)}${sinceEn(since) || undatedEn}.`;
    case 'codified':
      return 'It is in the Legal Code, so at least part of it was in force then.';
    case 'stated':
      return `So its publisher states${knownEn(asOf)}.`;
    case 'attested-later':
      return 'It was amended or ended only later, so it was in force then.';
    case 'sources-disagree':
      return `Sources disagree${by ? `: one has it ended by ${by}` : ''}.`;
    case 'no-news':
      return `No replacement seen${by ? ` before ${by}` : ''}${knownEn(asOf)}.`;
    case 'partly-undated':
      return 'Its publisher lists it as ended in part, from a day that is not known.';
    case 'maybe-replaced':
      return `It may have been replaced${ofEn(by)}; no clause that says so has been read.`;
    case 'no-record':
      return 'This document is not in the data.';
  }
}

/** Of an article as of a draft, whose time of writing is the day by which it is judged. */
const outcomesVi: Record<Resolution['reason'], string> = {
  number: 'Đúng số hiệu.',
  'number-and-type': 'Đúng số hiệu và loại văn bản.',
  'number-and-place': 'Đúng số hiệu và nơi ban hành.',
  'number-and-date': 'Đúng số hiệu và ngày ban hành.',
  title: 'Đúng tên.',
  'title-and-year': 'Đúng tên và năm.',
  'title-words': 'Tên có các từ này.',
  'in-force-on-date': 'Đúng tên, và có hiệu lực khi viết.',
  'newest-of-name': 'Đúng tên; là bản mới nhất, có hiệu lực chưa đầy hai năm khi viết.',
  'number-and-topic': 'Đúng số hiệu, và lời quanh đó nói đúng nội dung trong tên văn bản.',
  'short-number': 'Có số và loại này.',
  'short-number-and-topic': 'Có số và loại này, và lời quanh đó nói đúng nội dung trong tên văn bản.',
  antecedent: 'Theo văn bản đã nêu trước đó.',
  'no-number-or-title': 'Không nêu số hiệu hay tên.',
  'not-in-registry': 'Chưa có văn bản này trong dữ liệu.',
  'later-than-article': 'Trong dữ liệu, văn bản mang tên này ban hành sau khi viết.',
  several: 'Nhiều văn bản cùng phù hợp.',
  'not-settled': 'Chưa nêu đủ để biết chắc là văn bản nào.',
  'each-term': 'Số này được dùng lại mỗi nhiệm kỳ; chưa nêu ngày ban hành để biết chắc là văn bản nào.',
  unavailable: 'Chưa đọc được dữ liệu.',
  draft: 'Đây là dự thảo.',
};

const outcomesEn: Record<Resolution['reason'], string> = {
  number: 'The number agrees.',
  'number-and-type': 'Number and kind agree.',
  'number-and-place': 'Number and place agree.',
  'number-and-date': 'Number and date agree.',
  title: 'The title agrees.',
  'title-and-year': 'Title and year agree.',
  'title-words': 'Its title has these words.',
  'in-force-on-date': 'The title agrees, and it was in force at the time of writing.',
  'newest-of-name':
    'The title agrees; it was the newest, in effect for less than two years at the time of writing.',
  'number-and-topic': 'The number agrees, and the words around speak of what its title is about.',
  'short-number': 'Number and kind exist.',
  'short-number-and-topic': 'Number and kind exist, and the words around speak of what its title is about.',
  antecedent: 'As named earlier.',
  'no-number-or-title': 'Neither number nor title is given.',
  'not-in-registry': 'This document is not in the data.',
  'later-than-article': 'In the data, documents of this name were issued after the time of writing.',
  several: 'Several documents fit.',
  'not-settled': 'Too little is said to tell which document is meant.',
  'each-term': 'This number is used anew each term; no date is given to tell which document is meant.',
  unavailable: 'The data could not be read.',
  draft: 'This is a draft.',
};

/** Publishers by their registered names; a name that is not here is shown as it is. */
const publishersVi: Record<string, string> = {
  'vbpl.vn': 'Cơ sở dữ liệu quốc gia về văn bản pháp luật',
  'vanban.chinhphu.vn': 'Hệ thống văn bản Chính phủ',
  'congbao.chinhphu.vn': 'Công báo Chính phủ',
  'vanban.hanoi.gov.vn': 'Hệ thống văn bản thành phố Hà Nội',
  'congbao.hochiminhcity.gov.vn': 'Công báo Thành phố Hồ Chí Minh',
  'congbao.sonla.gov.vn': 'Công báo tỉnh Sơn La',
  'binhduong.gov.vn': 'Cổng thông tin điện tử tỉnh Bình Dương',
  'thuvienphapluat.vn': 'Thư viện Pháp luật',
  'luatvietnam.vn': 'LuatVietnam',
};

const publishersEn: Record<string, string> = {
  'vbpl.vn': 'National Database of Legal Documents',
  'vanban.chinhphu.vn': 'Government Documents',
  'congbao.chinhphu.vn': 'Official Gazette',
  'vanban.hanoi.gov.vn': 'Documents of the City of Hà Nội',
  'congbao.hochiminhcity.gov.vn': 'Gazette of Hồ Chí Minh City',
  'congbao.sonla.gov.vn': 'Gazette of Sơn La Province',
  'binhduong.gov.vn': 'Portal of Bình Dương Province',
  'thuvienphapluat.vn': 'Thư viện Pháp luật',
  'luatvietnam.vn': 'LuatVietnam',
};

/** What the registry's answers mean: reasons of a status and of a resolution, publishers' names. */
export const registryMessages = catalogue(
  {
    statusReason: reasonVi,
    outcome: (reason: Resolution['reason']) => outcomesVi[reason],
    publisher: (name: string) => publishersVi[name] ?? name,
    unsure: 'Nguồn chưa chắc chắn.',
  },
  {
    statusReason: reasonEn,
    outcome: (reason: Resolution['reason']) => outcomesEn[reason],
    publisher: (name: string) => publishersEn[name] ?? name,
    unsure: 'The source is not certain.',
  },
);
