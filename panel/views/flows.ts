import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PhiFlowEdge, PhiFlowPlace } from '../../protocol/index.js';
import type { OverviewSummary } from '../../protocol/overview.js';
import { type Actions, open } from '../actions.js';
import { type Knowledge, nameOf } from '../model.js';
import { agreementInWords, keyOf, labelWidth, layOut, type Node, nodeWidth } from '../sankey.js';
import type { State } from '../state.js';
import { plural } from '../words.js';
import { link, message, severityIcon } from './common.js';

/** Where patients' data goes: a diagram from kinds of data to destinations, and the places behind a band of it. */
export function flowsView(state: State, { flows }: OverviewSummary, width: number, actions: Actions): TemplateResult {
  if (flows.length === 0) {
    return message(
      'No flow of patient data was found',
      'Flows to models, logs, URLs, files and third parties appear here.',
    );
  }
  const { flowsAsTable } = state.choices;
  const chosen = flows.find((flow) => keyOf(flow) === state.flow);
  const choose = (flow: PhiFlowEdge) => actions.update({ flow: flow === chosen ? undefined : keyOf(flow) });
  return html`
    <div class="bar">
      <span class="quiet">From kinds of patient data to where it goes. Choose a flow to see its places.</span>
      <span class="grow"></span>
      ${link(flowsAsTable ? 'Show as a diagram' : 'Show as a table', () => actions.choose({ flowsAsTable: !flowsAsTable }))}
    </div>
    <div class="split">
      <div class="grow">${flowsAsTable ? table(flows, chosen, choose) : diagram(flows, chosen, width, choose)}</div>
      ${chosen === undefined ? nothing : places(chosen, state.known, actions)}
    </div>
  `;
}

function diagram(
  flows: readonly PhiFlowEdge[],
  chosen: PhiFlowEdge | undefined,
  width: number,
  choose: (flow: PhiFlowEdge) => void,
): TemplateResult {
  const { height, sources, targets, bands } = layOut(flows, width);
  const right = width - labelWidth - nodeWidth;
  const press = (event: KeyboardEvent, flow: PhiFlowEdge) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(flow);
  };
  return html`<svg class="sankey" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group"
    aria-label="Flows of patient data">
    ${bands.map(({ edge, path, tone }) => {
      const flow = flows[edge];
      return flow === undefined
        ? nothing
        : svg`<path d=${path} class="band ${tone} ${flow === chosen ? 'chosen' : ''}" role="button" tabindex="0"
            aria-label=${inWords(flow)} aria-pressed=${flow === chosen ? 'true' : 'false'}
            @click=${() => choose(flow)} @keydown=${(event: KeyboardEvent) => press(event, flow)}>
            <title>${inWords(flow)}</title></path>`;
    })}
    ${sources.map(
      (node) => svg`
      <rect class="node" x=${labelWidth} y=${node.y} width=${nodeWidth} height=${node.height} />
      ${label(node, labelWidth - 8, 'end')}`,
    )}
    ${targets.map(
      (node) => svg`
      <rect class="node" x=${right} y=${node.y} width=${nodeWidth} height=${node.height} />
      ${label(node, right + nodeWidth + 8, 'start')}`,
    )}
  </svg>`;
}

function label({ label: text, detail, y, height }: Node, x: number, anchor: string): TemplateResult {
  const middle = y + height / 2;
  const first = detail === '' ? middle + 4 : middle - 3;
  return svg`<text x=${x} y=${first} text-anchor=${anchor} aria-hidden="true">${shortened(text)}</text>
    <text class="detail" x=${x} y=${middle + 12} text-anchor=${anchor} aria-hidden="true">${detail}</text>`;
}

function shortened(text: string): string {
  return text.length > 28 ? `${text.slice(0, 27)}…` : text;
}

function inWords({ kind, destination, agreement, count }: PhiFlowEdge): string {
  const record = agreementInWords(agreement);
  return `${kind} to ${destination.name}${record === '' ? '' : ` (${record})`}, ${plural(count, 'place')}`;
}

function table(
  flows: readonly PhiFlowEdge[],
  chosen: PhiFlowEdge | undefined,
  choose: (flow: PhiFlowEdge) => void,
): TemplateResult {
  return html`<table>
    <caption class="hidden">Flows of patient data</caption>
    <thead>
      <tr>
        <th scope="col">Kind of data</th>
        <th scope="col">Goes to</th>
        <th scope="col">On record</th>
        <th scope="col" class="number">Places</th>
      </tr>
    </thead>
    <tbody>
      ${flows.map(
        (flow) =>
          html`<tr class=${flow === chosen ? 'chosen' : ''}>
            <th scope="row">${link(flow.kind, () => choose(flow), inWords(flow))}</th>
            <td>${flow.destination.name}</td>
            <td>${agreementInWords(flow.agreement)}</td>
            <td class="number">${flow.count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function places(flow: PhiFlowEdge, known: Knowledge, actions: Actions): TemplateResult {
  return html`<section class="side" aria-label="Places of the flow">
    <h3>${inWords(flow)}</h3>
    <ol>
      ${flow.places.map((place) => html`<li>${placeOf(place, known, actions)}</li>`)}
    </ol>
  </section>`;
}

function placeOf(place: PhiFlowPlace, known: Knowledge, actions: Actions): TemplateResult {
  const { uri, start, end, rules, accepted } = place;
  const file = known.files.get(uri);
  const finding = file?.findings.find(
    (each) => rules.includes(each.rule) && each.start.line === start.line && each.start.character === start.character,
  );
  const path = file?.path ?? nameOf(decodeURIComponent(uri));
  return html`${finding === undefined ? nothing : severityIcon(finding.severity)}
    ${link(`${path}:${start.line + 1}`, () => open(actions, uri, start, end))}
    <span class="quiet">${accepted ? 'accepted' : rules.length === 0 ? 'covered' : rules.join(', ')}</span>
    ${
      finding?.trace === undefined
        ? nothing
        : html`<ol class="trace">
          ${finding.trace.map(
            (step) =>
              html`<li>
                ${link(`${nameOf(decodeURIComponent(step.uri))}:${step.start.line + 1}`, () => open(actions, step.uri, step.start))}
                <span class="quiet">${step.message}</span>
              </li>`,
          )}
        </ol>`
    }`;
}
