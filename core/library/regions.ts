/** Where the pages of one system keep what is asked of an article, as CSS selectors. */
interface PortalRule {
  /** The system whose pages use it. */
  name: string;
  /** The article's text. */
  selector: string;
  /** Where such a page names what it shows, if neither its title nor a heading does. */
  title?: string;
  /** Where it prints the day of publication, among other words. */
  date?: string;
}

/**
 * Rules of portals, checked in this order. Class names as seen in the portals' own markup; those of the systems that
 * many portals stand on (Liferay, SharePoint, DNN, NukeViet, WordPress) are general knowledge of these systems.
 */
export const REGIONS: readonly PortalRule[] = [
  { name: 'schema.org', selector: '[itemprop="articleBody"]', date: '[itemprop="datePublished"]' },
  // Its title is the publisher's level ("Trung ương"); the document stands last in the path.
  { name: 'vbpl.vn', selector: '#toanvancontent, .fulltext', title: '.box-map li:last-child a' },
  {
    name: 'Liferay',
    selector: '.journal-content-article',
    date: '.metadata-publish-date, .journal-article-publish-date',
  },
  {
    name: 'SharePoint',
    selector: '.ms-rtestate-field, #ctl00_PlaceHolderMain_ctl00__ControlWrapper_RichHtmlField',
  },
  { name: 'DNN', selector: '.EDN_article, .article_content' },
  { name: 'NukeViet', selector: '#news-bodyhtml' },
  {
    name: 'WordPress',
    selector: '.entry-content, .post-content',
    date: '.entry-header .entry-date, .entry-meta .entry-date, .posted-on',
  },
  { name: 'baophapluat.vn', selector: '.article__content', title: '.article__title' },
  { name: 'chinhphu.vn', selector: '.detail-content, .detail-cmain' },
  {
    name: 'news',
    selector: '.article-content, .article__body, .article-body, .content-detail, .news-content, .fck_detail',
  },
  { name: 'HTML', selector: 'main article, article' },
];

/** A region shorter than this many characters is a teaser or an empty frame, not an article. */
export const SHORTEST_REGION = 200;
