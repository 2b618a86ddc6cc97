import { severities } from '../../core/model.js';
import { placeAt } from '../../host/lines.js';
import { grouped } from '../grouped.js';
import type { Format, FormatOptions } from './format.js';
import { shortener } from './messages.js';
import { shownFile } from './paths.js';

/** One line a finding, `path:line:column: severity: message [rule]`, as compilers write it and editors read it. */
export function compactFormat(options: FormatOptions): Format {
  const short = shortener(options.rules);
  return {
    begin: () => '',
    file(result) {
      const path = shownFile(options.folder, result);
      return result.findings
        .map((finding) => {
          const { line, column } = placeAt(result.lineStarts, finding.start);
          return `${path}:${line}:${column}: ${finding.severity}: ${short(finding)} [${finding.rule}]\n`;
        })
        .join('');
    },
    end({ bySeverity, complete }) {
      if (options.quiet) return '';
      const total = severities.reduce((sum, severity) => sum + bySeverity[severity], 0);
      return `${grouped(total)} finding${total === 1 ? '' : 's'}${complete ? '' : ', incomplete'}\n`;
    },
  };
}
