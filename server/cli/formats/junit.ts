import { placeAt } from '../../host/lines.js';
import { escapeMarkup } from './escape.js';
import type { Format, FormatOptions } from './format.js';
import { shortener } from './messages.js';
import { shownFile, shownPath } from './paths.js';

/**
 * JUnit's XML, as Jenkins, GitLab, Azure Pipelines and Bitbucket read it: a suite for each file with findings, a failed
 * case for each finding, and an error for what could not be told. Without findings there is one case that passed, because
 * some readers take a report without cases for a mistake.
 */
export function junitFormat(options: FormatOptions): Format {
  const short = shortener(options.rules);
  let any = false;
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="phi-lint">\n',
    file(result) {
      any = true;
      const path = escapeMarkup(shownFile(options.folder, result));
      const cases = result.findings.map((finding) => {
        const { line, column } = placeAt(result.lineStarts, finding.start);
        const name = escapeMarkup(`${finding.rule} at ${line}:${column}`);
        const place = `${path}:${line}:${column}`;
        return (
          `    <testcase classname="${path}" name="${name}" file="${path}" line="${line}">\n` +
          `      <failure type="${finding.severity}" message="${escapeMarkup(short(finding))}">${place}\n${escapeMarkup(finding.message)}</failure>\n` +
          '    </testcase>\n'
        );
      });
      const count = result.findings.length;
      return `  <testsuite name="${path}" tests="${count}" failures="${count}" errors="0">\n${cases.join('')}  </testsuite>\n`;
    },
    end({ problems, files }) {
      const errors = problems
        .filter(({ incomplete }) => incomplete)
        .map(({ path, message }) => {
          const file = escapeMarkup(shownPath(options.folder, path));
          return `    <testcase classname="${file}" name="inspected"><error message="${escapeMarkup(message)}"/></testcase>\n`;
        });
      const broken =
        errors.length === 0
          ? ''
          : `  <testsuite name="not inspected" tests="${errors.length}" failures="0" errors="${errors.length}">\n${errors.join('')}  </testsuite>\n`;
      const passed =
        any || errors.length > 0
          ? ''
          : `  <testsuite name="phi-lint" tests="1" failures="0" errors="0">\n    <testcase classname="phi-lint" name="no findings in ${files} files"/>\n  </testsuite>\n`;
      return `${broken}${passed}</testsuites>\n`;
    },
  };
}
