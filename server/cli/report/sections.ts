import { type Severity, severities } from '../../core/model.js';
import type { AssessedFinding, AssessedUse, Assessment } from '../../core/report/assessment.js';
import { escapeMarkup } from '../formats/escape.js';
import { project } from '../formats/project.js';
import { grouped } from '../grouped.js';
import { flowDiagram, safeguardChart, trendChart } from './charts.js';
import type { AssessmentDocument } from './document.js';
import { linesInWords, placeGroups } from './places.js';
import { blindSpots, recordWords } from './words.js';

/** A numbered part of the document. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** Files of one rule that are listed; the JSON report holds all. */
const mostPlaces = 40;

export function scopeSection({ scope, tool, policies }: Assessment): Section {
  const rows: readonly (readonly [string, string])[] = [
    ['Looked at', scope.paths.map((path) => `<code>${escapeMarkup(path)}</code>`).join(', ')],
    ['Files', `${grouped(scope.files)} inspected as text, ${grouped(scope.binary)} not text`],
    ['Tool', `phi-lint ${escapeMarkup(tool.version)}, ${scope.rules} rules`],
    [
      'Policy',
      policies
        .map(({ path, hash }) => `<code>${escapeMarkup(path ?? 'default')}</code> (<code>${escapeMarkup(hash)}</code>)`)
        .join('<br>') || 'default',
    ],
  ];
  const broken = scope.notInspected.map(
    ({ path, message }) => `<li><code>${escapeMarkup(path)}</code>: ${escapeMarkup(message)}</li>`,
  );
  const html = [
    table(
      'What was looked at, and by what',
      [],
      rows.map(([name, value]) => [head(name), cell(value)]),
    ),
    '<p>Every file was read on the machine that made this report; nothing left it. Programs were parsed, values followed from where patients come in to where they go out, and endpoints of models resolved to the host that they really reach. What <code>.gitignore</code>, <code>.phi-lintignore</code> and the policy leave out was not looked at.</p>\n',
    broken.length === 0
      ? '<p>Every one of these files was inspected in full.</p>\n'
      : `<div class="note error"><p><strong>Not inspected, or only in part:</strong></p><ul>${broken.join('')}</ul></div>\n`,
  ].join('');
  return { id: 'scope', title: 'Scope and method', html };
}

export function postureSection({ safeguards }: Assessment): Section {
  const rows = safeguards.map(({ citation, title, part, errors, warnings, informations, accepted }) => [
    head(`${escapeMarkup(title)}<br><span class="soft">${escapeMarkup(citation)}, ${part}</span>`),
    ...[errors, warnings, informations, accepted].map((count) => number(count)),
  ]);
  const html =
    '<p>A finding counts for every safeguard that its rule cites. A zero says that these rules found nothing, not that a standard is met.</p>\n' +
    safeguardChart(safeguards) +
    table(
      'Open and accepted findings by safeguard',
      ['Safeguard', '#Errors', '#Warnings', '#Information', '#Accepted'],
      rows,
    );
  return { id: 'posture', title: 'Posture by safeguard', html };
}

export function aiSection({ ai }: Assessment): Section {
  const html =
    ai.length === 0
      ? '<p>No use of AI was found.</p>\n'
      : `<p>Who gets what is sent, by the host that a call reaches, and what the policy has on record about it.</p>\n${useTable('Uses of artificial intelligence', ai)}`;
  return { id: 'ai', title: 'Artificial intelligence and agreements', html };
}

function useTable(caption: string, uses: readonly AssessedUse[]): string {
  const rows = uses.map((use) => {
    const { short, mark } = recordWords[use.state];
    const dates = [
      use.signed === null ? '' : `signed ${escapeMarkup(use.signed)}`,
      use.expires === null ? '' : `until ${escapeMarkup(use.expires)}`,
      use.reference === null ? '' : escapeMarkup(use.reference),
    ].filter((each) => each !== '');
    return [
      head(
        `${escapeMarkup(use.vendor ?? 'not known')}<br><span class="soft">${escapeMarkup(use.host ?? 'no host')}</span>`,
      ),
      cell(escapeMarkup(use.model ?? 'not named')),
      cell(escapeMarkup(use.regions.join(', ')) || '<span class="soft">not named</span>'),
      cell(
        `<span class="mark ${mark}">${short}</span>${dates.length === 0 ? '' : `<br><span class="soft">${dates.join(', ')}</span>`}`,
      ),
      number(use.places),
    ];
  });
  return table(caption, ['Vendor and host', 'Model', 'Region', 'On record', '#Places'], rows);
}

