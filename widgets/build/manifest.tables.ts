import type { CustomElement } from 'custom-elements-manifest/schema';

/** One cell: on one line, bars kept from ending it. */
const cell = (text: string | undefined): string =>
  (text ?? '').replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|');
const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return `${lines.map((line) => `| ${line.join(' | ')} |`.replace(/ {2,}(?=\|)/g, ' ')).join('\n')}\n`;
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  return rows.length === 0 ? '' : `**${title}**\n\n${table(head, rows)}`;
}

/** Colours have two defaults; the rest one for light and dark. */
const themed = (value = ''): string => value.split('; dark: ').map(code).join('; dark: ');

/**
 * What an element offers, as tables in Markdown.
 * @param name the element's tag, or `custom-properties` for those of the whole kit.
 */
export function apiTables(name: string, elements: readonly CustomElement[]): string {
  if (name === 'custom-properties') {
    const properties = elements[0]?.cssProperties ?? [];
    return table(
      ['custom property', 'meaning', 'default'],
      properties.map((property) => [code(property.name), property.description, themed(property.default)]),
    );
  }
  const element = elements.find(({ tagName }) => tagName === name);
  if (!element) throw new Error(`no element <${name}>`);
  const fields = (element.members ?? []).filter(
    (member) => member.kind === 'field' && !('attribute' in member),
  );
  return [
    section(
      'Attributes',
      ['attribute', 'property', 'meaning', 'default'],
      (element.attributes ?? []).map((one) => [
        code(one.name),
        code(one.fieldName),
        one.description,
        one.default,
      ]),
    ),
    section(
      'Further properties, read only',
      ['property', 'meaning'],
      fields.map((one) => [code(one.name), one.description]),
    ),
    section(
      'Slots',
      ['slot', 'holds'],
      (element.slots ?? []).map((one) => [one.name ? code(one.name) : 'without a name', one.description]),
    ),
    section(
      'Events',
      ['event', 'when'],
      (element.events ?? []).filter(({ name }) => name).map((one) => [code(one.name), one.description]),
    ),
    section(
      'Parts',
      ['part', 'is'],
      (element.cssParts ?? []).map((one) => [code(one.name), one.description]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}
