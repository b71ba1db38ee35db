import { articleMessages } from '../../locale/article.messages.ts';
import { sanitise, sanitisedFragment } from '../sanitise.ts';
import type { AssetRecord } from '../schema.ts';
import type { Library, OpenedArticle } from '../store.ts';
import { PLACES } from './archive.ts';
import { base64 } from './base64.ts';
import { exportLibrary, fileName, type ExportOptions } from './export.ts';
import { articleMarkdown } from './markdown.ts';
import { articlePage } from './page.ts';
import { citationsCsv, cslJson, ris } from './references.ts';
import { asJson } from './json.ts';
import { ZipWriter } from './zip.ts';

/** What articles may leave as: `zip` and `json` are the whole, and return; the others are for other programs. */
export const FORMATS = ['zip', 'json', 'markdown', 'html', 'csv', 'csl-json', 'ris'] as const;
export type Format = (typeof FORMATS)[number];

/** A file to be handed to the reader. */
export interface Leaving {
  name: string;
  file: Blob;
}

async function picturesOf(library: Library, { version }: OpenedArticle): Promise<Map<string, string>> {
  const assets = await Promise.all(version.assets.map((hash) => library.asset(hash)));
  return new Map(
    assets
      .filter((asset): asset is AssetRecord => asset !== undefined)
      .map(({ hash, mime, bytes }) => [hash, `data:${mime};base64,${base64(new Uint8Array(bytes))}`]),
  );
}

async function asText(
  library: Library,
  opened: OpenedArticle,
  format: 'markdown' | 'html',
  language: string,
) {
  const { article, version, citations } = opened;
  if (format === 'html') {
    const pictures = await picturesOf(library, opened);
    return articlePage(version, sanitise(version.html), citations, (hash) => pictures.get(hash), language);
  }
  const [annotations, note, tags] = await Promise.all([
    library.annotationsOf(article.id),
    library.noteOf(article.id),
    library.tags(),
  ]);
  const names = article.tags.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? []);
  const own = annotations.filter(({ versionId }) => versionId === version.id);
  return articleMarkdown(
    version,
    sanitisedFragment(version.html),
    { annotations: own, note, tags: names },
    language,
  );
}

/**
 * Some articles, or all out of the trash, as a file of some format: one Markdown or HTML file where there is one article,
 * a ZIP of them where there are more. `zip` and `json` of all have the trash, too.
 * @throws StoreFailure; AbortError
 */
export async function exportAs(
  library: Library,
  format: Format,
  options: ExportOptions = {},
): Promise<Leaving> {
  const { language = 'vi', now = new Date(), progress, signal } = options;
  const day = now.toISOString().slice(0, 10);
  if (format === 'zip') {
    const { file } = await exportLibrary(library, options);
    return { name: `dan-chieu-${day}.zip`, file };
  }
  if (format === 'json') {
    const { file } = await exportLibrary(library, options);
    return { name: `dan-chieu-${day}.json`, file: await asJson(file) };
  }
  const ids = options.articles ?? (await library.list()).articles.map(({ id }) => id);
  const opened: OpenedArticle[] = [];
  const left: string[] = [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter((chunk) => parts.push(chunk), now);
  const type = format === 'html' ? 'text/html' : 'text/markdown';
  const ending = format === 'html' ? 'html' : 'md';
  for (const [place, id] of ids.entries()) {
    signal?.throwIfAborted();
    const article = await library.read(id);
    if (!article) continue;
    if (format === 'markdown' || format === 'html') {
      let text: string;
      try {
        text = await asText(library, article, format, language);
      } catch (error) {
        // A damaged record costs its own page, none of the others; a library that fails costs all.
        if (ids.length === 1 || (error instanceof Error && error.name === 'StoreFailure')) throw error;
        left.push(article.article.title);
        continue;
      }
      const name = `${fileName(article.article, place + 1)}.${ending}`;
      if (ids.length === 1) return { name, file: new Blob([text], { type }) };
      zip.add(name, text);
    } else opened.push({ ...article, version: { ...article.version, html: '' } });
    if (place % 50 === 49) progress?.(place + 1, ids.length);
  }
  switch (format) {
    case 'csv':
      return { name: `vien-dan-${day}.csv`, file: new Blob([citationsCsv(opened)], { type: 'text/csv' }) };
    case 'csl-json':
      return {
        name: `dan-chieu-${day}.csl.json`,
        file: new Blob([cslJson(opened)], { type: 'application/vnd.citationstyles.csl+json' }),
      };
    case 'ris':
      return {
        name: `dan-chieu-${day}.ris`,
        file: new Blob([ris(opened)], { type: 'application/x-research-info-systems' }),
      };
    default:
      if (left.length > 0) {
        const lines = [articleMessages.for(language).left, '', ...left];
        zip.add(PLACES.readme, `\uFEFF${lines.join('\r\n')}\r\n`);
      }
      zip.end();
      return { name: `dan-chieu-${day}-${format}.zip`, file: new Blob(parts, { type: 'application/zip' }) };
  }
}
