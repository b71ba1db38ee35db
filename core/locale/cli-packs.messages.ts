/** What the commands `pack` and `registry` say; part of the command's catalogue. */
export const packWordsVi = {
  usagePack: `Cách dùng: danchieu pack BẢN_GHI… [-o THƯ_MỤC] [--bundle TẬP_TIN] --name TÊN [TÙY CHỌN…]

Đóng bộ dữ liệu văn bản của riêng mình từ các bản ghi. «-» là đầu vào chuẩn.

  -o, --out THƯ_MỤC      nơi đặt bộ dữ liệu, để đưa lên máy chủ web cạnh trang (registry="ĐỊA_CHỈ" của
                         <danchieu-citations>); thư mục phải trống hoặc đang chứa một bộ dữ liệu
      --bundle TẬP_TIN   cả bộ trong một tập tin (.ndjson.gz), cho tiện ích và cho «danchieu registry update»
      --name TÊN         tên ngắn của bộ (son-la); bản sau cùng tên thay bản trước
      --title TÊN_GỌI    tên gọi cho người đọc («Văn bản của tỉnh Sơn La»)
      --as-of NGÀY       dữ liệu đến ngày nào; mặc định: ngày ban hành mới nhất trong bộ
      --source NGUỒN     nguồn của bản ghi không ghi nguồn; mặc định: tên gọi của bộ
      --replace-kit      cho phép tên của bộ đi kèm (danchieu): bộ này sẽ thay nó
  -h, --help             in hướng dẫn này

Bản ghi là NDJSON (mỗi dòng một đối tượng) hoặc bảng TSV, CSV có dòng tên cột. Chỉ «number» là bắt buộc:
  number        số hiệu, như 37/2026/QĐ-UBND           (cột: Số hiệu)
  type          loại, «Quyết định» hay quyet-dinh; không có thì theo số hiệu   (Loại)
  title         trích yếu                              (Trích yếu)
  issuer        cơ quan ban hành                       (Cơ quan ban hành)
  place         địa phương, như «tỉnh Sơn La»: cần cho văn bản của UBND, HĐND   (Địa phương)
  issued, effective, expires   ngày, 2026-07-13 hoặc 13/7/2026   (Ngày ban hành, Ngày hiệu lực, Ngày hết hiệu lực)
  status        not-yet, in-force, amended, partly-expired, expired, theo nguồn công bố
  links         địa chỉ https; trong bảng cách nhau bằng dấu cách   (Liên kết)
  sources       nguồn; trong bảng cách nhau bằng dấu chấm phẩy      (Nguồn)
  asOf          nguồn cho biết đến ngày nào
  relations     [{"kind": "repeals", "to": "90/2025/QĐ-UBND", "since"?, "part"?}]; trong bảng là các cột amends,
                replaces, repeals, guides, consolidates (Sửa đổi, Thay thế, Bãi bỏ, Hướng dẫn, Hợp nhất)
Cùng các bản ghi thì ra cùng các tập tin, từng byte một.

Mã kết thúc: 0 đã đóng mọi dòng; 1 đã đóng, có dòng bị bỏ (đã báo); 2 không đóng được.
`,
  usageRegistry: `Cách dùng: danchieu registry info
       danchieu registry update TẬP_TIN|THƯ_MỤC|ĐỊA_CHỈ [--force] [--dry-run]
       danchieu registry rollback [TÊN]
       danchieu registry remove TÊN

Các bộ dữ liệu văn bản mà find và lookup dùng khi không có --registry. Bộ của riêng mình được hỏi trước bộ đi kèm.

  info        các bộ đang dùng: tên, dữ liệu đến ngày, số văn bản
  update      nhận một bộ («danchieu pack --bundle», hoặc thư mục hay địa chỉ của một bộ): kiểm tra hết rồi mới
              thay, một lần; bản trước được giữ lại. In ra văn bản mới, đổi hiệu lực, bị rút
  rollback    quay lại bản trước của bộ (mặc định: danchieu, bộ đi kèm)
  remove      bỏ một bộ

      --force      nhận cả bộ cũ hơn bộ đang dùng, hoặc bộ làm mất hơn một nửa số văn bản
      --dry-run    chỉ kiểm tra và in thay đổi
      --json       in kết quả dạng JSON
  -h, --help       in hướng dẫn này

Giữ ở $XDG_DATA_HOME/danchieu (mặc định ~/.local/share/danchieu). Chỉ gửi yêu cầu tới địa chỉ bạn nêu.

Mã kết thúc: 0 ổn; 1 không có gì để quay lại hay bỏ, hoặc cần --force; 2 dòng lệnh hoặc bộ dữ liệu không dùng được.
`,
  usageHarvest: `Cách dùng: danchieu harvest DANH_SÁCH [TÙY CHỌN…]

Lấy bản ghi từ trang danh sách của một công báo, từ nguồn tin (RSS, Atom), hoặc từ trang thuộc tính của một văn bản;
in ra NDJSON mà «danchieu pack» nhận. DANH_SÁCH là tập tin, địa chỉ, hoặc «-» là đầu vào chuẩn.

      --base ĐỊA_CHỈ    địa chỉ của danh sách, để liên kết được đủ; mặc định: chính địa chỉ đã nêu
      --place NƠI       địa phương của cơ quan ban hành, như «tỉnh Sơn La»; văn bản trung ương không nhận
      --source NGUỒN    nguồn ghi vào bản ghi; mặc định: tên máy chủ của danh sách, nếu biết
      --as-of NGÀY      danh sách cho biết đến ngày nào; mặc định: ngày ban hành mới nhất trong danh sách
  -h, --help            in hướng dẫn này

Mục nào mở đầu bằng số hiệu của một văn bản thì thành bản ghi; điều trang không in ra thì để trống. Tên ghi
«Bãi bỏ Quyết định số …» cho một quan hệ chưa chắc ("unsure"). Hãy đọc lại kết quả trước khi đóng bộ.
Địa chỉ được tải một lần, tối đa 10 MB, 30 giây.

Mã kết thúc: 0 có bản ghi; 1 không thấy văn bản nào; 2 dòng lệnh hoặc danh sách không dùng được.
`,
  recordsMissing: 'cần ít nhất một tập tin bản ghi («-» là đầu vào chuẩn).',
  listMissing: 'cần một danh sách: tập tin, địa chỉ, hoặc «-».',
  notAnAddress: (given: string) => `«${given}» không phải địa chỉ http(s).`,
  notFetched: (address: string, reason: string) => `${address}: không tải được (${reason}).`,
  tooLong: (place: string) => `${place}: dài quá 10 MB.`,
  noDocuments: (place: string) => `${place}: không thấy văn bản nào.`,
  outMissing: 'cần -o THƯ_MỤC hoặc --bundle TẬP_TIN.',
  nameMissing: 'cần --name TÊN.',
  nameBad: (name: string) => `«${name}» không làm tên bộ được; một dòng, nhiều nhất 120 ký tự.`,
  nameTaken: (name: string) =>
    `«${name}» là tên của bộ đi kèm; hãy chọn tên khác, hoặc thêm --replace-kit nếu muốn thay chính bộ ấy.`,
  dayToCome: (day: string) => `${day} chưa đến; dữ liệu không thể biết đến ngày ấy.`,
  folderTaken: (folder: string) =>
    `${folder}: thư mục này có thứ khác, không phải bộ dữ liệu; hãy chọn thư mục trống.`,
  notWritable: (place: string, reason: string) => `${place}: không ghi được (${reason}).`,
  rowFault: (place: string, code: string, about: string) =>
    `${place}: bỏ dòng này, ${ROW_VI[code]?.(about) ?? code}.`,
  recordFault: (reason: string) => `bỏ một bản ghi: ${reason}`,
  nothingToPack: 'không có bản ghi nào dùng được, nên chưa đóng gì.',
  asOfNeeded: 'không bản ghi nào cho biết ngày; hãy thêm --as-of NGÀY.',
  packed: (records: number, left: number, asOf: string) =>
    `${records} văn bản, dữ liệu đến ${asOf}${left > 0 ? `; bỏ ${left} dòng` : ''}.`,
  actionMissing: 'cần một trong: info, update, rollback, remove.',
  packNeeded: 'cần một tập tin, thư mục hay địa chỉ.',
  packNamed: (name: string, asOf: string, records: number) =>
    `${name}: ${records} văn bản, dữ liệu đến ${asOf}`,
  bundledWord: 'đi kèm',
  previousWord: (asOf: string) => `bản trước đến ${asOf}`,
  noPacks: 'Chưa có bộ dữ liệu nào.',
  unknownPack: (name: string) => `không giữ bộ nào tên «${name}».`,
  olderPack: (given: string, used: string) =>
    `bộ này chỉ đến ${given}, bộ đang dùng đến ${used}; thêm --force nếu vẫn muốn dùng.`,
  losesMuch: (withdrawn: number, records: number) =>
    `bộ này không còn ${withdrawn} trong ${records} văn bản đang có; thêm --force nếu vẫn muốn dùng.`,
  packTaken: (name: string, asOf: string) => `Đã dùng bộ ${name}, dữ liệu đến ${asOf}.`,
  packChecked: (name: string, asOf: string) => `Bộ ${name}, dữ liệu đến ${asOf}: dùng được. Chưa thay gì.`,
  packBack: (name: string, asOf: string) => `Đã quay lại bộ ${name}, dữ liệu đến ${asOf}.`,
  packBackToBundled: (name: string) => `Đã bỏ bản nhận về của ${name}; dùng lại bộ đi kèm, nếu có.`,
  packRemoved: (name: string) => `Đã bỏ bộ ${name}.`,
  changed: (added: number, restated: number, withdrawn: number, amended: number) =>
    `${added} văn bản mới, ${restated} đổi hiệu lực, ${withdrawn} bị rút, ${amended} sửa thông tin khác.`,
  addedWord: 'Mới:',
  amendedWord: 'Sửa thông tin khác:',
  replacesKit: 'Lưu ý: bộ này mang tên danchieu, thay cho bộ dữ liệu đi kèm Dẫn Chiếu.',
  restatedWord: 'Đổi hiệu lực:',
  withdrawnWord: 'Bị rút:',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  andOthers: (count: number) => `  và ${count} văn bản khác`,
};

