import type { Citation } from '../citation/citation.ts';
import { fold } from '../text/fold.ts';
import type { CitedFact } from './finder.ts';
import type { ArticleRecord, CitationRecord } from './schema.ts';

/** A document that saved articles cite. */
export interface CitedDocument {
  /** Key of the registry, else what else tells documents apart. */
  document: string;
  /** The fullest of the forms in which articles name it. */
  name: string;
  /** Canonical number, where the text settles it. */
  number?: string;
  /** Key of the registry, where it was found. */
  key?: string;
  /** How many articles cite it in their latest version. */
  articles: number;
  /** Validity as the registry last told when one of the articles was saved. */
  status?: string;
}

const FULLNESS = { back: 0, short: 1, named: 2, numbered: 3 } as const;

/** What tells documents apart: the registry's key, else the text's own number or name; none for a bare "Nghị định này". */
export function documentOf({ key, citation }: Pick<CitationRecord, 'key' | 'citation'>): string | undefined {
  if (key !== undefined) return key;
  if (citation.number !== undefined) return `${citation.type ?? ''} ${fold(citation.number)}`;
  return citation.title === undefined ? undefined : `${fold(citation.title)} ${citation.year ?? ''}`.trim();
}

/** Gathers, batch by batch, the documents that articles cite in their latest versions, and which article cites which. */
export class CitedTally {
  readonly #latest: ReadonlyMap<string, string>;
  readonly #documents = new Map<string, CitedDocument & { fullness: number; asOf: string }>();
  readonly #facts = new Map<string, CitedFact>();

  constructor(articles: readonly ArticleRecord[]) {
    this.#latest = new Map(articles.map((article) => [article.id, article.latest]));
  }

  /** Takes citations in; those of earlier versions, and of articles not named, are passed over. */
  add(citations: Iterable<CitationRecord>): void {
    for (const record of citations)
      if (this.#latest.get(record.articleId) === record.versionId) this.#count(record);
  }

  #count(record: CitationRecord): void {
    const { articleId, citation, status, asOf, key } = record;
    const document = documentOf(record);
    if (document === undefined) return;
    const known = this.#documents.get(document) ?? {
      document,
      name: citation.text,
      ...(citation.number === undefined ? {} : { number: citation.number }),
      ...(key === undefined ? {} : { key }),
      articles: 0,
      fullness: FULLNESS[citation.form],
      asOf: '',
    };
    if (FULLNESS[citation.form] > known.fullness) Object.assign(known, fuller(citation));
    if (status !== undefined && asOf >= known.asOf) Object.assign(known, { status, asOf });
    this.#documents.set(document, known);
    const fact = `${articleId} ${document}`;
    if (this.#facts.has(fact)) return;
    this.#facts.set(fact, { articleId, document });
    known.articles += 1;
  }

  /** The documents, the most cited first. */
  documents(): CitedDocument[] {
    return [...this.#documents.values()]
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
      .map(({ fullness: _, asOf: __, ...document }) => document);
  }

  /** Which article cites which document, each once. */
  facts(): CitedFact[] {
    return [...this.#facts.values()];
  }
}

const fuller = ({ text, form, number }: Citation) => ({
  name: text,
  fullness: FULLNESS[form],
  ...(number === undefined ? {} : { number }),
});
