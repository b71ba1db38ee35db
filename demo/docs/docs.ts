import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from 'custom-elements-manifest/schema';
import { docsMessages } from '../content/docs.messages.ts';
import { readKit } from '../embed/kit.ts';
import { builderForm } from '../embed/page.ts';
import { html, type Html } from '../html.ts';
import { FORMATS } from '../schemas/schemas.ts';
import { commandHelp } from './command-help.ts';
import { docLayout, type DocPage } from './layout.ts';
import { LANGUAGES, type Language } from './language.ts';
import { prose } from './markdown.ts';
import { OUTLINE, type Place } from './outline.ts';
import { accuracyTable, elementTables, propertyTable, sizeTable, speedTable } from './tables.ts';

const content = join(import.meta.dirname, '../content/docs');
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

/** The paths of all pages of the documentation. */
export const docPaths: readonly string[] = OUTLINE.flatMap(({ path }) =>
  LANGUAGES.map((language) => path[language]),
);

/** A paragraph with citations that are marked on the page itself. */
const example = (): Html =>
  html`<danchieu-citations published="2022-08-02" theme="auto">
    <div class="example" lang="vi">
      <p>
        Sáng 02/8/2022, đoàn khảo sát sơ kết một năm thực hiện Nghị quyết số 97 ngày 27/11/2019 của Quốc hội
        và Nghị định số 32 ngày 29/3/2021 của Chính phủ. Một báo cáo ghi nhầm là Nghị quyết số 97/2021/QH14.
      </p>
    </div>
  </danchieu-citations>`;

/** What the registry's pack says of itself. */
function registryLine(dist: string, language: Language): string {
  const words = docsMessages.for(language);
  const file = join(dist, 'registry/manifest.json');
  if (!existsSync(file)) return words.unknown;
  const { records, asOf } = JSON.parse(readFileSync(file, 'utf8')) as { records: number; asOf: string };
  const tag = language === 'vi' ? 'vi-VN' : 'en-GB';
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(asOf));
  return words.records(new Intl.NumberFormat(tag).format(records), day);
}

function formatTable(language: Language): string {
  const words = docsMessages.for(language);
  const rows = FORMATS.map(({ file, about }) => `| [${file}](/schema/${file}) | ${about[language]} |`);
  return `| ${words.file} | ${words.holds} |\n| --- | --- |\n${rows.join('\n')}`;
}

/** What a page's line `{{name}}` stands for. */
function part(name: string, dist: string, language: Language): string | Html {
  const words = docsMessages.for(language);
  const manifest = (make: (manifest: Package, language: Language) => string): string => {
    const file = join(dist, 'custom-elements.json');
    return existsSync(file)
      ? make(JSON.parse(readFileSync(file, 'utf8')) as Package, language)
      : words.unknown;
  };
  switch (name) {
    case 'example':
      return example();
    case 'elements':
      return manifest(elementTables);
    case 'custom-properties':
      return manifest(propertyTable);
    case 'accuracy':
      return accuracyTable(language);
    case 'speed':
      return speedTable(language);
    case 'sizes':
      return sizeTable(language);
    case 'formats':
      return formatTable(language);
    case 'registry':
      return registryLine(dist, language);
    case 'builder':
      return builderForm(readKit(dist), language);
    case 'help':
      return commandHelp(language);
    default:
      throw new Error(`nothing is called {{${name}}}`);
  }
}

function prosePage(place: Place, language: Language, dist: string): DocPage {
  const file = join(content, language, `${place.name}.md`);
  const {
    title,
    lead,
    html: main,
    sections,
  } = prose(readFileSync(file, 'utf8'), language, (name) => part(name, dist, language));
  const isAlive = main.source.includes('<danchieu-citations');
  const isBuilder = main.source.includes('id="builder"');
  return {
    place,
    language,
    title,
    description: lead,
    main,
    sections,
    ...(isAlive && { scripts: ['/kit/danchieu.js'], sheets: ['/kit/danchieu.css'] }),
    ...(isBuilder && { scripts: ['/assets/builder.js'], sections: [] }),
  };
}

/**
 * A page of the documentation as a whole document; undefined where there is no such page.
 * @param dist the build's folder, from which tables and hashes are read.
 */
export function renderDoc(path: string, dist: string): string | undefined {
  const wanted = path.replace(/\/+$/, '');
  for (const place of OUTLINE) {
    const language = LANGUAGES.find((one) => place.path[one] === wanted);
    if (!language) continue;
    return docLayout(prosePage(place, language, dist), version);
  }
  return undefined;
}
