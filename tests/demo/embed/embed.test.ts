import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CustomElement } from 'custom-elements-manifest/schema';
import { ELEMENTS_VI } from '../../../demo/content/elements.vi.ts';
import { embedMessages, labelOf, widgetLabel } from '../../../demo/content/embed.messages.ts';
import { folderOf, OWN_NAMES, readChoice, writeChoice, type Choice } from '../../../demo/embed/choice.ts';
import { controlOf, CONTROLS } from '../../../demo/embed/controls.data.ts';
import { elementsOf, readKit } from '../../../demo/embed/kit.ts';
import { policy } from '../../../demo/embed/policy.ts';
import { reserveRules } from '../../../demo/embed/reserve.ts';
import { filesOf, snippet, type Samples } from '../../../demo/embed/snippet.ts';
import type { Kit, Widget } from '../../../demo/embed/widget.ts';
import { manifest } from '../../../widgets/build/manifest.ts';

const root = join(import.meta.dirname, '../../..');
/** The elements as their sources are now. */
const elements = elementsOf(manifest());

const option = (name: string) => ({ name, description: '' });
const widget = (name: string, options: string[]): Widget => ({
  tag: `danchieu-${name}`,
  name,
  options: options.map(option),
  file: name === 'citation-list' ? 'danchieu-citations.js' : `danchieu-${name}.js`,
  reserve: '',
});
const FILES = [
  'danchieu.css',
  'danchieu.js',
  'danchieu-citations.js',
  'danchieu-weather.js',
  'danchieu-news.js',
];
const kit: Kit = {
  version: '1.2.3',
  integrity: Object.fromEntries(
    [...FILES, 'danchieu-open-meteo.js', 'danchieu-card.abc.js'].map((file) => [file, `sha384-${file}`]),
  ),
  widgets: [
    widget('citations', ['for', 'registry', 'json-ld']),
    widget('citation-list', ['for', 'heading']),
    widget('weather', ['src', 'provider', 'theme']),
    widget('news', ['src', 'heading']),
  ],
};
const samples: Samples = {
  citations: 'Luật',
  weather: 'Thời tiết',
  newsHeading: 'Tin',
  news: [['/1', 'Một & hai']],
};
const choose = (name: string, options: Record<string, string> = {}, rest: Partial<Choice> = {}): Choice => ({
  widget: name,
  options,
  form: 'tag',
  files: 'own',
  folder: '/danchieu/',
  ...rest,
});
const directive = (choice: Choice, name: string): string | undefined =>
  policy(choice, kit)
    .split('; ')
    .find((one) => one.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe('a choice', () => {
  test('is read back from its address as it was, whatever its values hold', () => {
    const all = {
      ...choose(
        'news',
        { src: '/a.xml /b.xml?x=1&y=2#z', heading: 'Tin "nhanh" <b> & mới' },
        { form: 'div', files: 'whole', folder: 'https://tinh.example/kit/' },
      ),
      ground: 'dark',
      width: 'narrow',
    } as const;
    const query = new URLSearchParams(writeChoice(all).toString());
    assert.deepEqual(readChoice(query, kit), all);
  });

  test('of what is not known falls back: another widget, form or option', () => {
    const query = new URLSearchParams('widget=clock&form=table&files=x&src=/a&nonsense=1&ground=pink');
    assert.deepEqual(readChoice(query, kit), { ...choose('citations'), ground: 'light', width: 'wide' });
  });

  test('has names in the address that no attribute has', () => {
    const attributes = elements.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name));
    assert.deepEqual(
      attributes.filter((name) => [...OWN_NAMES, 'language'].includes(name)),
      [],
    );
  });

  for (const [written, folder] of [
    ['', '/danchieu/'],
    ['kit', '/kit/'],
    ['/a/b', '/a/b/'],
    ['https://tinh.example/kit', 'https://tinh.example/kit/'],
    ['/kit/"><script>', '/kit/'],
    ['../kit', '../kit/'],
  ] as const)
    test(`the folder «${written}» is taken as ${folder}`, () => assert.equal(folderOf(written), folder));
});

