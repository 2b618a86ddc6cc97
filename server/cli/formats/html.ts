import type { FileResult, ReportedFinding } from '../../host/inspectText.js';
import { placeAt } from '../../host/lines.js';
import { grouped } from '../grouped.js';
import { escapeMarkup } from './escape.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { shortener } from './messages.js';
import { pageStyle } from './pageStyle.js';
import { shownFile, shownPath } from './paths.js';

/** One page without scripts or links to the outside: a table for each file, then the summary and the remedies. */
export function htmlFormat(options: FormatOptions): Format {
  const short = shortener(options.rules);
  const seen = new Set<string>();
  return {
    begin: () =>
      '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n' +
      '<meta name="viewport" content="width=device-width,initial-scale=1">\n' +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<title>phi-lint findings</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n` +
      '<a class="skip" href="#summary">To the summary</a>\n' +
      `<header><h1>Findings</h1><p class="soft">phi-lint ${escapeMarkup(options.version)}. Values that were found are masked. <a class="screen" href="#summary">To the summary</a></p></header>\n<main>\n`,
    file(result) {
      for (const { rule } of result.findings) seen.add(rule);
      return fileSection(result, options.folder, short);
    },
    end: (summary) => `${summarySection(summary, options, seen)}</main>\n</body>\n</html>\n`,
  };
}

function fileSection(result: FileResult, folder: string, short: (finding: ReportedFinding) => string): string {
  const rows = result.findings.map((finding) => {
    const { line, column } = placeAt(result.lineStarts, finding.start);
    return (
      `<tr><td class="number">${line}:${column}</td><td>${mark(finding.severity)}</td>` +
      `<td>${escapeMarkup(short(finding))} <code class="excerpt">${escapeMarkup(finding.excerpt.text)}</code></td>` +
      `<td><code>${finding.rule}</code></td></tr>\n`
    );
  });
  return (
    `<h2 class="path">${escapeMarkup(shownFile(folder, result))}</h2>\n<div class="scroll"><table>\n` +
    '<thead><tr><th scope="col" class="number">Place</th><th scope="col">Severity</th><th scope="col">What</th><th scope="col">Rule</th></tr></thead>\n' +
    `<tbody>\n${rows.join('')}</tbody></table></div>\n`
  );
}

/** A severity as a coloured word. */
function mark(severity: string): string {
  return `<span class="mark ${severity}">${severity}</span>`;
}

function summarySection(summary: Summary, { folder, rules }: FormatOptions, seen: ReadonlySet<string>): string {
  const { error, warning, information } = summary.bySeverity;
  const cards = [
    ['error', error, 'errors'],
    ['warning', warning, 'warnings'],
    ['information', information, 'information'],
    ['', summary.files, 'files inspected'],
    ['', summary.suppressed, 'accepted by comments'],
    ['', summary.baselined, 'in the baseline'],
  ] as const;
  const broken = summary.problems
    .filter(({ incomplete }) => incomplete)
    .map(
      ({ path, message }) => `<p><code>${escapeMarkup(shownPath(folder, path))}</code>: ${escapeMarkup(message)}</p>\n`,
    );
  const remedies = rules
    .filter(({ id }) => seen.has(id))
    .map(
      ({ id, summary: what, remedy }) =>
        `<tr><th scope="row"><code>${id}</code></th><td>${escapeMarkup(what)}</td><td>${escapeMarkup(remedy)}</td></tr>\n`,
    );
  return [
    '<h2 id="summary">Summary</h2>\n<ul class="cards">',
    ...cards.map(([kind, count, noun]) => `<li class="${kind}"><strong>${grouped(count)}</strong>${noun}</li>`),
    '</ul>\n',
    broken.length === 0
      ? ''
      : `<div class="note error"><p><strong>Incomplete.</strong></p>\n${broken.join('')}</div>\n`,
    remedies.length === 0
      ? '<p>No findings. That says that none was found, not that nothing is there.</p>\n'
      : `<h3>What to do</h3>\n<div class="scroll"><table><thead><tr><th scope="col">Rule</th><th scope="col">What</th><th scope="col">What to do</th></tr></thead><tbody>\n${remedies.join('')}</tbody></table></div>\n`,
  ].join('');
}
