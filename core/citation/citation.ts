/**
 * What a text says when it cites a document. Everything here is read from the text and from static tables alone;
 * what is known about the document is the registry's (`core/registry`).
 */

/** Slugs of the document types that the engine knows; their Vietnamese names, codes and sources stand in `vocabulary/types.ts`. */
export type KnownDocumentType =
  | 'nghi-dinh'
  | 'nghi-quyet'
  | 'nghi-quyet-lien-tich'
  | 'quyet-dinh'
  | 'thong-tu'
  | 'thong-tu-lien-tich'
  | 'thong-tu-lien-bo'
  | 'chi-thi'
  | 'phap-lenh'
  | 'lenh'
  | 'luat'
  | 'bo-luat'
  | 'hien-phap'
  | 'sac-lenh'
  | 'sac-luat'
  | 'ke-hoach'
  | 'cong-van'
  | 'cong-dien'
  | 'thong-bao'
  | 'ket-luan'
  | 'quy-dinh'
  | 'quy-che'
  | 'huong-dan'
  | 'chuong-trinh'
  | 'de-an'
  | 'to-trinh'
  | 'bao-cao'
  | 'thong-tri'
  | 'phuong-an'
  | 'thong-cao'
  | 'bien-ban'
  | 'giay-phep'
  | 'giay-moi'
  | 'giay-uy-quyen'
  | 'giay-gioi-thieu'
  | 'giay-nghi-phep'
  | 'ban-ghi-nho'
  | 'ban-thoa-thuan'
  | 'phieu-gui'
  | 'phieu-chuyen'
  | 'phieu-bao'
  | 'van-ban-hop-nhat'
  | 'van-ban'
  | 'dieu-le'
  | 'cong-lenh'
  // Known by their codes alone: their words before a number are no document's.
  | 'du-an'
  | 'sao-y'
  | 'trich-sao';

/** A type's slug: the folded name. Open, since a pack of somebody's own may name others than the engine knows. */
export type DocumentType = KnownDocumentType | (string & Record<never, never>);

/** With its number · by title · number cut short · only by pointing ("Nghị định này"). */
export type CitationForm = 'numbered' | 'named' | 'short' | 'back';

/** Parts of a citation that the text may settle without printing them. */
export type Field =
  | 'type'
  | 'number'
  | 'serial'
  | 'year'
  | 'typeCode'
  | 'issuerCode'
  | 'legislature'
  | 'title'
  | 'issuer'
  | 'place'
  | 'issued';

/** How the words around a citation tie it to the citation before it, or to the document being read. */
export type CitationRelation =
  'amends' | 'amended-by' | 'replaces' | 'replaced-by' | 'repeals' | 'repealed-by' | 'guides' | 'based-on';

export type DoubtCode =
  /** The year lies outside the term of the legislature that the number names. */
  | 'year-outside-term'
  /** The serial does not belong to this year of its series (97/2021/QH14). */
  | 'serial-out-of-order'
  /** The date beside the number is of another year than the number. */
  | 'date-against-number'
  /** The type word says one kind of document, the code in the number another. */
  | 'type-against-code'
  /** Letters of another script or an OCR slip stand in the number as printed. */
  | 'look-alike';

/** A reason not to trust a citation as printed. The words for it are the message catalogue's. */
export interface Doubt {
  code: DoubtCode;
  /** What the number would be if the doubt is right; never applied silently. */
  suggestion?: string;
  /** The facts behind it, for the message: e.g. { legislature: 14, year: 2019 }. */
  facts?: Record<string, string | number>;
}

/**
 * A pinpoint (điểm, khoản, Điều, Mục, Chương, Phần, Phụ lục). Lists and ranges come expanded; each has the span of
 * its own words. Only the levels present are set.
 */
export interface Provision {
  start: number;
  end: number;
  /** điểm: a letter (a, b, c, d, đ, e, …), perhaps with a digit. */
  point?: string;
  /** khoản */
  clause?: string;
  /** Điều */
  article?: string;
  /** Mục */
  section?: string;
  /** Chương */
  chapter?: string;
  /** Phần */
  part?: string;
  /** Phụ lục */
  appendix?: string;
}

/**
 * Why a citation leans on another: it has that one's type and serial · it is an alias given in the text · it stands in a
 * quotation from that one, or under the note that names it · that one is the only document of its type.
 */
export type AntecedentReason = 'serial' | 'alias' | 'quoted' | 'only';

/** One mention of a document in a text. Offsets are UTF-16 units of the text as given: `text === input.slice(start, end)`. */
export interface Citation {
  start: number;
  end: number;
  text: string;
  form: CitationForm;
  type?: DocumentType;
  /** Canonical, only where the text settles it: `32/2021/NĐ-CP`. Printed wrongly, it keeps its printed form and has a doubt. */
  number?: string;
  serial?: string;
  year?: number;
  typeCode?: string;
  issuerCode?: string;
  legislature?: number;
  /** Named citations: the whole name, type word included, year left out. */
  title?: string;
  /** The issuer in words, as printed after the number ("Chính phủ", "UBND quận Đống Đa"). */
  issuer?: string;
  /** The place the issuer's words name, as printed ("quận Đống Đa", "Thành phố Hà Nội"). */
  place?: string;
  /** Signing date as the text gives it, ISO (2021-03-29). */
  issued?: string;
  /** Which of the fields above the text does not print but settles. */
  inferred: Field[];
  provisions: Provision[];
  /** Index, in the document's list of citations, of the one that this one leans on. */
  antecedent?: number;
  antecedentReason?: AntecedentReason;
  relation?: CitationRelation;
  /** A draft or bill ("dự thảo Nghị định …"). */
  draft?: true;
  /**
   * Named citations: words beside the name say that another version than today's, or another country's law, may be
   * meant ("Luật Đất đai cũ", "Năm 2003, Quốc hội thông qua Luật Đất đai"). The day of reading settles nothing then.
   */
  unsettled?: true;
  doubts: Doubt[];
}

/** A fuller form that came later in the document and settles an earlier citation (by index in the document's list). */
export interface Revision {
  index: number;
  citation: Citation;
}
