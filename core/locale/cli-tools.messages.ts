import { formatBytes, formatCount } from './cli-figures.ts';

/** What a run over an archive has done. */
interface Tally {
  texts: number;
  citations: number;
  failed: number;
  bytes: number;
  seconds: number;
}

/** What the commands `check`, `annotate`, `snapshot` and `serve` say; part of the command's catalogue. */
export const toolWordsVi = {
  usageCheck: `Cách dùng: danchieu check [TÙY CHỌN…] [TẬP_TIN…|-]

Soát trích dẫn của một bản thảo: nghi vấn, hiệu lực vào ngày nêu. Không nêu tập tin, hoặc «-», thì đọc đầu vào chuẩn.

  --date NGÀY                 hiệu lực vào ngày này (2021-07-01 hoặc 01/7/2021); mặc định: hôm nay
  --format text|json|ndjson   cách viết kết quả (mặc định: text); --json như --format json
  --input text|html|ndjson    cách đọc đầu vào; mặc định theo đuôi tập tin, ở đầu vào chuẩn thì theo dòng đầu
  --published NGÀY, --place ĐỊA_PHƯƠNG, --site MÁY_CHỦ
                              bản thảo ra ngày nào, của nơi nào: giúp biết văn bản nào được nêu
  --no-registry               chỉ đọc văn bản, không tra sổ đăng ký
  --registry NƠI              dùng bộ dữ liệu ở thư mục hay địa chỉ này; nêu nhiều lần thì bộ nêu trước được hỏi trước
  -h, --help                  in hướng dẫn này

Sai (✗): có nghi vấn, hoặc văn bản hết hay chưa có hiệu lực vào ngày đó mà bản thảo không nói là bị thay thế, bãi bỏ,
sửa đổi. Chưa chắc (?): chưa rõ văn bản nào, hay chưa rõ hiệu lực. Ổn (✓): không có gì trái.
json: mỗi văn bản {"id", "date", "wrong", "unsure", "citations": [… "status", "verdict": wrong|unsure|fine]}.

Mã kết thúc: 0 không trích dẫn nào sai; 1 có trích dẫn sai; 2 có đầu vào không dùng được.
`,
  usageAnnotate: `Cách dùng: danchieu annotate [TÙY CHỌN…] [TẬP_TIN.html…|THƯ_MỤC…|-]

Chèn liên kết vào các trích dẫn trong HTML. Mọi byte khác giữ nguyên, kể cả chỗ HTML viết sai; trích dẫn và thuộc tính
như khi <danchieu-citations> đánh dấu trong trang. Một tập tin thì in ra đầu ra chuẩn.

  -o, --out NƠI               thư mục nhận kết quả (giữ cây thư mục); với một tập tin hay NDJSON: tập tin kết quả
      --in-place              thay chính các tập tin, mỗi tập tin một lần trọn vẹn
      --for BỘ_CHỌN           chỉ phần trang khớp bộ chọn CSS này (mặc định: cả body)
      --exclude BỘ_CHỌN       bỏ qua phần khớp; thuộc tính data-danchieu-skip cũng vậy
      --link-source TÊN       nơi công bố được liên kết trước (vbpl.vn)
      --no-enrich             không đánh dấu liên kết có sẵn của trang
      --json-ld               ghi thêm các văn bản được nêu vào đầu trang bằng JSON-LD (schema.org)
      --check                 báo từng nghi vấn; có nghi vấn thì kết thúc với mã 1
      --published NGÀY, --place ĐỊA_PHƯƠNG, --site MÁY_CHỦ
                              trang ra ngày nào, của nơi nào; mặc định: theo siêu dữ liệu của trang
      --input html|ndjson     cách đọc; dòng NDJSON {"id", "html"} được trả lời {"id", "html", "links", "doubted"}
      --no-registry           liên kết tới trang tìm của nơi công bố, không tra sổ đăng ký
      --registry NƠI          dùng bộ dữ liệu ở thư mục hay địa chỉ này
  -j, --jobs SỐ               số luồng (mặc định cho thư mục: mọi lõi)
      --ordered               kết quả theo đúng thứ tự đầu vào
      --journal TẬP_TIN       ghi việc đã xong, để chạy tiếp sau khi bị ngắt
  -h, --help                  in hướng dẫn này

Ví dụ: danchieu annotate bai.html > bai-moi.html; danchieu annotate luu-tru/ -o ket-qua/ --journal viec.ndjson

Mã kết thúc: 0 ổn; 1 có nghi vấn (--check) hay chỗ không chèn được; 2 có đầu vào không dùng được.
`,
  archiveHelp: `
Kho lưu trữ: nêu thư mục (đọc .html, .htm, .xhtml, .txt, .ndjson, .jsonl) hoặc mẫu tên ("bai/**/*.html").
  -j, --jobs SỐ          số luồng; mặc định: mọi lõi cho thư mục, mẫu tên, NDJSON lớn; còn lại một luồng
      --ordered          kết quả theo đúng thứ tự đầu vào; không có thì xong trước ra trước (NDJSON luôn đúng thứ tự)
  -o, --out TẬP_TIN      ghi kết quả vào tập tin
      --journal TẬP_TIN  ghi việc đã xong, cùng -o và --format ndjson: chạy lại lệnh cũ thì làm tiếp, không lặp,
                         không sót
`,
  notASelector: (name: string, given: string) => `${name}: «${given}» không phải bộ chọn CSS.`,
  notACount: (name: string, given: string, most: number) =>
    `${name} cần một số nguyên từ 1 đến ${most}, không phải «${given}».`,
  journalNeedsOut: '--journal cần -o TẬP_TIN và --format ndjson, hoặc thư mục kết quả.',
  mixedInputs: 'NDJSON và HTML phải chạy riêng từng lệnh.',
  inPlaceAlone: '--in-place chỉ dùng với tập tin hay thư mục HTML, và không cùng -o.',
  targetNeeded: 'nhiều tập tin thì cần -o THƯ_MỤC hoặc --in-place.',
  targetTaken: (path: string, target: string) => `${path}: đã có tập tin khác ghi vào ${target}; bỏ qua.`,
  jsonLdNeedsRegistry: '--json-ld cần sổ đăng ký, không dùng được cùng --no-registry.',
  otherJournal: (path: string) =>
    `${path}: nhật ký của một lần chạy khác; hãy dùng tập tin khác hoặc xóa nó.`,
  shortOutput: (path: string) => `${path}: ngắn hơn nhật ký ghi; hãy xóa cả hai và chạy lại từ đầu.`,
  goesOn: 'làm tiếp từ chỗ nhật ký ghi.',
  noneMatches: (pattern: string) => `${pattern}: không tập tin nào khớp.`,
  badPattern: (pattern: string) => `${pattern}: mẫu tên viết sai.`,
  nothingThere: (folder: string) => `${folder}: không có tập tin nào đọc được ở đây.`,
  unmarked: (place: string, count: number) =>
    `${place}: ${count} chỗ không chèn liên kết được vì mã HTML quanh đó sẽ đổi nghĩa.`,
  progress: ({ texts, citations, failed, bytes, seconds }: Tally) =>
    `${formatCount(texts, 'vi')} văn bản · ${formatCount(citations, 'vi')} trích dẫn · ` +
    `${formatBytes(bytes / Math.max(seconds, 0.001), 'vi')}/giây · ${formatCount(failed, 'vi')} hỏng`,
  archived: ({ texts, citations, failed, bytes, seconds }: Tally, threads: number) =>
    `${formatCount(texts, 'vi')} văn bản, ${formatCount(citations, 'vi')} trích dẫn, ${formatBytes(bytes, 'vi')} trong ` +
    `${formatCount(seconds, 'vi', 1)} giây (${formatBytes(bytes / Math.max(seconds, 0.001), 'vi')}/giây, ` +
    `${threads} luồng); ${formatCount(failed, 'vi')} văn bản hỏng.`,
  verdict: (verdict: 'wrong' | 'unsure' | 'fine') => VERDICTS_VI[verdict],
  validOn: (day: string) => `hiệu lực vào ${day}`,
  checkedSum: (all: number, wrong: number, unsure: number, fine: number) =>
    `${all} trích dẫn: ${wrong} sai, ${unsure} chưa chắc, ${fine} ổn.`,
};

