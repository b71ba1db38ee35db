import type { Language } from './language.ts';

const NAMES = [
  'index',
  'webmaster',
  'reader',
  'official',
  'embed',
  'elements',
  'command',
  'api',
  'formats',
  'accuracy',
  'privacy',
  'accessibility',
  'limits',
] as const;
type PageName = (typeof NAMES)[number];

/** A page of the documentation: its name in links (`doc:name`), and its place in each language. */
export interface Place {
  name: PageName;
  path: Readonly<Record<Language, string>>;
}

/** Vietnamese addresses; English ones are the names. */
const SLUGS_VI: Readonly<Record<PageName, string>> = {
  index: '',
  webmaster: '/quan-tri-trang',
  reader: '/ban-doc',
  official: '/can-bo',
  embed: '/ma-nhung',
  elements: '/cac-the',
  command: '/lenh',
  api: '/api',
  formats: '/dinh-dang',
  accuracy: '/do-chinh-xac',
  privacy: '/rieng-tu',
  accessibility: '/tiep-can',
  limits: '/gioi-han',
};

/** All pages, in the order in which the navigation has them. */
export const OUTLINE: readonly Place[] = NAMES.map((name) => ({
  name,
  path: { vi: `/tai-lieu${SLUGS_VI[name]}`, en: name === 'index' ? '/docs' : `/docs/${name}` },
}));

/** A page's path. @throws where there is no such page: a link in the prose is wrong. */
export function pathTo(name: string, language: Language): string {
  const place = OUTLINE.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`no page doc:${name}`);
  return place.path[language];
}
