/** What the commands `snapshot` and `serve` say; part of the command's catalogue. */
export const snapshotWordsVi = {
  usageSnapshot: `Cách dùng: danchieu snapshot CẤU_HÌNH.json [--verbose]

Lấy thời tiết và tin tức về thành tập tin JSON tĩnh đặt cạnh trang, để trình duyệt của người đọc không phải hỏi ai khác.
Chạy định kỳ 10 đến 15 phút một lần. Lỗi thì giữ bản tốt gần nhất; các tập tin được thay cùng một lượt.

CẤU_HÌNH (đường dẫn tính từ nơi đặt nó):
  {
    "out": "public/data",
    "contact": "webmaster@phuong.example.vn",
    "weather": { "provider": "open-meteo", "places": ["Hà Nội", "Mộc Châu @ 20.8372/104.6411"], "air": true },
    "news": { "feeds": [{ "url": "https://tinh.example.vn/rss", "category": "notice" }] }
  }
  out                thư mục nhận weather.json và news.json ("file" trong mỗi phần đổi tên)
  contact            thư điện tử hay trang liên hệ, gửi kèm mỗi yêu cầu; MET Norway đòi hỏi
  weather.provider   open-meteo (miễn phí cho mục đích phi thương mại, CC BY 4.0; nên hỏi trước nếu là cơ quan) hoặc
                     met-norway (CC BY 4.0; phải xưng tên, giữ bản lưu theo Expires; tọa độ tối đa 4 số lẻ)
  weather.places     tỉnh, thành phố, hoặc «Tên @ vĩ độ/kinh độ»; "air": true lấy thêm không khí (Open-Meteo)
  weather.server, airServer, keyVariable   máy chủ riêng; tên biến môi trường giữ khóa trả phí
  news.feeds         RSS, Atom, JSON Feed; "category": featured, notice, other
  limits             bytes (2000000), seconds (20), redirects (3), tries (3), pause (1000 ms, nhân đôi mỗi lần)
  state              thư mục giữ bản lưu và khóa (.danchieu-snapshot); đừng đặt dưới thư mục web

  -v, --verbose      in việc đã làm (mặc định chỉ in trên màn hình; cron chỉ nhận được tin khi có lỗi)
  -h, --help         in hướng dẫn này

crontab:      7-59/15 * * * * danchieu snapshot /srv/portal/snapshot.json
Windows:      schtasks /Create /SC MINUTE /MO 15 /TN "Dan Chieu" /TR "danchieu.cmd snapshot D:\\portal\\snapshot.json"

Mã kết thúc: 0 mọi nguồn đều mới; 1 có nguồn lỗi (đã dùng hoặc giữ bản cũ), hay một lần chạy khác đang làm; 2 cấu
hình hoặc dòng lệnh không dùng được, hay không ghi được.
`,
  usageServe: `Cách dùng: danchieu serve THƯ_MỤC [--port SỐ] [--csp]

Cho xem thử một thư mục như máy chủ web cho xem: đúng loại nội dung, ETag; không gì ngoài thư mục. Ctrl-C để dừng.
Không phải để phục vụ người đọc.

  -p, --port SỐ      cổng (mặc định 8080; 0: cổng trống bất kỳ)
      --host MÁY     địa chỉ lắng nghe (mặc định 127.0.0.1: chỉ máy này)
      --csp          gửi kèm chính sách chặt nhất (CSP, Trusted Types) mà bộ công cụ chạy được
  -h, --help         in hướng dẫn này

Mã kết thúc: 0 dừng theo yêu cầu; 1 không dùng; 2 thư mục, cổng hoặc dòng lệnh không dùng được.
`,
  configMissing: 'cần một tập tin cấu hình.',
  folderMissing: 'cần một thư mục.',
  notAFolder: (path: string) => `${path}: không phải thư mục.`,
  portTaken: (address: string, code: string) => `không lắng nghe được ở ${address} (${code}).`,
  serving: (origin: string) => `Đang chạy ở ${origin}/ (Ctrl-C để dừng)`,
  badConfig: (path: string, field: string, fault: string) =>
    field === '' ? `${path}: ${fault}.` : `${path}: «${field}» ${fault}.`,
  configFault: (code: string, detail: string) => CONFIG_VI[code] ?? detail,
  snapshotLocked: (pid: number) => `một lần chạy khác (tiến trình ${pid}) đang làm; lần này thôi.`,
  snapshotKept: (file: string) => `${file}: không có gì mới; giữ nguyên bản cũ nếu có.`,
  weatherTaken: (file: string, places: number) => `${file}: ${places} nơi.`,
  newsTaken: (file: string, items: number) => `${file}: ${items} tin.`,
  sourceFailed: (address: string, fault: string, old: string | undefined) =>
    `${address}: ${fault}; ${old === undefined ? 'chưa có bản nào để dùng thay' : `dùng bản lấy lúc ${old}`}.`,
  fetchFault: (code: string, detail: string) => (FETCH_VI[code] ?? code).replace('%', detail),
};

const CONFIG_VI: Record<string, string> = {
  json: 'không phải JSON',
  empty: 'cần phần «weather» hoặc «news»',
  needed: 'cần có với MET Norway',
  address: 'phải là địa chỉ http(s)',
  file: 'phải là tên tập tin .json trong thư mục out',
  contact: 'phải là thư điện tử hoặc địa chỉ http(s)',
  place: 'không phải tỉnh, thành phố nào biết được, cũng không phải «Tên @ vĩ độ/kinh độ»',
  unrecognized_keys: 'không phải trường nào của cấu hình',
  invalid_type: 'thiếu hoặc sai kiểu',
  invalid_value: 'không phải một trong các giá trị cho phép',
  invalid_format: 'viết sai',
  too_small: 'quá nhỏ hoặc quá ít',
  too_big: 'quá lớn hoặc quá nhiều',
};

