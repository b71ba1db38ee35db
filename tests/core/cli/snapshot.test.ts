import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { snapshot } from '../../../core/cli/commands/snapshot.ts';
import { Unusable } from '../../../core/cli/failure.ts';
import { lock } from '../../../core/cli/snapshot/lock.ts';
import { voiceOf, type Session } from '../../../core/cli/session.ts';
import type { NewsFile } from '../../../core/news/model.ts';
import { readNewsJson } from '../../../core/news/json.ts';
import type { WeatherFile } from '../../../core/weather/model.ts';
import { readWeatherFile } from '../../../core/weather/schema.ts';
import { danchieu } from './command.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title>
  <item><title>Lịch tiếp công dân</title><link>/thong-bao/1</link><pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate></item>
  <item><title>Họp tổ dân phố</title><link>https://phuong.example.vn/2</link></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tuyển quân năm 2027</title><id>x:3</id>
  <link href="https://tinh.example.vn/3"/><published>2026-11-22T08:00:00+07:00</published></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '4',
      url: 'https://so.example.vn/4',
      title: 'Học bạ số',
      date_published: '2026-11-20T08:00:00+07:00',
    },
  ],
});

const openMeteo = (temperature: number) => ({
  utc_offset_seconds: 25200,
  current: { time: '2026-11-22T14:00', temperature_2m: temperature, is_day: 1, weather_code: 3 },
  daily: { time: ['2026-11-22'], weather_code: [3], temperature_2m_max: [30], temperature_2m_min: [22] },
});

const metNorway = (temperature: number) => ({
  properties: {
    timeseries: [
      { time: '2026-11-22T00:00:00Z', data: { instant: { details: { air_temperature: temperature } } } },
    ],
  },
});

let server: Server;
let origin: string;
let folder: string;
/** What each path answers, and the requests that came. */
let answers: Record<string, Answer>;
let asked: { path: string; headers: IncomingMessage['headers'] }[];
let told: string[];

const send =
  (body: string, type = 'application/rss+xml; charset=utf-8', headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
const json = (value: unknown, headers?: Record<string, string>): Answer =>
  send(JSON.stringify(value), 'application/json', headers);
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end();
/** The first answers, each once; then the last. */
const inTurn = (...turns: Answer[]): Answer => {
  let at = 0;
  return (request, response) => turns[Math.min(at++, turns.length - 1)]!(request, response);
};

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, origin);
    asked.push({ path: request.url!, headers: request.headers });
    (answers[pathname] ?? status(404))(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'danchieu-snapshot-'));
  [answers, asked, told] = [{}, [], []];
});

const config = (value: unknown, name = 'cau-hinh.json'): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const newsConfig = (paths: readonly string[], limits: object = {}): string =>
  config({
    out: 'data',
    limits: { pause: 1, tries: 3, ...limits },
    news: { feeds: paths.map((path) => ({ url: origin + path })) },
  });
const weatherConfig = (weather: object, more: object = {}): string =>
  config({
    out: 'data',
    limits: { pause: 1, tries: 2 },
    weather: { provider: 'open-meteo', places: ['Hà Nội'], server: origin, airServer: origin, ...weather },
    ...more,
  });

/** Runs the command in this process; what it tells is in `told`. */
const run = (path: string): Promise<number> =>
  snapshot([path], {
    ...voiceOf('en', false),
    terminal: false,
    write: () => Promise.resolve(),
    tell: (message: string) => told.push(message),
  } as unknown as Session);

const news = (): NewsFile => JSON.parse(readFileSync(join(folder, 'data/news.json'), 'utf8')) as NewsFile;
const weather = (): WeatherFile =>
  JSON.parse(readFileSync(join(folder, 'data/weather.json'), 'utf8')) as WeatherFile;

