import type { RelationKind } from '../registry/types.ts';
import { catalogue } from './catalogue.ts';
import { packWordsEn, packWordsVi } from './cli-packs.messages.ts';
import { snapshotWordsEn, snapshotWordsVi } from './cli-snapshot.messages.ts';
import { toolWordsEn, toolWordsVi } from './cli-tools.messages.ts';

const vi = {
  ...packWordsVi,
  ...toolWordsVi,
  ...snapshotWordsVi,
  usage: `Cách dùng: danchieu LỆNH [TÙY CHỌN…]

Tìm, soát, gắn liên kết các trích dẫn văn bản pháp luật Việt Nam, và tra cứu văn bản được nêu.

Lệnh:
  find [TẬP_TIN…|-]     tìm trích dẫn trong tập tin, thư mục, hoặc trong đầu vào chuẩn
  check [TẬP_TIN…|-]    soát trích dẫn của một bản thảo: nghi vấn, hiệu lực
  annotate TRANG.html   chèn liên kết vào trang, các byte khác giữ nguyên
  lookup SỐ_HIỆU|TÊN    cho biết sổ đăng ký ghi gì về một văn bản
  pack BẢN_GHI…         đóng bộ dữ liệu văn bản của riêng mình
  registry …            xem, cập nhật, quay lại, bỏ các bộ dữ liệu đang dùng
  harvest DANH_SÁCH     lấy bản ghi từ trang danh sách hay nguồn tin của một công báo
  snapshot CẤU_HÌNH     lấy thời tiết và tin tức về thành tập tin tĩnh cạnh trang
  serve THƯ_MỤC         chạy thử một thư mục như một máy chủ web

Tùy chọn:
  -h, --help            in hướng dẫn này; «danchieu LỆNH --help» cho từng lệnh
      --version         in số phiên bản

Mã kết thúc: 0 ổn; 1 có điều cần biết (tra không thấy, trích dẫn sai); 2 dòng lệnh hoặc đầu vào không dùng được.
Ngôn ngữ theo LC_ALL, LC_MESSAGES, LANG (vi, en). Màu chỉ hiện trên màn hình và khi không đặt NO_COLOR.
`,
  usageFind: `Cách dùng: danchieu find [TÙY CHỌN…] [TẬP_TIN…|-]

Tìm trích dẫn. Không nêu tập tin, hoặc «-», thì đọc đầu vào chuẩn.

  --format text|json|ndjson   cách viết kết quả (mặc định: text)
  --json                      như --format json
  --input text|html|ndjson    cách đọc đầu vào; mặc định theo đuôi tập tin (.html, .ndjson, .jsonl), còn ở đầu vào
                              chuẩn thì theo dòng đầu (đối tượng JSON có «text» hay «html»; <!doctype html>)
  --no-registry               chỉ đọc văn bản, không tra sổ đăng ký
  --registry NƠI              dùng bộ dữ liệu ở thư mục hay địa chỉ này; nêu nhiều lần thì bộ nêu trước được hỏi trước
  -h, --help                  in hướng dẫn này

Kết quả:
  text     mỗi trích dẫn một dòng: NGUỒN:DÒNG:CỘT, lời trích, số hiệu, tên, hiệu lực, địa chỉ chính thức, nghi vấn
  json     một mảng, mỗi văn bản một phần tử {"id", "citations"}
  ndjson   mỗi văn bản một dòng {"id", "citations"}, đúng thứ tự đầu vào; mã của tập tin là đường dẫn như đã nêu

Vị trí trong HTML là vị trí trong tập tin; «text» là lời người đọc thấy.

Với đầu vào NDJSON, mỗi dòng là {"id", "text"} hoặc {"id", "html"}. Có thể thêm "published" (ngày đăng, viết
2021-07-01), "place" (địa phương của trang, như "tỉnh Sơn La") và "site" (tên máy chủ của trang): bài viết ra ngày nào,
ở đâu giúp biết văn bản nào được nêu. Dòng hỏng được trả lời {"id"|"line", "error"} và việc vẫn chạy tiếp; "error" là
not-utf8, not-json, not-object, no-text, bad-id, bad-published, bad-place, bad-site hoặc failed. Dòng trống bị bỏ qua.
${toolWordsVi.archiveHelp}
Mã kết thúc: 0 ổn; 2 có đầu vào không dùng được (các đầu vào khác vẫn được đọc; dòng hỏng đã có lời đáp trong
kết quả json, ndjson thì không tính).
`,
  usageLookup: `Cách dùng: danchieu lookup [TÙY CHỌN…] SỐ_HIỆU|TÊN

Cho biết sổ đăng ký ghi gì: danchieu lookup 32/2021/NĐ-CP; danchieu lookup luat dat dai 2013
Gõ số hiệu thế nào cũng được (32/2021/nd-cp, nghi dinh 32 2021, nghị quyết 1111). Khớp nhất đứng đầu.

  --date NGÀY            hiệu lực vào ngày này (2021-07-01 hoặc 01/7/2021); mặc định: hôm nay
  --json                 in {"query", "date", "found": [{"record", "status", "reason"}], "asOf"}
  --registry NƠI         dùng bộ dữ liệu ở thư mục hay địa chỉ này; nêu nhiều lần thì bộ nêu trước được hỏi trước
  -h, --help             in hướng dẫn này

Mã kết thúc: 0 có văn bản; 1 không thấy; 2 dòng lệnh hoặc bộ dữ liệu không dùng được.
`,
  seeHelp: (command: string) => `Xem «${command} --help».`,
  unknownCommand: (name: string) => `không có lệnh «${name}».`,
  unknownOption: (name: string) => `không có tùy chọn ${name}.`,
  valueMissing: (name: string) => `tùy chọn ${name} cần một giá trị.`,
  takesNoValue: (name: string) => `tùy chọn ${name} không nhận giá trị.`,
  notAllowed: (name: string, given: string, allowed: string) =>
    `${name} không nhận «${given}»; chọn một trong: ${allowed}.`,
  notADay: (given: string) => `«${given}» không phải một ngày; viết 2021-07-01 hoặc 01/7/2021.`,
  queryMissing: 'cần số hiệu hoặc tên văn bản để tra.',
  noSuchFile: (name: string) => `${name}: không có tập tin này.`,
  isDirectory: (name: string) => `${name}: đây là thư mục; hãy nêu từng tập tin.`,
  notAllowedToRead: (name: string) => `${name}: không có quyền đọc.`,
  notReadable: (name: string, reason: string) => `${name}: không đọc được (${reason}).`,
  notUtf8: (name: string) => `${name}: không phải văn bản UTF-8; hãy đổi mã trước khi đọc.`,
  badLine: (place: string, fault: string) => `${place}: bỏ qua dòng này, ${fault}.`,
  fault: (code: string) => FAULTS_VI[code] ?? code,
  noRegistry:
    'chưa thấy bộ dữ liệu văn bản (npm run build tạo ra ở dist/registry), nên chỉ đọc văn bản, không tra cứu.',
  registryNeeded: 'chưa thấy bộ dữ liệu văn bản; hãy chạy npm run build, hoặc chỉ ra bằng --registry NƠI.',
  registryUnusable: (place: string, reason: string) =>
    `${place}: bộ dữ liệu văn bản không dùng được (${reason}).`,
  packFault: (code: string) => PACK_VI[code] ?? code,
  registryFailed: (reason: string) =>
    `bộ dữ liệu văn bản không trả lời được hết (${reason}); có trích dẫn chưa được tra cứu.`,
  notAnswered: (place: string, reason: string) => `${place}: không trả lời được dòng này: ${reason}`,
  systemFailed: (reason: string) => `phải dừng vì hệ thống báo lỗi: ${reason}.`,
  typeAndEnd: 'đang đọc từ bàn phím; Ctrl-D để kết thúc.',
  nothingFound: (query: string) => `Không thấy «${query}» trong sổ đăng ký.`,
  placeWord: 'Địa phương',
  deed: (kind: RelationKind, part: boolean) => {
    const deed = DEEDS_VI[kind] ?? '';
    return deed && part && kind !== 'amends' ? `${deed} một phần` : deed;
  },
  alsoFound: 'Cũng tìm thấy:',
  moreMayFit: 'Có thể còn văn bản khác; nêu thêm số, năm hay tên để thu hẹp.',
  summary: (citations: number, texts: number) => `${citations} trích dẫn trong ${texts} văn bản.`,
  statusOn: (day: string) => `Vào ${day}`,
  maybe: (documents: string, more: boolean) => `có thể là: ${documents}${more ? ', …' : ''}`,
};

