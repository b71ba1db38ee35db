import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { prose } from '../../demo/docs/markdown.ts';
import { html } from '../../demo/html.ts';

const none = (name: string): never => assert.fail(name);
const page = (body: string): string => `# Tên trang\n\nLời dẫn của trang.\n\n${body}`;

describe('a page of prose', () => {
  test('has its title, its lead, and anchors: those named, else made of the words', () => {
    const { title, lead, sections } = prose(page('## Điều đã làm\n\n## Riêng tư {#privacy}\n'), 'vi', none);
    assert.deepEqual([title, lead], ['Tên trang', 'Lời dẫn của trang.']);
    assert.deepEqual(sections, [
      { id: 'dieu-da-lam', title: 'Điều đã làm' },
      { id: 'privacy', title: 'Riêng tư' },
    ]);
  });

  test('links to pages by name, in its own language', () => {
    const link = '[xem](doc:webmaster#csp)';
    assert.match(prose(page(link), 'vi', none).html.source, /href="\/tai-lieu\/quan-tri-trang#csp"/);
    assert.match(prose(page(link), 'en', none).html.source, /href="\/docs\/webmaster#csp"/);
    assert.throws(() => prose(page('[xem](doc:nowhere)'), 'vi', none), /no page doc:nowhere/);
  });

  test('holds no HTML of its own, and must have a title', () => {
    assert.throws(() => prose(page('Chữ <b>đậm</b>'), 'vi', none), /HTML in prose/);
    assert.throws(() => prose('Không có tên', 'vi', none), /without a title/);
  });

  test('takes in tables as Markdown and parts as HTML', () => {
    const insert = (name: string) =>
      name === 'bảng' ? '' : name === 'a' ? '| x |\n| --- |\n| 1 |' : html`<hr />`;
    const { source } = prose(page('## Mục\n\n{{a}}\n\n{{b}}\n'), 'vi', insert).html;
    assert.match(source, /<th scope="col">x<\/th>/);
    assert.match(source, /<hr \/>/);
  });

  test('tables and code can be reached and scrolled by keyboard, under a name', () => {
    const { source } = prose(page('## Mục\n\n```\na < b\n```\n\n| x |\n| --: |\n| 1 |\n'), 'vi', none).html;
    assert.match(source, /<pre tabindex="0" role="group" aria-label="Đoạn mã: Mục"><code>a &lt; b/);
    assert.match(source, /<div class="table" tabindex="0" role="group" aria-label="Bảng: Mục">/);
    assert.match(source, /<td class="number">1<\/td>/);
  });
});
