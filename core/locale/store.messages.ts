/** What the stores are told, in one language; the name and the summary are those of `public/_locales`. */
export interface Listing {
  /** Folder of `public/_locales`. */
  language: 'vi' | 'en';
  headings: Record<'summary' | 'description' | 'permissions' | 'hosts' | 'privacy' | 'reviewers', string>;
  /** Paragraphs. */
  description: readonly string[];
  /** Why each permission is asked for. */
  permissions: Record<string, string>;
  hosts: string;
  privacy: string;
  reviewers: readonly string[];
}

/** How reviewers build the very same files out of the sources. */
const BUILD = ['npm ci', 'npm run build:registry', 'npx wxt build -b firefox'];

export const LISTINGS: readonly Listing[] = [
  {
    language: 'vi',
    headings: {
      summary: 'Tóm tắt',
      description: 'Mô tả',
      permissions: 'Vì sao cần từng quyền',
      hosts: 'Quyền đọc trang',
      privacy: 'Riêng tư',
      reviewers: 'Dành cho người duyệt',
    },
    description: [
      'Báo và cổng thông tin của cơ quan Nhà nước viện dẫn nghị định, nghị quyết, quyết định bằng số hiệu. Dẫn Chiếu nhận ra từng chỗ viện dẫn trên trang, cho biết đó là văn bản nào, còn hiệu lực hay không vào ngày bài đăng và hôm nay, và dẫn tới nguồn chính thức.',
      'Chỗ nào không chắc, tiện ích nói là không chắc: số in sai, nhiều văn bản trùng số, chưa có trong danh mục. Nó không đoán.',
      'Bảng bên liệt kê mọi văn bản của trang và kiểm tra viện dẫn của một bản thảo trước khi ký. Thư viện giữ bài trên máy bạn, tìm được có dấu hay không dấu, xuất ra tệp mở.',
      'Gõ vb rồi dấu cách trong thanh địa chỉ để tra số hoặc tên văn bản.',
    ],
    permissions: {
      storage: 'Giữ các tùy chọn của bạn.',
      unlimitedStorage: 'Để trình duyệt không tự xóa thư viện khi máy gần đầy.',
      activeTab: 'Đọc trang đang xem, chỉ khi bạn bấm nút, nhấn phím tắt hay chọn trong trình đơn.',
      scripting: 'Đưa phần chú giải vào trang đó.',
      contextMenus: 'Các mục “Tra cứu văn bản”, “Chú giải trang này” và “Lưu bài viết” khi bấm chuột phải.',
      alarms: 'Mỗi ngày một lần, xóa hẳn bài đã ở trong thùng rác quá 30 ngày.',
      sidePanel: 'Bảng bên (Chrome và Edge).',
    },
    hosts:
      'Khi cài, tiện ích không xin đọc trang nào. Nó chỉ xin từng trang, khi bạn bấm “Luôn chú giải”; thu lại được trong Tùy chọn.',
    privacy:
      'Không thu thập, không gửi dữ liệu nào. Yêu cầu ra ngoài chỉ có: trang và liên kết bạn mở, ảnh của bài bạn lưu, bộ dữ liệu bạn bảo tải.',
    reviewers: [
      'Danh mục văn bản nằm trong tiện ích (thư mục registry). Không có mã nào tải từ ngoài.',
      'Cảnh báo innerHTML của web-ext lint là của thư viện lit; tiện ích chạy dưới Trusted Types.',
      `Dựng lại từ mã nguồn: ${BUILD.join('; ')}.`,
    ],
  },
  {
    language: 'en',
    headings: {
      summary: 'Summary',
      description: 'Description',
      permissions: 'Why each permission is needed',
      hosts: 'Access to sites',
      privacy: 'Privacy',
      reviewers: 'For reviewers',
    },
    description: [
      'Vietnamese newspapers and government portals cite decrees, resolutions and decisions by number. Dẫn Chiếu recognises each citation on a page, tells which document it is, whether it was in force on the article’s day and is today, and leads to the official source.',
      'Where something is not certain, it says so: a number printed wrongly, several documents of one number, one that is not in its registry. It does not guess.',
      'The side panel lists all documents of a page and checks the citations of a draft before it is signed. The library keeps articles on your machine, searchable with or without diacritics, and exports them to open formats.',
      'Type vb and a space in the address bar to look a number or a name up.',
    ],
    permissions: {
      storage: 'Keeps your options.',
      unlimitedStorage: 'So that the browser does not clear the library when the disk is nearly full.',
      activeTab:
        'Reads the page before you, only when you press the button or a shortcut or choose from the menu.',
      scripting: 'Brings the annotations into that page.',
      contextMenus: 'The entries to look a selection up, to annotate the page and to save the article.',
      alarms: 'Once a day, deletes for good what has been in the trash for thirty days.',
      sidePanel: 'The side panel (Chrome and Edge).',
    },
    hosts:
      'At install no site is asked for. One site is asked for at a time, when you press “Always annotate”, and can be given back in the options.',
    privacy:
      'Nothing is collected and nothing is sent. The only requests are for pages and links that you open, pictures of an article that you save, and a data pack that you ask for.',
    reviewers: [
      'The registry of documents is part of the extension (folder registry). No code is loaded from elsewhere.',
      'The innerHTML warnings of web-ext lint come from the library lit; the extension runs under Trusted Types.',
      `To build it from the sources: ${BUILD.join('; ')}.`,
    ],
  },
];
