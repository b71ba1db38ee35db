import { catalogue } from './catalogue.ts';

/** What is said in the page while its reader chooses the region to be saved. */
export const captureMessages = catalogue(
  {
    title: 'Chọn vùng lưu',
    hint: 'Phím ↑ mở rộng, ↓ thu hẹp, ← → sang khối bên cạnh, Enter lưu, Esc thôi.',
    widen: 'Rộng hơn',
    narrow: 'Hẹp hơn',
    save: 'Lưu vùng này',
    close: 'Thôi',
    text: (percent: number) => `${percent} % chữ của trang`,
    citations: (percent: number) => `${percent} % chỗ viện dẫn`,
    saving: 'Đang lưu…',
    done: 'Đã lưu vùng này vào thư viện.',
    same: 'Vùng này không khác bản đã lưu.',
    failed: 'Chưa lưu được. Bản đã lưu trước đó vẫn còn.',
  },
  {
    title: 'Choose what to save',
    hint: '↑ widens, ↓ narrows, ← → go to the block beside, Enter saves, Esc leaves.',
    widen: 'Wider',
    narrow: 'Narrower',
    save: 'Save this region',
    close: 'Leave',
    text: (percent: number) => `${percent} % of the page’s text`,
    citations: (percent: number) => `${percent} % of its citations`,
    saving: 'Saving…',
    done: 'This region is in the library now.',
    same: 'This region is the same as the saved one.',
    failed: 'It could not be saved. What was saved before is still there.',
  },
);
