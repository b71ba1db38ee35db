import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CARRIED } from '../../../../core/library/exchange/archive.ts';
import { backupState, exportLibrary, rememberBackup } from '../../../../core/library/exchange/export.ts';
import { exportAs } from '../../../../core/library/exchange/formats.ts';
import { importLibrary } from '../../../../core/library/exchange/import.ts';
import { openLibraryFile } from '../../../../core/library/exchange/opened.ts';
import { planImport } from '../../../../core/library/exchange/plan.ts';
import { readEntry, zipDirectory } from '../../../../core/library/exchange/unzip.ts';
import { STORES, TRAVEL } from '../../../../core/library/schema.ts';
import { captureOf, contentOf, fill, preparedOf, shelves } from './library.ts';

describe('a library that leaves and returns', () => {
  const { open, clear } = shelves();
  afterEach(clear);

  for (const format of ['zip', 'json'] as const)
    it(`is the same in every store that is exported, as ${format.toUpperCase()}`, async () => {
      const [from, to] = [open(), open()];
      await fill(from);
      const { file } = await exportAs(from, format);
      const opened = await openLibraryFile(file);
      expect(opened.invalid).to.deep.equal([]);
      const report = await importLibrary(to, opened);
      expect(report).to.deep.include({
        verdicts: { new: 3, same: 0, newer: 0, conflict: 0 },
        invalid: [],
        missingAssets: 0,
      });
      const [before, after] = [await contentOf(from), await contentOf(to)];
      for (const store of STORES.filter((name) => TRAVEL[name] === 'exported')) {
        expect(before[store], `${store} before`).not.to.have.length(0);
        if (store === 'setting')
          expect(after.setting!.filter((record) => (record as { key: string }).key === 'view')).to.deep.equal(
            before.setting!.filter((record) => (record as { key: string }).key === 'view'),
          );
        else expect(after[store], store).to.deep.equal(before[store]);
      }
      expect(after.folded, 'what is derived is made again').to.deep.equal(before.folded);
      expect(Object.keys(CARRIED).sort()).to.deep.equal(
        STORES.filter((name) => TRAVEL[name] === 'exported').sort(),
      );
    });

  it('says what an import would do before anything is written, and does nothing the second time', async () => {
    const [from, to] = [open(), open()];
    const [first] = await fill(from);
    const archive = await openLibraryFile((await exportLibrary(from)).file);
    const verdicts = async () =>
      (await planImport(to, archive)).articles.map(({ verdict }) => verdict).sort();
    expect(await verdicts()).to.deep.equal(['new', 'new', 'new']);
    expect((await to.list()).articles).to.have.length(0);
    await importLibrary(to, archive);
    const content = await contentOf(to);
    expect(await verdicts()).to.deep.equal(['same', 'same', 'same']);
    await importLibrary(to, archive);
    expect((await contentOf(to)).article).to.deep.equal(content.article);

    await from.writeNote(first!, 'Ghi chú mới hơn.');
    await from.save(await preparedOf(await captureOf('Bài 1 sửa lần hai.')));
    const later = await openLibraryFile((await exportLibrary(from)).file);
    const plan = async () => (await planImport(to, later)).articles.map(({ verdict }) => verdict).sort();
    expect(await plan()).to.include('conflict');
    await importLibrary(to, later);
    expect((await to.versionsOf(first!)).map(({ number }) => number)).to.deep.equal([1, 2, 3]);
    expect((await to.noteOf(first!))?.body)
      .to.contain('Cần **xem lại**')
      .and.to.contain('Ghi chú mới hơn.');
  });

  it('keeps both sides’ texts, notes and tags of an article that changed in two places', async () => {
    const [one, other] = [open(), open()];
    await one.save(await preparedOf(await captureOf('Bản chung.')));
    await importLibrary(other, await openLibraryFile((await exportLibrary(one)).file));
    const id = (await one.list()).articles[0]!.id;
    await one.save(await preparedOf(await captureOf('Bản của máy một.')));
    await other.save(await preparedOf(await captureOf('Bản của máy hai.')));
    await other.writeNote(id, 'Của máy hai.');
    const report = await importLibrary(other, await openLibraryFile((await exportLibrary(one)).file));
    expect(report.verdicts.conflict).to.equal(1);
    expect((await other.versionsOf(id)).map(({ plain }) => plain.split('\n')[1])).to.deep.equal([
      'Bản chung.',
      'Bản của máy một.',
      'Bản của máy hai.',
    ]);
    expect((await other.noteOf(id))?.body).to.equal('Của máy hai.');
  });

  it('is taken back whole by one undo, and what was there before is as it was', async () => {
    const [from, to] = [open(), open()];
    await fill(from, 45);
    await to.save(await preparedOf(await captureOf('Của riêng máy này.')));
    const before = await contentOf(to);
    const { undo } = await importLibrary(to, await openLibraryFile((await exportLibrary(from)).file));
    expect((await to.list()).articles.length).to.be.greaterThan(40);
    expect(await to.undo(undo)).to.be.greaterThan(1);
    const after = await contentOf(to);
    for (const store of [
      'article',
      'version',
      'citation',
      'annotation',
      'note',
      'tag',
      'outbox',
      'folded',
      'asset',
    ])
      expect(after[store], store).to.deep.equal(before[store]);
  });

  it('goes on where an import was broken off, and is still one step to undo', async () => {
    const [from, to] = [open(), open()];
    await fill(from, 50);
    const { file } = await exportLibrary(from);
    const stop = new AbortController();
    const broken = importLibrary(to, await openLibraryFile(file), {
      signal: stop.signal,
      progress: (done) => done >= 20 && stop.abort(),
    });
    expect(
      await broken.then(
        () => 'done',
        (error: Error) => error.name,
      ),
    ).to.equal('AbortError');
    expect((await contentOf(to)).article).to.have.length(20);
    const { verdicts, undo } = await importLibrary(to, await openLibraryFile(file));
    expect(verdicts).to.deep.equal({ new: 30, same: 20, newer: 0, conflict: 0 });
    expect((await contentOf(to)).version).to.deep.equal((await contentOf(from)).version);
    await to.undo(undo);
    expect((await contentOf(to)).article).to.have.length(0);
  });

  it('is readable without us: an index and one page for each article, with its pictures beside it', async () => {
    const from = open();
    await fill(from);
    const { file } = await exportLibrary(from);
    const { entries } = await zipDirectory(file);
    const text = async (name: string) =>
      new TextDecoder().decode(
        await readEntry(
          file,
          entries.find((entry) => entry.name === name)!,
          1 << 20,
        ),
      );
    const index = new DOMParser().parseFromString(await text('index.html'), 'text/html');
    const links = [...index.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    expect(links).to.have.length(3);
    for (const link of links) {
      const page = new DOMParser().parseFromString(await text(link), 'text/html');
      expect(page.querySelector('main')?.textContent).to.contain('32/2021/NĐ-CP');
      const picture = page.querySelector('main img')!.getAttribute('src')!;
      expect(entries.map(({ name }) => `../${name}`)).to.contain(picture);
    }
    expect(await text('README.txt')).to.contain('manifest.json');
  });

  it('takes any text, whatever stands in it, there and back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 4 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        async (texts, note) => {
          const [from, to] = [open(), open()];
          for (const [place, said] of texts.entries()) {
            const plain = said;
            const url = `https://phuong.example.gov.vn/tin?id=${place}`;
            const { articleId } = await from.save(
              await preparedOf(await captureOf('x', { url, plain, title: plain, html: '<p>x</p>' })),
            );
            await from.writeNote(articleId, note);
          }
          await importLibrary(to, await openLibraryFile((await exportLibrary(from)).file));
          const [before, after] = [await contentOf(from), await contentOf(to)];
          for (const store of ['article', 'version', 'note', 'folded'])
            expect(after[store]).to.deep.equal(before[store]);
        },
      ),
      { numRuns: 6 },
    )).timeout(60_000);

  it('tells when a backup is due, by changes, and of what day and size the last was', async () => {
    const from = open();
    expect(await backupState(from)).to.deep.equal({ last: undefined, changes: 0, isDue: false });
    const [id] = await fill(from);
    const exported = await exportLibrary(from);
    await rememberBackup(from, exported);
    expect((await backupState(from)).last).to.include({ size: exported.file.size, articles: 3 });
    expect((await backupState(from)).changes).to.equal(0);
    for (let turn = 0; turn < 50; turn += 1) await from.star([id!], turn % 2 === 0);
    expect(await backupState(from)).to.include({ changes: 50, isDue: true });
  });
});
