import { catalogue } from './catalogue.ts';

/** What the extension's popup, options, menus and failures say. */
export const extensionMessages = catalogue(
  {
    annotatePage: 'Chú giải trang này',
    removeMarks: 'Bỏ chú giải',
    annotating: 'Đang đọc trang…',
    ownWidget: 'Trang này đã tự chú giải, nên tiện ích để nguyên.',
    nothingFound: 'Không thấy văn bản pháp luật nào được viện dẫn trên trang này.',
    documentsCited: (documents: number, citations: number) =>
      `${documents} văn bản, ${citations} lần viện dẫn`,
    documentList: 'Văn bản được viện dẫn',
    citedAt: 'Xem chỗ viện dẫn:',
    jumpTo: (text: string, place: number) => `Tới chỗ ${place}: “${text}”`,
    notInRegistry: 'Chưa có trong danh mục',
    severalDocuments: (count: number) => `Có ${count} văn bản trùng số, chưa rõ là văn bản nào`,
    dataUntil: (day: string) => `Dữ liệu chưa đầy đủ, văn bản mới nhất ngày ${day}`,
    alwaysHere: (host: string) => `Luôn chú giải trên ${host}`,
    alwaysHereHint: 'Trình duyệt sẽ hỏi quyền đọc riêng trang này. Bỏ lúc nào cũng được.',
    savePage: 'Lưu bài viết',
    saveAgain: 'Lưu lại',
    saving: 'Đang lưu…',
    savedOn: (day: string) => `Đã lưu ngày ${day}`,
    savedNew: 'Đã lưu vào thư viện.',
    savedChanged: (versions: number) => `Bài đã thay đổi: đã lưu bản thứ ${versions}, bản cũ vẫn còn.`,
    savedUnchanged: 'Bài không đổi so với bản đã lưu.',
    openLibrary: 'Thư viện',
    openOptions: 'Tùy chọn',
    optionsTitle: 'Tùy chọn',
    'restricted-page':
      'Trình duyệt không cho tiện ích đọc trang này (trang riêng của trình duyệt hoặc kho tiện ích).',
    'no-permission':
      'Tiện ích chưa được phép đọc trang này. Mở trang rồi bấm nút Dẫn Chiếu trên thanh công cụ.',
    'nothing-found': 'Không thấy văn bản pháp luật nào được viện dẫn.',
    interrupted:
      'Trình duyệt đã dừng tiện ích giữa chừng. Thử lại; việc nào đã xong thì không bị làm lại lần nữa.',
    'nothing-to-save': 'Không thấy nội dung nào để lưu trên trang này. Chưa lưu gì.',
    'navigated-away': 'Trang đã chuyển hoặc đã đóng giữa chừng. Mở lại trang rồi thử lại.',
    'pack-damaged': 'Không đọc được danh mục văn bản đi kèm, nên chưa biết hiệu lực. Hãy cài lại tiện ích.',
    'bad-message': 'Tiện ích nhận được yêu cầu không hợp lệ và đã bỏ qua. Tải lại trang rồi thử lại.',
    'storage-full': 'Hết chỗ lưu trên máy. Bài này chưa được lưu, các bài cũ vẫn còn. Xóa bớt rồi thử lại.',
    'newer-schema': 'Thư viện do một bản mới hơn của tiện ích ghi, nên chỉ đọc được. Hãy cập nhật tiện ích.',
    'library-busy': 'Thư viện đang bận ở một cửa sổ khác. Đóng cửa sổ đó rồi thử lại. Chưa có gì thay đổi.',
    'library-unavailable':
      'Không mở được thư viện trên máy. Chưa có gì thay đổi. Khởi động lại trình duyệt rồi thử lại.',
    'changed-since': 'Phần này đã được sửa sau đó, nên không hoàn tác được. Không có gì thay đổi.',
    'record-invalid': 'Bài này có phần không đúng dạng nên chưa được lưu. Các bài cũ không đổi.',
    unexpected: 'Có lỗi ngoài dự tính. Chưa có gì thay đổi. Tải lại trang rồi thử lại.',
  },
  {
    annotatePage: 'Annotate this page',
    removeMarks: 'Remove annotations',
    annotating: 'Reading the page…',
    ownWidget: 'This page annotates itself, so the extension leaves it alone.',
    nothingFound: 'No citation of a Vietnamese legal document was found on this page.',
    documentsCited: (documents: number, citations: number) =>
      `${documents} ${documents === 1 ? 'document' : 'documents'}, cited ${citations === 1 ? 'once' : `${citations} times`}`,
    documentList: 'Documents cited',
    citedAt: 'Go to the citation:',
    jumpTo: (text: string, place: number) => `Go to place ${place}: “${text}”`,
    notInRegistry: 'Not in the registry yet',
    severalDocuments: (count: number) =>
      `${count} documents have this number; which one is meant is not clear`,
    dataUntil: (day: string) => `The data is incomplete, its newest document is of ${day}`,
    alwaysHere: (host: string) => `Always annotate ${host}`,
    alwaysHereHint:
      'The browser will ask to let the extension read this site only. You can revoke it at any time.',
    savePage: 'Save article',
    saveAgain: 'Save again',
    saving: 'Saving…',
    savedOn: (day: string) => `Saved on ${day}`,
    savedNew: 'Saved to the library.',
    savedChanged: (versions: number) =>
      `The article changed: version ${versions} was saved, the earlier one is kept.`,
    savedUnchanged: 'The article is the same as the one saved.',
    openLibrary: 'Library',
    openOptions: 'Options',
    optionsTitle: 'Options',
    'restricted-page': 'The browser lets no extension read this page (one of its own, or its store).',
    'no-permission':
      'The extension may not read this page yet. Open the page and press the Dẫn Chiếu button in the toolbar.',
    'nothing-found': 'No citation of a legal document was found.',
    interrupted: 'The browser stopped the extension midway. Please retry; what was done is not done twice.',
    'nothing-to-save': 'There is no text to save on this page. Nothing was saved.',
    'navigated-away': 'The page moved on or was closed meanwhile. Open it again and retry.',
    'pack-damaged':
      'The bundled registry could not be read, so validity is not known. Please reinstall the extension.',
    'bad-message':
      'The extension received a request that it does not understand and ignored it. Reload the page and retry.',
    'storage-full':
      'No room left on this machine. This article was not saved; earlier ones are kept. Delete some and retry.',
    'newer-schema':
      'A newer version of the extension wrote this library, so it can only be read. Please update the extension.',
    'library-busy': 'Another window is using the library. Close it and retry. Nothing was changed.',
    'library-unavailable':
      'The library on this machine could not be opened. Nothing was changed. Restart the browser and retry.',
    'changed-since': 'This was changed again since, so it cannot be undone. Nothing was changed.',
    'record-invalid':
      'A part of this article is malformed, so it was not saved. Earlier articles are unchanged.',
    unexpected: 'Something unforeseen went wrong. Nothing was changed. Reload the page and retry.',
  },
);
