/**
 * Every state of every widget: one table, from which pictures are made and which axe goes through. The built kit shows
 * them, on a server of this machine.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { PROVINCES } from '../../core/weather/provinces.ts';
import { sampleWeather } from '../../demo/weather.data.ts';

const root = join(import.meta.dirname, '../..');
const HOUR = 3_600_000;

interface Look {
  width: number;
  theme: 'light' | 'dark';
  media?: { name: string; value: string }[];
}

export const LOOKS: Record<string, Look> = {
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
/** An article on a day, with a pack of its own or none. */
const cited = (text: string, attributes = ''): string =>
  `<danchieu-citations ${attributes}><p>${text}</p></danchieu-citations>`;

/** Citations whose cards are the card's states. */
const CARDS: Record<string, string> = {
  'hai thời điểm': cited('Theo khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP.', 'published="2022-08-02"'),
  'cần kiểm tra': cited('Theo Nghị quyết số 97/2021/QH14.'),
  'nhiều văn bản': cited('Theo Nghị định 100.'),
  'chưa có trong dữ liệu': cited('Theo Quyết định số 99999/QĐ-TTg.'),
  'ban hành sau bài viết': cited('Theo Luật Đất đai 2024.', 'published="2019-05-01"'),
  'ít nhất một phần': cited('Theo Nghị định số 74/CP ngày 25/10/1993.', 'published="2020-05-01"'),
  'tên mất chữ hoa': cited('Theo Nghị định số 152/2017/NĐ-CP.'),
  'không có dữ liệu': cited('Theo Nghị định số 32/2021/NĐ-CP.', 'registry="none"'),
  'không tải được': cited('Theo Nghị định số 32/2021/NĐ-CP.', 'registry="/none/"'),
  'đang tra cứu': cited('Theo Nghị định số 32/2021/NĐ-CP.', 'registry="/never/"'),
};

const ARTICLE =
  'Theo Nghị định số 32/2021/NĐ-CP và Nghị quyết số 97/2021/QH14; khoản 2 Điều 5 Nghị định 32 nêu rõ. Luật Đất đai 2013, Nghị định 100 và Quyết định số 99999/QĐ-TTg cũng vậy.';
const listed = (attributes: string, id: string): string =>
  `${cited(ARTICLE, `id="${id}" published="2022-08-02" ${attributes}`)}<danchieu-citation-list for="#${id}"></danchieu-citation-list>`;

/** State → markup. */
export const WIDGETS: Record<string, Record<string, string>> = {
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
  'citation-list': {
    'có dữ liệu': listed('', 'co'),
    'không có dữ liệu': listed('registry="none"', 'khong'),
    'không tải được': listed('registry="/none/"', 'hong'),
    'đang tra cứu': listed('registry="/never/"', 'cho'),
  },
};

function statesServer(): Server {
  return createServer((request, response) => {
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
      const states = Object.entries(widget === 'card' ? CARDS : (WIDGETS[widget] ?? {})).map(
        ([state, markup]) => `<h2>${state}</h2>${markup.replace(/<danchieu-[\w-]+/g, `$& theme="${theme}"`)}`,
      );
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>${widget}</title>
      <style>h1{font-size:1rem}body{font-family:system-ui,'Noto Sans',sans-serif;margin:16px;${theme === 'dark' ? 'background:#111417;color:#e8eaed;color-scheme:dark' : ''}}
      h2{margin:20px 0 6px;font-size:14px;font-weight:400;opacity:.75}</style>
      <script defer src="/kit/danchieu.js"></script>
      <main><h1>${widget}</h1>${states.join('')}</main>`);
    }
  });
}

/** Serves the states; `close` ends it, also answers that never come. */
export async function serveStates(): Promise<{ origin: string; close: () => void }> {
  const server = statesServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page with all states of a widget, once they have come about; `card` has links, see `eachCard`. */
export async function openStates(
  browser: Browser,
  origin: string,
  widget: string,
  { width, theme, media = [] }: Look,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: widget === 'card' ? 760 : 4000 });
  // What moves is a state of the news; a card's coming is none.
  const still = widget === 'card' ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : [];
  await page.emulateMediaFeatures([...media, ...still]);
  await page.goto(`${origin}/${widget}/${theme}`, { waitUntil: 'domcontentloaded' });
  if (widget === 'card') await page.waitForSelector('a[data-danchieu-citation]');
  else
    await page.waitForFunction(
      (count: number) =>
        [...document.querySelectorAll('danchieu-weather, danchieu-news, danchieu-citation-list')].filter(
          (element) =>
            element.shadowRoot?.querySelector('[part~=panel], [part~=notice], slot p') &&
            !(
              element.matches('[for="#co"], [for="#hong"]') &&
              element.shadowRoot.querySelector('[aria-busy=true]')
            ),
        ).length === count,
      {},
      Object.keys(WIDGETS[widget]!).length,
    );
  await page.evaluate(async () => {
    const shown = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    await Promise.all(shown.flatMap((root) => root.getAnimations().map(({ finished }) => finished)));
  });
  return page;
}

/** Opens the card of each state in turn. */
export async function eachCard(page: Page, visit: (state: string) => Promise<void>): Promise<void> {
  const hosts = await page.$$('danchieu-citations');
  for (const [index, state] of Object.keys(CARDS).entries()) {
    const link = (await hosts[index]!.waitForSelector('a[data-danchieu-citation]'))!;
    await page.mouse.move(0, 0);
    await link.hover();
    await page.waitForFunction(
      (busy: string) =>
        document
          .querySelector('[data-danchieu-card]')
          ?.shadowRoot?.querySelector(`[role=dialog][aria-busy=${busy}]`),
      {},
      String(state === 'đang tra cứu'),
    );
    await visit(state);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('[data-danchieu-card]'));
  }
}
