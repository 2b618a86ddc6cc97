/** Which rows of a long list are drawn. Pure. */

export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

/** Rows from `first` to before `last`, and how far down the first one is, in pixels. */
export interface Slice {
  readonly first: number;
  readonly last: number;
  readonly offset: number;
}

/** Rows beyond the edges that are drawn too, so that scrolling shows no gaps. */
const margin = 12;

/** The rows to draw of a list with rows of one height. Never more than fit and two margins. */
export function sliceFor({ scrollTop, height }: Viewport, rowHeight: number, count: number): Slice {
  const firstVisible = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const visible = Math.ceil(Math.max(0, height) / rowHeight) + 1;
  const first = Math.max(0, Math.min(firstVisible, Math.max(0, count - visible)) - margin);
  const last = Math.min(count, firstVisible + visible + margin);
  return { first, last: Math.max(first, last), offset: first * rowHeight };
}

/** How far to scroll so that a row can be seen; unchanged when it can. */
export function scrollTo({ scrollTop, height }: Viewport, rowHeight: number, row: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
