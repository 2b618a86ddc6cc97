import type { AcceptedEntry, FileEntry, FindingEntry } from '../../protocol/overview.js';
import { isFixable } from '../core/identifiers/index.js';
import type { Finding } from '../core/model.js';
import type { AcceptedFinding } from '../host/inspectText.js';
import { type Elsewhere, type Positions, toRange } from './convert.js';

/** What an entry is made of. */
export interface EntrySource {
  readonly uri: string;
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly positions: Positions;
  readonly elsewhere: Elsewhere | undefined;
}

/** A file as the panel lists it. */
export function toFileEntry({ uri, path, findings, accepted, positions, elsewhere }: EntrySource): FileEntry {
  return {
    uri,
    path,
    findings: findings.map((finding) => toFindingEntry(finding, uri, positions, elsewhere)),
    accepted: accepted.map((each) => toAcceptedEntry(each, positions)),
  };
}

function toFindingEntry(
  finding: Finding,
  uri: string,
  positions: Positions,
  elsewhere: Elsewhere | undefined,
): FindingEntry {
  const { rule, severity, message, flow } = finding;
  const entry = {
    rule,
    severity,
    label: whatIsWrong(message),
    fixable: isFixable(finding),
    ...toRange(positions, finding),
  };
  const trace = (flow?.steps ?? []).flatMap((step) => {
    if (step.path === undefined) return [{ uri, start: positions.positionAt(step.start), message: step.message }];
    const location = elsewhere?.(step.path, step);
    return location === undefined ? [] : [{ uri: location.uri, start: location.range.start, message: step.message }];
  });
  return trace.length === 0 ? entry : { ...entry, trace };
}

function toAcceptedEntry(
  { rule, severity, message, start, reason, owner, until, comment }: AcceptedFinding,
  positions: Positions,
): AcceptedEntry {
  return {
    rule,
    severity,
    label: whatIsWrong(message),
    start: positions.positionAt(start),
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    ...(comment === undefined ? {} : { line: positions.positionAt(comment.start).line }),
  };
}

/** The first sentence of a message; why and what to do follow it. */
function whatIsWrong(message: string): string {
  const end = message.indexOf('. ');
  return end < 0 ? message : message.slice(0, end);
}
