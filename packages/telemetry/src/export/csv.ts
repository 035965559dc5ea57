import type { Cell, Column } from './rows.ts';

const escapeText = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A record of RFC 4180: commas, CRLF, quotes doubled. Times as ISO 8601 in UTC, nothing for what is absent. */
function toRecord(row: readonly Cell[], columns: readonly Column[]): string {
  return `${row.map((cell, i) => {
    if (cell === null) return '';
    return columns[i]?.kind === 'time' ? new Date(cell).toISOString() : escapeText(String(cell));
  }).join(',')}\r\n`;
}

/** CSV in UTF-8, a header first. `bom`: begin with the mark by which Excel knows UTF-8. */
export async function* toCsv(pages: AsyncIterable<Cell[][]>, columns: readonly Column[], bom: boolean): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${bom ? '\uFEFF' : ''}${columns.map(({ name }) => escapeText(name)).join(',')}\r\n`);
  for await (const page of pages) yield encoder.encode(page.map((row) => toRecord(row, columns)).join(''));
}
