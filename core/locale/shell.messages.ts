import { catalogue } from './catalogue.ts';

/** What the extension says of itself on its button, in menus and in the address bar, and on its welcome page. */
export const shellMessages = catalogue(
  {
    tally: (citations: number, doubtful: number, expired: number) =>
      [
        `Dẫn Chiếu: ${citations} viện dẫn trên trang này`,
        ...(doubtful > 0 ? [`${doubtful} chỗ cần kiểm tra lại`] : []),
        ...(expired > 0 ? [`${expired} chỗ dẫn văn bản đã hết hiệu lực`] : []),
      ].join(', '),
    outcome: (said: string) => `Dẫn Chiếu: ${said}`,

    lookUpSelection: 'Tra cứu văn bản “%s”',
    saveSelection: 'Lưu phần đã chọn',
    saveLinks: 'Lưu danh sách liên kết',

    typeToLookUp: 'Gõ số hoặc tên văn bản, chẳng hạn 32/2021/NĐ-CP hoặc luật đất đai 2024',
    opensAt: (publisher: string) => `mở toàn văn tại ${publisher}`,
    searchesAt: (publisher: string) => `tìm tại ${publisher}, vì chưa có địa chỉ toàn văn`,
    looksUp: 'xem trong bảng tra cứu',
    looksUpAll: (words: string) => `Tra cứu “${words}” trong danh mục của Dẫn Chiếu`,
    packUnreadable: 'Không đọc được danh mục văn bản',

    welcome: 'Chào bạn',
    welcomeLead:
      'Dẫn Chiếu làm cho mỗi chỗ viện dẫn văn bản pháp luật trên trang đọc được, kiểm tra được và mở được tại nguồn. Bạn chọn nơi nó làm việc; lúc nào cũng đổi được trong Tùy chọn.',
    stepCommand: 'Chỉ khi bạn bảo',
    stepCommandText:
      'Mở một trang, bấm nút Dẫn Chiếu trên thanh công cụ hoặc nhấn Alt+Shift+A. Ngoài lúc đó tiện ích không đọc trang nào. Đây là cách đang dùng.',
    stepCommandButton: 'Giữ như vậy',
    stepSite: 'Một trang bạn hay đọc',
    stepSiteText:
      'Ở đó tiện ích tự làm việc mỗi khi bạn mở trang. Trình duyệt sẽ hỏi quyền đọc riêng trang ấy. Dán địa chỉ trang bạn vừa rời để tới đây, hay trang nào bạn hay đọc.',
    siteAddress: 'Địa chỉ trang',
    stepSiteButton: 'Luôn chú giải trên trang này',
    notASite: 'Đây chưa phải địa chỉ một trang. Ví dụ: hanoi.gov.vn',
    stepAll: 'Mọi trang của cơ quan Nhà nước và của Đảng',
    stepAllText: (sites: string) => `Gồm ${sites}.`,
    stepAllChrome:
      'Chrome và Edge sẽ ghi “Đọc và thay đổi mọi dữ liệu của bạn trên tất cả các trang web”, vì chúng coi gov.vn là một đuôi tên miền chung như com. Thực ra quyền chỉ mở cho các trang kể trên.',
    stepAllFirefox: 'Firefox sẽ kể ra từng tên miền này và hỏi quyền truy cập dữ liệu của bạn ở đó.',
    stepAllButton: 'Luôn chú giải trên các trang này',
    granted: 'Đã được phép.',
    refused: 'Trình duyệt chưa cho phép; không có gì thay đổi.',
    kept: 'Được rồi: chỉ khi bạn bảo.',
    welcomePrivacy: 'Không gửi dữ liệu ra ngoài: mọi việc làm trên máy này.',
    step: (number: number) => `Cách ${number}`,
    moreInOptions: 'Xem Tùy chọn',
  },
  {
    tally: (citations: number, doubtful: number, expired: number) =>
      [
        `Dẫn Chiếu: ${citations} ${citations === 1 ? 'citation' : 'citations'} on this page`,
        ...(doubtful > 0 ? [`${doubtful} to be checked`] : []),
        ...(expired > 0 ? [`${expired} of a document that has expired`] : []),
      ].join(', '),
    outcome: (said: string) => `Dẫn Chiếu: ${said}`,

    lookUpSelection: 'Look up “%s”',
    saveSelection: 'Save the selection',
    saveLinks: 'Save the list of links',

    typeToLookUp: 'Type a document’s number or name, such as 32/2021/NĐ-CP or luật đất đai 2024',
    opensAt: (publisher: string) => `opens the text at ${publisher}`,
    searchesAt: (publisher: string) => `searches at ${publisher}: the text’s own address is not known`,
    looksUp: 'shows it in the look-up panel',
    looksUpAll: (words: string) => `Look “${words}” up in Dẫn Chiếu’s registry`,
    packUnreadable: 'The registry could not be read',

    welcome: 'Welcome',
    welcomeLead:
      'Dẫn Chiếu makes each citation of a Vietnamese legal document on a page readable, checkable and one click from its source. You choose where it works; you can change that in the options at any time.',
    stepCommand: 'Only when you say so',
    stepCommandText:
      'Open a page, then press the Dẫn Chiếu button in the toolbar or Alt+Shift+A. At other times the extension reads no page. This is how it works now.',
    stepCommandButton: 'Leave it so',
    stepSite: 'One site that you often read',
    stepSiteText:
      'There the extension works by itself whenever you open a page. The browser will ask for leave to read that site alone. Paste the address of the page that you came from, or of any site that you often read.',
    siteAddress: 'Address of the site',
    stepSiteButton: 'Always annotate this site',
    notASite: 'This is not the address of a site yet. An example: hanoi.gov.vn',
    stepAll: 'All sites of State and Party bodies',
    stepAllText: (sites: string) => `These are ${sites}.`,
    stepAllChrome:
      'Chrome and Edge will print “Read and change all your data on all websites”, since they take gov.vn for a common ending of addresses like com. In truth the leave covers the sites named here only.',
    stepAllFirefox: 'Firefox will list each of these domains and ask for access to your data there.',
    stepAllButton: 'Always annotate these sites',
    granted: 'Allowed.',
    refused: 'The browser did not allow it; nothing has changed.',
    kept: 'Very well: only when you say so.',
    welcomePrivacy: 'Nothing is sent out: everything happens on this machine.',
    step: (number: number) => `Way ${number}`,
    moreInOptions: 'See the options',
  },
);
