import { type Interner, isSpace, lineEnd, nextLine, skipSpace, trimEnd } from './literals.js';
import type { TreeBuilder } from './tree.js';

/** Characters that end a plain scalar inside brackets. */
export function isFlowMark(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** The offset just after the closing quote of a YAML string that opens at `at`, or -1 when it never closes. */
export function quotedEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  for (let next = at + 1; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === 92 && mark === 34) {
      next++;
    } else if (code === mark) {
      // In single quotes a doubled quote is one quote.
      if (mark === 39 && text.charCodeAt(next + 1) === 39 && next + 1 < end) next++;
      else return next + 1;
    }
  }
  return -1;
}

/** A flow collection that is being read: what waits for a colon or comma. */
interface Flow {
  readonly text: string;
  readonly end: number;
  readonly builder: TreeBuilder;
  readonly keys: Interner;
  at: number;
  depth: number;
  key: string;
  heldStart: number;
  heldEnd: number;
}

/**
 * Reads `{...}` or `[...]` at `at` into the tree, over as many lines as it has; returns the offset after it.
 * A bracket that is never closed ends before the next line that is indented by `indent` or less.
 */
export function readFlow(
  text: string,
  at: number,
  end: number,
  builder: TreeBuilder,
  keys: Interner,
  key: string,
  indent: number,
): number {
  const flow: Flow = { text, end, builder, keys, at, depth: 0, key, heldStart: -1, heldEnd: -1 };
  do {
    readFlowToken(flow, indent);
  } while (flow.depth > 0 && flow.at < end);
  release(flow);
  for (; flow.depth > 0; flow.depth--) builder.close();
  return flow.at;
}

function readFlowToken(flow: Flow, indent: number): void {
  const { text, end, builder } = flow;
  const code = text.charCodeAt(flow.at);
  if (code === 10 || code === 13) {
    flow.at++;
    if (leaves(text, flow.at, end, indent)) abandon(flow);
  } else if (isSpace(code)) {
    flow.at++;
  } else if (code === 123 || code === 91) {
    release(flow);
    builder.open(code === 91, flow.key);
    flow.key = '';
    flow.depth++;
    flow.at++;
  } else if (code === 125 || code === 93) {
    release(flow);
    builder.close();
    flow.key = '';
    flow.depth--;
    flow.at++;
  } else if (code === 44) {
    release(flow);
    flow.key = '';
    flow.at++;
  } else if (code === 58) {
    colon(flow);
  } else if (code === 35) {
    const stop = lineEnd(text, flow.at, end);
    release(flow);
    const start = skipSpace(text, flow.at + 1, stop);
    if (start < stop) builder.loose('comment', start, trimEnd(text, start, stop));
    flow.at = stop;
  } else {
    readFlowScalar(flow, code, indent);
  }
}

/** A line that is not indented more than the owner of the bracket, and does not close it. */
function leaves(text: string, at: number, end: number, indent: number): boolean {
  let column = 0;
  while (at + column < end && text.charCodeAt(at + column) === 32) column++;
  const code = text.charCodeAt(at + column);
  if (at + column >= end || code === 10 || code === 13 || code === 93 || code === 125) return false;
  return column <= indent;
}

/** Closes what is open without moving on. */
function abandon(flow: Flow): void {
  release(flow);
  for (; flow.depth > 0; flow.depth--) flow.builder.close();
}

function colon(flow: Flow): void {
  if (flow.heldStart >= 0) flow.key = flow.keys.take(flow.text, flow.heldStart, flow.heldEnd).name;
  flow.heldStart = -1;
  flow.at++;
}

function release(flow: Flow): void {
  if (flow.heldStart < 0) return;
  if (flow.heldEnd > flow.heldStart) flow.builder.value('field', flow.heldStart, flow.heldEnd, flow.key);
  flow.heldStart = -1;
}

/** Every scalar is held until a colon makes it a key, or anything else a value. */
function readFlowScalar(flow: Flow, code: number, indent: number): void {
  const { text, end } = flow;
  release(flow);
  if (code === 34 || code === 39) {
    const close = quotedEnd(text, flow.at, end);
    const stop = close < 0 ? lineEnd(text, flow.at, end) : close;
    flow.heldStart = flow.at + 1;
    flow.heldEnd = close < 0 ? stop : stop - 1;
    flow.at = Math.max(stop, flow.at + 1);
    return;
  }
  let at = flow.at + 1;
  while (at < end) {
    if (!endsPlain(text, at, end)) at++;
    else if (goesOn(text, at, end, indent)) at = skipSpace(text, at, end);
    else break;
  }
  flow.heldStart = flow.at;
  flow.heldEnd = trimEnd(text, flow.at, at);
  flow.at = at;
}

/** A plain scalar goes on after a line break when words follow that the bracket still encloses. */
function goesOn(text: string, at: number, end: number, indent: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 10 && code !== 13) return false;
  const line = nextLine(text, at, end);
  const next = skipSpace(text, line, end);
  const first = text.charCodeAt(next);
  if (next >= end || isFlowMark(first) || first === 35 || first === 58 || first === 34 || first === 39) return false;
  return !leaves(text, line, end, indent);
}

function endsPlain(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 10 || code === 13 || isFlowMark(code)) return true;
  if (code === 35) return isSpace(text.charCodeAt(at - 1));
  if (code !== 58) return false;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= end || isSpace(next) || isFlowMark(next);
}
