import { citationMessages } from '../locale/citation.messages.ts';
import { sourceLinks } from './links.ts';
import { numberKey, numberParts } from './number-key.ts';
import { statusAt } from './status.ts';
import type { DocumentRecord, DocumentRelation, Resolution, StatusKind } from './types.ts';

/** A node of schema.org's vocabulary, as JSON-LD. */
export interface JsonLdNode {
  '@type': string;
  [property: string]: unknown;
}

/** A set of nodes under schema.org's context. */
export interface JsonLdGraph {
  '@context': 'https://schema.org';
  '@graph': JsonLdNode[];
}

export interface JsonLdOptions {
  /** ISO day on which legal force is told. */
  on: string;
  /** Address of the page that cites the documents: it is then the node that has them as `citation`. */
  page?: string;
}

/** schema.org's three values; where the status is not known, none is claimed. */
const FORCES: Partial<Record<StatusKind, string>> = {
  'in-force': 'https://schema.org/InForce',
  amended: 'https://schema.org/InForce',
  'partly-expired': 'https://schema.org/PartiallyInForce',
  expired: 'https://schema.org/NotInForce',
  'not-yet': 'https://schema.org/NotInForce',
};

/**
 * What a relation is called. `legislationChanges` covers amendment, replacement and repeal alike, so that it serves
 * wherever no narrower term fits: a replacement, and what concerns a part only. A guiding text has no term of its own.
 */
function propertyOf({ kind, part }: DocumentRelation): string | undefined {
  switch (kind) {
    case 'amends':
      return 'legislationAmends';
    case 'repeals':
      return part ? 'legislationChanges' : 'legislationRepeals';
    case 'replaces':
      return 'legislationChanges';
    case 'consolidates':
      return 'legislationConsolidates';
    case 'based-on':
      return 'isBasedOn';
    case 'cites':
      return 'citation';
    case 'guides':
      return undefined;
  }
}

/**
 * What the registry found, as JSON-LD in schema.org's `Legislation` (terms derived from the European Legislation
 * Identifier). Only documents that were found, each once; ambiguous and unknown ones are no statement about a document.
 *
 * Việt Nam has no official ELI, URN:LEX or Akoma Ntoso scheme, so that nodes have no IRIs of our minting: they are named
 * by blank nodes, by `legislationIdentifier` (the number) and by the registry's key as a `PropertyValue`. `url` and
 * `sameAs` hold only a document's own pages at authoritative publishers, never a search. The day of effect is left out:
 * `legislationDateOfApplicability` means another day.
 */
export function jsonLd(resolutions: readonly Resolution[], { on, page }: JsonLdOptions): JsonLdGraph {
  const records = new Map(resolutions.flatMap(({ record }) => (record ? [[record.key, record]] : [])));
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? `_:d${ids.size}`;
    ids.set(name, id);
    return id;
  };
  /** Acting and affected documents are the same node wherever they are named. */
  const nameOf = (number: string, key?: string): string => {
    const same = [...records.values()].filter((record) => numberKey(record.number) === numberKey(number));
    return key ?? (same.length === 1 ? same[0]!.key : number);
  };
  const cited = [...records.values()].map((record) => legislation(record, idOf(record.key), on));
  const others = new Map<string, JsonLdNode>();
  const nodes = new Map(cited.map((node) => [node['@id'] as string, node]));
  const nodeOf = (number: string, key?: string): JsonLdNode => {
    const id = idOf(nameOf(number, key));
    const node = nodes.get(id) ??
      others.get(id) ?? { '@type': 'Legislation', '@id': id, legislationIdentifier: number };
    if (!nodes.has(id)) others.set(id, node);
    return node;
  };
  for (const record of records.values()) {
    const own = nodes.get(idOf(record.key))!;
    for (const relation of record.relations) relate(own, relation, nodeOf(relation.to, relation.toKey));
    for (const relation of record.affectedBy) relate(nodeOf(relation.to, relation.toKey), relation, own);
  }
  return {
    '@context': 'https://schema.org',
    '@graph':
      page === undefined
        ? [...cited, ...others.values()]
        : [{ '@type': 'WebPage', url: page, citation: cited }, ...others.values()],
  };
}

/** As the text of a `<script type="application/ld+json">`: nothing in it can end the script. */
export function jsonLdText(graph: JsonLdGraph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function relate(actor: JsonLdNode, relation: DocumentRelation, object: JsonLdNode): void {
  const property = relation.unsure ? undefined : propertyOf(relation);
  if (property === undefined || actor === object) return;
  const known = (actor[property] as { '@id': unknown }[] | undefined) ?? [];
  if (!known.some((one) => one['@id'] === object['@id'])) known.push({ '@id': object['@id'] });
  actor[property] = known;
}

function legislation(record: DocumentRecord, id: string, on: string): JsonLdNode {
  const { number, key, type, title, issuer, issued, place } = record;
  const type_ = type && citationMessages.for('vi').typeName(type);
  const pages = sourceLinks(record)
    .filter(({ kind, authoritative }) => kind === 'document' && authoritative)
    .map(({ url }) => url);
  const { kind, unsure } = statusAt(record, on);
  const force = unsure ? undefined : FORCES[kind];
  const isParty = /tw$/.test(numberParts(number)?.symbol ?? '');
  return {
    '@type': 'Legislation',
    '@id': id,
    legislationIdentifier: number,
    identifier: { '@type': 'PropertyValue', propertyID: 'danchieu', value: key },
    ...(title && { name: title }),
    ...(type_ && { legislationType: type_ }),
    ...(issued && { legislationDate: issued }),
    ...(issuer && { legislationPassedBy: { '@type': 'Organization', name: issuer } }),
    ...(!isParty && {
      legislationJurisdiction: place
        ? { '@type': 'AdministrativeArea', name: place }
        : { '@type': 'Country', name: 'Việt Nam' },
    }),
    ...(force && { legislationLegalForce: force, legislationDateVersion: on }),
    inLanguage: 'vi',
    ...(pages.length > 0 && { url: pages[0] }),
    ...(pages.length > 1 && { sameAs: pages.slice(1) }),
  };
}
