/**
 * Where portals keep the text of an article, as CSS selectors. Checked in this order; each names the system whose pages
 * use it. Class names as seen in the portals' own markup.
 */
export const REGIONS: readonly {
  name: string;
  selector: string;
  /** Where such a page names what it shows, if neither its title nor a heading does. */
  title?: string;
}[] = [
  { name: 'schema.org', selector: '[itemprop="articleBody"]' },
  // Its title is the publisher's level ("Trung ương"); the document stands last in the path.
  { name: 'vbpl.vn', selector: '#toanvancontent, .fulltext', title: '.box-map li:last-child a' },
  { name: 'Liferay', selector: '.journal-content-article' },
  {
    name: 'SharePoint',
    selector: '.ms-rtestate-field, #ctl00_PlaceHolderMain_ctl00__ControlWrapper_RichHtmlField',
  },
  { name: 'DNN', selector: '.EDN_article, .article_content' },
  { name: 'NukeViet', selector: '#news-bodyhtml' },
  { name: 'WordPress', selector: '.entry-content, .post-content' },
  { name: 'chinhphu.vn', selector: '.detail-content, .detail-cmain' },
  {
    name: 'news',
    selector: '.article-content, .article__body, .article-body, .content-detail, .news-content, .fck_detail',
  },
  { name: 'HTML', selector: 'main article, article' },
];

/** A region shorter than this many characters is a teaser or an empty frame, not an article. */
export const SHORTEST_REGION = 200;