const FETCH_VI: Record<string, string> = {
  status: 'máy chủ trả lời %',
  unreachable: 'không kết nối được (%)',
  slow: 'không trả lời xong trong % giây',
  'cut-off': 'trả lời bị cắt giữa chừng (%)',
  'too-long': 'dài hơn % byte',
  'wrong-type': 'sai loại nội dung (%)',
  redirects: 'chuyển hướng quá nhiều hoặc ra ngoài web (%)',
  'not-readable': 'không đọc được nội dung (%)',
};

const CONFIG_EN: typeof CONFIG_VI = {
  json: 'not JSON',
  empty: 'needs a part "weather" or "news"',
  needed: 'is needed with MET Norway',
  address: 'must be an http(s) address',
  file: 'must be the name of a .json file inside out',
  contact: 'must be an e-mail or http(s) address',
  place: 'is neither a province or city known here nor "Name @ latitude/longitude"',
  unrecognized_keys: 'is no field of the configuration',
  invalid_type: 'is missing, or of the wrong type',
  invalid_value: 'is not one of the values allowed',
  invalid_format: 'is not written as it must be',
  too_small: 'is too small or too few',
  too_big: 'is too large or too many',
};

const FETCH_EN: typeof FETCH_VI = {
  status: 'the server answered %',
  unreachable: 'no connection (%)',
  slow: 'no whole answer within % s',
  'cut-off': 'the answer was cut off (%)',
  'too-long': 'longer than % bytes',
  'wrong-type': 'content of the wrong type (%)',
  redirects: 'redirected too often or out of the web (%)',
  'not-readable': 'content that cannot be read (%)',
};

export const snapshotWordsEn: typeof snapshotWordsVi = {
  usageSnapshot: `Usage: danchieu snapshot CONFIG.json [--verbose]

Fetches weather and news into static JSON files beside the portal, so that readers' browsers ask nobody else. Run it
every 10 to 15 minutes. After a failure the last good data stay; all files are replaced together.

CONFIG (paths are meant from where it lies):
  {
    "out": "public/data",
    "contact": "webmaster@phuong.example.vn",
    "weather": { "provider": "open-meteo", "places": ["Hà Nội", "Mộc Châu @ 20.8372/104.6411"], "air": true },
    "news": { "feeds": [{ "url": "https://tinh.example.vn/rss", "category": "notice" }] }
  }
  out                folder that takes weather.json and news.json ("file" in either part renames it)
  contact            e-mail or page, sent with every request; MET Norway demands it
  weather.provider   open-meteo (free for non-commercial use, CC BY 4.0; an authority should ask them first) or
                     met-norway (CC BY 4.0; name yourself, keep what came until its Expires; at most 4 decimals)
  weather.places     provinces, cities, or "Name @ latitude/longitude"; "air": true adds the air (Open-Meteo)
  weather.server, airServer, keyVariable   a server of one's own; name of the variable that holds a paid plan's key
  news.feeds         RSS, Atom, JSON Feed; "category": featured, notice, other
  limits             bytes (2000000), seconds (20), redirects (3), tries (3), pause (1000 ms, doubled each time)
  state              folder for what is kept and the lock (.danchieu-snapshot); not below the web's folder

  -v, --verbose      print what was done (else only on a terminal: cron hears of failures alone)
  -h, --help         print this

crontab:      7-59/15 * * * * danchieu snapshot /srv/portal/snapshot.json
Windows:      schtasks /Create /SC MINUTE /MO 15 /TN "Dan Chieu" /TR "danchieu.cmd snapshot D:\\portal\\snapshot.json"

Exit codes: 0 all sources are fresh; 1 a source failed (older data used or kept), or another run is at work; 2 the
configuration or the command line cannot be used, or nothing can be written.
`,
  usageServe: `Usage: danchieu serve FOLDER [--port NUMBER] [--csp]

Serves a folder as a web server does, for trying it out: right types, ETag; nothing outside the folder. Ctrl-C ends it.
It is not meant for readers.

  -p, --port NUMBER  port (default 8080; 0: any that is free)
      --host HOST    address to listen at (default 127.0.0.1: this machine only)
      --csp          send the strictest policy (CSP, Trusted Types) that the kit is made for
  -h, --help         print this

Exit codes: 0 stopped as asked; 1 not used; 2 the folder, the port or the command line cannot be used.
`,
  configMissing: 'a configuration file is needed.',
  folderMissing: 'a folder is needed.',
  notAFolder: (path) => `${path}: not a folder.`,
  portTaken: (address, code) => `cannot listen at ${address} (${code}).`,
  serving: (origin) => `Serving at ${origin}/ (Ctrl-C ends)`,
  badConfig: (path, field, fault) => (field === '' ? `${path}: ${fault}.` : `${path}: "${field}" ${fault}.`),
  configFault: (code, detail) => CONFIG_EN[code] ?? detail,
  snapshotLocked: (pid) => `another run (process ${pid}) is at work; this one leaves it to it.`,
  snapshotKept: (file) => `${file}: nothing new; the old file stays, if there is one.`,
  weatherTaken: (file, places) => `${file}: ${places} ${places === 1 ? 'place' : 'places'}.`,
  newsTaken: (file, items) => `${file}: ${items} ${items === 1 ? 'item' : 'items'}.`,
  sourceFailed: (address, fault, old) =>
    `${address}: ${fault}; ${old === undefined ? 'nothing older to use' : `using what came at ${old}`}.`,
  fetchFault: (code, detail) => (FETCH_EN[code] ?? code).replace('%', detail),
};
