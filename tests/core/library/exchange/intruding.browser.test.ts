import { expect } from '@open-wc/testing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Bundle } from '../../../../core/library/exchange/archive.ts';
import { exportLibrary } from '../../../../core/library/exchange/export.ts';
import { exportAs } from '../../../../core/library/exchange/formats.ts';
import { importLibrary } from '../../../../core/library/exchange/import.ts';
import { openLibraryFile } from '../../../../core/library/exchange/opened.ts';
import { planImport } from '../../../../core/library/exchange/plan.ts';
import type { AnnotationRecord, ArticleRecord, VersionRecord } from '../../../../core/library/schema.ts';
import type { Library } from '../../../../core/library/store.ts';
import { captureOf, contentOf, fill, preparedOf, shelves } from './library.ts';

type Files = Record<string, Uint8Array>;

const filesOf = async (file: Blob): Promise<Files> => unzipSync(new Uint8Array(await file.arrayBuffer()));

/** The library's own archive with its articles changed by another hand. */
async function forged(library: Library, forge: (bundles: Bundle[]) => Bundle[]): Promise<Blob> {
  const files = await filesOf((await exportLibrary(library)).file);
  const names = Object.keys(files).filter((name) => name.startsWith('articles/'));
  const bundles = names.map((name) => JSON.parse(strFromU8(files[name]!)) as Bundle);
  // The article that has two versions, a highlight and a note comes first.
  bundles.sort((a, b) => b.version.length - a.version.length);
  for (const name of [...names, 'contents.json']) delete files[name];
  for (const [place, bundle] of forge(bundles).entries())
    files[`articles/${place}.json`] = strToU8(JSON.stringify(bundle));
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
}

/** An article with the same records, under an address and an id of its own; its versions and highlights keep their ids. */
function elsewhere(bundle: Bundle, id: string): Bundle {
  const copy = structuredClone(bundle);
  const url = `https://khac.example/${id}`;
  Object.assign(copy.article[0]!, { id, url, canonicalUrl: url, addresses: [url] });
  for (const record of [...copy.version, ...copy.citation, ...copy.annotation, ...copy.note])
    record.articleId = id;
  return copy;
}

/** The same with ids of its own throughout. */
function stranger(bundle: Bundle, id: string): Bundle {
  const copy = elsewhere(bundle, id);
  const own = (old: string) => `${id}-${old}`.slice(0, 64);
  copy.article[0]!.latest = own(copy.article[0]!.latest);
  for (const version of copy.version) version.id = own(version.id);
  for (const record of [...copy.citation, ...copy.annotation]) record.versionId = own(record.versionId);
  for (const mark of copy.annotation) mark.id = own(mark.id);
  return copy;
}

