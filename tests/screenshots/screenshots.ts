/**
 * Pictures of every state of the widgets, in light, dark, forced colours, and 320 px: one a widget and look, in
 * `dist/screenshots`, for people to look at. Needs a build of the kit.
 */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { PROVINCES } from '../../core/weather/provinces.ts';
import { sampleWeather } from '../../demo/weather.data.ts';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'dist/screenshots');
const HOUR = 3_600_000;

interface Look {
  width: number;
  theme: 'light' | 'dark';
  media?: { name: string; value: string }[];
}

const LOOKS: Record<string, Look> = {
  light: { width: 720, theme: 'light' },
  dark: { width: 720, theme: 'dark' },
  'forced-colours': { width: 720, theme: 'light', media: [{ name: 'forced-colors', value: 'active' }] },
  'forced-colours-dark': {
    width: 720,
    theme: 'light',
    media: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  },
  '320-px': { width: 320, theme: 'light' },
};

const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const LIST = `<ul>
  <li data-category="Thông báo"><a href="/1">Lịch tiếp công dân tháng 12 của Chủ tịch Ủy ban nhân dân phường</a> <time datetime="${ago(0.2)}"></time></li>
  <li data-category="Tin nổi bật"><a href="/2">Ra quân tổng vệ sinh môi trường, hưởng ứng Ngày Môi trường thế giới, tại 12 tổ dân phố trên địa bàn</a> <time datetime="${ago(30)}"></time></li>
  <li><a href="/3">Hướng dẫn nộp hồ sơ trực tuyến</a> <time datetime="${ago(90)}"></time></li>
  <li><a href="/4">Kết quả họp tổ dân phố</a></li>
</ul>`;
const CITED = `<p>Thực hiện Nghị định số 32/2021/NĐ-CP của Chính phủ, Nghị quyết số 97/2018/QH14 và Quyết định số 99999/QĐ-TTg.</p>`;

/** State → markup. */
const WIDGETS: Record<string, Record<string, string>> = {
  weather: {
    'đầy đủ': '<danchieu-weather src="/weather.json"></danchieu-weather>',
    gọn: '<danchieu-weather layout="compact" src="/weather.json"></danchieu-weather>',
    'cảnh báo, tên cũ, nhiều nơi':
      '<danchieu-weather layout="compact" places="*" region="Kon Tum" src="/many.json"><p slot="warning">Cảnh báo: bão số 12, gió giật cấp 11. <a href="/bao">Công điện</a></p></danchieu-weather>',
    'số liệu cũ': '<danchieu-weather layout="compact" src="/old.json"></danchieu-weather>',
    'quá 24 giờ': '<danchieu-weather src="/expired.json"><a href="/tt">Thời tiết</a></danchieu-weather>',
    'đang tải': '<danchieu-weather src="/never.json"></danchieu-weather>',
    'không có': '<danchieu-weather src="/none.json"><a href="/tt">Thời tiết</a></danchieu-weather>',
  },
  news: {
    'từng tin': `<danchieu-news more="/tin">${LIST}</danchieu-news>`,
    chạy: `<danchieu-news mode="scroll" more="/tin">${LIST}</danchieu-news>`,
    'danh sách': `<danchieu-news mode="list" more="/tin">${LIST}</danchieu-news>`,
    'chưa tải được tin mới': `<danchieu-news src="/none.xml">${LIST}</danchieu-news>`,
    'không phải tin': '<danchieu-news src="/page.html"><a href="/tin">Tin tức</a></danchieu-news>',
    'đang tải': '<danchieu-news src="/never.xml"></danchieu-news>',
  },
};

const server = createServer((request, response) => {
  const path = request.url!;
  const weather = (hours: number) =>
    JSON.stringify(sampleWeather(new Date(Date.now() - hours * HOUR), 'http://127.0.0.1'));
  const file = /^\/kit\/([\w./-]+)$/.exec(path)?.[1];
  if (path.startsWith('/never')) return;
  if (file) {
    response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'application/json');
    readFile(join(root, 'dist', file.startsWith('registry/') ? file : `kit/${file}`)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  } else if (path === '/weather.json') response.end(weather(0));
  else if (path === '/many.json') {
    const sample = sampleWeather(new Date(), 'http://127.0.0.1');
    const places = PROVINCES.map(({ id, name }) => ({ ...sample.places[0], id, name }));
    response.end(JSON.stringify({ ...sample, places }));
  } else if (path === '/old.json') response.end(weather(5));
  else if (path === '/expired.json') response.end(weather(30));
  else if (path.startsWith('/none')) response.writeHead(404).end();
  else {
    const [, widget = '', theme = ''] = path.split('/');
    const states = Object.entries(WIDGETS[widget] ?? {}).map(
      ([state, markup]) => `<h2>${state}</h2>${markup.replace(/<danchieu-\w+/, `$& theme="${theme}"`)}`,
    );
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>${widget}</title>
      <style>body{font-family:system-ui,'Noto Sans',sans-serif;margin:16px;${theme === 'dark' ? 'background:#111417;color:#e8eaed;color-scheme:dark' : ''}}
      h2{margin:20px 0 6px;font-size:14px;font-weight:400;opacity:.75}</style>
      <script defer src="/kit/danchieu.js"></script>
      ${widget === 'card' ? `<danchieu-citations theme="${theme}">${CITED}</danchieu-citations>` : states.join('')}`);
  }
});

/** Opens the card of each citation in turn. */
async function cards(page: Page, name: string): Promise<void> {
  const links = await page
    .waitForSelector('a[data-danchieu-citation]')
    .then(() => page.$$('a[data-danchieu-citation]'));
  for (const [index, link] of links.entries()) {
    await page.mouse.move(0, 0);
    await link.hover();
    await page.waitForFunction(() =>
      document.querySelector('[data-danchieu-card]')?.shadowRoot?.querySelector('[aria-busy=false]'),
    );
    await page.evaluate(() =>
      Promise.all(
        document
          .querySelector('[data-danchieu-card]')!
          .shadowRoot!.getAnimations()
          .map((animation) => animation.finished),
      ).then(() => undefined),
    );
    await page.screenshot({ path: join(out, `card-${index + 1}-${name}.png`) as `${string}.png` });
    await page.keyboard.press('Escape');
  }
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
mkdirSync(out, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: [...CHROMIUM_FLAGS, '--force-color-profile=srgb'],
});
try {
  for (const [name, { width, theme, media = [] }] of Object.entries(LOOKS)) {
    for (const widget of [...Object.keys(WIDGETS), 'card']) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: widget === 'card' ? 640 : 3600 });
      await page.emulateMediaFeatures(media);
      await page.goto(`${origin}/${widget}/${theme}`, { waitUntil: 'domcontentloaded' });
      if (widget === 'card') await cards(page, name);
      else {
        await page.waitForFunction(
          (count: number) =>
            [...document.querySelectorAll('danchieu-weather, danchieu-news')].filter((element) =>
              element.shadowRoot?.querySelector('[part~=panel], [part~=notice], slot p'),
            ).length === count,
          {},
          Object.keys(WIDGETS[widget]!).length,
        );
        await page.waitForNetworkIdle({ concurrency: 2, idleTime: 300 });
        // A window so high that all are near it; the picture ends where they do.
        const height = await page.evaluate(() => document.body.scrollHeight + 32);
        await page.screenshot({
          path: join(out, `${widget}-${name}.png`) as `${string}.png`,
          clip: { x: 0, y: 0, width, height },
        });
      }
      await page.close();
    }
  }
  console.log(`in ${out}`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