const VERDICTS_VI = { wrong: 'sai', unsure: 'chưa chắc', fine: 'ổn' };
const VERDICTS_EN = { wrong: 'wrong', unsure: 'unsure', fine: 'fine' };

export const toolWordsEn: typeof toolWordsVi = {
  usageCheck: `Usage: danchieu check [OPTION…] [FILE…|-]

Checks a draft's citations: doubts, validity on a day. Without a file, or with "-", it reads standard input.

  --date DAY                  validity on this day (2021-07-01 or 01/7/2021); default: today
  --format text|json|ndjson   how answers are written (default: text); --json is --format json
  --input text|html|ndjson    how input is read; by default a file's ending tells, on standard input its first line
  --published DAY, --place PLACE, --site HOST
                              when and where the draft comes out: helps to tell which documents it names
  --no-registry               read the text only, look nothing up
  --registry PLACE            use the data pack in this folder or at this address; of several, the first is asked first
  -h, --help                  print this

Wrong (✗): there is a doubt, or the document has no force on that day and the draft does not say that it is replaced,
repealed or amended. Unsure (?): which document is meant, or whether it holds, cannot be told. Fine (✓): nothing
speaks against it. json: {"id", "date", "wrong", "unsure", "citations": [… "status", "verdict": wrong|unsure|fine]}.

Exit codes: 0 no citation is wrong; 1 some are; 2 some input cannot be used.
`,
  usageAnnotate: `Usage: danchieu annotate [OPTION…] [FILE.html…|FOLDER…|-]

Puts links around the citations in HTML. Every other byte stays, broken HTML included; citations and attributes are
those that <danchieu-citations> makes in the page. One file goes to standard output.

  -o, --out PLACE             folder for the results (its tree is kept); with one file, or NDJSON: the file of results
      --in-place              replace the files themselves, each at once or not at all
      --for SELECTOR          only the part of the page that this CSS selector means (default: the body)
      --exclude SELECTOR      leave alone what this means; so does the attribute data-danchieu-skip
      --link-source NAME      publisher that links lead to first (vbpl.vn)
      --no-enrich             do not mark links that the page has itself
      --json-ld               describe the documents cited in the page's head, as JSON-LD (schema.org)
      --check                 tell every doubt; where there is one, the exit code is 1
      --published DAY, --place PLACE, --site HOST
                              when and where the page comes out; default: what its metadata say
      --input html|ndjson     how input is read; a line {"id", "html"} is answered {"id", "html", "links", "doubted"}
      --no-registry           links lead to publishers' searches, nothing is looked up
      --registry PLACE        use the data pack in this folder or at this address
  -j, --jobs NUMBER           threads (default for folders: all cores)
      --ordered               results in the order of the inputs
      --journal FILE          note what is done, to go on after an interruption
  -h, --help                  print this

Examples: danchieu annotate story.html > new.html; danchieu annotate archive/ -o results/ --journal done.ndjson

Exit codes: 0 fine; 1 doubts (--check), or places where no link can stand; 2 some input cannot be used.
`,
  archiveHelp: `
Archives: name a folder (.html, .htm, .xhtml, .txt, .ndjson, .jsonl are read) or a pattern ("news/**/*.html").
  -j, --jobs NUMBER      threads; default: all cores for folders, patterns and large NDJSON files, else one
      --ordered          answers in the order of the inputs; else as they are done (NDJSON is always in order)
  -o, --out FILE         write the answers into a file
      --journal FILE     note what is done, with -o and --format ndjson: the same command run again goes on where it
                         was stopped, nothing twice, nothing missing
`,
  notASelector: (name, given) => `${name}: "${given}" is not a CSS selector.`,
  notACount: (name, given, most) => `${name} needs a whole number from 1 to ${most}, not "${given}".`,
  journalNeedsOut: '--journal needs -o FILE and --format ndjson, or a folder of results.',
  mixedInputs: 'NDJSON and HTML need a command each.',
  inPlaceAlone: '--in-place goes with HTML files or folders only, and not with -o.',
  targetNeeded: 'several files need -o FOLDER or --in-place.',
  targetTaken: (path, target) =>
    `${path}: another file is written to ${target} already; this one is passed over.`,
  jsonLdNeedsRegistry: '--json-ld needs the registry, and does not go with --no-registry.',
  otherJournal: (path) => `${path}: the journal of another run; use another file or delete it.`,
  shortOutput: (path) => `${path}: shorter than the journal says; delete both and start anew.`,
  goesOn: 'going on where the journal ends.',
  noneMatches: (pattern) => `${pattern}: no file matches.`,
  badPattern: (pattern) => `${pattern}: not a pattern.`,
  nothingThere: (folder) => `${folder}: there is no file here that can be read.`,
  unmarked: (place, count) =>
    `${place}: ${count} ${count === 1 ? 'place' : 'places'} without a link, since the markup there would read otherwise.`,
  progress: ({ texts, citations, failed, bytes, seconds }) =>
    `${formatCount(texts, 'en')} texts · ${formatCount(citations, 'en')} citations · ` +
    `${formatBytes(bytes / Math.max(seconds, 0.001), 'en')}/s · ${formatCount(failed, 'en')} failed`,
  archived: ({ texts, citations, failed, bytes, seconds }, threads) =>
    `${formatCount(texts, 'en')} texts, ${formatCount(citations, 'en')} citations, ${formatBytes(bytes, 'en')} in ` +
    `${formatCount(seconds, 'en', 1)} s (${formatBytes(bytes / Math.max(seconds, 0.001), 'en')}/s, ` +
    `${threads} ${threads === 1 ? 'thread' : 'threads'}); ${formatCount(failed, 'en')} failed.`,
  verdict: (verdict) => VERDICTS_EN[verdict],
  validOn: (day) => `validity on ${day}`,
  checkedSum: (all, wrong, unsure, fine) =>
    `${all} ${all === 1 ? 'citation' : 'citations'}: ${wrong} wrong, ${unsure} unsure, ${fine} fine.`,
};
