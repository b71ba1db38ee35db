/** A row of a table, and the line of the text on which it begins (counted from 1). */
export interface TableRow {
  line: number;
  cells: string[];
}

/**
 * Reads a table of text: cells apart by tabs, commas or semicolons, whichever the first line has most of; a cell in
 * double quotes may hold them, line breaks, and quotes written twice (RFC 4180). Blank lines are passed over; spaces
 * around a cell go.
 */
export function readTable(text: string): TableRow[] {
  const [first = ''] = text.split('\n', 1);
  const count = (mark: string): number => first.split(mark).length;
  const mark = ['\t', ',', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
  const rows: TableRow[] = [];
  const cell = new RegExp(` *"((?:[^"]|"")*)"[^\\n${mark}]*|[^\\n${mark}]*`, 'y');
  let [line, start] = [1, 1];
  let cells: string[] = [];
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const [whole, quoted] = cell.exec(text)!;
    cells.push((quoted?.replaceAll('""', '"') ?? whole).trim());
    line += whole.split('\n').length - 1;
    at = cell.lastIndex;
    if (at >= text.length || text[at] === '\n') {
      if (cells.some(Boolean)) rows.push({ line: start, cells });
      cells = [];
      start = line += 1;
    }
    at += 1;
  }
  return rows;
}