/** What a document does to others; what it cites or stands on is not told. */
const DEEDS_VI: Partial<Record<RelationKind, string>> = {
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ',
  amends: 'Sửa đổi, bổ sung',
  guides: 'Hướng dẫn',
  consolidates: 'Hợp nhất',
};

const DEEDS_EN: typeof DEEDS_VI = {
  replaces: 'Replaces',
  repeals: 'Repeals',
  amends: 'Amends',
  guides: 'Guides',
  consolidates: 'Consolidates',
};

const FAULTS_VI: Record<string, string> = {
  'not-utf8': 'không phải UTF-8',
  'not-json': 'không phải JSON',
  'not-object': 'không phải đối tượng JSON',
  'no-text': 'thiếu «text» (hay «html») là chuỗi',
  'bad-id': '«id» không phải chuỗi hay số giữ được nguyên',
  'bad-published': '«published» không phải một ngày viết như 2021-07-01',
  'bad-place': '«place» không phải chuỗi',
  'bad-site': '«site» không phải chuỗi',
  failed: 'không xử lý được',
};

const FAULTS_EN: Record<string, string> = {
  'not-utf8': 'not UTF-8',
  'not-json': 'not JSON',
  'not-object': 'not a JSON object',
  'no-text': 'no string "text" (or "html")',
  'bad-id': '"id" is neither a string nor a number that can be kept exactly',
  'bad-published': '"published" is not a day written as 2021-07-01',
  'bad-place': '"place" is not a string',
  'bad-site': '"site" is not a string',
  failed: 'could not be processed',
};

