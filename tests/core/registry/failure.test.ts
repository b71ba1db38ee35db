import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { buildPack } from '../../../core/registry/build/pack.ts';
import { RegistryError } from '../../../core/registry/error.ts';
import { fetchSource, openPack, PAUSE, type PackSource } from '../../../core/registry/pack.ts';
import { FILE_LIMIT, MANIFEST } from '../../../core/registry/pack-format.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';
import { citation, record } from './records.ts';

const decree = (title: string): DocumentRecord =>
  record({ number: '32/2021/NĐ-CP', type: 'nghi-dinh', title });

const folder = mkdtempSync(join(tmpdir(), 'danchieu-failure-'));
after(() => rmSync(folder, { recursive: true }));

type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** The files of a pack of these records, by their paths. */
function filesOf(...records: DocumentRecord[]): Files {
  buildPack(records, folder);
  const files: Files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), new Uint8Array(readFileSync(path)));
  }
  return files;
}

/** A source of these files as they are at the time, and what it was asked for. */
function sourceOf(files: () => Files): { source: PackSource; asked: string[] } {
  const asked: string[] = [];
  const read: PackSource['read'] = (path, fresh) => {
    asked.push(fresh ? `${path} fresh` : path);
    const bytes = files().get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new RegistryError('missing', path));
  };
  return { source: { read }, asked };
}

const code = (expected: string) => (error: unknown) =>
  error instanceof RegistryError && error.code === expected;

describe('what failed', () => {
  test('comes damaged from a cache, and is asked for once more, past every cache', async () => {
    const files = filesOf(decree('Một'));
    const spoilt = new Uint8Array([1, 2, 3]);
    const { source, asked } = sourceOf(() => files);
    const pack = await openPack({
      read: (path, fresh) => (fresh ? source.read(path, fresh) : Promise.resolve(spoilt)),
    });
    assert.equal((await pack.byNumber('32/2021/NĐ-CP'))[0]?.title, 'Một');
    assert.ok(asked.every((path) => path.endsWith(' fresh')));
    assert.equal(asked.length, 2);
  });

  test('is the answer for a while, so that a thousand citations send no thousand requests', async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const files = filesOf(decree('Một'));
    const shard = [...files.keys()].find((path) => path.startsWith('n/'))!;
    const bytes = files.get(shard)!;
    const { source, asked } = sourceOf(() => files);
    const pack = await openPack(source);
    files.delete(shard);
    asked.length = 0;
    const many = Array.from({ length: 1000 }, () => citation({ number: '32/2021/NĐ-CP' }));
    const answers = await resolve(many, pack);
    assert.ok(answers.every(({ reason, failure }) => reason === 'unavailable' && failure === 'missing'));
    assert.ok(asked.length <= 3, `${asked.length} requests`);
    files.set(shard, bytes);
    await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), code('missing'));
    context.mock.timers.tick(PAUSE);
    assert.equal((await pack.byNumber('32/2021/NĐ-CP')).length, 1);
  });
});

describe('a newer pack put where the one in use lay', () => {
  test('answers from then on, whole: no answer mixes two versions', async () => {
    const [old, next] = [filesOf(decree('Một')), filesOf(decree('Hai'), record({ number: '1/2022/NĐ-CP' }))];
    let now = old;
    const { source } = sourceOf(() => now);
    const pack = await openPack(source);
    assert.equal(pack.info.records, 1);
    now = next;
    assert.equal((await pack.byNumber('32/2021/NĐ-CP'))[0]?.title, 'Hai');
    assert.equal(pack.info.records, 2);
    assert.equal((await pack.byNumber('1/2022/NĐ-CP')).length, 1);
  });

  test('does not disturb what the old one has in memory', async () => {
    let now = filesOf(decree('Một'));
    const { source } = sourceOf(() => now);
    const pack = await openPack(source);
    await pack.byNumber('32/2021/NĐ-CP');
    now = filesOf(decree('Hai'));
    assert.equal((await pack.byNumber('32/2021/NĐ-CP'))[0]?.title, 'Một');
  });

  test('questions asked at once all go to one of the two', async () => {
    let now = filesOf(decree('Một'));
    const { source, asked } = sourceOf(() => now);
    const pack = await openPack(source);
    now = filesOf(decree('Hai'));
    asked.length = 0;
    const answers = await Promise.all(['32/2021/NĐ-CP', '32/2021/ND-CP'].map((n) => pack.byNumber(n)));
    assert.deepEqual(
      answers.map(([first]) => first?.title),
      ['Hai', 'Hai'],
    );
  });

  test('that is no pack changes nothing', async () => {
    const files = filesOf(decree('Một'));
    const { source } = sourceOf(() => files);
    const pack = await openPack(source);
    for (const path of [...files.keys()]) if (path.startsWith('n/')) files.delete(path);
    files.set(MANIFEST, new TextEncoder().encode('<!doctype html>'));
    await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), code('missing'));
  });
});

describe('a server', () => {
  let server: Server;
  let base: string;
  let answer: Parameters<typeof createServer>[1];

  before(async () => {
    server = createServer((request, response) => void answer!(request, response));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    base = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  });
  beforeEach(() => {
    answer = (_request, response) => void response.end();
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  test('that sends without end is cut off', async () => {
    let sent = 0;
    answer = (_request, response) => {
      const more = (): void => {
        sent += 65_536;
        if (!response.destroyed && sent < FILE_LIMIT * 50) response.write(' '.repeat(65_536), more);
      };
      more();
    };
    await assert.rejects(fetchSource(base).read(MANIFEST), code('damaged'));
    assert.ok(sent < FILE_LIMIT * 20, `${sent} bytes were sent`);
  });

  test('that sends nothing, hangs up or refuses', async () => {
    assert.equal((await fetchSource(base).read(MANIFEST)).length, 0);
    await assert.rejects(openPack(fetchSource(base)), code('foreign'));
    answer = (request) => request.socket.destroy();
    await assert.rejects(openPack(fetchSource(base)), code('unreachable'));
    answer = (_request, response) => response.writeHead(503).end();
    await assert.rejects(openPack(fetchSource(base)), code('unreachable'));
  });
});
