import { expect } from '@open-wc/testing';
import { zipSync, strToU8 } from 'fflate';
import { exportLibrary } from '../../../../core/library/exchange/export.ts';
import { importLibrary } from '../../../../core/library/exchange/import.ts';
import { openLibraryFile } from '../../../../core/library/exchange/opened.ts';
import { planImport } from '../../../../core/library/exchange/plan.ts';
import { readEntry, zipDirectory } from '../../../../core/library/exchange/unzip.ts';
import type { Library } from '../../../../core/library/store.ts';
import { CANARY, HOSTILE, HOSTILE_TITLES } from '../../../fixtures/library/hostile.ts';
import { captureOf, contentOf, fill, preparedOf, shelves } from './library.ts';

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

describe('a damaged file', () => {
  const { open, clear } = shelves();
  let from: Library;
  let whole: Uint8Array<ArrayBuffer>;
  beforeEach(async () => {
    from = open();
    await fill(from, 12);
    whole = await bytesOf((await exportLibrary(from)).file);
  });
  afterEach(clear);

  const restore = async (bytes: Uint8Array<ArrayBuffer>) => {
    const to = open();
    const opened = await openLibraryFile(new Blob([bytes]));
    const plan = await planImport(to, opened);
    await importLibrary(to, opened);
    return { to, plan, opened };
  };

  it('cut short gives every article before the cut, and names the others', async () => {
    for (const share of [0.3, 0.6, 0.9]) {
      const { to, plan } = await restore(whole.slice(0, Math.floor(whole.length * share)));
      expect(plan.isRecovered).to.equal(true);
      const lost = plan.invalid.filter(({ fault }) => fault === 'lost' || fault === 'truncated');
      const kept = (await contentOf(to)).article!.length;
      expect(kept, `${share}`).to.be.greaterThan(0);
      expect(
        kept + lost.filter(({ name }) => name.startsWith('articles/') || !name.includes('/')).length,
      ).to.be.at.least(12);
      const before = await contentOf(from);
      for (const version of (await contentOf(to)).version!)
        expect(before.version).to.deep.include(version as object);
    }
  });

  it('with flipped bits in one article loses that one, says so, and gives the others whole', async () => {
    const { entries } = await zipDirectory(new Blob([whole]));
    const hit = entries.filter(({ name }) => name.startsWith('articles/'))[4]!;
    const damaged = whole.slice();
    damaged[hit.offset + 30 + hit.name.length + Math.floor(hit.packed / 2)]! ^= 0x5a;
    const { to, plan } = await restore(damaged);
    expect(plan.invalid).to.deep.equal([{ name: hit.name, fault: 'damaged' }]);
    expect((await contentOf(to)).article).to.have.length(11);
  });

  it('with bits flipped anywhere never gives a record that was not in it', async () => {
    const before = await contentOf(from);
    for (let at = 7; at < whole.length; at += Math.floor(whole.length / 25)) {
      const damaged = whole.slice();
      damaged[at]! ^= 0xff;
      const { to } = await restore(damaged);
      for (const store of ['version', 'citation', 'annotation', 'note', 'asset'])
        for (const record of (await contentOf(to))[store]!)
          expect(before[store], `byte ${at}`).to.deep.include(record as object);
      expect((await contentOf(to)).article!.length).to.be.at.least(10);
      await to.close();
    }
  }).timeout(30_000);

  it('that is another kind of file is told as such, and nothing is written', async () => {
    const files: [Uint8Array<ArrayBuffer>, string][] = [
      [new Uint8Array(), 'not-ours'],
      [new TextEncoder().encode('Thư viện của tôi'), 'not-ours'],
      [new TextEncoder().encode('{"a": 1}'), 'not-ours'],
      [new TextEncoder().encode('{"a": '), 'malformed'],
      [zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>, 'not-ours'],
    ];
    for (const [bytes, fault] of files) {
      const { to, opened } = await restore(bytes);
      expect(opened.invalid.map((each) => each.fault)).to.contain(fault);
      expect((await contentOf(to)).article).to.have.length(0);
    }
  });

  it('of a later format is left alone', async () => {
    const manifest = {
      format: 'danchieu-library',
      version: 99,
      schema: 9,
      id: 'x',
      made: '',
      counts: {},
      whole: true,
    };
    const zip = zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)) }) as Uint8Array<ArrayBuffer>;
    const { opened } = await restore(zip);
    expect(opened.invalid[0]?.fault).to.equal('newer-format');
  });
});

