/** What `npm start` runs after the build: serves the portal until Ctrl-C and says where the extension lies. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serveDemo } from './server.ts';

const dist = join(import.meta.dirname, '../dist');
const chrome = join(dist, 'extension/chrome-mv3');
const firefox = join(dist, 'extension/firefox-mv3');

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT=${process.env.PORT}: không phải một cổng (0–65535) / not a port (0–65535)`);
  process.exit(2);
}
const demo = await serveDemo({ port });

/** A folder as seen from where the command was called, marked where the build has not made it. */
const place = (folder: string): string =>
  relative(process.cwd(), folder) + (existsSync(folder) ? '' : '  (chưa có: npm run build / not built yet)');

console.log(`
Dẫn Chiếu

  Cổng thông tin minh họa / Demo portal:   ${demo.origin}/
${existsSync(join(dist, 'kit/danchieu.js')) ? '' : '  Chưa có bộ công cụ, hãy chạy npm run build / the kit is not built, run npm run build\n'}
  Tiện ích trình duyệt / Browser extension:
    Chrome, Edge, Cốc Cốc:  ${place(chrome)}
      Mở chrome://extensions, bật «Chế độ dành cho nhà phát triển», bấm «Tải tiện ích đã giải nén», chọn thư mục trên.
      Open chrome://extensions, switch on "Developer mode", press "Load unpacked", choose that folder.
    Firefox:  ${place(firefox)}
      Mở about:debugging, «Firefox này», bấm «Tải tiện ích tạm thời…», chọn manifest.json trong thư mục trên.
      Open about:debugging, "This Firefox", press "Load Temporary Add-on…", choose manifest.json in that folder.

  Ctrl-C để dừng / Ctrl-C stops.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void demo.close().then(() => process.exit(0));
  });
}
