import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Finding } from '../core/model.js';
import { type BaselineEntry, type BaselineMatcher, createMatcher, parseBaseline } from '../core/policy/baseline.js';
import { findKey, keyVariable, pathOfKey } from './baselineKey.js';
import { withSlashes } from './ignoreFiles.js';
import type { AcceptedFinding, FileResult, ReportedFinding } from './inspectText.js';
import { lineStartsOf, placeAt } from './lines.js';
import type { Problem } from './problem.js';
import { createFileReader, decodeText } from './readFile.js';
import type { ScanEvent } from './scan.js';

/** In bytes: some millions of entries. */
const maxBaselineSize = 512 * 1024 * 1024;

/** A baseline that could be read, with its key. */
export interface Baseline {
  /** Absolute. */
  readonly path: string;
  readonly keyId: string;
  readonly key: string;
  readonly entries: readonly BaselineEntry[];
}

/** Reads the baseline at an absolute path. What is wrong is told, and nothing is accepted then. */
export function openBaseline(path: string, keyFile: string | undefined): Baseline | Problem {
  const problem = (message: string, place?: Problem['place']): Problem => ({
    path,
    message,
    incomplete: true,
    ...(place === undefined ? {} : { place }),
  });
  const outcome = createFileReader(maxBaselineSize)(path);
  if (outcome.kind !== 'bytes') {
    const reason = outcome.kind === 'unreadable' ? outcome.reason : 'it is not text';
    return problem(`The baseline could not be read: ${reason}. Everything that is found counts.`);
  }
  const { text } = decodeText(outcome.bytes);
  const { keyId, entries, problem: wrong } = parseBaseline(text);
  if (wrong !== undefined) return problem(wrong.message, placeAt(lineStartsOf(text), wrong.start));
  const key = findKey(keyId, keyFile);
  if (key !== undefined) return { path, keyId, key, entries };
  return problem(
    `The key ${keyId} of this baseline is not here, so what it accepts is unknown and everything that is found counts. Copy it to ${pathOfKey(keyId)}, or set ${keyVariable}.`,
  );
}

/** Could the baseline be read? */
export function isBaseline(opened: Baseline | Problem): opened is Baseline {
  return 'entries' in opened;
}

/** A matcher for the files around a baseline. */
export function matcherOf(baseline: Pick<Baseline, 'path' | 'entries'>): BaselineMatcher {
  return createMatcher(baseline.entries, isThereFor(baseline));
}

/** Says whether files that a baseline names are there. Each is looked for once. */
export function isThereFor({ path }: Pick<Baseline, 'path'>): (file: string) => boolean {
  const there = new Map<string, boolean>();
  return (file) => {
    const known = there.get(file) ?? existsSync(join(dirname(path), file));
    there.set(file, known);
    return known;
  };
}

/** A path as the baseline writes it. */
export function pathInBaseline(baseline: Pick<Baseline, 'path'>, path: string): string {
  return withSlashes(relative(dirname(baseline.path), path));
}

/**
 * Marks the findings of a scan that a baseline holds: they become accepted ones. `roots` are inspected as a whole, so that
 * what is not found there any more has moved when it is found elsewhere; those results come at the end.
 */
export async function* underBaseline(
  events: AsyncIterable<ScanEvent>,
  baseline: Baseline,
  roots: readonly string[],
): AsyncGenerator<ScanEvent> {
  const matcher = matcherOf(baseline);
  const held: { readonly result: FileResult; readonly known: boolean[] }[] = [];
  for await (const event of events) {
    if (event.kind === 'result') {
      const { result } = event;
      const states = matcher.match(pathInBaseline(baseline, result.path), result.findings.map(digestIn));
      const known = states.map((state) => state === 'known');
      if (states.includes('elsewhere')) held.push({ result, known });
      else yield { kind: 'result', result: withAccepted(result, known) };
      continue;
    }
    if (event.kind === 'end') {
      const isInspected = (path: string) => isBelowOne(join(dirname(baseline.path), path), roots);
      for (const { result, known } of held) {
        const all = result.findings.map(
          (finding, index) => known[index] === true || matcher.takeMoved(digestIn(finding), isInspected) !== undefined,
        );
        yield { kind: 'result', result: withAccepted(result, all) };
      }
    }
    yield event;
  }
}

function digestIn({ digest }: ReportedFinding): string {
  return digest ?? '';
}

function isBelowOne(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
}

/** The result with the findings that are known among the accepted ones. */
export function withAccepted(result: FileResult, known: readonly boolean[]): FileResult {
  const accepted = result.findings.filter((_, index) => known[index]).map(toKnown);
  if (accepted.length === 0) return result;
  return {
    ...result,
    findings: result.findings.filter((_, index) => !known[index]),
    accepted: [...result.accepted, ...accepted],
    baselined: accepted.length,
  };
}

/** A finding that a baseline accepts. */
export function toKnown({ rule, severity, message, start, end, flow }: Finding): AcceptedFinding {
  const common = {
    rule,
    severity,
    message,
    start,
    end,
    reason: 'It is in the baseline.',
    owner: undefined,
    until: undefined,
    comment: undefined,
  };
  return flow === undefined ? common : { ...common, flow };
}