describe('news', () => {
  test('feeds of all kinds become one file that the ticker reads, newest first, links resolved', async () => {
    answers = {
      '/rss': send(RSS),
      '/atom': send(ATOM, 'application/atom+xml'),
      '/json': json(JSON.parse(JSON_FEED)),
    };
    assert.deepEqual([await run(newsConfig(['/rss', '/atom', '/json'])), told], [0, []]);
    const { items } = readNewsJson(news(), 'https://portal.example.vn/');
    assert.deepEqual(items, news().items, 'unchanged by the reader');
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Tuyển quân năm 2027', 'Lịch tiếp công dân', 'Học bạ số', 'Họp tổ dân phố'],
    );
    assert.equal(items[1]!.url, `${origin}/thong-bao/1`);
  });

  test('a feed in an older encoding is read by its declaration', async () => {
    const latin = Buffer.from(
      RSS.replace('utf-8', 'windows-1252').replace('Lịch tiếp công dân', 'Caf\u00e9'),
      'latin1',
    );
    answers = {
      '/rss': (_request, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(latin),
    };
    assert.equal(await run(newsConfig(['/rss'])), 0);
    assert.ok(news().items.some(({ title }) => title === 'Café'));
  });

  test('a server that is busy is asked again, after the time that it names', async () => {
    answers = { '/rss': inTurn(status(429, { 'retry-after': '0' }), status(503), send(RSS)) };
    assert.deepEqual([await run(newsConfig(['/rss'])), asked.length, told], [0, 3, []]);
  });

  test('one that asks for an hour of quiet is left alone', async () => {
    answers = { '/rss': status(429, { 'retry-after': '3600' }) };
    assert.deepEqual([await run(newsConfig(['/rss'])), asked.length], [1, 1]);
    assert.match(told.join('\n'), /the server answered 429; nothing older to use/);
    assert.equal(existsSync(join(folder, 'data/news.json')), false);
  });

  test('what fails is told, the last good items of that feed stay, and the exit code says so', async () => {
    answers = { '/rss': send(RSS), '/atom': send(ATOM) };
    const path = newsConfig(['/rss', '/atom']);
    await run(path);
    const faults: [name: string, answer: Answer, said: RegExp, requests: number][] = [
      ['500', status(500), /answered 500; using what came at/, 3],
      ['404', status(404), /answered 404; using/, 1],
      [
        'cut off',
        (_q, r) =>
          r
            .writeHead(200, { 'content-type': 'text/xml', 'content-length': '9999' })
            .write('<rss>', () => r.destroy()),
        /cut off|no connection/,
        3,
      ],
      ['broken XML', send(RSS.slice(0, 200)), /cannot be read/, 1],
      ['a page instead', send('<!doctype html><p>Bảo trì', 'text/html'), /wrong type \(text\/html\)/, 1],
      ['a page called XML', send('<html><body/></html>', 'text/xml'), /cannot be read \(not a feed/, 1],
      ['too long', send(`${RSS}${' '.repeat(5000)}`), /longer than 4000 bytes/, 1],
      ['a redirect to itself', status(302, { location: '/rss' }), /redirected too often/, 3],
      [
        'a redirect out of the web',
        status(302, { location: 'file:///etc/passwd' }),
        /out of the web \(file:/,
        1,
      ],
    ];
    const strict = newsConfig(['/rss', '/atom'], { bytes: 4000, redirects: 2 });
    assert.equal(strict, path);
    for (const [name, answer, said, requests] of faults) {
      answers = { '/rss': answer, '/atom': send(ATOM) };
      [asked, told] = [[], []];
      assert.equal(await run(path), 1, name);
      assert.match(told.join('\n'), said, name);
      assert.equal(asked.filter(({ path: one }) => one === '/rss').length, requests, name);
      assert.equal(news().items.length, 3, `${name}: nothing is lost`);
    }
  });

  test('a server that does not finish is given up', async () => {
    answers = {
      '/rss': (_request, response) => response.writeHead(200, { 'content-type': 'text/xml' }).write('<rss>'),
    };
    assert.equal(await run(newsConfig(['/rss'], { seconds: 1, tries: 1 })), 1);
    assert.match(told.join('\n'), /no whole answer within 1 s/);
  });

  test('what has not changed is not sent again', async () => {
    answers = {
      '/rss': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { 'content-type': 'text/xml', etag: '"1"' }).end(RSS),
    };
    const path = newsConfig(['/rss']);
    await run(path);
    const before = readFileSync(join(folder, 'data/news.json'), 'utf8');
    assert.equal(await run(path), 0);
    assert.equal(readFileSync(join(folder, 'data/news.json'), 'utf8'), before);
    assert.equal(asked[1]!.headers['if-none-match'], '"1"');
  });

  test('nothing but whole files stands in the folder', async () => {
    answers = { '/rss': send(RSS) };
    await run(newsConfig(['/rss']));
    assert.deepEqual(readdirSync(join(folder, 'data')), ['news.json']);
  });
});

describe('weather', () => {
  test('Open-Meteo, with the air, becomes a file that the panel reads; one request for all places', async () => {
    answers = {
      '/v1/forecast': json([openMeteo(27), openMeteo(18)]),
      '/v1/air-quality': json(
        [1, 2].map(() => ({ utc_offset_seconds: 25200, current: { time: '2026-11-22T14:00', us_aqi: 80 } })),
      ),
    };
    assert.equal(
      await run(weatherConfig({ places: ['Hà Nội', 'Mộc Châu @ 20.8372/104.6411'], air: true })),
      0,
    );
    const file = readWeatherFile(weather());
    assert.deepEqual(file, weather(), 'unchanged by the reader');
    assert.deepEqual(
      file.places.map(({ name, now, air }) => [name, now.temperature, air?.index]),
      [
        ['Hà Nội', 27, 80],
        ['Mộc Châu', 18, 80],
      ],
    );
    assert.deepEqual(
      asked.map(({ path }) => path.split('?')[0]),
      ['/v1/forecast', '/v1/air-quality'],
    );
  });

  test('the key of a paid plan is sent, and never told', async () => {
    process.env['DANCHIEU_TEST_KEY'] = 'bi-mat';
    answers = { '/v1/forecast': status(403) };
    assert.equal(await run(weatherConfig({ keyVariable: 'DANCHIEU_TEST_KEY' })), 1);
    assert.match(asked[0]!.path, /apikey=bi-mat/);
    assert.doesNotMatch(told.join('\n'), /bi-mat/);
  });

  test('MET Norway: we name ourselves, ask with four decimals, and not again before Expires', async () => {
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    answers = {
      '/weatherapi/locationforecast/2.0/compact': json(metNorway(21), {
        expires: later,
        'last-modified': later,
      }),
    };
    const path = weatherConfig(
      { provider: 'met-norway', places: ['Mộc Châu @ 20.83725678/104.64111234'], airServer: undefined },
      { contact: 'webmaster@phuong.example.vn' },
    );
    assert.equal(await run(path), 0);
    assert.match(asked[0]!.path, /lat=20\.8373&lon=104\.6411$/);
    assert.match(asked[0]!.headers['user-agent']!, /^danchieu\/\d.* \(webmaster@phuong\.example\.vn\)$/);
    assert.equal(weather().places[0]!.source.name, 'MET Norway');
    assert.deepEqual([await run(path), asked.length], [0, 1]);
  });

  test('MET Norway: what has run out is asked for with If-Modified-Since', async () => {
    const modified = 'Sat, 21 Nov 2026 00:00:00 GMT';
    answers = {
      '/weatherapi/locationforecast/2.0/compact': (request, response) =>
        request.headers['if-modified-since'] === modified
          ? response.writeHead(304).end()
          : json(metNorway(21), { 'last-modified': modified })(request, response),
    };
    const path = weatherConfig({ provider: 'met-norway' }, { contact: 'https://phuong.example.vn/lien-he' });
    assert.deepEqual([await run(path), await run(path), asked.length], [0, 0, 2]);
    assert.equal(weather().places[0]!.now.temperature, 21);
  });

  test('an answer that is no forecast leaves the last good file', async () => {
    answers = { '/v1/forecast': json(openMeteo(27)) };
    const path = weatherConfig({});
    await run(path);
    for (const bad of [
      json({ error: true, reason: 'Daily limit exceeded' }),
      json([]),
      send('{"a":', 'application/json'),
    ]) {
      answers = { '/v1/forecast': bad };
      assert.equal(await run(path), 1);
      assert.equal(weather().places[0]!.now.temperature, 27);
    }
    assert.match(told.join('\n'), /Daily limit exceeded/);
  });
});

describe('two runs', () => {
  test('the second leaves it to the first; a lock left by a dead process is taken over', async () => {
    answers = { '/rss': send(RSS) };
    const path = newsConfig(['/rss']);
    await run(path);
    const held = join(folder, '.danchieu-snapshot/lock');
    assert.equal(existsSync(held), false, 'given back');
    writeFileSync(held, JSON.stringify({ pid: process.ppid, host: hostname() }));
    asked = [];
    assert.deepEqual([await run(path), asked.length], [1, 0]);
    assert.match(told.join('\n'), /another run \(process \d+\) is at work/);
    for (const stale of [JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }), '{"pid"']) {
      writeFileSync(held, stale);
      const longAgo = new Date(Date.now() - 60 * 60_000);
      utimesSync(held, longAgo, longAgo);
      assert.equal(await run(path), 0, stale);
    }
    writeFileSync(held, '{"pid"');
    assert.equal(await run(path), 1, 'half a lock is somebody’s until it is old');
  });
});

