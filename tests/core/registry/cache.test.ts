import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { buildPack } from '../../../core/registry/build/pack.ts';
import { browserShelf, cachedSource, type Shelf } from '../../../core/registry/cache.ts';
import { RegistryError } from '../../../core/registry/error.ts';
import { folderShelf } from '../../../core/registry/node/disk.ts';
import { openPack, type PackSource } from '../../../core/registry/pack.ts';
import { MANIFEST } from '../../../core/registry/pack-format.ts';
import { record } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'danchieu-cache-'));
after(() => rmSync(folder, { recursive: true }));

type Files = Map<string, Uint8Array<ArrayBuffer>>;

function filesOf(...titles: string[]): Files {
  const path = mkdtempSync(join(folder, 'pack-'));
  buildPack(
    titles.map((title, i) => record({ number: `${i + 1}/2021/NĐ-CP`, type: 'nghi-dinh', title })),
    path,
  );
  return new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(path.length + 1), new Uint8Array(readFileSync(file))]),
  );
}

/** A server whose files may change, and which may be gone. */
function serverOf(files: Files) {
  const server = { files: files as Files | undefined, asked: [] as string[] };
  const read: PackSource['read'] = (path) => {
    server.asked.push(path);
    const bytes = server.files?.get(path);
    const failure = new RegistryError(server.files ? 'missing' : 'unreachable', path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(failure);
  };
  return { server, source: { read } };
}

function memoryShelf(): Shelf & { files: Files } {
  const files: Files = new Map();
  return {
    files,
    get: (path) => Promise.resolve(files.get(path)),
    put: (path, bytes) => Promise.resolve(files.set(path, bytes)),
    keep: (isNeeded) => {
      for (const path of [...files.keys()]) if (!isNeeded(path)) files.delete(path);
      return Promise.resolve();
    },
  };
}

const titleOf = async (source: PackSource, number = '1/2021/NĐ-CP'): Promise<string | undefined> =>
  (await (await openPack(source)).byNumber(number))[0]?.title;

const shelves: [name: string, make: () => Shelf][] = [
  ['in memory', memoryShelf],
  ['in a folder', () => folderShelf(join(mkdtempSync(join(folder, 'shelf-')), 'deep', 'down'))],
];

for (const [name, make] of shelves) {
  describe(`a pack with a shelf ${name}`, () => {
    test('is read again without a network', async () => {
      const { server, source } = serverOf(filesOf('Một'));
      const shelf = make();
      assert.equal(await titleOf(cachedSource(source, shelf)), 'Một');
      await settled(shelf, server.files!);
      server.files = undefined;
      assert.equal(await titleOf(cachedSource(source, shelf)), 'Một');
    });

    test('asks for no shard twice, and for the manifest only behind the answer', async () => {
      const { server, source } = serverOf(filesOf('Một'));
      const shelf = make();
      await titleOf(cachedSource(source, shelf));
      await settled(shelf, server.files!);
      server.asked.length = 0;
      await titleOf(cachedSource(source, shelf));
      assert.deepEqual(server.asked, [MANIFEST]);
    });

    test('serves the old version while the newer one arrives, then that one, and drops what it no longer names', async () => {
      const { server, source } = serverOf(filesOf('Một'));
      const shelf = make();
      await titleOf(cachedSource(source, shelf));
      const old = server.files!;
      await settled(shelf, old);
      server.files = filesOf('Hai', 'Ba');
      const open = await openPack(cachedSource(source, shelf));
      assert.equal(open.info.records, 1);
      const shard = [...old.keys()].find((path) => path.startsWith('n/'))!;
      await until(async () => (await shelf.get(shard)) === undefined);
      assert.equal(await titleOf(cachedSource(source, shelf)), 'Hai');
    });

    test('is healed of a damaged entry', async () => {
      const { server, source } = serverOf(filesOf('Một'));
      const shelf = make();
      await titleOf(cachedSource(source, shelf));
      await settled(shelf, server.files!);
      for (const path of server.files!.keys()) await shelf.put(path, new Uint8Array([7]));
      assert.equal(await titleOf(cachedSource(source, shelf)), 'Một');
      await settled(shelf, server.files!);
    });

    test('keeps a good manifest where something else than a pack comes', async () => {
      const { server, source } = serverOf(filesOf('Một'));
      const shelf = make();
      await titleOf(cachedSource(source, shelf));
      const good = server.files!;
      await settled(shelf, good);
      server.files = new Map([[MANIFEST, new TextEncoder().encode('<html>Wi-Fi</html>')]]);
      assert.equal(await titleOf(cachedSource(source, shelf)), 'Một');
      await setImmediate();
      assert.deepEqual(await shelf.get(MANIFEST), good.get(MANIFEST));
    });
  });
}

test('storage that is forbidden, full or not there costs nothing but the cache', async () => {
  const no = () => Promise.reject(new DOMException('', 'SecurityError'));
  for (const shelf of [{ get: no, put: no, keep: no }, browserShelf('https://example.org/registry/')]) {
    const { server, source } = serverOf(filesOf('Một'));
    assert.equal(await titleOf(cachedSource(source, shelf)), 'Một');
    assert.equal(await titleOf(cachedSource(source, shelf)), 'Một');
    assert.equal(server.asked.length, 4);
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; !(await isSo()); turn += 1) {
    assert.ok(turn < 1000, 'it never came');
    await setImmediate();
  }
}

/** Waits until the shelf has the manifest and the shard of numbers as the server has them. */
function settled(shelf: Shelf, files: Files): Promise<void> {
  const paths = [...files.keys()].filter((path) => path === MANIFEST || path.startsWith('n/'));
  return until(async () => {
    const kept = await Promise.all(paths.map((path) => shelf.get(path)));
    return paths.every((path, i) => Buffer.from(kept[i] ?? []).equals(files.get(path)!));
  });
}
