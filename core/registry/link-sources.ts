/**
 * Where Vietnamese legal documents can be read, as data. A template is an address with parts in braces: `{words}` (the
 * number, else the name), `{item}` (the publisher's own id of the document). `fillTemplate` fills them.
 */
export interface LinkTemplate {
  address: string;
  /** ISO days: the first on which the publisher answers this form, and the first on which it no longer does; open where not known. */
  from?: string;
  until?: string;
}

export interface LinkSource {
  /** Registered domain. Addresses under it belong to this publisher; under a place's own, only itself and `www.`. */
  name: string;
  /** Publishes the text by law or as its issuer; every other copy is secondary, on whatever government's host. */
  authoritative: boolean;
  /** It is the issuer only of this place's documents. Hosts below its own belong to other bodies. */
  place?: string;
  /** Reads the publisher's id of a document out of any form of its address, old or new. */
  item?: RegExp;
  /** A document by that id. */
  documents?: readonly LinkTemplate[];
  /** Its search; none where it is not known to work. */
  searches?: readonly LinkTemplate[];
  /** Its search covers documents of central State bodies only. */
  centralOnly?: true;
  /** Where a reader can look a local document up by hand, where no search by address is known. */
  portal?: string;
  note: string;
}

/** Publishers of the whole country's documents, in the order in which readers are offered them. */
export const LINK_SOURCES: readonly LinkSource[] = [
  {
    name: 'vbpl.vn',
    authoritative: true,
    // Until 23 April 2026 `/TW/Pages/vbpq-toanvan.aspx?ItemID=147120`; the ids were kept.
    item: /^https?:\/\/(?:www\.)?vbpl\.vn\/(?:[^?#]*\/vbpq-[a-z-]+\.aspx\?(?:[^#]*&)?itemid=(?<old>\d+)|van-ban\/chi-tiet\/[^?#]*--(?<new>[\w-]+))/i,
    documents: [{ address: 'https://vbpl.vn/van-ban/chi-tiet/--{item}', from: '2026-04-23' }],
    searches: [{ address: 'https://vbpl.vn/van-ban/trung-uong?keyword={words}&page=1', from: '2026-04-23' }],
    centralOnly: true,
    note: 'national database of legal documents (Decree 52/2015/NĐ-CP, Article 4); central documents',
  },
  {
    name: 'vanban.chinhphu.vn',
    authoritative: true,
    searches: [{ address: 'https://vanban.chinhphu.vn/?pageid=27159&q={words}' }],
    centralOnly: true,
    note: 'documents of the Government and the Prime Minister',
  },
  {
    name: 'congbao.chinhphu.vn',
    authoritative: true,
    note: 'the official gazette; its search is reported broken',
  },
  {
    name: 'thuvienphapluat.vn',
    authoritative: false,
    searches: [
      { address: 'https://thuvienphapluat.vn/page/tim-van-ban.aspx?keyword={words}&match=True&area=0' },
    ],
    note: 'commercial compilation',
  },
  {
    name: 'luatvietnam.vn',
    authoritative: false,
    searches: [{ address: 'https://luatvietnam.vn/tim-van-ban.html?Keywords={words}' }],
    note: 'commercial compilation; a page opens by its id whatever its slug, so only searches are made',
  },
];
