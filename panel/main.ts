/** The panel: draws what the client tells, and tells the client what people do. Runs in a webview. */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { PanelSection, ToPanel } from '../protocol/panel.js';
import { type Actions, run } from './actions.js';
import { learn } from './model.js';
import { blameKey, type Choices, firstState, readChoices, type State } from './state.js';
import { acceptedView } from './views/accepted.js';
import { message } from './views/common.js';
import { createFindingsList } from './views/findingsList.js';
import { flowsView } from './views/flows.js';
import { modelsView } from './views/models.js';
import { postureView } from './views/posture.js';
import { trendView } from './views/trend.js';

const vscode = acquireVsCodeApi();
const root = document.getElementById('root') ?? document.body;
let state: State = { ...firstState, choices: readChoices(vscode.getState()) };
let isDrawing = false;

const findings = createFindingsList(() => redraw());

const actions: Actions = {
  choose(choices: Partial<Choices>) {
    actions.update({ choices: { ...state.choices, ...choices } });
    vscode.setState(state.choices);
    keep();
  },
  update(change) {
    state = { ...state, ...change };
    redraw();
  },
  send: (sent) => vscode.postMessage(sent),
};

const sections: Readonly<Record<PanelSection, string>> = {
  posture: 'Posture',
  flows: 'Data flows',
  models: 'AI inventory',
  findings: 'Findings',
  accepted: 'Accepted',
  trend: 'Trend',
};
const sectionNames: readonly PanelSection[] = ['posture', 'flows', 'models', 'findings', 'accepted', 'trend'];

/** Views of VS Code forget their state with the window. What was searched for is nobody's business later. */
function keep(): void {
  const { filter, ...choices } = state.choices;
  actions.send({ kind: 'keep', choices: { ...choices, filter: { ...filter, query: '' } } });
}

/** What the client kept is newer than what the view may still know, except for what is being searched for. */
function restore(kept: Choices): void {
  const { query } = state.choices.filter;
  actions.update({ choices: { ...kept, filter: { ...kept.filter, query } } });
}

/** Draws once for all changes of a frame. */
function redraw(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    render(page(), root);
  });
}

function page(): TemplateResult {
  const { section } = state.choices;
  return html`
    <div class="tabs" role="tablist" aria-label="phi-lint" @keydown=${switchTab}>
      ${sectionNames.map(
        (name) =>
          html`<button
            class="tab" type="button" role="tab" id=${`tab-${name}`} aria-controls="section"
            aria-selected=${name === section ? 'true' : 'false'} tabindex=${name === section ? 0 : -1}
            @click=${() => actions.choose({ section: name })}
          >${sections[name]}${badge(name)}</button>`,
      )}
      <span class="grow"></span>
      ${
        state.surroundings?.scanning
          ? html`<span class="scanning" role="status"><vscode-progress-ring aria-hidden="true"></vscode-progress-ring>Scanning</span>`
          : nothing
      }
    </div>
    <main id="section" class=${section} role="tabpanel" aria-labelledby=${`tab-${section}`}>${content(section)}</main>
  `;
}

function badge(name: PanelSection): TemplateResult | typeof nothing {
  const { summary } = state.known;
  if (summary === undefined) return nothing;
  const { errors, warnings, informations, accepted } = summary.total;
  const numbers: Readonly<Record<PanelSection, number>> = {
    posture: 0,
    flows: summary.flows.length,
    models: summary.inventory.length,
    findings: errors + warnings + informations,
    accepted,
    trend: 0,
  };
  const number = numbers[name];
  return number === 0 ? nothing : html`<span class="badge">${number.toLocaleString('en-US')}</span>`;
}

function switchTab(event: KeyboardEvent): void {
  const at = sectionNames.indexOf(state.choices.section);
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % sectionNames.length,
    ArrowLeft: (at + sectionNames.length - 1) % sectionNames.length,
    Home: 0,
    End: sectionNames.length - 1,
  };
  const section = sectionNames[moves[event.key] ?? -1];
  if (section === undefined) return;
  event.preventDefault();
  actions.choose({ section });
  requestAnimationFrame(() => document.getElementById(`tab-${section}`)?.focus());
}

function content(section: PanelSection): TemplateResult {
  const { known, surroundings } = state;
  if (surroundings?.server === 'stopped') {
    return message(
      'phi-lint has stopped',
      'Nothing is checked until its server runs again. The output channel says why it stopped.',
      html`<vscode-button @click=${() => run(actions, 'restart')}>Restart server</vscode-button>`,
    );
  }
  if (surroundings?.hasFolder === false) {
    return message(
      'No folder is open',
      'Open a folder to see where its patient data stands.',
      html`<vscode-button @click=${() => run(actions, 'openFolder')}>Open folder</vscode-button>`,
    );
  }
  const { summary } = known;
  if (summary === undefined) {
    return html`<div class="message" role="status">
      <vscode-progress-ring aria-hidden="true"></vscode-progress-ring>
      <p>Asking the server what it knows</p>
    </div>`;
  }
  switch (section) {
    case 'posture':
      return postureView(state, summary, actions);
    case 'flows':
      return flowsView(state, summary, diagramWidth(), actions);
    case 'models':
      return modelsView(state, summary, actions);
    case 'findings':
      return findings.view(state, actions);
    case 'accepted':
      return acceptedView(state, actions);
    case 'trend':
      return trendView(state);
  }
}

/** Beside the places of a chosen flow there is less room. */
function diagramWidth(): number {
  const room = root.clientWidth - 40;
  const beside = state.flow === undefined ? 0 : Math.min(420, room / 2);
  return Math.max(480, Math.min(1100, room - beside));
}

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  switch (data.kind) {
    case 'surroundings':
      actions.update({ surroundings: data.surroundings });
      break;
    case 'overview':
      actions.update({ known: learn(state.known, data.overview) });
      break;
    case 'blamed':
      actions.update({
        blamed: new Map([
          ...state.blamed,
          ...data.lines.map(([line, each]) => [blameKey(data.uri, line), each] as const),
        ]),
      });
      break;
    case 'restore':
      if (data.choices !== null) restore(readChoices(data.choices));
      break;
  }
});
window.addEventListener('resize', redraw);

redraw();
actions.send({ kind: 'ready' });
