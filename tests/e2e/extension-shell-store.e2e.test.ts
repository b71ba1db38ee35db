import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { LISTINGS } from '../../core/locale/store.messages.ts';
import { manifestOf, shippedBuild, storeArchives } from './harness/build.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('what the stores are given', { timeout: 240_000 }, () => {
  /** Names in an archive, by the archive's own name. */
  const archives = new Map<string, string[]>();

  before(async () => {
    const out = await storeArchives();
    for (const name of readdirSync(out).filter((file) => file.endsWith('.zip')))
      archives.set(name, Object.keys(unzipSync(readFileSync(join(out, name)))));
  });

  const version = () => String(manifestOf(shippedBuild('chrome')).version);
  const namesIn = (archive: string): string[] => {
    const names = archives.get(`danchieu-${version()}-${archive}.zip`);
    assert.ok(names, [...archives.keys()].join(', '));
    return names;
  };

  for (const target of ['chrome', 'firefox']) {
    it(`is, for ${target}, the whole build and nothing else`, () => {
      const names = namesIn(target);
      for (const file of ['manifest.json', 'background.js', 'annotate.js', 'registry/manifest.json'])
        assert.ok(names.includes(file), file);
      assert.deepEqual(
        names.filter((name) => /\.(map|ts)$|node_modules|\.sources$/.test(name)),
        [],
      );
    });
  }

  it('comes with the sources that it is built of, and with no others', () => {
    const names = namesIn('sources');
    const needed = ['package.json', 'package-lock.json', 'wxt.config.ts', 'README.md', 'tsconfig.json'];
    for (const file of [
      ...needed,
      'core/registry/build/pack.ts',
      'extension/entrypoints/background.ts',
      'extension/public/managed_schema.json',
    ])
      assert.ok(names.includes(file), file);
    assert.deepEqual(
      names.filter((name) =>
        /(^|\/)node_modules\/|^dist\/|^tests\/|\.zip$|^extension\/store\/.*\.png$/.test(name),
      ),
      [],
    );
  });

  for (const { language, permissions } of LISTINGS) {
    it(`has its texts and pictures, in ${language}`, () => {
      const folder = join(ROOT, 'extension/store', language);
      const text = readFileSync(join(folder, 'listing.md'), 'utf8');
      for (const permission of manifestOf(shippedBuild('chrome')).permissions as string[])
        assert.ok(text.includes(`\`${permission}\`: ${permissions[permission] ?? '?'}`), permission);
      const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
      assert.ok(pictures.length >= 5, pictures.join(', '));
      for (const name of pictures) {
        const bytes = readFileSync(join(folder, name));
        // Width and height stand in a PNG's first chunk (PNG specification, 11.2.2).
        assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1280, 800], name);
      }
    });
    it(`has a summary that the stores have room for, in ${language}`, () => {
      const messages = JSON.parse(
        readFileSync(join(ROOT, `extension/public/_locales/${language}/messages.json`), 'utf8'),
      ) as { description: { message: string } };
      assert.ok(messages.description.message.length <= 132, messages.description.message);
    });
  }
});
