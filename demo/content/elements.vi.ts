/**
 * The manifest's English sentences in Vietnamese. Keyed by the sentence: one that is reworded in an element's source shows
 * in English until its line here is mended, and a test names it.
 */
export const ELEMENTS_VI: Readonly<Record<string, string>> = {
  // Citations
  'CSS selector of the content to mark, anywhere in the same document, now or later.':
    'Bộ chọn CSS của phần nội dung cần đánh dấu, ở bất cứ đâu trong trang, có sẵn hay xuất hiện sau.',
  "the element's own content": 'nội dung bên trong thẻ',
  "Address of the registry's pack, or `none`.": 'Địa chỉ gói dữ liệu văn bản, hoặc `none`.',
  '`registry/` beside the script; with ES modules it must be given':
    '`registry/` bên cạnh tập tin mã; dùng mô-đun ES thì phải ghi rõ',
  'ISO day of the article, for the status on that day.':
    'Ngày đăng bài (dạng ISO), để biết hiệu lực của văn bản vào ngày ấy.',
  "the page's metadata (`article:published_time`, `datePublished`)":
    'siêu dữ liệu của trang (`article:published_time`, `datePublished`)',
  'Place whose body publishes the page ("xã Tà Xùa, tỉnh Sơn La"): numbers that each place gives are first looked for there.':
    'Địa phương của cơ quan đăng trang (“xã Tà Xùa, tỉnh Sơn La”): số hiệu nơi nào cũng có thì tìm ở nơi ấy trước.',
  'the province named by a `.gov.vn` host': 'tỉnh đọc được từ tên miền `.gov.vn`',
  'CSS selector of content to leave alone; `data-danchieu-skip` on an element does the same.':
    'Bộ chọn CSS của chỗ không đánh dấu; đặt `data-danchieu-skip` trên một phần tử cũng vậy.',
  'nothing more than below': 'chỉ những chỗ nêu bên dưới',
  'Registered name of the authoritative publisher that links lead to first (`vbpl.vn`).':
    'Tên đã đăng ký của nơi công bố có thẩm quyền mà liên kết mở trước (`vbpl.vn`).',
  "the registry's order": 'thứ tự của kho văn bản',
  "`off`: the page's own links get no cards.": '`off`: liên kết có sẵn của trang không có thẻ thông tin.',
  'own links that hold exactly a citation get a card; their address stays':
    'liên kết có sẵn chứa đúng một trích dẫn thì có thẻ thông tin; địa chỉ giữ nguyên',
  "Colours of the card: `light`, `dark`, or `auto` to follow the reader's system.":
    'Màu của thẻ thông tin: `light` (sáng), `dark` (tối), hoặc `auto` theo máy của người đọc.',
  '`light`': '`light`',
  "Present: what the registry knows of the documents cited stands in the page's head as JSON-LD (schema.org `Legislation`), for search engines; the registry is then asked when the page is read, not on the first hover.":
    'Có mặt: điều kho biết về các văn bản được trích dẫn nằm trong phần đầu trang dưới dạng JSON-LD (schema.org `Legislation`) cho máy tìm kiếm; khi ấy kho được hỏi ngay lúc đọc trang, không đợi người đọc rê chuột.',
  absent: 'không có',
  'On the element or around it, the language: `vi`, `en`; panels speak what else the page adds.':
    'Ngôn ngữ, ghi trên thẻ hoặc quanh thẻ: `vi`, `en`; các khối nói thêm ngôn ngữ nào trang tự bổ sung.',
  '`vi`': '`vi`',
  'All citations found so far, in the order of the content.':
    'Mọi trích dẫn đã tìm thấy, theo thứ tự trong bài.',
  'Settles when what is there now has been read and marked.':
    'Lời hứa hoàn tất khi phần nội dung hiện có đã được đọc và đánh dấu.',
  'The content whose citations are marked.': 'Nội dung có trích dẫn cần đánh dấu.',
  'Citations were found, and again when later content changed the list; bubbles, and holds them in `citations`.':
    'Tìm thấy trích dẫn, và mỗi khi nội dung về sau làm danh sách đổi; sự kiện nổi bọt, danh sách nằm trong `citations`.',
  // The list of documents cited
  'CSS selector of the `<danchieu-citations>` whose citations are listed.':
    'Bộ chọn CSS của thẻ `<danchieu-citations>` có trích dẫn cần liệt kê.',
  'all in the same document': 'mọi thẻ như vậy trong trang',
  'Văn bản được viện dẫn': 'Văn bản được viện dẫn',
  'Settles when what is known now is listed.':
    'Lời hứa hoàn tất khi điều biết được lúc này đã nằm trong danh mục.',
  'What to show while nothing is listed, and where nothing is cited.':
    'Phần hiện khi chưa liệt kê gì, và khi bài không trích dẫn gì.',
  'The whole list.': 'Cả danh mục.',
  '"Văn bản được viện dẫn".': '“Văn bản được viện dẫn”.',
  'How many, and how many no longer hold.': 'Bao nhiêu văn bản, bao nhiêu đã hết hiệu lực.',
  'Why there are no details.': 'Vì sao không có chi tiết.',
  'The documents.': 'Các văn bản.',
  'Each document.': 'Mỗi văn bản.',
  'Its name, where a source is known.': 'Tên văn bản, khi biết nguồn.',
  'The button to each place.': 'Nút đi tới từng chỗ viện dẫn.',
  'Whose data it is, and as of when.': 'Dữ liệu của ai, đến ngày nào.',
  // News
  'Addresses of feeds (RSS, Atom, JSON Feed, our news file: core/news/news.md), by spaces: one list, newest first.':
    'Địa chỉ các nguồn tin (RSS, Atom, JSON Feed, tập tin tin tức riêng: core/news/news.md), cách nhau bằng dấu cách: gộp thành một danh sách, mới nhất trước.',
  'the list in the page': 'danh sách viết sẵn trong trang',
  '`fade` (one item at a time), `scroll` (slides along) or `list`.':
    '`fade` (từng tin một), `scroll` (trượt ngang) hoặc `list` (danh sách).',
  '`fade`': '`fade`',
  'Seconds for which each item shows, at least 5.': 'Số giây hiện mỗi tin, ít nhất 5.',
  '7': '7',
  'Title.': 'Tên khối.',
  'Tin mới': 'Tin mới',
  'Address of all the news, for "Xem tất cả".': 'Địa chỉ trang có mọi tin, cho “Xem tất cả”.',
  'none, no such link': 'không có, không hiện liên kết ấy',
  'How many items, at most 30.': 'Số tin, nhiều nhất 30.',
  '10': '10',
  'Hours for which an item is marked "mới"; 0 for never.':
    'Số giờ một tin được ghi “mới”; 0 là không bao giờ.',
  '24': '24',
  'Minutes between loads, at least 10, or `off`.': 'Số phút giữa hai lần tải, ít nhất 10, hoặc `off`.',
  '15': '15',
  "Colours: `light`, `dark`, or `auto` for those of the reader's system.":
    'Màu: `light` (sáng), `dark` (tối), hoặc `auto` theo máy của người đọc.',
  'BCP 47 tag of the nearest `lang`.': 'Mã ngôn ngữ BCP 47 của `lang` gần nhất.',
  'A list of links, `<ul><li><a href>…</a> <time datetime>`; `data-category` on an item is "Tin nổi bật" or "Thông báo". Shown as it is without scripts, and until feeds are loaded.':
    'Một danh sách liên kết, `<ul><li><a href>…</a> <time datetime>`; `data-category` của một tin là “Tin nổi bật” hoặc “Thông báo”. Hiện nguyên như vậy khi không chạy được mã và cho tới khi tải xong nguồn tin.',
  'The whole.': 'Cả khối.',
  '"Tin mới".': '“Tin mới”.',
  'The buttons.': 'Các nút.',
  'Each list.': 'Mỗi danh sách.',
  "Each item's link.": 'Liên kết của mỗi tin.',
  'The mark of a new item.': 'Dấu của tin mới.',
  'The line with "Xem tất cả".': 'Dòng có “Xem tất cả”.',
  'Why there is no news.': 'Vì sao không có tin.',
  // Weather
  'Address of the weather file (core/weather/weather.md).':
    'Địa chỉ tập tin thời tiết (core/weather/weather.md).',
  'none; it or `provider` is needed': 'không có; phải có nó hoặc `provider`',
  "In place of `src`: where the reader's browser asks, e.g. `open-meteo`, whose script stands beside the panel's.":
    'Thay cho `src`: nơi trình duyệt của người đọc hỏi thẳng, ví dụ `open-meteo`, với tập tin mã riêng đặt cạnh tập tin của khối.',
  none: 'không có',
  'Names or identifiers of the places to offer, by commas (for a provider also `Mộc Châu @ 20.8372/104.6411`); `*` for all of the file; where the file has none of them, all.':
    'Tên hoặc mã các nơi để chọn, cách nhau bằng dấu phẩy (với dịch vụ còn có dạng `Mộc Châu @ 20.8372/104.6411`); `*` là mọi nơi trong tập tin; tập tin không có nơi nào trong số đó thì hiện tất cả.',
  'Hà Nội, Đà Nẵng, TP Hồ Chí Minh': 'Hà Nội, Đà Nẵng, TP Hồ Chí Minh',
  'Place to show first, until the reader chooses another, which is remembered on the device.':
    'Nơi hiện đầu tiên, cho tới khi người đọc chọn nơi khác; lựa chọn ấy được nhớ trên máy.',
  'the first of `places`': 'nơi đầu tiên của `places`',
  '`full`, or `compact`: without details, air, hours and days.':
    '`full` (đầy đủ), hoặc `compact`: bỏ chi tiết, không khí, các giờ và các ngày.',
  '`full`': '`full`',
  "What to show while there are no figures: a link to the portal's weather page.":
    'Phần hiện khi chưa có số liệu: liên kết tới trang thời tiết của cổng.',
  "Official notices (storm, flood), in the page's own words: always shown, above the figures.":
    'Thông báo chính thức (bão, lũ) bằng lời của trang: luôn hiện, phía trên số liệu.',
  'The whole panel.': 'Cả khối.',
  '"Thời tiết Hà Nội".': '“Thời tiết Hà Nội”.',
  'The temperature now.': 'Nhiệt độ hiện tại.',
  'Every icon.': 'Mọi biểu tượng.',
  'The list of further figures.': 'Danh sách số liệu thêm.',
  'Air quality: number, word and scale.': 'Chất lượng không khí: số, lời và thang đo.',
  'The chart of the hours ahead.': 'Biểu đồ các giờ tới.',
  'The table of the next days.': 'Bảng các ngày tới.',
  'Age and source of the figures.': 'Số liệu lúc nào, của ai.',
  'Why there are none.': 'Vì sao không có số liệu.',
  // Custom properties
  'Ground of panels and cards.': 'Nền của khối và thẻ thông tin.',
  'Ground of what lies in them: a button under the pointer, a notice.':
    'Nền của phần bên trong: nút đang trỏ vào, lời báo.',
  'Text.': 'Chữ.',
  'Text of less weight: labels, times.': 'Chữ phụ: nhãn, thời gian.',
  'Lines.': 'Đường kẻ.',
  'Links, buttons, icons.': 'Liên kết, nút, biểu tượng.',
  'The ring around what has the focus.': 'Vòng quanh chỗ đang chọn bằng bàn phím.',
  'What is in order: in force, good air.': 'Điều ổn: còn hiệu lực, không khí tốt.',
  'What asks for care.': 'Điều cần lưu ý.',
  'What is not in order; marks of the new.': 'Điều không ổn; dấu “mới”.',
  'Shadow of a card.': 'Bóng của thẻ thông tin.',
  'Roundness of corners.': 'Độ bo góc.',
  'Size of the text.': 'Cỡ chữ.',
  'Typefaces.': 'Phông chữ.',
};

