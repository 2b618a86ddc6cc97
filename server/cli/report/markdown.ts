import { severities } from '../../core/model.js';
import type { Assessment } from '../../core/report/assessment.js';
import { escapeMarkdown } from '../formats/escape.js';
import { project } from '../formats/project.js';
import { grouped } from '../grouped.js';
import type { AssessmentDocument } from './document.js';
import { linesInWords, placeGroups } from './places.js';
import { blindSpots, disclaimer, recordWords } from './words.js';

/** Files of one rule that are listed; the JSON report holds all. */
const mostPlaces = 40;

/** The document as Markdown, for wikis and reviews. */
export function assessmentMarkdown({ assessment, changes, trend }: AssessmentDocument): string {
  const parts = [
    head(assessment),
    safeguards(assessment),
    ai(assessment),
    flows(assessment),
    findings(assessment),
    accepted(assessment),
  ];
  if (changes !== undefined) {
    const { since, added, gone, kept, policyChanged } = changes;
    const policy = policyChanged ? ' The policy is another one.' : '';
    parts.push(
      section(
        'Since the earlier report',
        `Compared with ${since}: ${grouped(added.length)} findings are new, ${grouped(gone.length)} are gone, ${grouped(kept)} are still there.${policy}`,
      ),
    );
  }
  if (trend.length > 1) {
    const rows = trend
      .slice(-12)
      .map(({ date, errors, warnings, informations }) => [date, errors, warnings, informations]);
    parts.push(section('Trend', table(['Run', 'Errors', 'Warnings', 'Information'], rows)));
  }
  parts.push(section('What the tool cannot see', blindSpots.map((each) => `- ${each}`).join('\n')));
  return `${parts.join('\n')}\n---\n\n${disclaimer}\n`;
}

function head({ scope, taken, tool, policies, totals }: Assessment): string {
  const used = policies.map(({ path, hash }) => `${code(path ?? 'default')} (${code(hash)})`).join(', ');
  const broken = scope.notInspected.map(({ path, message }) => `- ${code(path)}: ${escapeMarkdown(message)}\n`);
  return [
    `# Risk assessment, technical findings: ${escapeMarkdown(scope.name)}\n`,
    `${taken}. For the risk analysis of 45 CFR 164.308(a)(1)(ii)(A). Made by phi-lint ${tool.version}, ${scope.rules} rules. Policy: ${used || 'default'}.\n`,
    `Looked at ${scope.paths.map(code).join(', ')}: ${grouped(scope.files)} files as text, ${grouped(scope.binary)} not text.\n`,
    table(
      ['Errors', 'Warnings', 'Information', 'Accepted'],
      [[totals.errors, totals.warnings, totals.informations, totals.accepted]],
    ),
    broken.length === 0 ? '' : `\n**Not inspected, or only in part:**\n\n${broken.join('')}`,
  ].join('\n');
}

function safeguards({ safeguards: all }: Assessment): string {
  const rows = all.map(({ citation, title, errors, warnings, informations, accepted: taken }) => [
    `${escapeMarkdown(title)} (${escapeMarkdown(citation)})`,
    errors,
    warnings,
    informations,
    taken,
  ]);
  return section('Posture by safeguard', table(['Safeguard', 'Errors', 'Warnings', 'Information', 'Accepted'], rows));
}

function ai({ ai: uses }: Assessment): string {
  if (uses.length === 0) return section('Artificial intelligence and agreements', 'No use of AI was found.');
  const rows = uses.map(({ vendor, host, model, regions, state, expires, places }) => [
    escapeMarkdown(vendor ?? 'not known'),
    escapeMarkdown(host ?? ''),
    escapeMarkdown(model ?? ''),
    escapeMarkdown(regions.join(', ')),
    `${recordWords[state].short}${expires === null ? '' : `, until ${expires}`}`,
    places,
  ]);
  return section(
    'Artificial intelligence and agreements',
    table(['Vendor', 'Host', 'Model', 'Region', 'On record', 'Places'], rows),
  );
}

function flows({ flows: all }: Assessment): string {
  if (all.length === 0) return section('Where protected health information goes', 'No way of it was found.');
  const rows = all.map(({ kind, to, state, severity, places }) => [
    escapeMarkdown(kind),
    escapeMarkdown(to),
    state === null ? '' : recordWords[state].short,
    severity ?? 'accepted or covered',
    places,
  ]);
  return section(
    'Where protected health information goes',
    table(['What', 'Who gets it', 'On record', 'Severity', 'Places'], rows),
  );
}

function findings({ findings: all, rules }: Assessment): string {
  const parts = [...severities].reverse().flatMap((severity) =>
    rules.flatMap(({ id, summary, why, remedy, cites }) => {
      const found = all.filter(({ rule, severity: own }) => rule === id && own === severity);
      if (found.length === 0) return [];
      const groups = placeGroups(found);
      const places = groups
        .slice(0, mostPlaces)
        .map(({ path, lines, what }) => `- ${code(`${path}:${linesInWords(lines)}`)} ${escapeMarkdown(what)}\n`);
      const more = groups.length > mostPlaces ? `- and ${grouped(groups.length - mostPlaces)} more\n` : '';
      return [
        `### ${severity}: ${escapeMarkdown(summary)} (${grouped(found.length)})\n\n${escapeMarkdown(why)}\n\n**What to do.** ${escapeMarkdown(remedy)}\n\n[${id}](${project}/blob/main/docs/rules/${id}.md). ${cites.map(escapeMarkdown).join('; ')}\n\n${places.join('')}${more}`,
      ];
    }),
  );
  return section('Findings and what to do', parts.length === 0 ? 'No findings.' : parts.join('\n'));
}

function accepted({ accepted: risks }: Assessment): string {
  if (risks.length === 0) return section('Accepted risks', 'No finding is accepted by a comment or a baseline.');
  const rows = risks.map(({ rule, path, line, reason, owner, until }) => [
    rule,
    code(`${path}:${line}`),
    escapeMarkdown(reason),
    escapeMarkdown(owner ?? ''),
    until ?? '',
  ]);
  return section('Accepted risks', table(['Rule', 'Place', 'Reason', 'Owner', 'Until'], rows));
}

function section(title: string, body: string): string {
  return `\n## ${title}\n\n${body}\n`;
}

function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  const safe = text.replace(/[\r\n|]/g, ' ');
  return safe.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``;
}
