import type { Document } from '../model.js';
import type { JudgedSuppression } from './judgeSuppressions.js';

/** What a comment begins with, before the words. */
const opening = /(?:\/\/|\/\*|<!--|<%--|\{#|\(\*|#|--|;|%|'|\*)[ \t/*#;%-]*$/;

/**
 * The comments that were written to accept something in this document. Where a string or running text only shows how one is
 * written, nothing is said about it.
 */
export function writtenComments(document: Document, all: readonly JudgedSuppression[]): readonly JudgedSuppression[] {
  if (all.length === 0) return [];
  return all.filter(({ start }) => {
    const before = document.text.slice(Math.max(0, start - 20), start);
    // Samples of code in a text show how one is written.
    if (document.language === 'markdown' && !/<!--[ \t]*$/.test(before)) return false;
    if (/["'`][ \t]*(?:\/\/|\/\*|#|--|<!--)[ \t]*$/.test(before)) return false;
    const around = document.literals.find((each) => each.start <= start && start < each.end);
    if (around !== undefined) return around.kind === 'comment';
    return document.kind !== 'prose' && opening.test(before);
  });
}
