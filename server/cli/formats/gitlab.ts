import type { Severity } from '../../core/model.js';
import { placeAt } from '../../host/lines.js';
import type { Format, FormatOptions } from './format.js';
import { shortener } from './messages.js';
import { shownPath } from './paths.js';

/** The names of the Code Climate specification, which GitLab reads. */
const severityNames: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'info',
};

/** GitLab's code quality report: an array of issues (docs.gitlab.com/ci/testing/code_quality, "custom tool"). */
export function gitlabFormat(options: FormatOptions): Format {
  const short = shortener(options.rules);
  let first = true;
  return {
    begin: () => '[',
    file(result) {
      const path = shownPath(options.folder, result.path);
      return result.findings
        .map((finding) => {
          const comma = first ? '' : ',';
          first = false;
          const issue = {
            description: short(finding),
            check_name: finding.rule,
            fingerprint: finding.fingerprint,
            severity: severityNames[finding.severity],
            location: { path, lines: { begin: placeAt(result.lineStarts, finding.start).line } },
          };
          return `${comma}\n${JSON.stringify(issue)}`;
        })
        .join('');
    },
    end: () => '\n]\n',
  };
}
