import { type Rule, type Severity, severities } from '../../core/model.js';
import { placeAt } from '../../host/lines.js';
import { grouped } from '../grouped.js';
import { escapeMarkdown } from './escape.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { shortener } from './messages.js';
import { shownFile, shownPath } from './paths.js';
import { project } from './project.js';

/** Places that are listed; GitHub cuts a job summary off at 1 MiB. */
const mostPlaces = 100;

/** A summary for people: of a job, a pull request, a chat. Counts everything, lists the most severe places. */
export function markdownFormat(options: FormatOptions): Format {
  const short = shortener(options.rules);
  const counts = new Map<string, number>();
  const rows: Readonly<Record<Severity, string[]>> = { error: [], warning: [], information: [] };
  return {
    begin: () => '',
    file(result) {
      const path = shownFile(options.folder, result);
      for (const finding of result.findings) {
        counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
        const row = rows[finding.severity];
        if (row.length >= mostPlaces) continue;
        const { line } = placeAt(result.lineStarts, finding.start);
        row.push(
          `| ${finding.severity} | ${escapeMarkdown(`${path}:${line}`)} | ${escapeMarkdown(short(finding))} |\n`,
        );
      }
      return '';
    },
    end: (summary) =>
      [
        '## phi-lint\n\n',
        headline(summary),
        problemList(summary, options.folder),
        ruleTable(options.rules, counts),
        placeTable(
          [...severities].reverse().flatMap((severity) => rows[severity]),
          totalOf(summary),
        ),
        '\n<sub>No value that was found is repeated here. This says what was found, not that nothing else is there.</sub>\n',
      ].join(''),
  };
}

function totalOf({ bySeverity }: Summary): number {
  return severities.reduce((sum, severity) => sum + bySeverity[severity], 0);
}

function headline(summary: Summary): string {
  const files = `${grouped(summary.files)} files`;
  if (totalOf(summary) === 0) return `No findings in ${files}.\n\n`;
  const { error, warning, information } = summary.bySeverity;
  return `**${grouped(error)}** errors, **${grouped(warning)}** warnings, ${grouped(information)} information, in ${grouped(summary.filesWithFindings)} of ${files}.\n\n`;
}

function problemList({ problems }: Summary, folder: string): string {
  const broken = problems.filter(({ incomplete }) => incomplete);
  if (broken.length === 0) return '';
  const lines = broken
    .slice(0, mostPlaces)
    .map(({ path, message }) => `- ${escapeMarkdown(shownPath(folder, path))}: ${escapeMarkdown(message)}\n`);
  return `> **Incomplete**: ${grouped(broken.length)} files or rules could not be told.\n\n${lines.join('')}\n`;
}

function ruleTable(rules: readonly Rule[], counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return '';
  const rows = rules
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ id, summary, remedy }) => {
      const link = `[${id}](${project}/blob/main/docs/rules/${id}.md)`;
      return `| ${link} | ${grouped(counts.get(id) ?? 0)} | ${escapeMarkdown(summary)} | ${escapeMarkdown(remedy)} |\n`;
    });
  return `| Rule | Findings | What | What to do |\n|---|--:|---|---|\n${rows.join('')}\n`;
}

function placeTable(rows: readonly string[], total: number): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, mostPlaces);
  const more = total > shown.length ? `\n${grouped(total - shown.length)} more are not listed here.\n` : '';
  return `<details><summary>Places</summary>\n\n| Severity | Place | What |\n|---|---|---|\n${shown.join('')}${more}\n</details>\n`;
}
