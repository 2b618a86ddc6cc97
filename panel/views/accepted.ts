import { html, nothing, type TemplateResult } from 'lit';
import { type Actions, open } from '../actions.js';
import { acceptedOf, type PlacedAccepted } from '../model.js';
import { blameKey, type State } from '../state.js';
import { age, ending, plural } from '../words.js';
import { link, message, severityIcon } from './common.js';

/** More rows than these help nobody; the report lists them all. */
const mostRows = 500;

/** What somebody accepted: who, why, since when and until when. */
export function acceptedView(state: State, actions: Actions): TemplateResult {
  const accepted = acceptedOf(state.known);
  if (accepted.length === 0) {
    return message('Nothing is accepted', 'Findings that a comment with a reason accepts, or a baseline, appear here.');
  }
  const shown = accepted.slice(0, mostRows);
  askForAuthors(state, shown, actions);
  return html`
    <table>
      <caption class="hidden">Accepted findings</caption>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">Reason</th>
          <th scope="col">Until</th>
          <th scope="col">Accepted by</th>
          <th scope="col">Place</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((each) => row(each, state, actions))}
      </tbody>
    </table>
    ${
      accepted.length > mostRows
        ? html`<p class="footnote">${plural(accepted.length - mostRows, 'more finding')} not shown.</p>`
        : nothing
    }
    ${
      state.surroundings?.trusted === false
        ? html`<p class="footnote">Authors are not looked up: the workspace is not trusted, and looking runs git.</p>`
        : nothing
    }
  `;
}

function row(each: PlacedAccepted, state: State, actions: Actions): TemplateResult {
  const { file, label, rule, severity, reason, until, line, start } = each;
  const today = state.surroundings?.today ?? '';
  const end = until === undefined ? undefined : ending(until, today);
  const blamed = line === undefined ? undefined : state.blamed.get(blameKey(file.uri, line));
  return html`<tr>
    <th scope="row">${severityIcon(severity)} ${label} <span class="quiet">${rule}</span></th>
    <td>${reason === '' ? html`<span class="past">no reason given</span>` : reason}</td>
    <td>${end === undefined ? html`<span class="quiet">no end</span>` : html`<span class=${end.tone}>${end.text}</span>`}</td>
    <td>${blamed ? html`${blamed.author} <span class="quiet">${age(blamed.date, today)}</span>` : nothing}</td>
    <td>${link(`${file.path}:${start.line + 1}`, () => open(actions, file.uri, start))}</td>
  </tr>`;
}

const asked = new Set<string>();

/** Asks once for each line. */
function askForAuthors({ surroundings }: State, shown: readonly PlacedAccepted[], actions: Actions): void {
  if (surroundings?.trusted !== true) return;
  const lines = new Map<string, number[]>();
  for (const { file, line } of shown) {
    if (line === undefined || asked.has(blameKey(file.uri, line))) continue;
    asked.add(blameKey(file.uri, line));
    lines.set(file.uri, [...(lines.get(file.uri) ?? []), line]);
  }
  for (const [uri, wanted] of lines) actions.send({ kind: 'blame', uri, lines: wanted });
}