const PACK_VI: Record<string, string> = {
  missing: 'thiếu tập tin',
  unreachable: 'không đọc được',
  damaged: 'hỏng nội dung',
  foreign: 'không phải bộ dữ liệu của Dẫn Chiếu',
};

const PACK_EN: Record<string, string> = {
  missing: 'file missing',
  unreachable: 'cannot be read',
  damaged: 'content damaged',
  foreign: 'not a pack of Dẫn Chiếu',
};

export const cliMessages = catalogue(vi, {
  ...packWordsEn,
  ...toolWordsEn,
  ...snapshotWordsEn,
  usage: `Usage: danchieu COMMAND [OPTION…]

Finds, checks and links citations of Vietnamese legal documents, and looks up the documents they name.

Commands:
  find [FILE…|-]        find citations in files, folders, or standard input
  check [FILE…|-]       check a draft's citations: doubts, validity
  annotate PAGE.html    put links into a page, every other byte as it was
  lookup NUMBER|NAME    say what the registry knows about a document
  pack RECORDS…         build a data pack of your own
  registry …            see, update, roll back, take out the data packs in use
  harvest LIST          take records from a gazette's list page or feed
  snapshot CONFIG       fetch weather and news into static files beside the portal
  serve FOLDER          serve a folder, for trying it out

Options:
  -h, --help            print this; "danchieu COMMAND --help" for one command
      --version         print the version

Exit codes: 0 fine; 1 something to know (not found, a wrong citation); 2 the command line or an input is unusable.
The language follows LC_ALL, LC_MESSAGES, LANG (vi, en). Colour only on a terminal without NO_COLOR.
`,
  usageFind: `Usage: danchieu find [OPTION…] [FILE…|-]

Finds citations. Without a file, or with "-", it reads standard input.

  --format text|json|ndjson   how answers are written (default: text)
  --json                      same as --format json
  --input text|html|ndjson    how input is read; by default a file's ending tells (.html, .ndjson, .jsonl), and on
                              standard input its first line does (an object with "text" or "html"; <!doctype html>)
  --no-registry               read the text only, look nothing up
  --registry PLACE            use the data pack in this folder or at this address; of several, the first is asked first
  -h, --help                  print this

Answers:
  text     a line for each citation: SOURCE:LINE:COLUMN, its words, number, title, validity, official link, doubts
  json     one array, one element {"id", "citations"} for each text
  ndjson   one line {"id", "citations"} for each text, in the order of the input; a file's id is its path as given

Places in HTML are places in the file; "text" is what the reader sees there.

With NDJSON input, each line is {"id", "text"} or {"id", "html"}, and may have "published" (the day, as 2021-07-01),
"place" (the page's locality, as "tỉnh Sơn La") and "site" (the page's host name): when and where a text came out
helps to tell which documents it names. A bad line is answered with {"id"|"line", "error"} and the run goes on; "error"
is not-utf8, not-json, not-object, no-text, bad-id, bad-published, bad-place, bad-site or failed. Blank lines are
passed over.
${toolWordsEn.archiveHelp}
Exit codes: 0 fine; 2 some input cannot be used (the others are still read; bad lines that were answered in json or
ndjson do not count).
`,
  usageLookup: `Usage: danchieu lookup [OPTION…] NUMBER|NAME

Says what the registry knows: danchieu lookup 32/2021/NĐ-CP; danchieu lookup luat dat dai 2013
A number may be typed in any way (32/2021/nd-cp, nghi dinh 32 2021, nghị quyết 1111). The best fit comes first.

  --date DAY             validity on this day (2021-07-01 or 01/7/2021); default: today
  --json                 print {"query", "date", "found": [{"record", "status", "reason"}], "asOf"}
  --registry PLACE       use the data pack in this folder or at this address; of several, the first is asked first
  -h, --help             print this

Exit codes: 0 found; 1 not found; 2 the command line or the data pack cannot be used.
`,
  seeHelp: (command) => `See "${command} --help".`,
  unknownCommand: (name) => `no such command: "${name}".`,
  unknownOption: (name) => `no such option: ${name}.`,
  valueMissing: (name) => `option ${name} needs a value.`,
  takesNoValue: (name) => `option ${name} takes no value.`,
  notAllowed: (name, given, allowed) => `${name} does not take "${given}"; choose one of: ${allowed}.`,
  notADay: (given) => `"${given}" is not a day; write 2021-07-01 or 01/7/2021.`,
  queryMissing: 'a number or a name to look up is needed.',
  noSuchFile: (name) => `${name}: no such file.`,
  isDirectory: (name) => `${name}: this is a folder; name its files.`,
  notAllowedToRead: (name) => `${name}: no permission to read.`,
  notReadable: (name, reason) => `${name}: cannot be read (${reason}).`,
  notUtf8: (name) => `${name}: not UTF-8 text; convert it first.`,
  badLine: (place, fault) => `${place}: this line is passed over, ${fault}.`,
  fault: (code) => FAULTS_EN[code] ?? code,
  noRegistry:
    'no data pack found (npm run build makes it in dist/registry): the text is read, nothing is looked up.',
  registryNeeded: 'no data pack found; run npm run build, or name one with --registry PLACE.',
  registryUnusable: (place, reason) => `${place}: the data pack cannot be used (${reason}).`,
  packFault: (code) => PACK_EN[code] ?? code,
  registryFailed: (reason) =>
    `the data pack could not answer everything (${reason}); some citations were not looked up.`,
  notAnswered: (place, reason) => `${place}: this line could not be answered: ${reason}`,
  systemFailed: (reason) => `stopped by an error of the system: ${reason}.`,
  typeAndEnd: 'reading from the keyboard; Ctrl-D ends.',
  nothingFound: (query) => `"${query}" is not in the registry.`,
  placeWord: 'Place',
  deed: (kind, part) => {
    const deed = DEEDS_EN[kind] ?? '';
    return deed && part && kind !== 'amends' ? `${deed} (part)` : deed;
  },
  alsoFound: 'Also found:',
  moreMayFit: 'There may be others; add a number, a year or a name to narrow down.',
  summary: (citations, texts) =>
    `${citations} ${citations === 1 ? 'citation' : 'citations'} in ${texts} ${texts === 1 ? 'text' : 'texts'}.`,
  statusOn: (day) => `On ${day}`,
  maybe: (documents, more) => `may be: ${documents}${more ? ', …' : ''}`,
});

/** The command's sentences in one language. */
export type CliMessages = ReturnType<typeof cliMessages.for>;
