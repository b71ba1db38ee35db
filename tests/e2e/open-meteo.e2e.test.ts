import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { launch } from '../harness/launch.ts';

const KIT = join(import.meta.dirname, '../../dist/kit');
const SERVICES = 'https://api.open-meteo.com https://air-quality-api.open-meteo.com';

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thời tiết</title>
<script defer src="/danchieu-open-meteo.js"></script><script defer src="/danchieu-weather.js"></script>
<danchieu-weather provider="open-meteo" places="Kon Tum, Mộc Châu @ 20.8372/104.6411"><p>Thời tiết</p></danchieu-weather>`;

/** What their services answer for two places, in the form they document; the figures are invented. */
function forecast(time: Date) {
  const local = new Date(time.getTime() + 7 * 3_600_000).toISOString();
  return {
    utc_offset_seconds: 25200,
    current: { time: local.slice(0, 16), temperature_2m: 21.4, is_day: 1, weather_code: 3 },
    daily: {
      time: [local.slice(0, 10)],
      weather_code: [3],
      temperature_2m_max: [25],
      temperature_2m_min: [17],
    },
  };
}
const air = (index: number) => ({
  utc_offset_seconds: 25200,
  current: { time: '2026-11-22T14:00', us_aqi: index, pm2_5: 12.5 },
});

describe('the panel that asks Open-Meteo', () => {
  let server: Server;
  let browser: Browser;
  before(async () => {
    server = createServer((request, response) => {
      if (request.url === '/') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader(
          'content-security-policy',
          `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${SERVICES}; require-trusted-types-for 'script'; trusted-types danchieu-weather`,
        );
        response.end(PAGE);
      } else {
        response.setHeader('content-type', 'text/javascript');
        readFile(join(KIT, request.url!.slice(1))).then(
          (file) => response.end(file),
          () => response.writeHead(404).end(),
        );
      }
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  /** A page whose requests to the services are answered here, since the services themselves are out of reach. */
  async function open(answer: (address: URL) => { status?: number; body: unknown }) {
    const page = await browser.newPage();
    const asked: URL[] = [];
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    page.on('pageerror', (error) => reports.push(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const address = new URL(request.url());
      if (!SERVICES.includes(address.origin)) return void request.continue();
      asked.push(address);
      const { status = 200, body } = answer(address);
      void request.respond({
        status,
        contentType: 'application/json',
        headers: { 'access-control-allow-origin': '*' },
        body: JSON.stringify(body),
      });
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return { page, asked, reports };
  }

  const textOf = (page: Page, selector: string) =>
    page
      .waitForFunction(
        (inside) =>
          document.querySelector('danchieu-weather')!.shadowRoot!.querySelector(inside)?.textContent,
        {},
        selector,
      )
      .then((handle) => handle.jsonValue())
      .then((text) => text!.replace(/\s+/g, ' ').trim());

  test('asks each service once for all places, by their points, and shows what comes', async () => {
    const { page, asked, reports } = await open((address) => ({
      body: address.pathname.endsWith('forecast')
        ? [forecast(new Date()), forecast(new Date())]
        : [air(42), air(160)],
    }));
    assert.equal(await textOf(page, '.temperature'), '21 °C');
    assert.equal(
      await textOf(page, '.air'),
      'Không khí: 42 – Tốt US AQI, mô hình lưới rộng; PM2.5: 13 µg/m³',
    );
    assert.equal(asked.length, 2);
    for (const { searchParams } of asked) {
      assert.equal(searchParams.get('latitude'), '15.1205,20.8372');
      assert.equal(searchParams.get('timezone'), 'Asia/Ho_Chi_Minh');
    }
    assert.deepEqual(reports, []);
    await page.close();
  });

  test('shows the weather where the service of the air refuses', async () => {
    const { page } = await open((address) =>
      address.pathname.endsWith('forecast')
        ? { body: [forecast(new Date()), forecast(new Date())] }
        : { status: 429, body: { error: true, reason: 'Too many concurrent requests' } },
    );
    assert.equal(await textOf(page, '.temperature'), '21 °C');
    assert.equal(
      await page.evaluate(() =>
        document.querySelector('danchieu-weather')!.shadowRoot!.querySelector('.air'),
      ),
      null,
    );
    await page.close();
  });

  test("tells the reader where the service refuses, and leaves the page's own words", async () => {
    const { page } = await open(() => ({
      status: 429,
      body: { error: true, reason: 'Daily limit exceeded' },
    }));
    assert.equal(
      await textOf(page, '.quiet[part]'),
      'Máy chủ chưa trả được số liệu thời tiết; sẽ tự thử lại.',
    );
    await page.close();
  });
});