describe('a hostile file', () => {
  const { open, clear } = shelves();
  afterEach(clear);

  it('with names that lead out of the archive is read without them', async () => {
    const zip = zipSync({
      '../../x': strToU8('a'),
      '/etc/passwd': strToU8('a'),
      'C:\\x': strToU8('a'),
      'articles/../../y.json': strToU8('{}'),
    }) as Uint8Array<ArrayBuffer>;
    const opened = await openLibraryFile(new Blob([zip]));
    expect(opened.invalid.filter(({ fault }) => fault === 'bad-name')).to.have.length(4);
    expect(opened.articles).to.deep.equal([]);
  });

  it('that unpacks to more than it may is stopped on the way', async () => {
    const bomb = zipSync(
      { 'articles/a.json': new Uint8Array(120 << 20) },
      { level: 9 },
    ) as Uint8Array<ArrayBuffer>;
    expect(bomb.length).to.be.lessThan(1 << 20);
    const opened = await openLibraryFile(new Blob([bomb]));
    expect((await planImport(open(), opened)).invalid).to.deep.include({
      name: 'articles/a.json',
      fault: 'too-large',
    });
    // The size that is told may be a lie.
    const lie = bomb.slice();
    const view = new DataView(lie.buffer);
    for (let at = 0; at + 4 < lie.length; at += 1)
      if (view.getUint32(at, true) === 120 << 20) view.setUint32(at, 1000, true);
    const { entries } = await zipDirectory(new Blob([lie]));
    const fault = await readEntry(new Blob([lie]), entries[0]!, 1 << 20).then(
      () => undefined,
      (error: { fault: string }) => error.fault,
    );
    expect(fault).to.equal('too-large');
  }).timeout(20_000);

  it('runs nothing: not in the library, nor in what is exported again', async () => {
    const from = open();
    for (const [place, { html }] of HOSTILE.entries()) {
      const url = `https://phuong.example.gov.vn/tin?id=${place}`;
      const title = HOSTILE_TITLES[place % HOSTILE_TITLES.length]!;
      await from.save(await preparedOf(await captureOf('x', { url, html, title, pictures: [] })));
    }
    const { file } = await exportLibrary(from);
    const to = open();
    await importLibrary(to, await openLibraryFile(file));
    const forbidden =
      'script, iframe, object, embed, form, input, style, link, meta, base, svg, math, template, [id], [name], [style], [class], [srcset], [ping]';
    const isClean = (root: ParentNode, what: string) => {
      expect(
        [...root.querySelectorAll(forbidden)].map((element) => element.outerHTML),
        what,
      ).to.deep.equal([]);
      for (const element of root.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          expect(name, what).not.to.match(/^on/);
          if (name === 'href') expect(value, what).to.match(/^((https?|mailto):|html\/[\w-]+\.html$)/);
          if (name === 'src')
            expect(value, what).to.match(/^(asset:[0-9a-f]{64}|\.\.\/assets\/[0-9a-f]{64}\.png)$/);
        }
    };
    for (const { articleId, html } of (await contentOf(to)).version as { articleId: string; html: string }[])
      isClean(new DOMParser().parseFromString(html, 'text/html').body, articleId);
    const { entries } = await zipDirectory(file);
    for (const entry of entries.filter(({ name }) => name.endsWith('.html'))) {
      const text = new TextDecoder().decode(await readEntry(file, entry, 1 << 22));
      const page = new DOMParser().parseFromString(text, 'text/html');
      isClean(page.body, entry.name);
      expect(page.head.querySelectorAll('script')).to.have.length(0);
      expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).to.contain(
        "default-src 'none'",
      );
    }
    expect(window).not.to.have.property(CANARY);
  }).timeout(20_000);
});
