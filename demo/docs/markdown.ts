import { Marked, type Tokens } from 'marked';
import { docsMessages } from '../content/docs.messages.ts';
import { escape, Html } from '../html.ts';
import type { Language } from './language.ts';
import { pathTo } from './outline.ts';

/** A page's prose, rendered. */
interface Prose {
  /** Text of its first heading. */
  title: string;
  /** Text of its first paragraph. */
  lead: string;
  html: Html;
  sections: { id: string; title: string }[];
}

/** What stands in place of a line `{{name}}`: Markdown, or HTML. */
type Insert = (name: string) => string | Html;

/** Around words that stay English in another language's text; private use characters, never in prose. */
export const [ENGLISH, END] = ['\uE000', '\uE001'];

/** An identifier of a heading, from its words: without marks, in lower case. */
const slug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/<[^>]*>|&\w+;/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Where a link leads: `doc:name#id` is a page of the documentation in the same language. */
function address(href: string, language: Language): string {
  const [, name, anchor = ''] = /^doc:([\w-]+)(#.*)?$/.exec(href) ?? [];
  return name === undefined ? href : `${pathTo(name, language)}${anchor}`;
}

/**
 * Renders a page of Markdown (CommonMark with tables).
 * A heading may name its identifier: `## Riêng tư {#privacy}`. Raw HTML is refused: content is prose.
 * @throws where the page has no title, holds HTML, or links to no page.
 */
export function prose(markdown: string, language: Language, insert: Insert): Prose {
  const words = docsMessages.for(language);
  const sections: Prose['sections'] = [];
  const used = new Set<string>();
  let title = '';
  let lead = '';
  let heading = '';

  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const content = this.parser.parseInline(tokens);
        const [, shown, named] = /^([^]*?)\s*(?:\{#([\w-]+)\})?$/.exec(content)!;
        heading = shown!.replace(/<[^>]*>/g, '');
        if (depth === 1) {
          title = heading;
          return `<h1>${shown}</h1>\n`;
        }
        const wanted = named ?? slug(heading);
        const id = used.has(wanted) ? `${wanted}-${used.size}` : wanted;
        used.add(id);
        if (depth === 2) sections.push({ id, title: heading });
        return `<h${depth} id="${id}">${shown}</h${depth}>\n`;
      },
      paragraph({ tokens }: Tokens.Paragraph) {
        const content = this.parser.parseInline(tokens);
        if (lead !== '') return `<p>${content}</p>\n`;
        lead = content.replace(/<[^>]*>/g, '');
        return `<p class="lead">${content}</p>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escape(address(href, language))}">${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text }: Tokens.Code) {
        return `<pre tabindex="0" role="group" aria-label="${words.code}: ${escape(heading)}"><code>${escape(text)}\n</code></pre>\n`;
      },
      table({ header, rows, align }: Tokens.Table) {
        const cells = (row: Tokens.TableCell[], tag: string): string =>
          row
            .map(({ tokens }, column) => {
              const numeric = align[column] === 'right' ? ' class="number"' : '';
              const scope = tag === 'th' ? ' scope="col"' : '';
              const content = this.parser.parseInline(tokens);
              return `<${tag}${scope}${numeric}>${content}</${tag}>`;
            })
            .join('');
        const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="table" tabindex="0" role="group" aria-label="${words.table(escape(heading))}"><table>
<thead><tr>${cells(header, 'th')}</tr></thead>
<tbody>${body}</tbody></table></div>\n`;
      },
      html({ text }: Tokens.HTML | Tokens.Tag): string {
        throw new Error(`HTML in prose: ${text}`);
      },
    },
  });

  const inserted: string[] = [];
  const source = markdown.replace(/^\{\{([\w:-]+)\}\}$/gm, (_, name: string) => {
    const part = insert(name);
    if (typeof part === 'string') return part;
    inserted.push(part.source);
    return `\uE002${inserted.length - 1}\uE003`;
  });
  const rendered = (marked.parse(source) as string)
    .replace(/<p>\uE002(\d+)\uE003<\/p>/g, (_, index: string) => inserted[Number(index)]!)
    .replaceAll(ENGLISH, '<span lang="en">')
    .replaceAll(END, '</span>');
  if (title === '') throw new Error('a page without a title');
  return { title, lead, html: new Html(rendered), sections };
}
