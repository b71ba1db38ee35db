import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeLinks, type WriteOptions } from '../../../core/markup/annotate.ts';
import { findInPage } from '../../../core/markup/find.ts';
import { openPack } from '../../../core/registry/index.ts';
import { diskSource } from '../../../core/registry/node/disk.ts';
import { Folder } from '../cli/command.ts';
import { HARD_PAGES } from './hard-pages.ts';

const DECREE = 'Nghị định số 32/2021/NĐ-CP';
const written = async (source: string, options?: WriteOptions): Promise<string> =>
  (await writeLinks(source, options)).source;

describe('links in HTML', () => {
  test('stand around the words as the file writes them', async () => {
    const page = '<P CLASS=a>Theo Ngh&#7883; &#273;&#7883;nh\r\ns&#7889;&nbsp;32/2021/N&#272;-CP.</P >';
    assert.match(
      await written(page),
      /^<P CLASS=a>Theo <a data-danchieu-citation="0" href="https:\/\/vbpl\.vn\/[^"]*" data-danchieu-written="">Ngh&#7883; &#273;&#7883;nh\r\ns&#7889;&nbsp;32\/2021\/N&#272;-CP<\/a>\.<\/P >$/,
    );
  });

  test('a citation split by markup gets a link for each part, and is one stop for the Tab key', async () => {
    const links = [...(await written('<p>Nghị định số <b>32/2021/NĐ-CP</b>')).matchAll(/<a [^>]*>/g)].map(
      ([tag]) => tag,
    );
    assert.equal(links.length, 2);
    assert.doesNotMatch(links[0]!, /tabindex/);
    assert.match(links[1]!, /tabindex="-1"/);
  });

  test('a doubt stands on the link, and one that leads nowhere has no address', async () => {
    assert.match(
      await written('<p>Nghị quyết số 97/2021/QH14 của Quốc hội'),
      /data-danchieu-state="doubted"/,
    );
    assert.match(
      await written('<p>theo Nghị quyết số 1111 thì'),
      /<a data-danchieu-citation="0" data-danchieu-state="unresolved" data-danchieu-written="">Nghị quyết số 1111<\/a>/,
    );
  });

  test('what is annotated already stays as it is', async () => {
    for (const [name, page] of Object.entries(HARD_PAGES)) {
      const once = await written(page);
      assert.equal(await written(once), once, name);
    }
  });

  test('parts of the page can be chosen, and others left alone', async () => {
    const page = `<nav>${DECREE}</nav><article><p>${DECREE}</p><aside class="x">${DECREE}</aside></article>`;
    const places = async (options: WriteOptions): Promise<number> => (await writeLinks(page, options)).links;
    assert.deepEqual(
      [
        await places({}),
        await places({ only: 'article' }),
        await places({ only: 'article', exclude: 'aside.x' }),
      ],
      [3, 2, 1],
    );
    assert.equal(await places({ only: 'main' }), 0);
    assert.equal(await written(`<body contenteditable><p>${DECREE}`), `<body contenteditable><p>${DECREE}`);
  });

  test('own links of the page are marked, not moved; on request they stay as they are', async () => {
    const page = `<p><A class=x HREF="/vb">${DECREE}</A></p>`;
    assert.equal(
      await written(page),
      `<p><A data-danchieu-citation="0" data-danchieu-enriched="" data-danchieu-written="" class=x HREF="/vb">${DECREE}</A></p>`,
    );
    assert.equal(await written(page, { enrichLinks: false }), page);
  });

  test('one start tag that stands for several elements is not marked: the others would be, too', async () => {
    const page = `<p><a href="/x">Xem thêm<p>Theo ${DECREE}<div>${DECREE}</div>`;
    assert.equal(await written(page), page);
  });

  test('deep nesting does no harm', async () => {
    const page = `${'<div>'.repeat(5000)}<p>${DECREE}</p>`;
    assert.equal((await writeLinks(page)).links, 1);
  });
});

describe('with a registry', () => {
  test('links lead to the document itself, those not found are unresolved, and the head describes what is cited', async () => {
    const folder = new Folder();
    try {
      const registry = await openPack(diskSource(folder.registry));
      const page = `<!doctype html><html><head><title>x</title><link rel=canonical href="https://phuong.example.vn/1"></head><body><p>${DECREE}, Nghị quyết số 97/2019/QH14 và Nghị định số 99/2021/NĐ-CP</p></body></html>`;
      const { source, judgements } = await writeLinks(page, { registry, jsonLd: true });
      assert.deepEqual(
        judgements.map(({ state }) => state),
        [undefined, undefined, 'unresolved'],
      );
      assert.match(source, /href="https:\/\/vbpl\.vn\/van-ban\/chi-tiet\/--147120"/);
      const [, json] = /<script type="application\/ld\+json">(.*?)<\/script><\/head>/.exec(source)!;
      const graph = JSON.parse(json!) as {
        '@graph': { url?: string; citation?: { legislationIdentifier: string }[] }[];
      };
      assert.equal(graph['@graph'][0]!.url, 'https://phuong.example.vn/1');
      assert.deepEqual(
        graph['@graph'][0]!.citation!.map(({ legislationIdentifier }) => legislationIdentifier),
        ['32/2021/NĐ-CP', '97/2019/QH14'],
      );
      for (const start of ['', '<!doctype html>', '<html>', '<head>', '<meta charset=utf-8>', '<p>'])
        for (const gap of ['', '\r\n', '\n<!-- x -->\n']) {
          const { source, links } = await writeLinks(`${start}${gap}${DECREE}`, { registry, jsonLd: true });
          assert.equal(links, 1, start + gap);
          assert.match(source, /ld\+json/, start + gap);
        }
    } finally {
      folder.remove();
    }
  });
});

describe('citations of an HTML file', () => {
  test('are told by their places in the file, and by the words that the reader sees', () => {
    const page = `<p>Theo khoản 2 Điều 5 Ngh&#7883; <b>định</b>\r\n số 32/2021/NĐ-CP; Nghị định này</p>`;
    const { citations } = findInPage(page);
    assert.deepEqual(
      citations.map(({ start, end, text }) => [page.slice(start, end), text]),
      [
        ['Ngh&#7883; <b>định</b>\r\n số 32/2021/NĐ-CP', 'Nghị định số 32/2021/NĐ-CP'],
        ['Nghị định này', 'Nghị định này'],
      ],
    );
    const [provision] = citations[0]!.provisions;
    assert.equal(page.slice(provision!.start, provision!.end), 'khoản 2 Điều 5');
    assert.equal(citations[1]!.antecedent, 0);
  });

  test('the page’s own day and host are read from its metadata', () => {
    const page = `<meta property="article:published_time" content="2022-07-05T08:00:00+07:00"><meta property="og:url" content="https://bode.hanoi.gov.vn/1">${DECREE}`;
    assert.deepEqual(findInPage(page).context, { published: '2022-07-05', site: 'bode.hanoi.gov.vn' });
  });
});

test('parts that lie within each other are read once: no link stands in a link', async () => {
  const page = '<div><div><div>theo Nghị định 15/2020/NĐ-CP</div></div></div>';
  const { links } = await writeLinks(page, { only: 'div' });
  assert.equal(links, 1);
});
