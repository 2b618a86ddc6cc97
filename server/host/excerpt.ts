import type { Span } from '../core/model.js';
import { type LineStarts, lineEnd, lineIndexAt } from './lines.js';

/** A piece of the line of a finding in which every flagged value is masked. */
export interface Excerpt {
  readonly text: string;
  /** Where the finding stands in `text`, as offsets. */
  readonly start: number;
  readonly end: number;
}

const maskMark = '•';
/** Longer values get no longer mask: the length of a value is a hint at it. */
const longestMask = 8;
/** Characters of a line that are kept before and after the place. */
const contextBefore = 48;
const contextAfter = 72;
/** Shorter values are masked where they are flagged, and left alone where the same letters stand elsewhere. */
const shortestEcho = 3;
/** Longer values are texts and images; they do not stand a second time in a line. */
const longestEcho = 200;

/** The values of a text that must not be shown, prepared for masking line after line. */
export interface Masker {
  excerptOf(finding: Span): Excerpt;
  /** The whole line of a finding, masked, for telling lines apart without knowing the values. */
  lineOf(finding: Span): string;
  /** Does another text, such as that of an edit, repeat a flagged value? */
  repeatsValue(text: string): boolean;
}

/** Prepares the masking of everything in `flagged`. Linear; each excerpt then costs its own length. */
export function createMasker(text: string, starts: LineStarts, flagged: readonly Span[]): Masker {
  const spans = merged(flagged);
  const echoes = echoIndex(text, spans);
  const mask = (from: number, to: number) => maskRange(text, from, to, spans, echoes);
  return {
    excerptOf(finding) {
      const line = lineIndexAt(starts, finding.start);
      const lineStart = starts[line] ?? 0;
      const last = lineEnd(text, starts, line);
      const end = Math.min(finding.end, last);
      const from = Math.max(lineStart, finding.start - contextBefore);
      const to = Math.min(last, end + contextAfter);
      const before = (from > lineStart ? '…' : '') + visible(mask(from, finding.start));
      const value = visible(mask(finding.start, end));
      const after = visible(mask(end, to)) + (to < last ? '…' : '');
      const indent = /^\s*/.exec(before)?.[0].length ?? 0;
      const start = before.length - indent;
      return { text: (before + value + after).slice(indent), start, end: start + value.length };
    },
    lineOf(finding) {
      const line = lineIndexAt(starts, finding.start);
      const from = Math.max(starts[line] ?? 0, finding.start - 512);
      return mask(from, Math.min(lineEnd(text, starts, line), finding.end + 512)).trim();
    },
    repeatsValue: (other) => maskEchoes(other, echoes) !== other,
  };
}

/** Overlapping and touching spans become one, in order of start. */
function merged(flagged: readonly Span[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...flagged].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** The flagged values, so that the same value elsewhere in a shown line is masked too. */
interface Echoes {
  readonly values: ReadonlySet<string>;
  /** By the first characters of values: the lengths that occur, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

function echoIndex(text: string, spans: readonly Span[]): Echoes {
  const values = new Set<string>();
  for (const { start, end } of spans) {
    if (end - start >= shortestEcho && end - start <= longestEcho) values.add(text.slice(start, end));
  }
  const byHead = new Map<string, Set<number>>();
  for (const value of values) {
    const head = value.slice(0, shortestEcho);
    const known = byHead.get(head);
    if (known === undefined) byHead.set(head, new Set([value.length]));
    else known.add(value.length);
  }
  const lengths = [...byHead].map(([head, found]) => [head, [...found].sort((a, b) => b - a)] as const);
  return { values, lengths: new Map(lengths) };
}

function maskRange(text: string, from: number, to: number, spans: readonly Span[], echoes: Echoes): string {
  let masked = '';
  let at = from;
  for (let i = firstEndingAfter(spans, from); at < to; i++) {
    const span = spans[i];
    const next = span === undefined ? to : Math.min(span.start, to);
    if (next > at) masked += maskEchoes(text.slice(at, next), echoes);
    if (span === undefined || span.start >= to) break;
    masked += maskFor(span);
    at = span.end;
  }
  return masked;
}

function maskFor(span: Span): string {
  return maskMark.repeat(Math.max(1, Math.min(longestMask, span.end - span.start)));
}

function maskEchoes(piece: string, echoes: Echoes): string {
  let masked = '';
  let kept = 0;
  for (let at = 0; at + shortestEcho <= piece.length; at++) {
    const lengths = echoes.lengths.get(piece.slice(at, at + shortestEcho));
    const length = lengths?.find((candidate) => echoes.values.has(piece.slice(at, at + candidate)));
    if (length === undefined) continue;
    masked += piece.slice(kept, at) + maskFor({ start: 0, end: length });
    at += length - 1;
    kept = at + 1;
  }
  return masked + piece.slice(kept);
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Control characters, marks of writing direction and other invisible ones: all that is not in these ranges. */
const unprintable = /[^ -~\u00a1-\u00ac\u00ae-\u200a\u2010-\u2027\u202f-\u205f\u206a-\ufefe\uff00-\uffff]/g;

/** One column for each character: a file's control characters must not steer the terminal. */
function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(unprintable, '·');
}
