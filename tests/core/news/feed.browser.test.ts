import { expect } from '@open-wc/testing';
import { readFeed } from '../../../core/news/feed.ts';

const BASE = 'https://phuong.example.vn/rss/tin.xml';

function read(xml: string) {
  return readFeed(new DOMParser().parseFromString(xml.trim(), 'application/xml'), BASE);
}

describe('feeds', () => {
  it('RSS 2.0 is read with padded links, CDATA, Vietnamese references and both kinds of guid', () => {
    const items = read(`<?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Phường</title>
        <item>
          <media:title>Không phải tên tin</media:title>
          <title><![CDATA[ Lịch <b>tiếp c&ocirc;ng d&acirc;n</b> ]]></title>
          <link>
            https://phuong.example.vn/tin/1
          </link>
          <guid isPermaLink="false">tin-1</guid>
          <pubDate>Sun, 22 Nov 2026 08:00:00 +0700</pubDate>
          <category>Thông báo</category>
          <description><![CDATA[<script>alert(1)</script>]]></description>
        </item>
        <item><title>Chỉ có guid</title><guid>https://phuong.example.vn/tin/2</guid></item>
        <item><title>guid không phải địa chỉ</title><guid>2026-3</guid></item>
      </channel></rss>`);
    expect(items).to.deep.equal([
      {
        id: 'tin-1',
        title: 'Lịch tiếp công dân',
        url: 'https://phuong.example.vn/tin/1',
        published: '2026-11-22T01:00:00.000Z',
        category: 'notice',
      },
      {
        id: 'https://phuong.example.vn/tin/2',
        title: 'Chỉ có guid',
        url: 'https://phuong.example.vn/tin/2',
        category: 'other',
      },
    ]);
  });

  it('RSS 1.0 is read: items beside the channel, dates of Dublin Core', () => {
    const items = read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="/"><title>Sở</title></channel>
      <item rdf:about="https://so.example.vn/1"><title>Một</title><link>/1</link><dc:date>2026-11-22T08:00+07:00</dc:date>
        <dc:subject>Tin nổi bật</dc:subject></item>
    </rdf:RDF>`);
    expect(items).to.deep.equal([
      {
        id: 'https://so.example.vn/1',
        title: 'Một',
        url: 'https://phuong.example.vn/1',
        published: '2026-11-22T01:00:00.000Z',
        category: 'featured',
      },
    ]);
  });

  it('Atom is read: the alternate link, escaped HTML in titles, labels before terms', () => {
    const items = read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Bộ</title>
      <entry><id>urn:1</id><title type="html">&lt;i&gt;Một&lt;/i&gt; &amp;amp; hai</title>
        <link rel="enclosure" href="/tep.pdf"/><link rel="alternate" href="/tin/1"/>
        <updated>2026-11-22T09:00:00Z</updated><published>2026-11-22T08:00:00Z</published>
        <category term="tb" label="Thông báo"/></entry>
      <entry><title>Liên kết không có rel</title><link href="/tin/2"/></entry>
    </feed>`);
    expect(
      items.map(({ id, title, url, published, category }) => [id, title, url, published, category]),
    ).to.deep.equal([
      ['urn:1', 'Một & hai', 'https://phuong.example.vn/tin/1', '2026-11-22T08:00:00.000Z', 'notice'],
      [
        'https://phuong.example.vn/tin/2',
        'Liên kết không có rel',
        'https://phuong.example.vn/tin/2',
        undefined,
        'other',
      ],
    ]);
  });

  it('RSS under a prefix of its own is read, and dates in Dublin Core’s terms', () => {
    const [item] = read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:rss="http://purl.org/rss/1.0/" xmlns:t="http://purl.org/dc/terms/" xmlns:m="http://search.yahoo.com/mrss/">
        <rss:item r:about="x"><m:title>Ảnh</m:title><m:link>https://anh.example.vn/</m:link>
          <rss:title>Ra quân vệ sinh môi trường</rss:title><rss:link>/tin/7</rss:link>
          <t:issued>2026-11-22T08:00:00+07:00</t:issued></rss:item>
      </r:RDF>`);
    expect(item).to.deep.include({
      title: 'Ra quân vệ sinh môi trường',
      url: 'https://phuong.example.vn/tin/7',
      published: '2026-11-22T01:00:00.000Z',
    });
  });

  it('a feed without items is a feed with no items', () => {
    expect(read('<rss version="2.0"><channel><title>Trống</title></channel></rss>')).to.deep.equal([]);
  });

  it('thirty items are enough of any feed', () => {
    const many = '<item><title>Tin</title><link>/1</link></item>'.repeat(5000);
    expect(read(`<rss><channel>${many}</channel></rss>`)).to.have.length(30);
  });

  for (const [name, xml] of Object.entries({
    'a page of HTML': '<!doctype html><html><body><p>Bảo trì</p></body></html>',
    'a page of XHTML': '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    'other XML': '<kml><Document/></kml>',
    'broken XML': '<rss><channel><item><title>Một</item>',
    'nothing at all': '',
    text: 'Trang đang bảo trì',
    'an undeclared entity': '<rss><channel><item><title>&xxe;</title><link>/1</link></item></channel></rss>',
  })) {
    it(`${name} is no feed`, () => {
      expect(() => read(xml)).to.throw(TypeError);
    });
  }

  it('an entity bomb neither hangs nor passes', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE rss [${levels.join('')}]><rss><channel><item><title>&e11;</title><link>/1</link></item></channel></rss>`;
    let items: unknown[] = [];
    try {
      items = read(bomb);
    } catch (error) {
      expect(error).to.be.instanceOf(TypeError);
    }
    expect(JSON.stringify(items).length).to.be.below(1000);
  });

  it('entities of the outside are not fetched', () => {
    const xml = `<!DOCTYPE rss [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>x&passwd;y</title><link>/1</link></item></channel></rss>`;
    let titles: string[] = [];
    try {
      titles = read(xml).map(({ title }) => title);
    } catch (error) {
      expect(error).to.be.instanceOf(TypeError);
    }
    expect(titles.join()).not.to.contain('root');
  });
});