describe('a file whose articles carry the ids of others', () => {
  const { open, clear } = shelves();
  let library: Library;
  beforeEach(async () => {
    library = open();
    await fill(library);
  });
  afterEach(clear);

  const intruder = () =>
    forged(library, ([bundle]) => {
      const other = elsewhere(bundle!, 'intruder');
      for (const version of other.version)
        Object.assign(version, {
          html: '<p>Chữ khác</p>',
          plain: 'Chữ khác',
          textHash: String(version.number).repeat(64),
        });
      for (const mark of other.annotation)
        Object.assign(mark, { body: 'Lời khác', changedAt: '2099-01-01T00:00:00.000Z' });
      return [other];
    });

  it('leaves the texts, citations and highlights of the library as they are', async () => {
    const before = await contentOf(library);
    const { verdicts } = await importLibrary(library, await openLibraryFile(await intruder()));
    expect(verdicts.new).to.equal(1);
    const after = await contentOf(library);
    for (const store of ['article', 'version', 'citation', 'annotation', 'note', 'folded'])
      for (const record of before[store]!) expect(after[store], store).to.deep.include(record as object);
  });

  it('gives them whole, under ids of their own, and nothing more when it comes again', async () => {
    const file = await intruder();
    await importLibrary(library, await openLibraryFile(file));
    const opened = await library.read('intruder');
    expect(opened?.version.plain).to.equal('Chữ khác');
    expect(opened?.citations).not.to.have.length(0);
    expect(await library.versionsOf('intruder')).to.have.length(2);
    const [mark] = await library.annotationsOf('intruder');
    expect(mark).to.include({ body: 'Lời khác', versionId: opened!.version.id });
    const before = await contentOf(library);
    const again = await openLibraryFile(file);
    expect((await planImport(library, again)).articles[0]?.verdict).to.equal('same');
    await importLibrary(library, again);
    const after = await contentOf(library);
    for (const store of ['article', 'version', 'citation', 'annotation', 'note'])
      expect(after[store], store).to.deep.equal(before[store]);
  });

  it('takes nothing from two articles that were made one on another machine', async () => {
    const other = open();
    await importLibrary(other, await openLibraryFile((await exportLibrary(library)).file));
    const [second, first] = (await other.list()).articles.map(({ id }) => id);
    await other.merge(first!, second!);
    const texts = async () =>
      Promise.all([first!, second!].map(async (id) => (await library.read(id))?.version.plain));
    const before = await texts();
    await importLibrary(library, await openLibraryFile((await exportLibrary(other)).file));
    expect(await texts()).to.deep.equal(before);
    const latest = new Set(
      (await contentOf(library)).version!.map((version) => (version as VersionRecord).id),
    );
    for (const article of (await contentOf(library)).article as ArticleRecord[])
      expect(latest.has(article.latest), article.title).to.equal(true);
  });

  it('refuses an article with an id twice in it', async () => {
    const twice: Record<string, (bundle: Bundle) => void> = {
      version: ({ version }) => (version[1]!.id = version[0]!.id),
      citation: ({ citation }) => citation.push(citation[0]!),
      annotation: ({ annotation }) => annotation.push({ ...annotation[0]!, body: 'Lời khác' }),
      note: ({ note }) => note.push(note[0]!),
    };
    for (const [what, repeat] of Object.entries(twice)) {
      const file = await forged(library, ([bundle]) => {
        const copy = structuredClone(bundle!);
        copy.article[0]!.latest = copy.version[0]!.id;
        for (const record of [...copy.citation, ...copy.annotation]) record.versionId = copy.version[0]!.id;
        copy.citation = copy.citation.slice(0, 1);
        repeat(copy);
        return [copy];
      });
      const to = open();
      const { invalid, verdicts } = await importLibrary(to, await openLibraryFile(file));
      expect(invalid, what).to.deep.include({ name: 'articles/0.json', fault: 'malformed', detail: 'id' });
      expect(verdicts.new, what).to.equal(0);
    }
  });

  it('refuses an article whose canonical address is not among its own, and takes the others', async () => {
    const file = await forged(library, ([one, other]) => {
      const [first, second] = [stranger(one!, 'first'), stranger(other!, 'second')];
      second.article[0]!.canonicalUrl = one!.article[0]!.canonicalUrl;
      return [first, second];
    });
    const { verdicts, invalid } = await importLibrary(library, await openLibraryFile(file));
    expect(verdicts.new).to.equal(1);
    expect(invalid).to.deep.equal([{ name: 'articles/1.json', fault: 'malformed', detail: 'canonicalUrl' }]);
  });

  it('knows an article by its canonical address, even where the library’s record lost it from its addresses', async () => {
    const [article] = (await library.list()).articles;
    const file = await forged(library, (bundles) => {
      const bundle = bundles.find((each) => each.article[0]!.id === article!.id)!;
      const copy = stranger(bundle, 'again');
      const { canonicalUrl } = article!;
      Object.assign(copy.article[0]!, { canonicalUrl, addresses: [canonicalUrl] });
      return [copy];
    });
    await library.connection.write((database) =>
      database.put('article', { ...article!, addresses: ['https://khac.example/cu'] }),
    );
    const { verdicts } = await importLibrary(library, await openLibraryFile(file));
    expect(verdicts.new).to.equal(0);
    expect(await library.read('again')).to.equal(undefined);
  });
});