describe('the snippet', () => {
  test('has each file once, with its hash, the sheet first', () => {
    const text = snippet(choose('weather', { src: '/w.json', provider: 'open-meteo' }), kit, samples);
    const named = [...text.matchAll(/\/danchieu\/(danchieu[\w-]*\.\w+)"[^>]*integrity="sha384-([^"]+)"/g)];
    assert.deepEqual(
      named.map(([, file, hash]) => [file, hash]),
      ['danchieu.css', 'danchieu-open-meteo.js', 'danchieu-weather.js'].map((file) => [file, file]),
    );
  });

  test('as a div has every option with data- in front, and the element’s own content inside', () => {
    const text = snippet(
      choose('news', { heading: 'A "b" & <c>' }, { form: 'div', files: 'whole' }),
      kit,
      samples,
    );
    assert.match(text, /<div data-danchieu="news" data-heading="A &quot;b&quot; &amp; &lt;c>">/);
    assert.match(text, /<li><a href="\/1">Một &amp; hai<\/a><\/li>/);
    assert.match(text, /src="\/danchieu\/danchieu\.js"/);
    assert.doesNotMatch(text, /danchieu-news/);
  });

  test('from another host asks for it by CORS, as hashes need', () => {
    const text = snippet(choose('weather', {}, { folder: 'https://tinh.example/kit/' }), kit, samples);
    assert.equal(text.match(/crossorigin="anonymous"/g)?.length, 2);
  });

  test('for content elsewhere on the page is an empty element', () => {
    assert.match(
      snippet(choose('citations', { for: '#bai' }), kit, samples),
      /<danchieu-citations for="#bai"><\/danchieu-citations>/,
    );
  });

  test('of a list of the documents cited brings the citations that it lists, unless it names others', () => {
    const text = snippet(choose('citation-list'), kit, samples);
    assert.match(text, /<danchieu-citations>[^]*<danchieu-citation-list><\/danchieu-citation-list>/);
    assert.equal(text.match(/<script/g)?.length, 1, 'one script holds both');
    assert.doesNotMatch(
      snippet(choose('citation-list', { for: '#bai' }), kit, samples),
      /<danchieu-citations>/,
    );
  });

  test('names what lies beside the scripts: the card’s file and the registry, where they are needed', () => {
    assert.deepEqual(filesOf(choose('citations'), kit), [
      'danchieu.css',
      'danchieu-citations.js',
      'danchieu-card.abc.js',
      'registry/',
    ]);
    assert.deepEqual(filesOf(choose('citations', { registry: 'none' }), kit).at(-1), 'danchieu-card.abc.js');
    assert.deepEqual(filesOf(choose('news'), kit), ['danchieu.css', 'danchieu-news.js']);
  });
});

describe('the policy', () => {
  test('lists one Trusted Types name for each script, and none for the one that needs none', () => {
    assert.equal(
      directive(choose('weather', { provider: 'open-meteo' }), 'trusted-types'),
      'danchieu-weather',
    );
    assert.equal(directive(choose('news', {}, { files: 'whole' }), 'trusted-types'), 'danchieu');
  });

  for (const [choice, connect] of [
    [choose('news'), undefined],
    [choose('news', { src: '/rss.xml https://bao.example/rss' }), "'self' https://bao.example"],
    [choose('weather', { src: '/w.json' }), "'self'"],
    [
      choose('weather', { provider: 'open-meteo' }),
      'https://api.open-meteo.com https://air-quality-api.open-meteo.com',
    ],
    [choose('citations'), "'self'"],
    [choose('citations', { registry: 'none' }), undefined],
    [choose('citations', { registry: 'https://tinh.example/goi/ kit' }), "https://tinh.example 'self'"],
    [choose('citations', {}, { folder: 'https://tinh.example/kit/' }), 'https://tinh.example'],
    [choose('weather', { src: 'https://[' }), "'self'"],
  ] as const)
    test(`${choice.widget} ${JSON.stringify(choice.options)} from ${choice.folder} may connect to ${connect ?? 'nothing'}`, () =>
      assert.equal(directive(choice, 'connect-src'), connect));

  test('opens nothing that is not named', () => {
    for (const { name } of kit.widgets)
      assert.doesNotMatch(policy(choose(name), kit), /unsafe|\*|data:|strict-dynamic/);
    assert.match(policy(choose('news'), kit), /^default-src 'none'; /);
  });
});

describe('the rules that keep room', () => {
  const css = readFileSync(join(root, 'widgets/shared/reserve.css'), 'utf8');

  for (const name of ['weather', 'news']) {
    test(`${name}: has all of its own rules, none of another widget’s, and what gives the room back`, () => {
      const rules = reserveRules(css, name);
      const other = name === 'weather' ? 'news' : 'weather';
      assert.doesNotMatch(rules, new RegExp(other));
      assert.match(rules, /min-block-size: [\d.]+rem/);
      assert.match(rules, /@keyframes danchieu-no-room/);
      assert.match(rules, /@media \(scripting: none\)/);
      const count = (text: string) => text.match(new RegExp(`danchieu-${name}(?![-\\w])`, 'g'))?.length;
      assert.equal(count(rules), count(css.replace(/\/\*[^]*?\*\//g, '')));
      assert.equal(rules.split('{').length, rules.split('}').length);
    });
  }

  test('citations: none, for their text is on the page already', () =>
    assert.equal(reserveRules(css, 'citations'), ''));
});

describe('the builder’s controls', () => {
  test('ask only for words that the element’s own description names, and for all of them', () => {
    for (const { tagName, attributes = [] } of elements) {
      for (const { name, description = '', default: usual = '' } of attributes) {
        const control = controlOf(name, description);
        if (control.kind !== 'choice') continue;
        const named = [...`${description} ${usual}`.matchAll(/`([\w-]+)`/g)].map(([, word]) => word!);
        for (const value of control.values.filter(Boolean))
          assert.ok(named.includes(value), `<${tagName!} ${name}> does not name ${value}`);
        if (control.values[0] !== '') assert.ok(usual.includes(control.values[0]!), `${name}: ${usual}`);
      }
    }
  });

  test('have the bounds that the descriptions name', () => {
    const told = elements.flatMap(({ attributes = [] }) => attributes);
    for (const [name, control] of Object.entries(CONTROLS)) {
      const found = told.find((attribute) => attribute.name === name);
      assert.ok(found, `no element has ${name} any more`);
      if (control.kind !== 'number') continue;
      const least = /at least (\d+)/.exec(found.description ?? '')?.[1];
      const most = /at most (\d+)/.exec(found.description ?? '')?.[1];
      if (least !== undefined) assert.equal(control.least, Number(least), name);
      if (most !== undefined) assert.equal(control.most, Number(most), name);
    }
  });

  test('have a label in both languages, as has every widget', () => {
    for (const language of ['vi', 'en']) {
      const words = embedMessages.for(language);
      for (const { tagName, attributes = [] } of elements) {
        const name = tagName!.replace('danchieu-', '');
        assert.notEqual(widgetLabel(name, words), name, `${language}: ${name}`);
        for (const attribute of attributes)
          assert.notEqual(
            labelOf(name, attribute.name, words),
            attribute.name,
            `${language}: ${attribute.name}`,
          );
      }
    }
  });
});

test('everything that the manifest says in English is there in Vietnamese', () => {
  const said = (all: readonly { description?: string; default?: string }[] | undefined): string[] =>
    (all ?? []).flatMap(({ description, default: usual }) =>
      [description, usual].filter((one) => one !== undefined),
    );
  const sentences = elements.flatMap((element: CustomElement) => [
    ...said(element.attributes),
    ...said(
      (element.members ?? []).filter(
        (member) => member.kind === 'field' && !('attribute' in member),
      ) as never,
    ),
    ...said(element.slots),
    ...said((element.events ?? []).filter(({ name }) => name)),
    ...said(element.cssParts),
    ...(element.cssProperties ?? []).map(({ description }) => description ?? ''),
  ]);
  assert.deepEqual(
    [...new Set(sentences)].filter((sentence) => !(sentence in ELEMENTS_VI)),
    [],
  );
});

test(
  'the hashes are those of the built files',
  { skip: !existsSync(join(root, 'dist/kit/integrity.json')) && 'not built' },
  () => {
    const built = readKit(join(root, 'dist'))!;
    // A widget's own script, where it has one: others may merely name it.
    for (const { file, tag } of built.widgets)
      assert.equal(file, `${tag}.js` in built.integrity ? `${tag}.js` : 'danchieu-citations.js');
    for (const [file, integrity] of Object.entries(built.integrity)) {
      const bytes = readFileSync(join(root, 'dist/kit', file));
      assert.equal(integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    }
  },
);
