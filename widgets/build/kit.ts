/**
 * Builds the kit: classic scripts for portals (dist/kit/), ES modules with types for those who bundle (dist/esm/),
 * and the command (dist/cli/).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Files of the kit; each one's name is also the name of its Trusted Types policy. */
const KIT_FILES = [
  'danchieu',
  'danchieu-citations',
  'danchieu-weather',
  'danchieu-news',
  'danchieu-open-meteo',
];

/** Those that mark citations: what their cards need lies in a file of its own, loaded when a reader first rests on a citation. */
const WITH_CARDS = new Set(['danchieu', 'danchieu-citations']);

/** The browser floor: older browsers parse nothing of ours and keep the light DOM. */
const TARGET = ['chrome109', 'firefox115', 'safari16.4'];

/**
 * Gives Lit our one Trusted Types policy instead of its own `lit-html`, so that a strict header needs one word and a
 * second Lit on the page does not make ours throw while loading.
 */
const onePolicy: Plugin = {
  name: 'one-policy',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const parts = source.split(/\w+\s*\?\s*\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/);
      if (parts.length !== 2)
        throw new Error('lit-html creates its policy in another way now: mend widgets/build/kit.ts');
      const trusted = JSON.stringify(join(root, 'widgets/shared/trusted.ts'));
      return {
        contents: `import{kitPolicy as danchieuPolicy}from ${trusted};${parts.join('danchieuPolicy()')}`,
        loader: 'js',
      };
    });
  },
};

const SHEET = /(?:\.sheet|[.-]rules)\.ts$/;

/**
 * Drops what the minifier takes for text: the indentation of lines inside templates and, in files of style rules, their
 * comments and all white space that means nothing in CSS.
 */
const noSlack: Plugin = {
  name: 'no-slack',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]widgets[\\/].*\.ts$/ }, ({ path }) => {
      const lines = readFileSync(path, 'utf8').replace(/\n[ \t]+/g, '\n');
      const isSheet = SHEET.test(path);
      if (isSheet && /^\/\//m.test(lines)) throw new Error(`${path}: a comment to the end of its line`);
      const contents = isSheet
        ? lines
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/([{};,:])[ \n]+/g, '$1')
            .replace(/[ \n]+([{}])/g, '$1')
            .replace(/;\}/g, '}')
            .replace(/(?<=[ :(,])0(?=\.\d)/g, '')
        : lines;
      return { contents, loader: 'ts' };
    });
  },
};

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
};

/** Runs a kit file once a page; a second copy of another version says so and stays out (first wins). */
function guarded(name: string): Pick<BuildOptions, 'banner' | 'footer'> {
  const key = `Symbol.for('danchieu.kit')`;
  return {
    banner: {
      js:
        `/*! Dẫn Chiếu ${version} | MIT */\n` +
        `(()=>{if(!globalThis.customElements||!('adoptedStyleSheets'in Document.prototype)||!Object.hasOwn)return;` +
        `const l=globalThis[${key}]??=new Map;` +
        `if(l.has('${name}')){if(l.get('${name}')!=='${version}')console.warn('${name} '+l.get('${name}')+' is already on this page; ${version} stays out.');return}` +
        `l.set('${name}','${version}');`,
    },
    footer: { js: '})();' },
  };
}

/** As `integrity` attributes take it. */
const hashOf = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * The second half of the citations' script. Its name carries its hash, so that a new kit never meets an old copy in
 * some cache; where the old file is left in place, pages still open find the half that belongs to them.
 */
async function buildCard(outdir: string): Promise<{ file: string; integrity: string }> {
  const { outputFiles } = await build({
    ...shared,
    banner: { js: `/*! Dẫn Chiếu ${version} | MIT */` },
    entryPoints: ['widgets/entry/danchieu-card.ts'],
    write: false,
    format: 'iife',
    target: TARGET,
    define: {
      __DANCHIEU_POLICY__: '"danchieu-card"',
      __DANCHIEU_CARD__: '""',
      __DANCHIEU_VERSION__: JSON.stringify(version),
    },
    plugins: [onePolicy, noSlack],
  });
  const { contents } = outputFiles[0]!;
  const file = `danchieu-card.${createHash('sha256').update(contents).digest('hex').slice(0, 10)}.js`;
  writeFileSync(join(outdir, file), contents);
  return { file, integrity: hashOf(contents) };
}

async function buildKit(): Promise<void> {
  const outdir = join(root, 'dist/kit');
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const card = await buildCard(outdir);
  for (const name of KIT_FILES) {
    await build({
      ...shared,
      ...guarded(name),
      entryPoints: [`widgets/entry/${name}.ts`],
      outfile: join(outdir, `${name}.js`),
      format: 'iife',
      target: TARGET,
      define: {
        __DANCHIEU_POLICY__: JSON.stringify(name),
        __DANCHIEU_VERSION__: JSON.stringify(version),
        ...(WITH_CARDS.has(name)
          ? {
              __DANCHIEU_CARD__: JSON.stringify(card.file),
              __DANCHIEU_CARD_HASH__: JSON.stringify(card.integrity),
            }
          : { __DANCHIEU_CARD__: 'undefined' }),
      },
      plugins: [onePolicy, noSlack],
    });
  }
  copyFileSync(join(root, 'widgets/shared/reserve.css'), join(outdir, 'danchieu.css'));
  const integrity = Object.fromEntries(
    [...KIT_FILES.map((name) => `${name}.js`), card.file, 'danchieu.css'].map((file) => [
      file,
      hashOf(readFileSync(join(outdir, file))),
    ]),
  );
  writeFileSync(join(outdir, 'integrity.json'), `${JSON.stringify({ version, integrity }, null, 2)}\n`);
}

async function buildModules(): Promise<void> {
  rmSync(join(root, 'dist/esm'), { recursive: true, force: true });
  await build({
    ...shared,
    minify: false,
    entryPoints: ['core/index.ts', ...KIT_FILES.map((name) => `widgets/entry/${name}.ts`)],
    outdir: join(root, 'dist/esm'),
    outbase: root,
    format: 'esm',
    splitting: true,
    chunkNames: 'shared/[hash]',
    target: TARGET,
    packages: 'external',
    define: {
      __DANCHIEU_POLICY__: '"danchieu"',
      __DANCHIEU_VERSION__: JSON.stringify(version),
      // Bundlers split the card's half by its dynamic import.
      __DANCHIEU_CARD__: '""',
    },
  });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
}

async function buildCommand(): Promise<void> {
  await build({
    ...shared,
    minify: false,
    entryPoints: ['core/cli/main.ts'],
    outfile: join(root, 'dist/cli/danchieu.js'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    define: { __DANCHIEU_VERSION__: JSON.stringify(version) },
  });
  chmodSync(join(root, 'dist/cli/danchieu.js'), 0o755);
}

await buildKit();
await buildModules();
await buildCommand();