const ROW_VI: Record<string, (about: string) => string> = {
  'not-json': () => 'không phải JSON',
  'not-object': () => 'không phải đối tượng JSON',
  'bad-field': (about) => `«${about}» thiếu hoặc không đúng dạng`,
  'unknown-field': (about) => `không có trường «${about}»`,
  'no-number': () => '«number» không phải số hiệu',
  duplicate: (about) => `trùng văn bản ở dòng ${about}`,
  'ends-early': () => '«expires» sớm hơn ngày ban hành hay ngày hiệu lực',
  self: () => 'quan hệ trỏ về chính văn bản này',
  mutual: (about) => `văn bản này và văn bản ở dòng ${about} chấm dứt lẫn nhau`,
};

const ROW_EN: Record<string, (about: string) => string> = {
  'not-json': () => 'not JSON',
  'not-object': () => 'not a JSON object',
  'bad-field': (about) => `"${about}" is missing or not of its form`,
  'unknown-field': (about) => `there is no field "${about}"`,
  'no-number': () => '"number" is not a document number',
  duplicate: (about) => `the document of line ${about} again`,
  'ends-early': () => '"expires" is before the day of signing or of effect',
  self: () => 'a relation points to this document itself',
  mutual: (about) => `this document and that of line ${about} end each other`,
};

