/** The only place of the server where offsets become positions and back. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticSource } from '../../protocol/index.js';
import type { Edit, Finding, RuleFailure, Severity, Span } from '../core/model.js';
import { type LineStarts, lineIndexAt, lineStartsOf } from '../host/lines.js';

/** Knows the lines of one text. */
export interface Positions {
  positionAt(offset: number): Position;
}

/** What a diagnostic shows of a finding. */
export type ShownFinding = Pick<Finding, 'rule' | 'start' | 'end' | 'severity' | 'message' | 'related' | 'flow'>;

/** Finds a place of another document by its path; undefined when it cannot be shown. */
export type Elsewhere = (documentPath: string, span: Span) => Location | undefined;

/** More of them in one file help nobody and make editors slow. */
export const maxDiagnosticsPerFile = 500;

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Positions from line starts that the host found. */
export function positionsOf(starts: LineStarts): Positions {
  return {
    positionAt(offset) {
      const line = lineIndexAt(starts, offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
  };
}

/** Positions in a text that is not open. */
export function positionsIn(text: string): Positions {
  return positionsOf(lineStartsOf(text));
}

export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

/** The offsets of a range in an open document. */
export function toSpan(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toTextEdit(positions: Positions, edit: Edit): TextEdit {
  return { range: toRange(positions, edit), newText: edit.newText };
}

/** The page about a rule. */
export function ruleLink(rule: string): string {
  return `https://github.com/phi-lint/phi-lint/blob/main/docs/rules/${rule}.md`;
}

/**
 * Findings as an editor shows them. Above `maxDiagnosticsPerFile` the most severe are shown, and one more diagnostic
 * says how many are not. Related places are left out without `elsewhere`.
 */
export function toDiagnostics(
  findings: readonly ShownFinding[],
  uri: string,
  positions: Positions,
  elsewhere: Elsewhere | undefined,
): Diagnostic[] {
  const shown = findings.length <= maxDiagnosticsPerFile ? findings : mostSevere(findings);
  const diagnostics = shown.map((finding) => toDiagnostic(finding, uri, positions, elsewhere));
  if (shown.length < findings.length) diagnostics.push(summary(findings.length - shown.length));
  return diagnostics;
}

/** Rules that failed: what they would have found is unknown, and silence would claim otherwise. */
export function toFailureDiagnostics(failures: readonly RuleFailure[]): Diagnostic[] {
  return failures.map(({ rule, error }) => ({
    ...diagnosticAtTop(DiagnosticSeverity.Warning),
    code: rule,
    message: `The rule ${rule} failed in this file (${error}). What it would have found is unknown.`,
  }));
}

function toDiagnostic(
  finding: ShownFinding,
  uri: string,
  positions: Positions,
  elsewhere: Elsewhere | undefined,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(positions, finding),
    severity: severityNumbers[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: ruleLink(finding.rule) },
    message: finding.message,
  };
  if (elsewhere === undefined) return diagnostic;
  const places = [...(finding.flow?.steps ?? []), ...finding.related];
  const relatedInformation = places.flatMap(({ path, message, ...span }) => {
    const location = path === undefined ? { uri, range: toRange(positions, span) } : elsewhere(path, span);
    return location === undefined ? [] : [{ location, message }];
  });
  return relatedInformation.length === 0 ? diagnostic : { ...diagnostic, relatedInformation };
}

function mostSevere(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const bySeverity = [...findings].sort((a, b) => severityNumbers[a.severity] - severityNumbers[b.severity]);
  return bySeverity.slice(0, maxDiagnosticsPerFile).sort((a, b) => a.start - b.start);
}

function summary(hidden: number): Diagnostic {
  return {
    ...diagnosticAtTop(DiagnosticSeverity.Warning),
    message: `${hidden} more findings in this file are not shown. "phi-lint scan" lists them all.`,
  };
}

function diagnosticAtTop(severity: DiagnosticSeverity): Omit<Diagnostic, 'message'> {
  const top = { line: 0, character: 0 };
  return { range: { start: top, end: top }, severity, source: diagnosticSource };
}
