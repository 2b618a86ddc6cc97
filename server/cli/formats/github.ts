import { type Severity, severities } from '../../core/model.js';
import { placeAt } from '../../host/lines.js';
import { grouped } from '../grouped.js';
import type { Format, FormatOptions } from './format.js';
import { shortener } from './messages.js';
import { shownPath } from './paths.js';

/** GitHub's levels of annotations. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Workflow commands that GitHub Actions turns into annotations of a pull request (at most ten of a level a step). */
export function githubFormat(options: FormatOptions): Format {
  const short = shortener(options.rules);
  return {
    begin: () => '',
    file(result) {
      const file = shownPath(options.folder, result.path);
      return result.findings
        .map((finding) => {
          const start = placeAt(result.lineStarts, finding.start);
          const end = placeAt(result.lineStarts, finding.end);
          // GitHub takes columns only where a range stays in its line.
          const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
          const place = { file, line: start.line, endLine: end.line, ...columns, title: finding.rule };
          return command(levels[finding.severity], place, short(finding));
        })
        .join('');
    },
    end({ bySeverity, problems, files }) {
      const broken = problems
        .filter(({ incomplete }) => incomplete)
        .map(({ path, place, message }) =>
          command('error', { file: shownPath(options.folder, path), ...place, title: 'not inspected' }, message),
        );
      const total = severities.reduce((sum, severity) => sum + bySeverity[severity], 0);
      const found = `${grouped(total)} finding${total === 1 ? '' : 's'} in ${grouped(files)} files`;
      return broken.join('') + (options.quiet ? '' : command('notice', { title: 'phi-lint' }, found));
    },
  };
}

/** GitHub's escapes: docs.github.com, "Workflow commands"; those of properties stand in actions/toolkit, `command.ts`. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => {
    const renamed = key === 'column' ? 'col' : key;
    return `${renamed}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
  });
  return `::${name} ${given.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
