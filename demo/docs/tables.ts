import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomElement, Package } from 'custom-elements-manifest/schema';
import { apiTables } from '../../widgets/build/manifest.tables.ts';
import measured from '../content/measured.json' with { type: 'json' };
import { docsMessages } from '../content/docs.messages.ts';
import { ELEMENTS_VI, HEADS_VI } from '../content/elements.vi.ts';
import { SIZES_VI, WORKS_VI } from '../content/figures.vi.ts';
import { elementsOf } from '../embed/kit.ts';
import type { Measured } from '../measures.ts';
import type { Language } from './language.ts';
import { END, ENGLISH } from './markdown.ts';

const root = join(import.meta.dirname, '../..');

/** A sentence of the manifest in Vietnamese; where there is none, in English, marked as such. */
const translated = (sentence: string | undefined): string | undefined =>
  sentence === undefined ? undefined : (ELEMENTS_VI[sentence] ?? `${ENGLISH}${sentence}${END}`);

function inVietnamese(element: CustomElement): CustomElement {
  const said = <T extends { description?: string; default?: string }>(all: readonly T[] | undefined): T[] =>
    (all ?? []).map((one) => ({
      ...one,
      description: translated(one.description),
      ...(one.default !== undefined && { default: translated(one.default) }),
    }));
  return {
    ...element,
    attributes: said(element.attributes),
    members: said(element.members),
    slots: said(element.slots),
    events: said(element.events),
    cssParts: said(element.cssParts),
    // Values of these are CSS.
    cssProperties: (element.cssProperties ?? []).map((one) => ({
      ...one,
      description: translated(one.description),
    })),
  } as CustomElement;
}

/** Titles and heads of the tables, which are made in English. */
const headed = (markdown: string): string =>
  markdown
    .replace(/^\*\*(.+)\*\*$/gm, (_, title: string) => `### ${HEADS_VI[title] ?? title}`)
    .replace(/^\|(.+)\|\n\| ---/gm, (_, heads: string) => {
      const cells = heads.split('|').map((head) => ` ${HEADS_VI[head.trim()] ?? head.trim()} `);
      return `|${cells.join('|')}|\n| ---`;
    })
    .replaceAll('| without a name |', `| ${HEADS_VI['without a name']!} |`);

/** What the elements offer, by the manifest: a section for each, in Markdown. */
export function elementTables(manifest: Package, language: Language): string {
  const elements = elementsOf(manifest).map((one) => (language === 'vi' ? inVietnamese(one) : one));
  const spoken = (markdown: string): string =>
    language === 'vi' ? headed(markdown) : markdown.replace(/^\*\*(.+)\*\*$/gm, '### $1');
  const sections = elements.map(
    ({ tagName }) => `## \`<${tagName!}>\` {#${tagName!}}\n\n${spoken(apiTables(tagName!, elements))}`,
  );
  return sections.join('\n\n');
}

/** The custom properties of all elements. */
export function propertyTable(manifest: Package, language: Language): string {
  const elements = elementsOf(manifest).map((one) => (language === 'vi' ? inVietnamese(one) : one));
  const table = apiTables('custom-properties', elements);
  return language === 'vi' ? headed(table) : table;
}

/** The table of the last accuracy run, as the README has it. */
export function accuracyTable(language: Language): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const table = /^\| Set \|[^]*?(?=\n\n)/m.exec(readme)?.[0];
  if (table === undefined) throw new Error('README.md holds no accuracy table');
  if (language === 'en') return table;
  return table.replace(/^\|(.+)\|$/m, (_, heads: string) => {
    const cells = heads.split('|').map((head) => ` ${HEADS_VI[head.trim()] ?? head.trim()} `);
    return `|${cells.join('|')}|`;
  });
}

/** Sizes that the build is held to. */
export function sizeTable(language: Language): string {
  const words = docsMessages.for(language);
  const sizes = JSON.parse(readFileSync(join(root, 'tests/bench/sizes.json'), 'utf8')) as Record<
    string,
    number
  >;
  const rows = Object.entries(sizes).map(([file, size]) => {
    const shown = (language === 'vi' ? SIZES_VI[file] : undefined) ?? file;
    return `| ${shown.includes('/') ? `\`${shown}\`` : shown} | ${figure(size, language)} |`;
  });
  return `| ${words.file} | ${words.size} |\n| --- | --: |\n${rows.join('\n')}`;
}

/**
 * The last run of the bench that is on record (`demo/measure.ts`); where the machine was busy with other work, only a word
 * that there are no figures.
 */
export function speedTable(language: Language, run: Measured = measured): string {
  const words = docsMessages.for(language);
  const { day, processor, node, quiet, engine } = run;
  if (!quiet) return words.noneMeasured;
  const rows = engine.map(({ work, median }) => {
    const shown = language === 'vi' ? (WORKS_VI[work] ?? work) : work;
    return `| ${shown} | ${figure(median, language)} |`;
  });
  const told = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'long' });
  return `${words.measured(told.format(new Date(`${day}T00:00:00`)), processor, node)}\n\n| ${words.work} | ${words.speed} |\n| --- | --: |\n${rows.join('\n')}`;
}

const figure = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 1 }).format(value);
