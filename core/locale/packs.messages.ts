import type { RegistryErrorCode } from '../registry/error.ts';
import { catalogue } from './catalogue.ts';

const FAILURES_VI: Record<RegistryErrorCode, string> = {
  missing: 'Không thấy bộ dữ liệu ở địa chỉ này. Chưa có gì thay đổi.',
  unreachable:
    'Không kết nối được với địa chỉ này. Chưa có gì thay đổi. Kiểm tra mạng và địa chỉ rồi thử lại.',
  damaged: 'Bộ dữ liệu này bị hỏng hoặc thiếu một phần. Chưa có gì thay đổi. Hãy tải lại từ nơi phát hành.',
  foreign: 'Đây không phải bộ dữ liệu của Dẫn Chiếu. Chưa có gì thay đổi.',
};

const FAILURES_EN: Record<RegistryErrorCode, string> = {
  missing: 'There is no data pack at this address. Nothing was changed.',
  unreachable:
    'This address cannot be reached. Nothing was changed. Check the network and the address, then retry.',
  damaged: 'This data pack is damaged or incomplete. Nothing was changed. Get it again from its publisher.',
  foreign: 'This is not a data pack of Dẫn Chiếu. Nothing was changed.',
};

/** What the options page says of data packs. Days come formatted. */
export const packsMessages = catalogue(
  {
    heading: 'Dữ liệu văn bản',
    hint: 'Bộ dữ liệu cho biết văn bản nào là văn bản nào và còn hiệu lực không. Bộ của riêng bạn được hỏi trước bộ đi kèm.',
    knows: (records: number, day: string) => `${records} văn bản, dữ liệu đến ${day}`,
    ownPack: 'Dẫn Chiếu',
    bundled: 'đi kèm tiện ích',
    takenOn: (day: string) => `nhận ngày ${day}`,
    list: 'Các bộ dữ liệu đang dùng',
    goBack: (day: string) => `Quay lại bản đến ${day}`,
    goBackToBundled: 'Quay lại bản đi kèm',
    remove: 'Bỏ',
    forPack: (action: string, pack: string) => `${action}: ${pack}`,
    wentBack: 'Đã quay lại bản trước.',
    removed: 'Đã bỏ bộ dữ liệu.',
    update: 'Nhận bộ mới',
    fromFile: 'Từ tập tin (.gz)',
    fromAddress: 'Từ địa chỉ (https)',
    fetch: 'Tải và kiểm tra',
    notAnAddress: 'Địa chỉ phải bắt đầu bằng https://',
    checking: 'Đang kiểm tra bộ dữ liệu…',
    checked: 'Bộ này dùng được. Chưa thay gì.',
    allow: (host: string) => `Cho phép tải từ ${host}`,
    allowHint: 'Khi bấm, trình duyệt sẽ hỏi quyền đọc riêng nơi này; tải xong là trả lại quyền.',
    shut: (host: string) =>
      `Chưa đọc được ${host}. Có thể mạng hay địa chỉ có lỗi, hoặc nơi này không cho trang khác đọc nếu bạn chưa cho phép. Chưa có gì thay đổi.`,
    replacesKit: 'Bộ này mang tên danchieu: nó sẽ thay cho bộ dữ liệu đi kèm Dẫn Chiếu.',
    amended: 'Sửa thông tin khác',
    changed: (added: number, restated: number, withdrawn: number, amended: number) =>
      `${added} văn bản mới, ${restated} đổi hiệu lực, ${withdrawn} bị rút, ${amended} sửa thông tin khác.`,
    isNew: 'Bộ này chưa có ở đây: sẽ được hỏi trước bộ đi kèm.',
    older: (given: string, used: string) => `Bộ này chỉ đến ${given}, bộ đang dùng đến ${used}.`,
    losesMuch: (withdrawn: number, records: number) =>
      `Bộ này không còn ${withdrawn} trong ${records} văn bản đang có.`,
    added: 'Văn bản mới',
    restated: 'Đổi hiệu lực',
    withdrawn: 'Bị rút',
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    andOthers: (count: number) => `và ${count} văn bản khác`,
    use: 'Dùng bộ này',
    useAnyway: 'Vẫn dùng bộ này',
    cancel: 'Thôi',
    inUse: 'Đã dùng bộ mới.',
    failure: (code: RegistryErrorCode) => FAILURES_VI[code],
    unexpected: 'Không lưu được bộ dữ liệu trên máy này. Bộ đang dùng không đổi.',
  },
  {
    heading: 'Data on documents',
    hint: 'Data packs tell which document is which and whether it is in force. Your own are asked before the one that came along.',
    knows: (records, day) => `${records} ${records === 1 ? 'document' : 'documents'}, data up to ${day}`,
    ownPack: 'Dẫn Chiếu',
    bundled: 'came with the extension',
    takenOn: (day) => `taken on ${day}`,
    list: 'Data packs in use',
    goBack: (day) => `Go back to the version up to ${day}`,
    goBackToBundled: 'Go back to the one that came along',
    remove: 'Take out',
    forPack: (action, pack) => `${action}: ${pack}`,
    wentBack: 'The version before is in use again.',
    removed: 'The data pack was taken out.',
    update: 'Take a new pack',
    fromFile: 'From a file (.gz)',
    fromAddress: 'From an address (https)',
    fetch: 'Fetch and check',
    notAnAddress: 'The address must begin with https://',
    checking: 'Checking the data pack…',
    checked: 'This pack can be used. Nothing was changed yet.',
    allow: (host) => `Allow fetching from ${host}`,
    allowHint:
      'The browser will then ask leave to read this one place; it is given back once the pack has come.',
    shut: (host) =>
      `${host} could not be read. The network or the address may be at fault, or it lets no other page read it without your leave. Nothing was changed.`,
    replacesKit: 'This pack is named danchieu: it will take the place of the one that came with Dẫn Chiếu.',
    amended: 'With other facts',
    changed: (added, restated, withdrawn, amended) =>
      `${added} new, ${restated} of another validity, ${withdrawn} withdrawn, ${amended} with other facts.`,
    isNew: 'This pack is new here: it will be asked before the one that came along.',
    older: (given, used) => `This pack knows up to ${given}, the one in use up to ${used}.`,
    losesMuch: (withdrawn, records) =>
      `This pack is without ${withdrawn} of the ${records} documents there are.`,
    added: 'New documents',
    restated: 'Of another validity',
    withdrawn: 'Withdrawn',
    fromTo: (from, to) => `${from} → ${to}`,
    andOthers: (count) => `and ${count} others`,
    use: 'Use this pack',
    useAnyway: 'Use this pack all the same',
    cancel: 'Cancel',
    inUse: 'The new pack is in use.',
    failure: (code) => FAILURES_EN[code],
    unexpected: 'The data pack could not be kept on this machine. What is in use has not changed.',
  },
);
