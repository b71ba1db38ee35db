/** What a spreadsheet would read as the beginning of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180: commas, CRLF, doubled quotes), with the mark by which spreadsheets know UTF-8. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises against "CSV injection": what is
 * exported was read off pages that anybody may have written.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
