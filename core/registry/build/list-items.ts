import { readMarkup } from './markup.ts';

/** A part of a page's text, with the addresses that it links to. */
export interface Cell {
  text: string;
  /** Addresses as written, with the words that carry them. */
  links: { href: string; text: string }[];
  /** A table's heading cell. */
  isHeading: boolean;
}

/** One entry of a list: a row of a table, an item of a list or a feed, a paragraph. */
export interface ListItem {
  kind: 'row' | 'entry' | 'line';
  cells: Cell[];
}

const ENTRIES = /^(?:item|entry)$/;
/** Parts of a feed's entry that hold words of it; each is a cell. */
const PARTS = /^(?:title|description|summary|content|content:encoded)$/;
const LINES = /^(?:li|p|h[1-6]|dt|dd|article|div|section|ul|ol|table|tbody|title)$/;

/**
 * The entries of a list page or of a feed (RSS, Atom), innermost first come first served: a row of a table is one entry
 * with its cells, whatever paragraphs they hold; outside tables each item or paragraph is one of a single cell.
 */
export function listItems(source: string): ListItem[] {
  const items: ListItem[] = [];
  let item: ListItem = { kind: 'line', cells: [] };
  let href: string | undefined;
  const begin = (kind: ListItem['kind']): void => {
    if (item.cells.some(({ text, links }) => text.trim() || links.length > 0)) items.push(item);
    item = { kind, cells: [] };
  };
  const cell = (isHeading = false): Cell => {
    const made: Cell = { text: '', links: [], isHeading };
    item.cells.push(made);
    return made;
  };
  let inFeedLink = false;
  for (const piece of readMarkup(source)) {
    if (piece.kind === 'text') {
      const open = item.cells.at(-1) ?? cell();
      if (inFeedLink) open.links.push({ href: piece.text.trim(), text: '' });
      else {
        // What a feed carries as text may be markup itself.
        open.text += /<\w/.test(piece.text) && item.kind === 'entry' ? plain(piece.text) : piece.text;
        const link = open.links.at(-1);
        if (href !== undefined && link) link.text += piece.text;
      }
      continue;
    }
    const { name, attributes } = piece;
    const opens = piece.kind === 'open';
    if (ENTRIES.test(name)) begin(opens ? 'entry' : 'line');
    else if (item.kind === 'entry') {
      inFeedLink = opens && name === 'link' && attributes['href'] === undefined;
      if (opens && PARTS.test(name)) cell();
      else if (opens && name === 'link' && attributes['href'] !== undefined)
        (item.cells.at(-1) ?? cell()).links.push({ href: attributes['href'], text: '' });
      else if (!inFeedLink && opens) cell(true);
    } else if (name === 'tr') begin(opens ? 'row' : 'line');
    // Lists stand in cells of tables that only lay out the page.
    else if (name === 'li') begin('line');
    else if (item.kind === 'row' && (name === 'td' || name === 'th')) {
      if (opens) cell(name === 'th');
    } else if (name === 'a') {
      href = opens ? attributes['href'] : undefined;
      if (href !== undefined) (item.cells.at(-1) ?? cell()).links.push({ href, text: '' });
    } else if (item.kind === 'line' && LINES.test(name)) begin('line');
    else if (item.cells.length > 0 && /^(?:br|p|div|li)$/.test(name)) item.cells.at(-1)!.text += ' ';
  }
  begin('line');
  for (const { cells } of items)
    for (const known of cells) {
      known.text = tidy(known.text);
      for (const link of known.links) link.text = tidy(link.text);
    }
  return items;
}

const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');

function plain(markup: string): string {
  let text = '';
  for (const piece of readMarkup(markup)) text += piece.kind === 'text' ? piece.text : ' ';
  return text;
}