describe('locks', () => {
  test('are held by one at a time, however many ask', async () => {
    const path = join(folder, 'lock');
    const inside: number[] = [];
    let most = 0;
    const ask = async (n: number): Promise<number> => {
      let held = 0;
      for (let turn = 0; turn < 40; turn += 1) {
        const giveBack = await lock(path).catch(() => undefined);
        if (!giveBack) continue;
        inside.push(n);
        most = Math.max(most, inside.length);
        held += 1;
        await new Promise((resolve) => setImmediate(resolve));
        inside.splice(inside.indexOf(n), 1);
        await giveBack();
      }
      return held;
    };
    const held = await Promise.all([1, 2, 3, 4].map(ask));
    assert.equal(most, 1);
    assert.ok(held.reduce((sum, n) => sum + n, 0) > 0);
  });
});

describe('a feed made to keep a parser busy', () => {
  for (const [name, body] of [
    ['deep', `<rss><channel>${'<a xmlns:b="c">'.repeat(20_000)}`],
    ['many', `<rss><channel><title>${'<'.repeat(300_000)}`],
    ['long', `<rss ${'a="1" '.repeat(20_000)}></rss>`],
  ] as const)
    test(`${name}: is told of and left`, async () => {
      answers = { '/rss': send(body) };
      assert.equal(await run(newsConfig(['/rss'])), 1);
    });
});

