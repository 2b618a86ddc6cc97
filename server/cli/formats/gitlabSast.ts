import type { Rule, Severity } from '../../core/model.js';
import type { FileResult, ReportedFinding } from '../../host/inspectText.js';
import { placeAt } from '../../host/lines.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { shortener } from './messages.js';
import { shownPath } from './paths.js';
import { project } from './project.js';

/** GitLab's names of severities. Nothing here is an exploit, so "Critical" is not used. */
const severityNames: Readonly<Record<Severity, string>> = { error: 'High', warning: 'Medium', information: 'Info' };

/** The version of the report's schema: gitlab.com/gitlab-org/security-products/security-report-schemas, 15.0.7. */
const schemaVersion = '15.0.7';

/** GitLab's report of static application security testing, for the vulnerability report and merge requests. */
export function gitlabSastFormat(options: FormatOptions): Format {
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const short = shortener(options.rules);
  let first = true;
  return {
    begin: () => `{"version":"${schemaVersion}","vulnerabilities":[`,
    file(result) {
      return result.findings
        .map((finding) => {
          const comma = first ? '' : ',';
          first = false;
          const found = vulnerabilityOf(finding, short(finding), rules.get(finding.rule), result, options.folder);
          return `${comma}\n${JSON.stringify(found)}`;
        })
        .join('');
    },
    end: (summary) => `\n],"scan":${JSON.stringify(scanOf(summary, options))}}\n`,
  };
}

function vulnerabilityOf(
  finding: ReportedFinding,
  message: string,
  rule: Rule | undefined,
  { path, lineStarts }: FileResult,
  folder: string,
): object {
  return {
    id: uuidOf(finding.fingerprint),
    name: (rule?.summary ?? message).slice(0, longestName),
    description: rule === undefined ? message : `${message}. ${rule.why}`,
    severity: severityNames[finding.severity],
    ...(rule === undefined ? {} : { solution: rule.remedy }),
    identifiers: [
      {
        type: 'phi_lint_rule',
        name: finding.rule,
        value: finding.rule,
        url: `${project}/blob/main/docs/rules/${finding.rule}.md`,
      },
    ],
    location: {
      file: shownPath(folder, path),
      start_line: placeAt(lineStarts, finding.start).line,
      end_line: placeAt(lineStarts, finding.end).line,
    },
  };
}

/** `name` in the schema. */
const longestName = 255;

/** The schema recommends a UUID; 32 hexadecimal digits are one without its dashes. */
function uuidOf(fingerprint: string): string {
  return fingerprint.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function scanOf({ complete, seconds }: Summary, { version, started }: FormatOptions): object {
  const scanner = { id: 'phi-lint', name: 'phi-lint', url: project, version, vendor: { name: 'phi-lint' } };
  const ended = new Date(Date.parse(`${started}Z`) + seconds * 1000).toISOString().slice(0, 19);
  return {
    analyzer: scanner,
    scanner,
    type: 'sast',
    start_time: started,
    end_time: ended,
    status: complete ? 'success' : 'failure',
  };
}