export function flowsSection({ flows }: Assessment): Section {
  const rows = flows.map(({ kind, to, state, severity, places }) => [
    head(escapeMarkup(kind)),
    cell(escapeMarkup(to)),
    cell(state === null ? '' : `<span class="mark ${recordWords[state].mark}">${recordWords[state].short}</span>`),
    cell(severity === null ? '<span class="soft">accepted or covered</span>' : mark(severity)),
    number(places),
  ]);
  const html =
    flows.length === 0
      ? '<p>No way of protected health information to a model, log, URL, store or third party was found.</p>\n'
      : `<p>Ways of protected health information through code, from where it comes in to where it goes out.</p>\n${flowDiagram(flows)}${table('The same as a table', ['What', 'Who gets it', 'On record', 'Severity', '#Places'], rows)}`;
  return { id: 'flows', title: 'Where protected health information goes', html };
}

export function findingsSection({ findings, rules }: Assessment): Section {
  if (findings.length === 0) return { id: 'findings', title: 'Findings', html: '<p>No findings.</p>\n' };
  const groups = [...severities].reverse().map((severity) => {
    const parts = rules.flatMap((rule) => {
      const found = findings.filter((finding) => finding.rule === rule.id && finding.severity === severity);
      if (found.length === 0) return [];
      const cites = rule.cites.map(escapeMarkup).join('; ');
      return [
        `<div class="rule"><h4>${mark(severity)}${escapeMarkup(rule.summary)} <span class="soft">(${grouped(found.length)})</span></h4>\n` +
          `<p>${escapeMarkup(rule.why)}</p>\n<p><strong>What to do.</strong> ${escapeMarkup(rule.remedy)}</p>\n` +
          `<p class="soft"><a href="${project}/blob/main/docs/rules/${rule.id}.md"><code>${rule.id}</code></a>. ${cites}</p>\n${placeList(found)}</div>\n`,
      ];
    });
    return parts.length === 0 ? '' : `<h3>${headings[severity]}</h3>\n${parts.join('')}`;
  });
  return { id: 'findings', title: 'Findings and what to do', html: groups.join('') };
}

const headings: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
};

function placeList(findings: readonly AssessedFinding[]): string {
  const groups = placeGroups(findings);
  const items = groups.slice(0, mostPlaces).map(({ path, what, lines }) => {
    const place = `${escapeMarkup(path)}:${linesInWords(lines)}`;
    return `<li><span class="path">${place}</span> <span class="soft">${escapeMarkup(what)}</span></li>`;
  });
  const more = groups.length - items.length;
  const rest = more === 0 ? '' : `<p class="soft">and ${grouped(more)} more, which the JSON report lists.</p>`;
  return `<ul class="places">${items.join('')}</ul>${rest}\n`;
}

export function acceptedSection({ accepted }: Assessment): Section {
  const rows = accepted.map(({ rule, path, line, reason, owner, until }) => [
    head(`<code>${escapeMarkup(rule)}</code>`),
    cell(`<span class="path">${escapeMarkup(path)}:${line}</span>`),
    cell(escapeMarkup(reason) || '<span class="bad">no reason given</span>'),
    cell(escapeMarkup(owner ?? '') || '<span class="soft">nobody named</span>'),
    cell(escapeMarkup(until ?? '') || '<span class="soft">no end</span>'),
  ]);
  const html =
    accepted.length === 0
      ? '<p>No finding is accepted by a comment or a baseline.</p>\n'
      : table('Findings that somebody accepted', ['Rule', 'Place', 'Reason', 'Owner', 'Until'], rows);
  return { id: 'accepted', title: 'Accepted risks', html };
}

