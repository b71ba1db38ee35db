import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { changesBetween } from '../../../core/registry/changes.ts';
import { RegistryError } from '../../../core/registry/error.ts';
import {
  drawerSource,
  goBack,
  keptPacks,
  openKept,
  removePack,
  stow,
  tidy,
  useVersion,
  type Drawer,
} from '../../../core/registry/kept.ts';
import { diskSource } from '../../../core/registry/node/disk.ts';
import { folderDrawer } from '../../../core/registry/node/folder-drawer.ts';
import { isFree, publish } from '../../../core/registry/node/publish.ts';
import { openPack } from '../../../core/registry/pack.ts';
import type { Manifest } from '../../../core/registry/pack-format.ts';
import { propose } from '../../../core/registry/proposal.ts';
import { openParcel, parcelOf, type Parcel } from '../../../core/registry/parcel.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';
import { record } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'danchieu-kept-'));
after(() => rmSync(folder, { recursive: true }));
const fresh = (): string => mkdtempSync(join(folder, 'x-'));

const NOW = new Date('2026-11-20T05:00:00Z');
const decree = (serial: number, facts: Partial<DocumentRecord> = {}): DocumentRecord =>
  record({ number: `${serial}/2021/NĐ-CP`, type: 'nghi-dinh', title: `Nghị định ${serial}`, ...facts });

/** A pack in one file. */
async function bundle(records: DocumentRecord[], asOf: string, name = 'danchieu'): Promise<string> {
  const file = join(fresh(), 'pack.ndjson.gz');
  await publish(records, { bundle: file }, { name, asOf });
  return file;
}

const parcel = (bytes: Uint8Array<ArrayBuffer>): Promise<Parcel> => openParcel(new Blob([bytes]).stream());
const fromFile = (file: string): Promise<Parcel> => parcel(new Uint8Array(readFileSync(file)));

async function take(drawer: Drawer, file: string, over = ''): Promise<Manifest> {
  const manifest = await stow(drawer, await fromFile(file));
  await useVersion(drawer, manifest, over, NOW);
  return manifest;
}

const code =
  (...expected: string[]) =>
  (error: unknown) =>
    error instanceof RegistryError && expected.includes(error.code);

