import { notices } from './content/notices.data.ts';
import { postedAt } from './dates.ts';
import { html } from './html.ts';

/** The portal's feed (RSS 2.0): its notices, newest first, marked as sample data. */
export function feed(now: Date, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    html`<rss version="2.0">
      <channel>
        <title>Phường Mộc Lan: thông báo (dữ liệu mẫu)</title>
        <link>${origin}/thong-bao</link>
        <description>Dữ liệu mẫu của trang minh họa Dẫn Chiếu; không phải tin của cơ quan nhà nước.</description>
        <language>vi</language>
        <lastBuildDate>${now.toUTCString()}</lastBuildDate>
        ${notices.map(
          (notice) => html`<item>
            <title>${notice.title}</title>
            <link>${origin}/thong-bao/${notice.slug}</link>
            <guid isPermaLink="true">${origin}/thong-bao/${notice.slug}</guid>
            <description>${notice.summary}</description>
            <pubDate>${postedAt(notice, now).toUTCString()}</pubDate>
          </item>`,
        )}
      </channel>
    </rss> `.source
  }`;
}