const documents = (count: number): string => `${count} ${count === 1 ? 'document' : 'documents'}`;

export const packWordsEn: typeof packWordsVi = {
  usagePack: `Usage: danchieu pack RECORDS… [-o DIR] [--bundle FILE] --name NAME [OPTION…]

Builds a data pack of your own from records. "-" is standard input.

  -o, --out DIR          where the pack goes, to be put on a web server beside the page (registry="ADDRESS" of
                         <danchieu-citations>); the folder must be empty or hold a pack already
      --bundle FILE      the whole pack in one file (.ndjson.gz), for the extension and for "danchieu registry update"
      --name NAME        short name of the pack (son-la); a later one of the same name takes its place
      --title TITLE      what readers call it ("Documents of Sơn La Province")
      --as-of DAY        up to which day it knows; default: the newest day of signing in it
      --source SOURCE    source of the records that name none; default: the pack's title
      --replace-kit      allow the name of the pack that came along (danchieu): this one will take its place
  -h, --help             print this

Records are NDJSON (an object a line) or a table, TSV or CSV, with a line of column names. Only "number" is needed:
  number        the document's number, as 37/2026/QĐ-UBND           (column: Số hiệu)
  type          its kind, "Quyết định" or quyet-dinh; else as its number tells   (Loại)
  title         its title                              (Trích yếu)
  issuer        who issued it                          (Cơ quan ban hành)
  place         locality, as "tỉnh Sơn La": needed for documents of people's committees and councils   (Địa phương)
  issued, effective, expires   days, 2026-07-13 or 13/7/2026   (Ngày ban hành, Ngày hiệu lực, Ngày hết hiệu lực)
  status        not-yet, in-force, amended, partly-expired, expired, as its publisher states
  links         https addresses; in a table apart by spaces        (Liên kết)
  sources       sources; in a table apart by semicolons            (Nguồn)
  asOf          up to which day its source knows
  relations     [{"kind": "repeals", "to": "90/2025/QĐ-UBND", "since"?, "part"?}]; in a table the columns amends,
                replaces, repeals, guides, consolidates (Sửa đổi, Thay thế, Bãi bỏ, Hướng dẫn, Hợp nhất)
The same records give the same files, to the byte.

Exit codes: 0 every line packed; 1 packed, some lines left out (and told); 2 nothing packed.
`,
  usageRegistry: `Usage: danchieu registry info
       danchieu registry update FILE|DIR|ADDRESS [--force] [--dry-run]
       danchieu registry rollback [NAME]
       danchieu registry remove NAME

The data packs that find and lookup use without --registry. Your own are asked before the one that came along.

  info        the packs in use: name, up to which day they know, how many documents
  update      takes a pack (of "danchieu pack --bundle", or a pack's folder or address): it is checked whole and only
              then put in use, at one stroke; the version before is kept. Prints what is new, of another validity,
              withdrawn
  rollback    goes back to the version before (default: danchieu, the pack that came along)
  remove      takes a pack out

      --force      take a pack older than the one in use, too, or one without more than half of its documents
      --dry-run    only check and print what would change
      --json       print the outcome as JSON
  -h, --help       print this

Kept in $XDG_DATA_HOME/danchieu (default ~/.local/share/danchieu). Asks no address but the one you give.

Exit codes: 0 fine; 1 nothing to go back to or take out, or --force is needed; 2 the command line or the pack cannot
be used.
`,
  usageHarvest: `Usage: danchieu harvest LIST [OPTION…]

Takes records from a gazette's list page, from a feed (RSS, Atom), or from the page of one document's properties;
prints the NDJSON that "danchieu pack" takes. LIST is a file, an address, or "-" for standard input.

      --base ADDRESS    the list's address, so that its links come whole; default: the address given
      --place PLACE     locality of the issuers, as "tỉnh Sơn La"; documents of central bodies get none
      --source SOURCE   what the records name as their source; default: the list's host, where known
      --as-of DAY       up to which day the list knows; default: the newest day of signing in it
  -h, --help            print this

An entry that begins with a document's number becomes a record; what the page does not print is left out. A title
that repeals one document gives a relation marked "unsure". Read the outcome before packing it.
An address is asked once, for at most 10 MB and 30 seconds.

Exit codes: 0 records; 1 no document found; 2 the command line or the list cannot be used.
`,
  recordsMissing: 'a file of records is needed ("-" is standard input).',
  listMissing: 'a list is needed: a file, an address, or "-".',
  notAnAddress: (given) => `"${given}" is not an http(s) address.`,
  notFetched: (address, reason) => `${address}: cannot be fetched (${reason}).`,
  tooLong: (place) => `${place}: longer than 10 MB.`,
  noDocuments: (place) => `${place}: no document found.`,
  outMissing: '-o DIR or --bundle FILE is needed.',
  nameMissing: '--name NAME is needed.',
  nameBad: (name) => `"${name}" cannot name a pack; one line of at most 120 characters.`,
  nameTaken: (name) =>
    `"${name}" is the name of the pack that came along; choose another, or add --replace-kit to take its place.`,
  dayToCome: (day) => `${day} has not come; no data can go so far.`,
  folderTaken: (folder) => `${folder}: this folder holds something else than a pack; choose an empty one.`,
  notWritable: (place, reason) => `${place}: cannot be written (${reason}).`,
  rowFault: (place, code, about) => `${place}: this line is left out, ${ROW_EN[code]?.(about) ?? code}.`,
  recordFault: (reason) => `a record is left out: ${reason}`,
  nothingToPack: 'no record can be used, so nothing was packed.',
  asOfNeeded: 'no record tells a day; add --as-of DAY.',
  packed: (records, left, asOf) =>
    `${documents(records)} as of ${asOf}${left > 0 ? `; left out: ${left}` : ''}.`,
  actionMissing: 'one of info, update, rollback, remove is needed.',
  packNeeded: 'a file, a folder or an address is needed.',
  packNamed: (name, asOf, records) => `${name}: ${documents(records)} as of ${asOf}`,
  bundledWord: 'came along',
  previousWord: (asOf) => `version before as of ${asOf}`,
  noPacks: 'There is no pack yet.',
  unknownPack: (name) => `no pack named "${name}" is kept.`,
  olderPack: (given, used) =>
    `this pack knows up to ${given}, the one in use up to ${used}; add --force to use it all the same.`,
  losesMuch: (withdrawn, records) =>
    `this pack is without ${withdrawn} of the ${records} documents there are; add --force to use it all the same.`,
  packTaken: (name, asOf) => `Pack ${name} as of ${asOf} is in use.`,
  packChecked: (name, asOf) => `Pack ${name} as of ${asOf} can be used. Nothing was changed.`,
  packBack: (name, asOf) => `Back to pack ${name} as of ${asOf}.`,
  packBackToBundled: (name) =>
    `The version taken of ${name} is gone; the one that came along, if any, is in use.`,
  packRemoved: (name) => `Pack ${name} was taken out.`,
  changed: (added, restated, withdrawn, amended) =>
    `${added} new, ${restated} of another validity, ${withdrawn} withdrawn, ${amended} with other facts.`,
  addedWord: 'New:',
  amendedWord: 'With other facts:',
  replacesKit: 'Note: this pack is named danchieu and takes the place of the one that came with Dẫn Chiếu.',
  restatedWord: 'Of another validity:',
  withdrawnWord: 'Withdrawn:',
  fromTo: (from, to) => `${from} → ${to}`,
  andOthers: (count) => `  and ${count} others`,
};
