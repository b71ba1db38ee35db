/** A piece of HTML as a tree, so that what is printed and what is previewed are one thing. */
export interface Markup {
  tag: string;
  /** An attribute without a value is ''. */
  attributes: Readonly<Record<string, string>>;
  children: readonly (Markup | string)[];
}

/** Elements that have no end tag. */
const VOID = new Set(['link']);
/** Longer start tags are broken, an attribute a line. */
const WIDTH = 96;

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const attribute = ([name, value]: [string, string]): string =>
  value === ''
    ? name
    : `${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`;

/** HTML source, indented by two spaces a level. */
export function source({ tag, attributes, children }: Markup, indent = ''): string {
  const words = Object.entries(attributes).map(attribute);
  const line = `${indent}<${[tag, ...words].join(' ')}>`;
  const start =
    line.length <= WIDTH
      ? line
      : `${indent}<${tag}\n${words.map((word) => `${indent}  ${word}`).join('\n')}>`;
  if (VOID.has(tag)) return start;
  if (children.every((child) => typeof child === 'string'))
    return `${start}${children.map(escapeText).join('')}</${tag}>`;
  const inline = tag === 'li' || children.some((child) => typeof child === 'string');
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : source(child, inline ? '' : `${indent}  `),
  );
  return inline ? `${start}${inner.join('')}</${tag}>` : `${start}\n${inner.join('\n')}\n${indent}</${tag}>`;
}

/** The same as nodes of a document. */
export function nodes({ tag, attributes, children }: Markup, document: Document): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : nodes(child, document))));
  return element;
}
