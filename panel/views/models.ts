import { html, nothing, type TemplateResult } from 'lit';
import type { InventoryEntry, OverviewSummary } from '../../protocol/overview.js';
import { type Actions, open, showFindings } from '../actions.js';
import { noFilter } from '../findings.js';
import { nameOf } from '../model.js';
import { agreementInWords, toneOf } from '../sankey.js';
import type { State } from '../state.js';
import { ending, plural } from '../words.js';
import { link, message } from './common.js';

/** The models that the workspace uses, and what is on record about them. */
export function modelsView(state: State, { inventory }: OverviewSummary, actions: Actions): TemplateResult {
  if (inventory.length === 0) {
    return html`${message('No use of AI was found', 'Clients, hosts and models that code or settings name appear here.')}
    ${assistants(state, actions)}`;
  }
  const today = state.surroundings?.today ?? '';
  return html`
    <table>
      <caption class="hidden">Uses of artificial intelligence</caption>
      <thead>
        <tr>
          <th scope="col">Vendor</th>
          <th scope="col">Product</th>
          <th scope="col">Model</th>
          <th scope="col">Host</th>
          <th scope="col">Region</th>
          <th scope="col">Agreement</th>
          <th scope="col">Patient data</th>
          <th scope="col">Places</th>
        </tr>
      </thead>
      <tbody>
        ${inventory.map((each) => row(each, today, actions))}
      </tbody>
    </table>
    ${assistants(state, actions)}
    <p class="footnote">
      Agreements are those that the policy records, which says nothing on what was signed. “Not found” does not say that
      none gets there.
    </p>
  `;
}

function row(entry: InventoryEntry, today: string, actions: Actions): TemplateResult {
  const { vendor, products, model, host, regions, phiFound, places } = entry;
  return html`<tr>
    <th scope="row">${vendor ?? 'unknown'}</th>
    <td>${products.join(', ')}</td>
    <td>${model ?? html`<span class="quiet">not named</span>`}</td>
    <td>${host ?? html`<span class="quiet">not known</span>`}</td>
    <td>${regions.join(', ')}</td>
    <td>${agreement(entry, today)}</td>
    <td>${phiFound ? html`<b>found to reach it</b>` : html`<span class="quiet">not found</span>`}</td>
    <td>
      ${places
        .slice(0, 3)
        .map(
          ({ uri, start }) =>
            html`${link(`${nameOf(decodeURIComponent(uri))}:${start.line + 1}`, () => open(actions, uri, start))} `,
        )}${places.length > 3 ? html`<span class="quiet">and ${places.length - 3} more</span>` : nothing}
    </td>
  </tr>`;
}

function agreement({ agreement: state, expires, reference }: InventoryEntry, today: string): TemplateResult {
  const end = expires === undefined ? undefined : ending(expires, today);
  return html`<span class="tone ${toneOf({ agreement: state })}" title=${reference ?? nothing}
      >${agreementInWords(state)}</span
    >${end === undefined ? nothing : html` <span class="quiet ${end.tone}">${end.text}</span>`}`;
}

function assistants({ known }: State, actions: Actions): TemplateResult | typeof nothing {
  const names = known.summary?.assistants ?? [];
  if (names.length === 0) return nothing;
  const rule = 'ai/assistant-exposure';
  let exposed = 0;
  for (const { findings } of known.files.values()) exposed += findings.filter((each) => each.rule === rule).length;
  return html`<p class="next">
    <b>Coding assistants here:</b> ${names.join(', ')}.
    ${
      exposed === 0
        ? html`<span class="quiet">No file with patient data was found that they can read.</span>`
        : link(`They can read ${plural(exposed, 'file')} with patient data`, () =>
            showFindings(actions, { ...noFilter, rules: [rule], rulesName: rule }),
          )
    }
  </p>`;
}