describe('a pack in one file', () => {
  test('is the same file for the same records', async () => {
    const files = [
      await bundle([decree(1), decree(2)], '2026-01-01'),
      await bundle([decree(1), decree(2)], '2026-01-01'),
    ];
    assert.deepEqual(readFileSync(files[0]!), readFileSync(files[1]!));
  });

  test('opens as the folder of the same records does', async () => {
    const out = fresh();
    const file = join(fresh(), 'pack.gz');
    await publish([decree(1)], { folder: out, bundle: file }, { asOf: '2026-01-01' });
    const drawer = folderDrawer(fresh());
    for (const source of [await fromFile(file), await parcelOf(diskSource(out))]) {
      const manifest = await stow(drawer, source);
      assert.deepEqual(manifest, JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
      const pack = await openPack(drawerSource(drawer, manifest));
      assert.equal((await pack.byNumber('1/2021/NĐ-CP')).length, 1);
    }
  });

  test('that is cut short, lengthened, changed, or something else, leaves nothing in use', async () => {
    const good = new Uint8Array(readFileSync(await bundle([decree(1)], '2026-01-01')));
    const text = gunzipSync(good).toString();
    const lines = text.split('\n');
    const drawer = folderDrawer(fresh());
    for (const [bytes, ...codes] of [
      [new Uint8Array(0), 'foreign'],
      [new TextEncoder().encode('not gzip'), 'foreign'],
      [gzipSync('<!doctype html>'), 'foreign'],
      [good.subarray(0, good.length >> 1), 'damaged', 'foreign'],
      [gzipSync(lines.slice(0, -1).join('\n')), 'damaged'],
      [gzipSync(`${text}\n[]`), 'damaged'],
      [gzipSync(lines.with(0, lines[0]!.replace(/("numbers":\[\[.*?),1\]/, '$1,2]')).join('\n')), 'damaged'],
      [gzipSync(text.replace('Nghị định 1', 'Nghị định 2')), 'damaged'],
      [gzipSync(' '.repeat(50_000_000)), 'damaged', 'foreign'],
      [gzipSync(`${lines[0]}\n${' '.repeat(50_000_000)}`), 'damaged'],
    ] as [Uint8Array<ArrayBuffer>, ...string[]][]) {
      const taking = async (): Promise<Manifest> => stow(drawer, await parcel(new Uint8Array(bytes)));
      await assert.rejects(taking, code(...codes));
    }
    assert.deepEqual(await keptPacks(drawer), []);
    assert.deepEqual(await drawer.paths(), [], 'nor anything left over');
  });
});

describe('packs in a drawer', () => {
  test('a newer one takes the place of the one in use, at one stroke, and there is a way back', async () => {
    const drawer = folderDrawer(fresh());
    const title = async (): Promise<string | undefined> => {
      const [pack] = await openKept(drawer, undefined);
      return (await pack?.byNumber('1/2021/NĐ-CP'))?.[0]?.title;
    };
    await take(drawer, await bundle([decree(1, { title: 'Một' })], '2026-01-01'));
    assert.equal(await title(), 'Một');
    await take(drawer, await bundle([decree(1, { title: 'Hai' })], '2026-02-01'));
    assert.equal(await title(), 'Hai');
    await goBack(drawer, 'danchieu', NOW);
    assert.equal(await title(), 'Một');
    await goBack(drawer, 'danchieu', NOW);
    assert.equal(await title(), 'Hai');
    await removePack(drawer, 'danchieu');
    assert.equal(await title(), undefined);
  });

  test('going back from the first leaves the one that came with the kit', async () => {
    const out = fresh();
    await publish([decree(1, { title: 'Kèm theo' })], { folder: out }, { asOf: '2026-01-01' });
    const bundled = await openPack(diskSource(out));
    const drawer = folderDrawer(fresh());
    await take(drawer, await bundle([decree(1, { title: 'Mới' })], '2026-02-01'), '2026-01-01');
    assert.equal((await openKept(drawer, bundled))[0]?.asOf, '2026-02-01');
    assert.equal(await goBack(drawer, 'danchieu', NOW), undefined);
    assert.deepEqual(await openKept(drawer, bundled), [bundled]);
  });

  test('the kit’s newer one goes before an older one that was taken, unless it was chosen over it', async () => {
    const out = fresh();
    await publish([decree(1)], { folder: out }, { asOf: '2026-03-01' });
    const bundled = await openPack(diskSource(out));
    const drawer = folderDrawer(fresh());
    const file = await bundle([decree(1)], '2026-02-01');
    await take(drawer, file, '2026-01-01');
    assert.deepEqual(await openKept(drawer, bundled), [bundled]);
    await take(drawer, file, '2026-03-01');
    assert.equal((await openKept(drawer, bundled))[0]?.asOf, '2026-02-01');
  });

  test('one’s own are asked before the kit’s, and stay beside one another', async () => {
    const drawer = folderDrawer(fresh());
    await take(drawer, await bundle([decree(1)], '2026-01-01'));
    await take(drawer, await bundle([decree(2)], '2026-01-01', 'son-la'));
    await take(drawer, await bundle([decree(3)], '2026-01-01', 'Đống Đa / quận'));
    const names = (await openKept(drawer, undefined)).map(({ info }) => info.name);
    assert.deepEqual(names, ['son-la', 'Đống Đa / quận', 'danchieu']);
  });

  test('shards that no version names go; those of the version before stay', async () => {
    const path = fresh();
    const drawer = folderDrawer(path);
    const shards = (): string[] => readdirSync(join(path, 'shards', 'n'));
    for (const title of ['Một', 'Hai', 'Bốn'])
      await take(drawer, await bundle([decree(1, { title })], '2026-01-01'));
    assert.equal(shards().length, 2);
    await stow(drawer, await fromFile(await bundle([decree(9)], '2026-01-01')));
    assert.equal(shards().length, 3);
    await goBack(drawer, 'danchieu', NOW);
    assert.equal(shards().length, 2);
  });

  test('what was stowed and is not wanted goes, and what is in use stays', async () => {
    const drawer = folderDrawer(fresh());
    const manifest = await take(drawer, await bundle([decree(1)], '2026-01-01'));
    const known = await drawer.paths();
    await stow(drawer, await fromFile(await bundle([decree(9)], '2026-02-01')));
    assert.notDeepEqual(await drawer.paths(), known);
    await tidy(drawer);
    assert.deepEqual(await drawer.paths(), known);
    assert.equal((await keptPacks(drawer))[0]?.current.asOf, manifest.asOf);
  });

  test('of two taken at once none loses its shards to the other', async () => {
    const drawer = folderDrawer(fresh());
    const manifests = [];
    for (const [serial, name] of [
      [1, 'mot'],
      [2, 'hai'],
    ] as const)
      manifests.push(await stow(drawer, await fromFile(await bundle([decree(serial)], '2026-01-01', name))));
    await Promise.allSettled(manifests.map((manifest) => useVersion(drawer, manifest, '', NOW)));
    for (const pack of await openKept(drawer, undefined)) {
      const found = await Promise.all([1, 2].map((serial) => pack.byNumber(`${serial}/2021/NĐ-CP`)));
      assert.equal(found.flat().length, 1, pack.info.name);
    }
  });

  test('a version of the kit’s pack that lost a shard gives way to the one that came along, and can be replaced', async () => {
    const out = fresh();
    await publish([decree(1)], { folder: out }, { asOf: '2026-01-01' });
    const bundled = await openPack(diskSource(out));
    const came = { source: diskSource(out), manifest: (await parcelOf(diskSource(out))).manifest };
    const path = fresh();
    const drawer = folderDrawer(path);
    await take(drawer, await bundle([decree(1), decree(2)], '2026-02-01'), '2026-01-01');
    rmSync(join(path, 'shards', 'n'), { recursive: true });
    assert.deepEqual(await openKept(drawer, bundled), [bundled]);
    const next = await fromFile(await bundle([decree(1), decree(3)], '2026-03-01'));
    const proposal = await propose(drawer, next, came, '2026-03-01');
    assert.deepEqual([proposal.before?.asOf, proposal.changes?.added], ['2026-01-01', 1]);
  });

  test('a pack’s name may be as long as a name may be, in any letters', async () => {
    const drawer = folderDrawer(fresh());
    const names = ['Văn bản của tỉnh ', 'Văn bản của xã '].map((start) => start.padEnd(120, 'ế'));
    for (const name of names) await take(drawer, await bundle([decree(1)], '2026-01-01', name));
    const kept = async (): Promise<string[]> => (await keptPacks(drawer)).map(({ name }) => name).sort();
    assert.deepEqual(await kept(), [...names].sort());
    await removePack(drawer, names[0]!);
    assert.deepEqual(await kept(), [names[1]]);
  });

  test('one that says that it knows what is to come is refused', async () => {
    const drawer = folderDrawer(fresh());
    const ahead = await fromFile(await bundle([decree(1)], '9999-01-01'));
    await assert.rejects(propose(drawer, ahead, undefined, '2026-01-01'), code('damaged'));
    assert.deepEqual(await drawer.paths(), []);
  });

  test('the proposal says where a pack takes the place of the kit’s own', async () => {
    const drawer = folderDrawer(fresh());
    for (const [name, expected] of [
      ['danchieu', true],
      ['son-la', false],
    ] as const) {
      const file = await bundle([decree(1)], '2026-01-01', name);
      const { replacesKit } = await propose(drawer, await fromFile(file), undefined, '2026-01-01');
      assert.equal(replacesKit, expected);
    }
  });

  test('the same version taken twice still leads back to the one before', async () => {
    const drawer = folderDrawer(fresh());
    await take(drawer, await bundle([decree(1, { title: 'Một' })], '2026-01-01'));
    const file = await bundle([decree(1, { title: 'Hai' })], '2026-02-01');
    await take(drawer, file);
    await take(drawer, file);
    assert.equal((await goBack(drawer, 'danchieu', NOW))?.asOf, '2026-01-01');
  });

  test('a version whose shards have gone meanwhile is not put in use', async () => {
    const path = fresh();
    const drawer = folderDrawer(path);
    const manifest = await stow(drawer, await fromFile(await bundle([decree(1)], '2026-01-01')));
    rmSync(join(path, 'shards', 'n'), { recursive: true });
    await assert.rejects(useVersion(drawer, manifest, '', NOW), code('missing'));
    assert.deepEqual(await keptPacks(drawer), []);
  });

  test('a damaged row is as good as not there', async () => {
    const path = fresh();
    const drawer = folderDrawer(path);
    await take(drawer, await bundle([decree(1)], '2026-01-01'));
    await take(drawer, await bundle([decree(2)], '2026-01-01', 'son-la'));
    for (const text of ['{', 'null', '{"name":"danchieu","current":{}}']) {
      writeFileSync(join(path, 'danchieu.pack.json'), text);
      assert.deepEqual(
        (await keptPacks(drawer)).map(({ name }) => name),
        ['son-la'],
      );
    }
  });
});

describe('what changed', () => {
  const version = async (records: DocumentRecord[]) => {
    const out = fresh();
    await publish(records, { folder: out }, { asOf: '2026-06-01' });
    const manifest = (await parcelOf(diskSource(out))).manifest;
    return { manifest, source: diskSource(out) };
  };

  test('between two versions: new, withdrawn, of another validity, otherwise amended', async () => {
    const same = decree(1, { effective: '2021-01-01', status: 'in-force', asOf: '2026-06-01' });
    const repealed = decree(2, { effective: '2021-01-01' });
    const before = await version([same, repealed, decree(3), decree(4, { title: 'Tên cũ' })]);
    const after = await version([
      same,
      { ...repealed, affectedBy: [{ kind: 'repeals', to: '9/2026/NĐ-CP', since: '2026-02-01' }] },
      decree(4, { title: 'Tên mới' }),
      decree(5),
    ]);
    const changes = await changesBetween(before, after, '2026-06-01');
    const { added, withdrawn, restated, amended, lists } = changes;
    assert.deepEqual([added, withdrawn, restated, amended], [1, 1, 1, 1]);
    assert.deepEqual(
      lists.added.map(({ number }) => number),
      ['5/2021/NĐ-CP'],
    );
    assert.deepEqual(
      lists.withdrawn.map(({ number }) => number),
      ['3/2021/NĐ-CP'],
    );
    assert.deepEqual(lists.amended, [{ number: '4/2021/NĐ-CP', type: 'nghi-dinh', title: 'Tên mới' }]);
    assert.deepEqual(lists.restated, [
      { number: '2/2021/NĐ-CP', type: 'nghi-dinh', title: 'Nghị định 2', from: 'unknown', to: 'expired' },
    ]);
  });

  test('nothing, where the two are the same, without reading a shard', async () => {
    const { manifest } = await version([decree(1), decree(2)]);
    const unread = { read: () => Promise.reject(new Error('read')) };
    const changes = await changesBetween(
      { manifest, source: unread },
      { manifest, source: unread },
      '2026-06-01',
    );
    assert.deepEqual([changes.added, changes.withdrawn, changes.restated, changes.amended], [0, 0, 0, 0]);
  });

  test('many: the counts are whole, the lists are not endless', async () => {
    const before = await version([decree(1)]);
    const after = await version(Array.from({ length: 500 }, (_, i) => decree(i + 1)));
    const { added, lists } = await changesBetween(before, after, '2026-06-01');
    assert.equal(added, 499);
    assert.equal(lists.added.length, 100);
  });
});

describe('a pack’s folder', () => {
  test('is taken where it is empty, not there, or a pack’s; nothing else is removed from it', async () => {
    const out = join(fresh(), 'deep', 'registry');
    assert.equal(await isFree(out), true);
    await publish([decree(1)], { folder: out }, { asOf: '2026-01-01' });
    assert.equal(await isFree(out), true);
    writeFileSync(join(out, 'README.txt'), 'x');
    await publish([decree(2)], { folder: out }, { asOf: '2026-01-01' });
    assert.ok(readdirSync(out).includes('README.txt'));
    assert.equal(readdirSync(join(out, 'n')).length, 1);
    const other = fresh();
    writeFileSync(join(other, 'thesis.doc'), 'x');
    assert.equal(await isFree(other), false);
  });
});