export function changesSection({ assessment, changes }: AssessmentDocument): Section {
  const id = 'changes';
  const title = 'Since the earlier report';
  if (changes === undefined) {
    return {
      id,
      title,
      html: '<p>No earlier report was given. The next one can be compared with this one: keep its JSON.</p>\n',
    };
  }
  const { before, since, added, gone, kept, usesAdded, usesGone, flowsAdded, flowsGone } = changes;
  const now = assessment.totals;
  const rows = (['errors', 'warnings', 'informations', 'accepted'] as const).map((part) => [
    head(part === 'informations' ? 'information' : part),
    number(before[part]),
    number(now[part]),
    `<td class="number">${signed(now[part] - before[part])}</td>`,
  ]);
  const html = [
    `<p>Compared with the report of ${escapeMarkup(since)}: <strong>${grouped(added.length)}</strong> findings are new, <strong>${grouped(gone.length)}</strong> are gone, ${grouped(kept)} are still there.${changes.policyChanged ? ' <strong>The policy is another one</strong>, so that the same files may be judged otherwise.' : ''}</p>\n`,
    table('Before and after', ['', '#Before', '#Now', '#Change'], rows),
    added.length === 0 ? '' : `<h3>New findings</h3>\n${placeList(added)}`,
    gone.length === 0 ? '' : `<h3>Gone</h3>\n${placeList(gone)}`,
    usesAdded.length === 0 ? '' : useTable('Uses of AI that are new', usesAdded),
    usesGone.length === 0 ? '' : useTable('Uses of AI that are gone', usesGone),
    flowList('New ways of protected health information', flowsAdded),
    flowList('Ways that are gone', flowsGone),
  ].join('');
  return { id, title, html };
}

function flowList(title: string, flows: Assessment['flows']): string {
  if (flows.length === 0) return '';
  const items = flows.map(
    ({ kind, to, places }) => `<li>${escapeMarkup(kind)} to ${escapeMarkup(to)} (${places})</li>`,
  );
  return `<h3>${title}</h3>\n<ul class="places">${items.join('')}</ul>\n`;
}

function signed(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${grouped(change)}` : `−${grouped(-change)}`;
}

export function trendSection({ trend }: AssessmentDocument): Section {
  const rows = trend
    .slice(-12)
    .map(({ date, errors, warnings, informations }) => [
      head(escapeMarkup(date)),
      number(errors),
      number(warnings),
      number(informations),
    ]);
  const html =
    trend.length < 2
      ? '<p>There are not yet two runs to draw a line between. Each run with <code>--history-file</code> adds one.</p>\n'
      : trendChart(trend) + table('The last runs', ['Run', '#Errors', '#Warnings', '#Information'], rows);
  return { id: 'trend', title: 'Trend', html };
}

export function blindSpotsSection({ rules }: Assessment): Section {
  const general = blindSpots.map((each) => `<li>${escapeMarkup(each)}</li>`);
  const own = rules.map(({ id, limits }) => [head(`<code>${escapeMarkup(id)}</code>`), cell(escapeMarkup(limits))]);
  const html =
    `<ul>${general.join('')}</ul>\n` +
    (own.length === 0 ? '' : table('Limits of the rules that found something', ['Rule', 'What it cannot see'], own));
  return { id: 'limits', title: 'What the tool cannot see', html };
}

/** A table; `#` before a heading marks a column of numbers. */
function table(caption: string, headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const heading = headers.map((text) =>
    text.startsWith('#') ? `<th scope="col" class="number">${text.slice(1)}</th>` : `<th scope="col">${text}</th>`,
  );
  const top = heading.length === 0 ? '' : `<thead><tr>${heading.join('')}</tr></thead>`;
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>\n`).join('');
  return `<div class="scroll"><table><caption>${caption}</caption>${top}<tbody>\n${body}</tbody></table></div>\n`;
}

function head(html: string): string {
  return `<th scope="row">${html}</th>`;
}

function cell(html: string): string {
  return `<td>${html}</td>`;
}

function number(count: number): string {
  return `<td class="number${count === 0 ? ' zero' : ''}">${grouped(count)}</td>`;
}

function mark(severity: Severity): string {
  return `<span class="mark ${severity}">${severity}</span>`;
}