/** Titles and heads of the tables of elements and of accuracy. */
export const HEADS_VI: Readonly<Record<string, string>> = {
  Attributes: 'Thuộc tính',
  'Further properties, read only': 'Thuộc tính khác, chỉ đọc',
  Slots: 'Chỗ chứa (slot)',
  Events: 'Sự kiện',
  Parts: 'Phần (part)',
  attribute: 'thuộc tính HTML',
  property: 'thuộc tính JS',
  meaning: 'nghĩa',
  default: 'mặc định',
  slot: 'slot',
  holds: 'chứa',
  event: 'sự kiện',
  when: 'khi nào',
  part: 'part',
  is: 'là',
  'custom property': 'thuộc tính CSS',
  'without a name': 'không tên',
  Set: 'Bộ',
  Texts: 'Số văn bản',
  Citations: 'Số trích dẫn',
  Precision: 'Độ đúng',
  Recall: 'Độ đủ',
  Identified: 'Nhận đúng văn bản',
  'Wrong link': 'Liên kết sai',
  'Exact span': 'Đúng từng chữ',
  Provisions: 'Điều khoản',
  'Back references P / R': 'Chỉ ngược đúng / đủ',
  'Back identified': 'Chỉ ngược nhận đúng',
  'Left open': 'Để ngỏ đúng chỗ',
  'Doubts P / R': 'Nghi ngờ đúng / đủ',
};
