/**
 * Writes the whole site as files: `node demo/build.ts [DIR]` (default `dist/site`). They work on any static server, below
 * any path. The feed is a sample of the day on which it was written.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CLIENTS, clientScript } from './client.ts';
import { docPaths, renderDoc } from './docs/docs.ts';
import { readKit } from './embed/kit.ts';
import { SAMPLE } from './embed/sample.ts';
import { previewPage } from './embed/page.ts';
import { feed } from './feed.ts';
import { fileOf, relative } from './relative.ts';
import { FORMATS, schemaFile } from './schemas/schemas.ts';
import { POLICY } from './server.ts';
import { paths, renderMissing, renderPage } from './site.ts';

const PREVIEW = '/xem-thu';
/** Directives that a page cannot give itself. */
const HEADER_ONLY = /^frame-ancestors /;

interface BuildOptions {
  /** The build's folder (default: `dist` in the project). */
  dist?: string;
  now?: Date;
}

/** A page that carries its policy itself, since a folder of files sends no headers. */
function guarded(page: string): string {
  const policy = POLICY.split('; ')
    .filter((directive) => !HEADER_ONLY.test(directive))
    .join('; ');
  return page.replace(
    /<meta charset="utf-8" \/>/,
    `$&<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** A page whose panels make today's sample figures themselves: a file would be of yesterday tomorrow. */
function withSample(page: string): string {
  const changed = page.replace(/(\s(?:data-)?)src="\/data\/weather\.json"/g, `$1provider="${SAMPLE}"`);
  return changed === page
    ? page
    : changed.replace('</head>', '<script defer src="/assets/sample.js"></script></head>');
}

/**
 * Writes the site into a folder, which is emptied first.
 * @returns the files written by the site itself, as paths below the folder.
 * @throws where the kit has not been built.
 */
export async function buildSite(folder: string, options: BuildOptions = {}): Promise<string[]> {
  const { dist = join(import.meta.dirname, '../dist'), now = new Date() } = options;
  const kit = readKit(dist);
  if (!kit) throw new Error('npm run build comes first');
  rmSync(folder, { recursive: true, force: true });
  const written: string[] = [];
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    written.push(file);
  };

  const pages = new Set([...paths, ...docPaths, PREVIEW]);
  const source = (path: string): string =>
    path === PREVIEW ? previewPage(kit) : (renderPage(path, now) ?? renderDoc(path, dist)!);
  for (const path of pages) write(fileOf(path), relative(withSample(guarded(source(path))), path, pages));
  write('404.html', relative(guarded(renderMissing('/404', now)), '/404', pages));

  for (const name of CLIENTS) write(`assets/${name}`, await clientScript(name));
  for (const { file } of FORMATS) write(`schema/${file}`, schemaFile(file)!);
  write('data/feed.xml', feed(now, '..'));
  cpSync(join(import.meta.dirname, 'public'), join(folder, 'assets'), { recursive: true });
  cpSync(join(dist, 'kit'), join(folder, 'kit'), { recursive: true });
  if (existsSync(join(dist, 'registry')))
    cpSync(join(dist, 'registry'), join(folder, 'kit/registry'), { recursive: true });
  return written;
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../dist/site'));
  const written = await buildSite(folder);
  console.log(`${folder}: ${written.length}`);
}
