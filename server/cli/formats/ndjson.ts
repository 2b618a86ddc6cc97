import type { Format, FormatOptions } from './format.js';
import { jsonAccepted, jsonEnd, jsonFinding, jsonVersion } from './json.js';
import { shownPath } from './paths.js';

/**
 * One JSON object a line, written as it is found: `kind` is `start`, `finding`, `problem` or `summary`. The findings are
 * those of the JSON format. A stream without a `summary` was cut off.
 */
export function ndjsonFormat({ folder, version }: FormatOptions): Format {
  return {
    takesAccepted: 'always',
    begin: () => line({ kind: 'start', version: jsonVersion, tool: { name: 'phi-lint', version } }),
    file(result) {
      const path = shownPath(folder, result.path);
      return [
        ...result.findings.map((finding) => line({ kind: 'finding', ...jsonFinding(finding, path, result, folder) })),
        ...result.accepted.map((each) => line({ kind: 'accepted', ...jsonAccepted(each, path, result.lineStarts) })),
      ].join('');
    },
    end(summary) {
      const { problems, summary: totals, ...rest } = jsonEnd(summary, folder);
      return (
        problems.map((problem) => line({ kind: 'problem', ...problem })).join('') +
        line({ kind: 'summary', ...totals, ...rest })
      );
    },
  };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