describe('a record that this build cannot tell', () => {
  const { open, clear } = shelves();
  afterEach(clear);

  const withStatus = async (status: string): Promise<Library> => {
    const from = open();
    await fill(from, 2);
    const file = await forged(from, (bundles) => {
      for (const { citation } of bundles) for (const record of citation) record.status = status;
      return bundles;
    });
    const to = open();
    const { verdicts } = await importLibrary(to, await openLibraryFile(file));
    expect(verdicts.new).to.equal(2);
    return to;
  };

  it('of a status it does not know is told as not known, and stays in the backup as it is', async () => {
    for (const status of ['suspended', 'constructor']) {
      const library = await withStatus(status);
      const files = await filesOf((await exportLibrary(library, { language: 'en' })).file);
      const pages = Object.keys(files).filter((name) => name.startsWith('html/'));
      expect(pages).to.have.length(2);
      for (const page of pages) expect(strFromU8(files[page]!)).to.contain('— Validity unknown');
      const bundles = Object.keys(files).filter((name) => name.startsWith('articles/'));
      for (const bundle of bundles) expect(strFromU8(files[bundle]!)).to.contain(`"status":"${status}"`);
      expect((await exportAs(library, 'html')).file.size).to.be.greaterThan(0);
    }
  });

  it('of an instant that no calendar has is refused', async () => {
    const from = open();
    await fill(from);
    for (const instant of ['2026-99-99T99Z', '2026-02-30T00:00:00.000Z', '2026-01-01T25:00:00Z']) {
      const file = await forged(from, ([bundle, ...others]) => {
        for (const version of bundle!.version) version.capturedAt = instant;
        return [bundle!, ...others];
      });
      const opened = await openLibraryFile(file);
      expect((await planImport(open(), opened)).invalid, instant).to.deep.equal([
        { name: 'articles/0.json', fault: 'malformed', detail: 'version.0.capturedAt: invalid_format' },
      ]);
    }
  });

  it('costs no backup: its data leave as they are, and the list of articles says that it has no page', async () => {
    const library = open();
    const [first, second] = await fill(library);
    const damage = async (id: string, change: object): Promise<void> => {
      const { version } = (await library.read(id))!;
      await library.connection.write((database) => database.put('version', { ...version, ...change }));
    };
    await damage(first!, { capturedAt: '2026-99-99T99Z' });
    await damage(second!, { missing: undefined, assets: undefined });
    const { file, manifest } = await exportLibrary(library, { language: 'en' });
    const files = await filesOf(file);
    expect(manifest.counts.article).to.equal(3);
    expect(strFromU8(files[`articles/${first!}.json`]!)).to.contain('2026-99-99T99Z');
    expect(Object.keys(files)).to.include(`articles/${second!}.json`);
    const index = new DOMParser().parseFromString(strFromU8(files['index.html']!), 'text/html');
    const lines = [...index.querySelectorAll('li')];
    expect(lines).to.have.length(3);
    const pageless = lines.filter((line) => !line.querySelector('a'));
    expect(pageless.map((line) => line.textContent).join()).to.contain(`articles/${second!}.json`);
    const leaving = await filesOf((await exportAs(library, 'html', { language: 'en' })).file);
    expect(strFromU8(leaving['README.txt']!)).to.contain('Sơ kết thí điểm ở phường');
  });
});

describe('a highlight', () => {
  const { open, clear } = shelves();
  afterEach(clear);

  it('that came under another’s id is changed by a later file only where that is newer', async () => {
    const library = open();
    await fill(library);
    await library.save(await preparedOf(await captureOf('Bài khác.', { url: 'https://khac.example/bai' })));
    const file = (changedAt: string, body: string) =>
      forged(library, ([bundle]) => {
        const other = elsewhere(bundle!, 'other');
        for (const mark of other.annotation)
          Object.assign(mark, { changedAt, body } as Partial<AnnotationRecord>);
        return [other];
      });
    const files = [
      await file('2097-01-01T00:00:00.000Z', 'Một'),
      await file('2099-01-01T00:00:00.000Z', 'Hai'),
      await file('2098-01-01T00:00:00.000Z', 'Ba'),
    ];
    for (const each of files) await importLibrary(library, await openLibraryFile(each));
    expect((await library.annotationsOf('other')).map(({ body }) => body)).to.deep.equal(['Hai']);
  });
});
