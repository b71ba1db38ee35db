/**
 * The elements' public face, read from their sources: writes `dist/custom-elements.json` (a custom-elements manifest), and
 * the tables between `<!-- api … -->` and `<!-- /api -->` in the elements' pages, so that neither can drift.
 * `--check` writes nothing and fails where a page's tables are not those of the sources.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';
import type { CustomElement, Package } from 'custom-elements-manifest/schema';
import type ts from 'typescript';
import { customProperties } from '../shared/token-rules.ts';
import { apiTables } from './manifest.tables.ts';

/** Its types tell of plugins only. It brings a TypeScript of its own, whose trees are the ones that it reads. */
const { create, ts: compiler } = analyzer as unknown as {
  create(parameters: { modules: ts.SourceFile[] }): Package;
  ts: typeof ts;
};

const root = join(import.meta.dirname, '../..');
const DEFAULT = /\s*Default: ([^]+?)\.?$/;

/** What the analyzer cannot know of a class: tag, and which attribute holds which property. */
interface Face {
  tag: string;
  attributes: Map<string, string>;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Name and value of each member of an object literal. */
function membersOf(node: ts.Node | undefined): [string, ts.Expression][] {
  let value = node;
  while (value && compiler.isAsExpression(value)) value = value.expression;
  if (!value || !compiler.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((member) =>
    compiler.isPropertyAssignment(member) && !compiler.isComputedPropertyName(member.name)
      ? [[member.name.text, member.initializer] as [string, ts.Expression]]
      : [],
  );
}

/** Properties and their attributes: Lit's `static properties` but for its inner state, or the table `ATTRIBUTES`. */
function attributesOf(source: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    const isTable =
      (compiler.isPropertyDeclaration(node) && node.name.getText(source) === 'properties') ||
      (compiler.isVariableDeclaration(node) && node.name.getText(source) === 'ATTRIBUTES');
    for (const [property, value] of isTable ? membersOf(node.initializer) : []) {
      const options = new Map(membersOf(value));
      const named = compiler.isStringLiteral(value) ? value : options.get('attribute');
      if (options.has('state')) continue;
      found.set(property, named && compiler.isStringLiteral(named) ? named.text : kebab(property));
    }
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Tag of each class, by its `*.define.ts`. */
function tags(): Map<string, string> {
  const defined = globSync('widgets/*/*.define.ts', { cwd: root }).map((file) =>
    /define\('([\w-]+)', (\w+)/.exec(readFileSync(join(root, file), 'utf8')),
  );
  return new Map(defined.map((found) => [found![2]!, found![1]!]));
}

/** A description without its last sentence "Default: …", and what that says. */
function split(description = ''): { description: string; default?: string } {
  const text = description.replace(/\s*\n\s*/g, ' ').trim();
  const found = DEFAULT.exec(text);
  return found ? { description: text.slice(0, found.index), default: found[1]! } : { description: text };
}

const byName = <T extends { name: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.name, one])).values(),
];

/** Leaves only what a page may rely on, and says which attribute holds what. */
function publicFace(face: Face, read: CustomElement, base: CustomElement): void {
  const members = (read.members ?? []).filter(
    ({ privacy, name, description }) =>
      (privacy ?? 'public') === 'public' && !name.startsWith('#') && description !== undefined,
  );
  const attributes = [...face.attributes].map(([property, name]) => {
    const documented = members.find((member) => member.name === property);
    if (!documented) throw new Error(`<${face.tag}>: the property ${property} has no docblock`);
    return { name, fieldName: property, ...split(documented.description) };
  });
  const written = [...(read.attributes ?? []), ...(base.attributes ?? [])]
    .filter(({ name }) => name && !attributes.some((attribute) => attribute.name === name))
    .map(({ name, description }) => ({ name, ...split(description) }));
  Object.assign(read, {
    tagName: face.tag,
    customElement: true,
    attributes: byName([...attributes, ...written]),
    members: members
      .filter((member) => member.kind === 'field' && !member.static)
      .map(({ inheritedFrom: _, ...member }) => ({
        ...member,
        ...split(member.description),
        ...(face.attributes.has(member.name) && { attribute: face.attributes.get(member.name) }),
      })),
    cssProperties: base.cssProperties,
  });
}

/** The manifest of all elements. @throws where something public has no docblock. */
export function manifest(): Package {
  const files = [
    'widgets/shared/base.element.ts',
    ...globSync('widgets/*/*.element.ts', { cwd: root }).sort(),
  ];
  const sources = [...new Set(files)].map((file) =>
    compiler.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      compiler.ScriptTarget.ES2022,
      true,
    ),
  );
  const made = create({ modules: sources });
  const classes = made.modules.map(({ declarations }) => declarations?.[0] as CustomElement);
  const base = classes[0]!;
  const defaults = customProperties();
  base.cssProperties = (base.cssProperties ?? []).map((property) => {
    const value = defaults.get(property.name);
    if (!value) throw new Error(`${property.name} is documented, but not in use`);
    return { ...property, default: value };
  });
  const undocumented = [...defaults.keys()].filter(
    (name) => !base.cssProperties!.some((property) => property.name === name),
  );
  if (undocumented.length > 0) throw new Error(`without a description: ${undocumented.join(', ')}`);
  const known = tags();
  for (const [index, read] of classes.entries()) {
    const tag = known.get(read.name);
    if (tag) publicFace({ tag, attributes: attributesOf(sources[index]!) }, read, base);
  }
  made.modules = made.modules.filter((_, index) => known.has(classes[index]!.name));
  return made;
}

/** Pages with tables, and what each should hold. */
export function pages(made: Package = manifest()): { path: string; is: string; should: string }[] {
  const elements = made.modules.map(({ declarations }) => declarations![0] as CustomElement);
  return globSync('widgets/*/*.md', { cwd: root })
    .sort()
    .map((path) => {
      const is = readFileSync(join(root, path), 'utf8');
      const should = is.replace(
        /(<!-- api ([\w-]+)(?: [^\n]*)? -->\n)[^]*?(<!-- \/api -->)/g,
        (_, start: string, name: string, end: string) => `${start}\n${apiTables(name, elements)}\n${end}`,
      );
      return { path, is, should };
    });
}

if (import.meta.main) {
  const made = manifest();
  const stale = pages(made).filter(({ is, should }) => is !== should);
  if (process.argv.includes('--check')) {
    for (const { path } of stale) console.error(`${path}: its tables are not those of the sources`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist/custom-elements.json'), `${JSON.stringify(made, null, 2)}\n`);
    for (const { path, should } of stale) writeFileSync(join(root, path), should);
  }
}
