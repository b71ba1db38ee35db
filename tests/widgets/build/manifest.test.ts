import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CustomElement } from 'custom-elements-manifest/schema';
import { manifest, pages } from '../../../widgets/build/manifest.ts';

const root = join(import.meta.dirname, '../../..');
const made = manifest();
const elements = made.modules.map(({ declarations }) => declarations![0] as CustomElement);
const one = (tag: string) => elements.find(({ tagName }) => tagName === tag)!;

test('all elements are in the manifest, by their tags', () => {
  assert.deepEqual(
    ['danchieu-citations', 'danchieu-news', 'danchieu-weather'].map((tag) => one(tag)?.tagName),
    ['danchieu-citations', 'danchieu-news', 'danchieu-weather'],
  );
});

for (const { path, is, should } of pages(made))
  test(`${path} tells what the sources say (else: node widgets/build/manifest.ts)`, () =>
    assert.equal(is, should));

test('a page may set at most twenty custom properties, each with a meaning and a default', () => {
  const properties = one('danchieu-weather').cssProperties!;
  assert.ok(properties.length <= 20, String(properties.length));
  for (const property of properties) assert.ok(property.description && property.default, property.name);
});

for (const element of elements)
  test(`<${element.tagName}>: every attribute has a meaning and a default`, () => {
    for (const attribute of element.attributes!)
      assert.ok(attribute.description && attribute.default, attribute.name);
  });

for (const name of ['news', 'weather']) {
  const element = one(`danchieu-${name}`);
  const views = globSync(`widgets/${name}/*.ts`, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

  test(`${name}: the parts documented are those that there are`, () => {
    const used = new Set([...views.matchAll(/ part="([\w-]+)"/g)].map(([, part]) => part!));
    assert.deepEqual(element.cssParts!.map((part) => part.name).sort(), [...used].sort());
  });

  test(`${name}: the slots documented are those that there are`, () => {
    const used = new Set([...views.matchAll(/<slot(?: name="([\w-]+)")?>/g)].map(([, slot]) => slot ?? ''));
    assert.deepEqual(element.slots!.map((slot) => slot.name).sort(), [...used].sort());
  });

  test(`${name}: the inner state is nobody's business`, () => {
    const names = element.members!.map((member) => member.name);
    for (const inner of ['stopped', 'hovered', 'index', 'still', 'chosen', 'begin', 'render'])
      assert.ok(!names.includes(inner), inner);
  });
}
