import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  type Event,
  EventEmitter,
  languages,
  type Uri,
} from 'vscode';
import { diagnosticSource } from '../protocol/index.js';

export interface FileFindings {
  readonly uri: Uri;
  /** In the order of the text, never empty. */
  readonly findings: readonly Diagnostic[];
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
}

/** What phi-lint reports at the moment, from the diagnostics of the window. */
export interface Findings {
  readonly onDidChange: Event<void>;
  /** Files with findings, by path. */
  files(): readonly FileFindings[];
  counts(): Counts;
  /** The findings of one document, in the order of the text. */
  ofFile(uri: Uri): readonly Diagnostic[];
}

/** The rule that a finding is of; '' for a note of phi-lint itself. */
export function ruleOf({ code }: Diagnostic): string {
  if (code === undefined) return '';
  return String(typeof code === 'object' ? code.value : code);
}

/** Follows the diagnostics of the window for as long as it is not disposed. */
export function trackFindings(disposables: Disposable[]): Findings {
  const byFile = new Map<string, FileFindings>();
  const changed = new EventEmitter<void>();
  const read = (uri: Uri) => {
    const findings = languages.getDiagnostics(uri).filter((d) => d.source === diagnosticSource);
    findings.sort((a, b) => a.range.start.compareTo(b.range.start));
    if (findings.length === 0) return byFile.delete(uri.toString());
    byFile.set(uri.toString(), { uri, findings });
    return true;
  };
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.filter(read).length > 0) changed.fire();
  });
  disposables.push(changed, listener);
  return {
    onDidChange: changed.event,
    files: () => [...byFile.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1)),
    counts: () => count(byFile.values()),
    ofFile: (uri) => byFile.get(uri.toString())?.findings ?? [],
  };
}

function count(files: Iterable<FileFindings>): Counts {
  let [errors, warnings, informations] = [0, 0, 0];
  for (const { findings } of files) {
    for (const { severity } of findings) {
      if (severity === DiagnosticSeverity.Error) errors++;
      else if (severity === DiagnosticSeverity.Warning) warnings++;
      else informations++;
    }
  }
  return { errors, warnings, informations };
}