describe('a configuration that cannot be used', () => {
  const feeds = [{ url: 'https://a.example/rss' }];
  const bad: [name: string, value: unknown, said: RegExp][] = [
    ['no JSON', '{"out": ', /not JSON/],
    ['nothing to do', { out: 'x' }, /needs a part "weather" or "news"/],
    ['no folder', { news: { feeds } }, /"out" is missing/],
    ['a field that is none', { out: 'x', news: { feeds, url: 1 } }, /"news\.url" is no field/],
    [
      'an address that is none',
      { out: 'x', news: { feeds: [{ url: 'ftp://a' }] } },
      /"news\.feeds\.0\.url" must be an http/,
    ],
    [
      'a place nobody knows',
      { out: 'x', weather: { provider: 'open-meteo', places: ['Atlantis'] } },
      /"weather\.places\.0" is neither a province/,
    ],
    [
      'a provider nobody knows',
      { out: 'x', weather: { provider: 'x', places: ['Huế'] } },
      /"weather\.provider" is not one of/,
    ],
    [
      'MET Norway without a name',
      { out: 'x', weather: { provider: 'met-norway', places: ['Huế'] } },
      /"contact" is needed with MET/,
    ],
    [
      'a file out of the folder',
      { out: 'x', news: { feeds, file: '../x.json' } },
      /"news\.file" must be the name/,
    ],
    ['too many tries', { out: 'x', news: { feeds }, limits: { tries: 99 } }, /"limits\.tries" is too large/],
  ];
  for (const [name, value, said] of bad)
    test(`${name}: a sentence that names the field`, async () => {
      const error = await run(config(value)).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof Unusable, String(error));
      assert.match(error.say(voiceOf('en', false).messages), said);
    });

  test('as a process: exit code 2, no stack trace, nothing on stdout', async () => {
    const path = config({ out: 'x' });
    for (const args of [
      ['snapshot', path],
      ['snapshot', join(folder, 'khong-co.json')],
    ]) {
      const { code, stdout, stderr } = await danchieu(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^danchieu: .*(cần phần «weather»|không có tập tin này).*\n$/);
    }
  });

  test('a folder that cannot be written: exit code 2, and what the system said', async () => {
    answers = { '/rss': send(RSS) };
    writeFileSync(join(folder, 'data'), 'a file');
    const { code, stdout, stderr } = await danchieu(['snapshot', newsConfig(['/rss'])]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^danchieu: phải dừng vì hệ thống báo lỗi: (EEXIST|ENOTDIR)[^\n]*\n$/);
    assert.equal(readFileSync(join(folder, 'data'), 'utf8'), 'a file');
  });
});
