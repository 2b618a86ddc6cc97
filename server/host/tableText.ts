/** A row of a table as text: commas, quotes where they are needed. */
export function rowText(cells: readonly string[]): string {
  return cells.map(quoted).join(',');
}

/** Line ends inside of a cell become spaces, so that every row is one line. */
function quoted(cell: string): string {
  const flat = cell.replace(/[\r\n]+/g, ' ');
  return /[",;|\t]|^[#\s]|\s$/.test(flat) ? `"${flat.replace(/"/g, '""')}"` : flat;
}

/** Longest cell that is written down. */
const longestCell = 32 * 1024;

/** A value as text: days without a time, numbers as they are, lists and structures as JSON, bytes left out. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined || value instanceof Uint8Array) return '';
  if (value instanceof Date) return dateText(value);
  if (Array.isArray(value))
    return value
      .flat(16)
      .map(cellText)
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, longestCell);
  if (typeof value === 'object')
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)).slice(
      0,
      longestCell,
    );
  return String(value).slice(0, longestCell);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
