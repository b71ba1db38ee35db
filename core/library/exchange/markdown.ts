import TurndownService from 'turndown';
import { articleMessages } from '../../locale/article.messages.ts';
import { formatDay } from '../../locale/format.ts';
import type { AnnotationRecord, NoteRecord, VersionRecord } from '../schema.ts';

const isElement = (node: unknown): node is Element => (node as Node).nodeType === 1;

/** A table as pipes; as HTML where its cells span, which pipes cannot say. */
function tableMarkdown(table: Element, service: TurndownService): string {
  const rows = [...table.querySelectorAll('tr')];
  const cells = rows.map((row) => [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName)));
  if (
    cells
      .flat()
      .some(
        (cell) =>
          cell.matches('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])') ||
          cell.querySelector('table'),
      )
  )
    return `\n\n${table.outerHTML}\n\n`;
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return '';
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const text = (cell: Element) =>
    service
      .turndown(cell as HTMLElement)
      .trim()
      .replace(/\n+/g, '<br>')
      .replaceAll('|', '\\|');
  const hasHead = cells[0]!.every((cell) => cell.localName === 'th');
  const body = cells.map((row) => row.map(text));
  // Tables from word processors have no head; Markdown's must, so theirs is empty.
  const head = hasHead ? body.shift()! : [];
  return `\n\n${[line(head), line(Array(width).fill('---')), ...body.map(line)].join('\n')}\n\n`;
}

function service(): TurndownService {
  const made = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  });
  made.addRule('table', {
    filter: 'table',
    replacement: (_content, node) => (isElement(node) ? tableMarkdown(node, made) : ''),
  });
  return made;
}

/** A value in the head of the file: quoted as JSON is, which YAML reads. */
const quoted = (value: string): string => JSON.stringify(value);

/**
 * A version as Markdown, with its facts as YAML in front.
 * @param content its sanitised HTML as nodes.
 */
export function articleMarkdown(
  version: VersionRecord,
  content: DocumentFragment,
  extra: {
    annotations?: readonly AnnotationRecord[];
    note?: NoteRecord | undefined;
    tags?: readonly string[];
  },
  language: string,
): string {
  const say = articleMessages.for(language);
  const facts: [string, string | undefined][] = [
    ['title', version.title],
    ['source', version.source],
    ['author', version.author],
    ['published', version.published],
    ['url', version.capturedUrl],
    ['captured', version.capturedAt],
    ['sha256', version.textHash],
  ];
  const front = facts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${quoted(value)}`]));
  if (extra.tags?.length) front.push(`tags: [${extra.tags.map(quoted).join(', ')}]`);
  const holder = document.createElement('div');
  holder.append(content);
  const text = service().turndown(holder);
  const quotes = (extra.annotations ?? []).map(({ quote, body }) =>
    [`> ${quote.replaceAll('\n', '\n> ')}`, body].filter(Boolean).join('\n\n'),
  );
  const day = version.published === undefined ? [] : [`*${formatDay(version.published, language)}*`];
  const parts = [`---\n${front.join('\n')}\n---`, `# ${version.title}`, ...day, text];
  if (extra.note) parts.push(`## ${say.notes}`, extra.note.body);
  if (quotes.length > 0) parts.push(`## ${say.highlights}`, ...quotes);
  return `${parts.join('\n\n')}\n`;
}
