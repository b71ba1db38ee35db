/** HTML source that is safe to send: written by us, or escaped by `html`. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: text is escaped, HTML is not, lists are joined, nothing stays nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML or XML source. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

function render(part: Part): string {
  if (part instanceof Html) return part.source;
  if (part === false || part === undefined) return '';
  if (typeof part === 'object') return part.map(render).join('');
  return escape(String(part));
}

/** A template of HTML; whatever is put into it is escaped unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((source, string, index) => source + render(parts[index - 1]) + string));
}

/** Text in which no line breaks inside a document's number. */
export function keepNumbers(text: string): Html {
  const parts = text.split(/(\d+\/\S*\p{Lu}\S*\p{Lu})/u);
  return html`${parts.map((part, index) => (index % 2 ? html`<span class="whole">${part}</span>` : part))}`;
}
