/** Where Vietnamese legal documents can be read. One line each; a template's `{words}` takes the number or title, URL-encoded. */
export interface LinkSource {
  /** Registered domain; addresses under it belong to this publisher. */
  name: string;
  /** Publishes the text by law or as its issuer; every other copy is secondary, on whatever government's host. */
  authoritative: boolean;
  /** It is the issuer only of this place's documents. Hosts below its own belong to other bodies. */
  place?: string;
  /** Search template; none where the source's search is not known to work. */
  search?: string;
  /** Its search covers documents of central State bodies only. */
  centralOnly?: true;
  /** ISO day since which the templates hold, where known. */
  since?: string;
  note: string;
}

/** In the order in which readers are offered them. */
export const LINK_SOURCES: readonly LinkSource[] = [
  {
    name: 'vbpl.vn',
    authoritative: true,
    search: 'https://vbpl.vn/van-ban/trung-uong?keyword={words}&page=1',
    centralOnly: true,
    since: '2026-04-23',
    note: 'national database of legal documents (Decree 52/2015/NĐ-CP, Article 4); central documents',
  },
  {
    name: 'vanban.chinhphu.vn',
    authoritative: true,
    search: 'https://vanban.chinhphu.vn/?pageid=27159&q={words}',
    centralOnly: true,
    note: 'documents of the Government and the Prime Minister',
  },
  {
    name: 'congbao.chinhphu.vn',
    authoritative: true,
    note: 'the official gazette; its search is reported broken',
  },
  {
    name: 'congbao.sonla.gov.vn',
    authoritative: true,
    place: 'tỉnh Sơn La',
    note: 'gazette of Sơn La province',
  },
  {
    name: 'binhduong.gov.vn',
    authoritative: true,
    place: 'tỉnh Bình Dương',
    note: 'portal of Bình Dương province, part of Hồ Chí Minh City since 1 July 2025',
  },
  {
    name: 'thuvienphapluat.vn',
    authoritative: false,
    search: 'https://thuvienphapluat.vn/page/tim-van-ban.aspx?keyword={words}&match=True&area=0',
    note: 'commercial compilation',
  },
  {
    name: 'luatvietnam.vn',
    authoritative: false,
    search: 'https://luatvietnam.vn/tim-van-ban.html?Keywords={words}',
    note: 'commercial compilation; a page opens by its id whatever its slug, so only searches are made',
  },
];
