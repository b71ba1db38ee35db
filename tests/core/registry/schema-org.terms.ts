/**
 * The terms of schema.org that our JSON-LD uses, with where they may stand (domain) and what they may hold (range): facts
 * looked up in schema.org's own vocabulary files (github.com/schemaorg/schemaorg, data/schema.ttl and data/releases).
 * Ranges that we never fill (a Product as `isBasedOn`) are left out.
 */
const TYPES: Record<string, string | undefined> = {
  Thing: undefined,
  CreativeWork: 'Thing',
  WebPage: 'CreativeWork',
  Legislation: 'CreativeWork',
  Organization: 'Thing',
  Place: 'Thing',
  AdministrativeArea: 'Place',
  Country: 'AdministrativeArea',
  PropertyValue: 'Thing',
};

const FORCES = ['InForce', 'NotInForce', 'PartiallyInForce'].map((one) => `https://schema.org/${one}`);

type Range = 'Text' | 'URL' | 'Date' | 'LegalForceStatus' | keyof typeof TYPES;

const PROPERTIES: Record<string, { on: string; holds: Range[] }> = {
  identifier: { on: 'Thing', holds: ['PropertyValue', 'Text', 'URL'] },
  name: { on: 'Thing', holds: ['Text'] },
  url: { on: 'Thing', holds: ['URL'] },
  sameAs: { on: 'Thing', holds: ['URL'] },
  inLanguage: { on: 'CreativeWork', holds: ['Text'] },
  citation: { on: 'CreativeWork', holds: ['CreativeWork', 'Text'] },
  isBasedOn: { on: 'CreativeWork', holds: ['CreativeWork', 'URL'] },
  propertyID: { on: 'PropertyValue', holds: ['Text', 'URL'] },
  value: { on: 'PropertyValue', holds: ['Text'] },
  legislationIdentifier: { on: 'Legislation', holds: ['Text', 'URL'] },
  legislationType: { on: 'Legislation', holds: ['Text'] },
  legislationDate: { on: 'Legislation', holds: ['Date'] },
  legislationDateVersion: { on: 'Legislation', holds: ['Date'] },
  legislationPassedBy: { on: 'Legislation', holds: ['Organization'] },
  legislationJurisdiction: { on: 'Legislation', holds: ['AdministrativeArea', 'Text'] },
  legislationLegalForce: { on: 'Legislation', holds: ['LegalForceStatus'] },
  legislationChanges: { on: 'Legislation', holds: ['Legislation'] },
  legislationAmends: { on: 'Legislation', holds: ['Legislation'] },
  legislationRepeals: { on: 'Legislation', holds: ['Legislation'] },
  legislationConsolidates: { on: 'Legislation', holds: ['Legislation'] },
};

const isA = (type: string | undefined, wanted: string): boolean =>
  type !== undefined && (type === wanted || isA(TYPES[type], wanted));

/** What is wrong with a graph by these terms; empty where nothing is. References must lead to a node of the graph. */
export function faultsOf(graph: { '@context': string; '@graph': unknown[] }): string[] {
  const faults: string[] = [];
  const types = new Map<string, string>();
  const visit = (node: unknown, see: (node: Record<string, unknown>) => void): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one, see);
      return;
    }
    see(node as Record<string, unknown>);
    for (const value of Object.values(node)) visit(value, see);
  };
  visit(graph['@graph'], ({ '@id': id, '@type': type }) => {
    if (typeof id === 'string' && typeof type === 'string') {
      if (types.has(id)) faults.push(`${id} is described twice`);
      types.set(id, type);
    }
  });
  const fits = (value: unknown, range: Range): boolean => {
    if (typeof value === 'object' && value !== null) {
      const { '@type': type, '@id': id } = value as Record<string, string>;
      return isA(type ?? types.get(id ?? ''), range as string);
    }
    if (typeof value !== 'string' || value === '') return false;
    if (range === 'Date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
    if (range === 'URL') return URL.canParse(value) && /^https?:/.test(value);
    if (range === 'LegalForceStatus') return FORCES.includes(value);
    return range === 'Text';
  };
  visit(graph['@graph'], (node) => {
    const type = node['@type'];
    if (type === undefined) {
      if (Object.keys(node).join() !== '@id') faults.push(`a node without a type: ${JSON.stringify(node)}`);
      return;
    }
    if (typeof type !== 'string' || !(type in TYPES)) return void faults.push(`no type ${String(type)}`);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue;
      const term = PROPERTIES[property];
      if (!term || !isA(type, term.on)) faults.push(`${property} does not stand on ${type}`);
      for (const one of Array.isArray(value) ? value : [value])
        if (term && !term.holds.some((range) => fits(one, range)))
          faults.push(`${property} does not hold ${JSON.stringify(one)}`);
    }
  });
  if (graph['@context'] !== 'https://schema.org') faults.push('another context');
  return faults;
}
