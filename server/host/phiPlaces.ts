import { dirname } from 'node:path';
import { createDocument } from '../core/document.js';
import { inspect } from '../core/inspect.js';
import type { Finding, Policy, Severity } from '../core/model.js';
import { defaultPolicy } from '../core/policy/policy.js';
import { allRules, ruleOf } from '../core/rules/index.js';
import { createFileInspector } from './inspectFile.js';
import { type LineStarts, lineStartsOf, placeAt } from './lines.js';
import { createPolicyFiles, policyAt } from './policyFiles.js';

/** Where something that identifies a patient stands, and what kind of thing it is. Never the thing itself. */
export interface PhiPlace {
  readonly rule: string;
  readonly kind: string;
  readonly severity: Severity;
  /** Lines and columns start at 1; columns are UTF-16 code units, and the end is behind the last one. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What an assistant is told about a text or a file. */
export interface PhiAnswer {
  readonly places: readonly PhiPlace[];
  /** Why the answer may be incomplete, in whole sentences. When there is one, silence means nothing. */
  readonly problems: readonly string[];
}

const rules = allRules.filter(({ id }) => id.startsWith('phi/'));

/** In bytes. Who asks waits for the answer. */
const maxFileSize = 8 * 1024 * 1024;

/** Looks for patients in a text. `name` decides the language; without one it is told from the text. */
export function phiInText(
  text: string,
  name: string | undefined,
  today: string,
  policy: Policy = defaultPolicy,
): PhiAnswer {
  const { findings, failures } = inspect(createDocument(name ?? 'text', text, policy), policy, rules, { today });
  return {
    places: placesOf(findings, lineStartsOf(text)),
    problems: failures.map(({ rule, error }) => `The rule ${rule} failed (${error}).`),
  };
}

/** Looks for patients in the file at an absolute path, by the policy that holds for it. */
export function phiInFile(path: string, workspace: string, today: string): PhiAnswer {
  const policies = createPolicyFiles(today);
  const policy = policyAt(policies.forFolder(dirname(path)), path);
  const inspectFile = createFileInspector({ workspace, today, maxFileSize, thorough: true }, rules, policies);
  const { kind, result } = inspectFile(path, policy);
  if (kind === 'binary') return { places: [], problems: ['The file is no text that can be read.'] };
  return {
    places: result === undefined ? [] : placesOf(result.findings, result.lineStarts),
    problems: (result?.problems ?? []).filter(({ incomplete }) => incomplete).map(({ message }) => message),
  };
}

/** The places of findings. */
export function placesOf(
  findings: readonly Pick<Finding, 'rule' | 'severity' | 'start' | 'end'>[],
  lines: LineStarts,
): readonly PhiPlace[] {
  return findings.map(({ rule, severity, start, end }) => {
    const [from, to] = [placeAt(lines, start), placeAt(lines, end)];
    const kind = ruleOf(rule)?.summary ?? rule;
    return { rule, kind, severity, ...from, endLine: to.line, endColumn: to.column };
  });
}

/** The answer for a model that reads text. */
export function answerInWords({ places, problems }: PhiAnswer): string {
  const found =
    places.length === 0
      ? ['Nothing was found. That does not prove that nothing is there.']
      : places.map(({ line, column, kind, severity, rule }) => `${line}:${column} ${severity}: ${kind} (${rule})`);
  return [...found, ...problems].join('\n');
}
