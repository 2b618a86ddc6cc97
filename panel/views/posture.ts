import { html, nothing, type TemplateResult } from 'lit';
import type { OverviewSummary, SafeguardEntry } from '../../protocol/overview.js';
import { type Actions, run, showFindings } from '../actions.js';
import { noFilter } from '../findings.js';
import { findingsOf } from '../model.js';
import type { State } from '../state.js';
import { moment, plural } from '../words.js';
import { link, openCounts } from './common.js';

/** Where the workspace stands: what is open, what to do next, and each safeguard. */
export function postureView(state: State, summary: OverviewSummary, actions: Actions): TemplateResult {
  return html`
    ${totals(state, summary, actions)} ${nextStep(state, actions)}
    <table>
      <caption class="hidden">
        Findings by safeguard. A finding counts for every safeguard that its rule cites.
      </caption>
      <thead>
        <tr>
          <th scope="col">Safeguard</th>
          <th scope="col">Citation</th>
          <th scope="col">Open</th>
          <th scope="col" class="number">Fixed</th>
          <th scope="col" class="number">Accepted</th>
          <th scope="col" class="wide">Found by</th>
        </tr>
      </thead>
      <tbody>
        ${summary.safeguards.map((each) => row(each, state, actions))}
      </tbody>
    </table>
    <p class="footnote">
      Shows what was found, which is not all that the rules ask for. A finding counts for every safeguard that its rule
      cites.
    </p>
  `;
}

function totals(state: State, { total, scan, comparedWith }: OverviewSummary, actions: Actions): TemplateResult {
  const { today = '', scanning = false } = state.surroundings ?? {};
  const open = total.errors + total.warnings + total.informations;
  return html`<div class="totals" role="group" aria-label="Summary">
    <span class="big">${open === 0 ? 'Nothing found' : plural(open, 'open finding')}</span>
    ${open === 0 ? nothing : openCounts(total)}
    ${
      total.fixed > 0
        ? html`<span class="fixed"
          >${plural(total.fixed, 'finding')} fixed since the scan
          ${comparedWith === undefined ? '' : moment(comparedWith, today)}</span
        >`
        : nothing
    }
    <span class="quiet"
      >${
        scan === undefined
          ? 'Only files that were opened are checked so far.'
          : `${plural(scan.files, 'file')} scanned ${moment(scan.at, today)}`
      }</span
    >
    <span class="grow"></span>
    ${
      scan === undefined && !scanning
        ? link('Scan the workspace', () => run(actions, 'scan'))
        : link('Export risk assessment', () => run(actions, 'report'))
    }
  </div>`;
}

/** The rule with the most errors is where to begin. */
function nextStep(state: State, actions: Actions): TemplateResult | typeof nothing {
  const weights = { error: 1_000_000, warning: 1_000, information: 1 } as const;
  const byRule = new Map<string, { weight: number; count: number; files: Set<string> }>();
  for (const { rule, severity, file } of findingsOf(state.known)) {
    const known = byRule.get(rule) ?? { weight: 0, count: 0, files: new Set() };
    known.weight += weights[severity];
    known.count++;
    known.files.add(file.uri);
    byRule.set(rule, known);
  }
  const [first] = [...byRule].sort(([, a], [, b]) => b.weight - a.weight);
  if (first === undefined) return nothing;
  const [rule, { count: findings, files }] = first;
  const entry = state.known.rules.get(rule);
  return html`<p class="next">
    <b>Next:</b> ${entry?.summary ?? rule}
    <span class="quiet">${rule}, ${plural(findings, 'finding')} in ${plural(files.size, 'file')}.</span>
    ${link('Show', () => showFindings(actions, { ...noFilter, rules: [rule], rulesName: rule }), `Show findings of ${rule}`)}
  </p>`;
}

function row(entry: SafeguardEntry, state: State, actions: Actions): TemplateResult {
  const { title, citation, part, rules, fixed, accepted } = entry;
  const open = entry.errors + entry.warnings + entry.informations;
  const all = rules.filter((rule) => state.known.rules.has(rule));
  const showAll = () => showFindings(actions, { ...noFilter, rules: all, rulesName: title });
  return html`<tr class=${open > 0 ? '' : 'quiet'}>
    <th scope="row">${open > 0 ? link(title, showAll, `${title}: show ${plural(open, 'finding')}`) : title}</th>
    <td title=${part}>${citation.replace('45 CFR ', '§ ')}</td>
    <td>${openCounts(entry)}</td>
    <td class="number">${fixed > 0 ? html`<span class="fixed">${fixed}</span>` : nothing}</td>
    <td class="number">${accepted > 0 ? accepted : nothing}</td>
    <td class="wide quiet">${rules.slice(0, 4).join(', ')}${rules.length > 4 ? ` and ${rules.length - 4} more` : ''}</td>
  </tr>`;
}
