import { articleMessages } from '../../locale/article.messages.ts';
import { formatDay, today } from '../../locale/format.ts';
import type { StatusKind } from '../../registry/types.ts';
import { citationMessages } from '../../locale/citation.messages.ts';
import type { CitationRecord, VersionRecord } from '../schema.ts';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page that stands alone may load nothing and run nothing: only its pictures, from beside it. */
const POLICY = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'";

const SHEET =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:17px/1.65 system-ui,"Noto Sans",sans-serif;color:#1b1f24;background:#fff}' +
  'h1{font-size:1.5rem;line-height:1.35}table{border-collapse:collapse}td,th{border:1px solid #8c959f;padding:.25rem .5rem;vertical-align:top}' +
  'img{max-width:100%;height:auto}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.85rem;color:#57606a}' +
  'dd{margin:0;overflow-wrap:anywhere}footer{margin-top:2rem;border-top:1px solid #8c959f;font-size:.9rem}li{margin:.3rem 0}' +
  '@media print{body{margin:0;max-width:none}a{color:inherit}}@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}dl{color:#9ea7b3}a{color:#6cb0ff}}';

export function standAlone(title: string, body: string, language: string): string {
  // A file for readers without us stands alone: its look must be in it, and its policy lets nothing else in.
  const look = ['style', SHEET, '/style'] as const;
  return (
    `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>` +
    `<${look[0]}>${look[1]}<${look[2]}></head><body>\n${body}\n</body></html>\n`
  );
}

/** Every status that this build can tell; one of a later build is told as not known. */
const TOLD: Readonly<Record<StatusKind, true>> = {
  ...{ 'in-force': true, amended: true, 'partly-expired': true, expired: true },
  ...{ 'not-yet': true, unknown: true },
};

const isTold = (status: string): status is StatusKind => Object.hasOwn(TOLD, status);

/** The documents that a version cites, each once, as the registry knew them when it was saved. */
function citedList(citations: readonly CitationRecord[], language: string): string {
  const tell = citationMessages.for(language);
  const lines = new Map<string, string>();
  for (const { citation, key, status, asOf } of citations) {
    const name = key ?? citation.number ?? citation.title ?? citation.text;
    const worth =
      status === undefined
        ? ''
        : ` — ${escaped(tell.status(isTold(status) ? status : 'unknown'))} (${escaped(formatDay(asOf, language))})`;
    if (!lines.has(name)) lines.set(name, `<li>${escaped(citation.text)}${worth}</li>`);
  }
  return [...lines.values()].join('\n');
}

/**
 * A version as a page that is readable without us.
 * @param html sanitised; its pictures are named `asset:HASH`.
 * @param addressOf where a picture of that hash lies, seen from the page; undefined where it is not at hand.
 */
export function articlePage(
  version: VersionRecord,
  html: string,
  citations: readonly CitationRecord[],
  addressOf: (hash: string) => string | undefined,
  language: string,
): string {
  const say = articleMessages.for(language);
  const facts: [string, string | undefined][] = [
    [say.source, version.source],
    [say.author, version.author],
    [say.published, version.published === undefined ? undefined : formatDay(version.published, language)],
    [say.address, version.capturedUrl],
    [say.captured, `${formatDay(today(new Date(version.capturedAt)), language)} (${version.capturedAt})`],
    [say.textHash, version.textHash],
    [say.htmlHash, version.htmlHash],
    [
      say.missing,
      version.missing.length > 0 ? version.missing.map(({ address }) => address).join(' ') : undefined,
    ],
  ];
  const list = facts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value!)}</dd>`)
    .join('');
  const text = html.replace(/\bsrc="asset:([0-9a-f]{64})"/g, (_, hash: string) => {
    const address = addressOf(hash);
    return address === undefined ? '' : `src="${escaped(address)}"`;
  });
  const cited = citedList(citations, language);
  const footer = cited === '' ? '' : `<footer><h2>${escaped(say.cited)}</h2><ul>\n${cited}\n</ul></footer>`;
  return standAlone(
    version.title,
    `<h1>${escaped(version.title)}</h1>\n<dl>${list}</dl>\n<main>${text}</main>\n${footer}`,
    language,
  );
}
