/** Names by position: placeholders of a statement, parameters of a table of test cases. */

const insertColumns = /\(([\w\s,."`[\]]{1,2000})\)\s{0,40}values\s{0,40}\(([^()]{1,2000})\)/i;
const placeholder = /^(?:\?|%s|\$\d{1,3}|:\w{1,60}|@\w{1,60})$/;
const compared =
  /([\w."`]{1,80})\s{0,9}(=|<>|!=|<=|>=|<|>|\bi?like\b|\bin\b)\s{0,9}\(?\s{0,9}(?:\?|%s|\$\d{1,3}|@\w{1,60}|:\w{1,60})/gi;
/** Comparisons by order name no datum. */
const ranging: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);
const longestStatement = 4000;

function bare(column: string): string {
  return (
    column
      .replace(/[\s"`[\]]/g, '')
      .split('.')
      .pop() ?? ''
  );
}

/** The column of each placeholder of an SQL statement, in order; empty when it has none. */
export function placeholderColumns(statement: string): readonly string[] {
  if (statement.length > longestStatement) return [];
  const insert = insertColumns.exec(statement);
  const columns = insert?.[1]?.split(',');
  const values = insert?.[2]?.split(',');
  if (columns && values) {
    return values.flatMap((value, at) => (placeholder.test(value.trim()) ? [bare(columns[at] ?? '')] : []));
  }
  return [...statement.matchAll(compared)].map((match) => (ranging.has(match[2] ?? '') ? '' : bare(match[1] ?? '')));
}

/** The names in `"ssn, dob"` of a table of test cases; empty when the text is something else. */
export function listedNames(text: string): readonly string[] {
  if (text.length > 400 || !/^\s{0,9}[A-Za-z_]\w{0,60}(?:\s{0,9},\s{0,9}[A-Za-z_]\w{0,60}){0,40}\s{0,9}$/.test(text))
    return [];
  return text.split(',').map((name) => name.trim());
}
