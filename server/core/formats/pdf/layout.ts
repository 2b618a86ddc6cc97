/** Text with its place on a page: `along` the line it is written on, and `across` the lines, upwards. */
export interface Piece {
  readonly along: number;
  end: number;
  readonly across: number;
  /** The size of the font on the page; always above 0. */
  readonly size: number;
  /** In which direction it is written, in degrees. */
  readonly angle: number;
  text: string;
}

/** Parts of the size: less is no gap, more is one between words, even more is one between cells or columns. */
const wordGap = 0.16;
const cellGap = 1.6;

/** Pieces whose lines are nearer than this part of the size stand on one line. */
const sameLine = 0.4;

/** Lines that are farther apart than this part of the size are in different paragraphs. */
const paragraphGap = 2.1;

/** Adds a piece; what goes on where the last one ended becomes a part of that. */
export function pushPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.angle === piece.angle && Math.abs(last.across - piece.across) < last.size * 0.02) {
    const gap = (piece.along - last.end) / piece.size;
    if (gap > -wordGap && gap < cellGap && last.size === piece.size) {
      last.text += gap > wordGap ? ` ${piece.text}` : piece.text;
      last.end = piece.end;
      return;
    }
  }
  if (piece.text.trim() !== '') pieces.push(piece);
}

/**
 * The text of a page in lines from top to bottom, each from left to right, because forms often draw all of their labels
 * before all of their values. A tab stands between cells and columns, a blank line between paragraphs.
 */
export function linesOf(pieces: readonly Piece[]): string {
  const ordered = [...pieces].sort((a, b) => a.angle - b.angle || b.across - a.across || a.along - b.along);
  const lines: string[] = [];
  let line: Piece[] = [];
  for (const piece of ordered) {
    const first = line[0];
    if (first !== undefined) {
      const distance = Math.abs(first.across - piece.across) / Math.max(first.size, piece.size);
      if (first.angle !== piece.angle || distance > sameLine) {
        lines.push(lineOf(line));
        line = [];
        if (first.angle !== piece.angle || distance > paragraphGap) lines.push('');
      }
    }
    line.push(piece);
  }
  lines.push(lineOf(line));
  return lines.join('\n');
}

function lineOf(pieces: readonly Piece[]): string {
  let text = '';
  let last: Piece | undefined;
  for (const piece of [...pieces].sort((a, b) => a.along - b.along)) {
    // Bold letters may be drawn twice, a little beside each other.
    if (last?.text === piece.text && piece.along - last.along < piece.size * 0.2) continue;
    if (last !== undefined) text += separator((piece.along - last.end) / Math.max(piece.size, last.size));
    text += piece.text;
    last = piece;
  }
  return tidy(text);
}

function separator(gap: number): string {
  if (gap > cellGap) return '\t';
  return Math.abs(gap) > wordGap ? ' ' : '';
}

/** Ligatures as letters, all blanks but tabs as spaces, none at the ends of cells. */
function tidy(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (mark) => mark.normalize('NFKC'))
    .replace(/[\xa0\u2000-\u200b\r\n]/g, ' ')
    .replace(/\u00ad/g, '')
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\t');
}
