/** Text → citations. */
export type {
  Citation,
  CitationForm,
  CitationRelation,
  DocumentType,
  Doubt,
  DoubtCode,
  Field,
  KnownDocumentType,
  Provision,
  Revision,
} from './citation.ts';
export { CitationReader, findCitations } from './find.ts';
export { canonicalNumber, type NumberParts, parseNumber } from './key.ts';
export { surroundings } from './surroundings.ts';
