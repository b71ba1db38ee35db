import { readFileSync, writeFileSync } from 'node:fs';

/** One row: column name → cell; empty cells are left out. */
export type Row = Record<string, string>;

/** Reads a table with a header line; cells hold no tabs or newlines. */
export function readTsv(path: string | URL): Row[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = header!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(
      columns.map((column, i) => [column, cells[i] ?? '']).filter(([, cell]) => cell),
    );
  });
}

/** Writes a table; a tab or newline inside a cell becomes a space. */
export function writeTsv(path: string | URL, columns: readonly string[], rows: readonly Row[]): void {
  const lines = rows.map((row) =>
    columns
      .map((column) => (row[column] ?? '').replace(/\s+/g, ' ').trim())
      .join('\t')
      .replace(/\t+$/, ''),
  );
  writeFileSync(path, `${[columns.join('\t'), ...lines].join('\n')}\n`);
}
