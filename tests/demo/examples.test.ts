import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { LANGUAGES } from '../../demo/docs/language.ts';
import { newsSchema } from '../../demo/schemas/news.schema.ts';
import { readWeatherFile } from '../../core/weather/schema.ts';
import { textSchema } from '../../demo/schemas/find.schema.ts';
import { cliMessages } from '../../core/locale/cli.messages.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'danchieu-examples-'));
after(() => rmSync(folder, { recursive: true }));

const page = (language: string, name: string): string =>
  readFileSync(join(root, `demo/content/docs/${language}/${name}.md`), 'utf8');
const blocks = (markdown: string, kind: string): string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code!);

/** A page's example as a module: where a line's comment begins with a value, the line must give that value. */
function asModule(code: string): string {
  const core = pathToFileURL(join(root, 'core/index.ts')).href;
  return `import assert from 'node:assert/strict';\n${code
    .replace(`from 'danchieu'`, `from '${core}'`)
    .replace(
      /^(?!const|import)(.+); \/\/ ('[^']*'|true|false|\d+)(?=$|:|\s)(?! \|).*$/gm,
      'assert.deepEqual($1, $2);',
    )}`;
}

describe('what the documentation shows', () => {
  for (const language of LANGUAGES) {
    test(`${language}: the examples of the API give what their comments say`, async () => {
      const examples = blocks(page(language, 'api'), 'js').filter((code) => !code.includes('fetchSource'));
      assert.equal(examples.length, 3);
      let asserted = 0;
      // The second goes on where the first stops.
      const modules = [`${examples[0]!}\n${examples[1]!}`, examples[2]!].map(asModule);
      for (const [index, code] of modules.entries()) {
        asserted += code.split('assert.deepEqual').length - 1;
        const file = join(folder, `${language}-${index}.mjs`);
        writeFileSync(file, code);
        await import(pathToFileURL(file).href);
      }
      assert.equal(asserted, 8);
    });

    test(`${language}: the data files shown are ones that the widgets read`, () => {
      const [weather, news] = blocks(page(language, 'formats'), 'json').map(
        (code) => JSON.parse(code) as unknown,
      );
      assert.equal(readWeatherFile(weather).places[0]!.name, 'Hà Nội');
      assert.ok(newsSchema().safeParse(news).success);
      const lines = [
        ...page(language, 'formats').matchAll(/^\{"id".*\}$/gm),
        ...page(language, 'official').matchAll(/^\{"id".*\}$/gm),
      ];
      assert.equal(lines.length, 2);
      for (const [line] of lines) assert.ok(textSchema().safeParse(JSON.parse(line!)).success, line);
    });

    test(`${language}: the commands shown are ones that the program knows, with options that it has`, () => {
      const help = Object.values(cliMessages.for(language))
        .filter((value) => typeof value === 'string')
        .join('\n');
      const shown = ['webmaster', 'official', 'formats'].flatMap((name) =>
        [...page(language, name).matchAll(/\bdanchieu ([a-z]+)((?: +[^\s`]+)*)/g)].map(
          ([, ...found]) => found,
        ),
      );
      assert.ok(shown.length > 5);
      for (const [command, rest] of shown) {
        assert.match(help, new RegExp(`danchieu ${command!}\\b`), command);
        for (const [option] of rest!.matchAll(/--[a-z-]+/g))
          assert.ok(help.includes(option), `${command!} ${option}`);
      }
    });
  }

  test('the command’s page says what the program itself says', () => {
    const usage = cliMessages.for('en').usage;
    const { stdout } = spawnSync(process.execPath, [join(root, 'core/cli/main.ts'), '--help'], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8', LANG: 'en_GB.UTF-8' },
    });
    assert.equal(stdout, usage);
  });
});
