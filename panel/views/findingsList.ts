import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { EntrySeverity } from '../../protocol/overview.js';
import { type Actions, run } from '../actions.js';
import {
  type Filter,
  filtered,
  type Grouping,
  isUnfiltered,
  neighbour,
  noFilter,
  type Row,
  rowsOf,
} from '../findings.js';
import { findingsOf, type Knowledge, nameOf, type PlacedFinding } from '../model.js';
import type { Choices, State } from '../state.js';
import { scrollTo, sliceFor, type Viewport } from '../windowing.js';
import { plural } from '../words.js';
import { message, severityIcon, severityNames } from './common.js';

/** Height of a row in pixels, as in the lists of VS Code. */
const rowHeight = 22;

/** The list of all findings. It remembers what is costly: the rows, and how far it is scrolled. */
export interface FindingsList {
  view(state: State, actions: Actions): TemplateResult;
}

interface Drawn {
  readonly known: Knowledge;
  readonly choices: Choices;
  readonly all: readonly PlacedFinding[];
  readonly shown: number;
  readonly rows: readonly Row[];
}

/** `redraw` draws the panel again with the same state. */
export function createFindingsList(redraw: () => void): FindingsList {
  let list: HTMLElement | undefined;
  let viewport: Viewport = { scrollTop: 0, height: 600 };
  let drawn: Drawn | undefined;
  const sizes = new ResizeObserver(() => look());

  function look(): void {
    if (list === undefined) return;
    const { scrollTop, clientHeight: height } = list;
    if (scrollTop === viewport.scrollTop && height === viewport.height) return;
    viewport = { scrollTop, height };
    redraw();
  }

  function attach(element: Element | undefined): void {
    if (list !== undefined) sizes.unobserve(list);
    list = element instanceof HTMLElement ? element : undefined;
    if (list === undefined) return;
    sizes.observe(list);
    list.scrollTop = viewport.scrollTop;
  }

  /** Rows are made anew only when what they are made from has changed. */
  function draw({ known, choices }: State): Drawn {
    const before = drawn?.choices;
    const isSame =
      drawn?.known === known &&
      before?.filter === choices.filter &&
      before.grouping === choices.grouping &&
      before.collapsed === choices.collapsed;
    if (drawn !== undefined && isSame) return drawn;
    const all = findingsOf(known);
    const findings = filtered(all, choices.filter);
    const rows = rowsOf(findings, choices.grouping, new Set(choices.collapsed), known.rules);
    drawn = { known, choices, all, shown: findings.length, rows };
    return drawn;
  }

  function select(row: Row | undefined, at: number, actions: Actions): void {
    if (row === undefined) return;
    if (list !== undefined) list.scrollTop = scrollTo(viewport, rowHeight, at);
    actions.choose({ selected: row.key });
  }

  function toggle(
    row: Row,
    choices: Choices,
    actions: Actions,
    expand = !(row.kind === 'group' && row.expanded),
  ): void {
    const others = choices.collapsed.filter((key) => key !== row.key);
    actions.choose({ collapsed: expand ? others : [...others, row.key], selected: row.key });
  }

  function go(step: 1 | -1, rows: readonly Row[], choices: Choices, actions: Actions): void {
    const at = neighbour(
      rows,
      rows.findIndex(({ key }) => key === choices.selected),
      step,
    );
    const row = at === undefined ? undefined : rows[at];
    if (at === undefined || row?.kind !== 'finding') return;
    select(row, at, actions);
    openFinding(row.finding, actions, true);
  }

  function pressed(event: KeyboardEvent, rows: readonly Row[], choices: Choices, actions: Actions): void {
    const at = rows.findIndex(({ key }) => key === choices.selected);
    const row = rows[at];
    const page = Math.max(1, Math.floor(viewport.height / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(rows.length - 1, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: rows.length - 1,
      PageDown: Math.min(rows.length - 1, at + page),
      PageUp: Math.max(0, at - page),
    };
    const to = moves[event.key];
    if (to !== undefined) select(rows[to], to, actions);
    else if (row?.kind === 'group' && (event.key === 'Enter' || event.key === ' ')) toggle(row, choices, actions);
    else if (row?.kind === 'group' && event.key === 'ArrowRight') toggle(row, choices, actions, true);
    else if (row?.kind === 'group' && event.key === 'ArrowLeft') toggle(row, choices, actions, false);
    else if (row?.kind === 'finding' && event.key === 'ArrowLeft') toParent(at, rows, actions);
    else if (row?.kind === 'finding' && (event.key === 'Enter' || event.key === ' ')) openFinding(row.finding, actions);
    else return;
    event.preventDefault();
  }

  function toParent(at: number, rows: readonly Row[], actions: Actions): void {
    const parent = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'group');
    select(rows[parent], parent, actions);
  }

  return {
    view(state, actions) {
      const { choices, surroundings } = state;
      const { rows, all, shown } = draw(state);
      if (all.length === 0) return nothingFound(surroundings?.scanning === true, state, actions);
      const chosen = rows.find(({ key }) => key === choices.selected);
      const { first, last, offset } = sliceFor(viewport, rowHeight, rows.length);
      return html`<div class="findings">
        ${toolbar(state, chosen, all, shown, actions, (step) => go(step, rows, choices, actions))}
        <div
          class="list" role="tree" tabindex="0" aria-label="Findings"
          aria-activedescendant=${chosen === undefined ? nothing : idOf(chosen.key)}
          ${ref(attach)}
          @scroll=${look}
          @keydown=${(event: KeyboardEvent) => pressed(event, rows, choices, actions)}
        >
          <div class="space" role="presentation" .style=${`height:${rows.length * rowHeight}px`}>
            <div class="slice" role="presentation" .style=${`transform:translateY(${offset}px)`}>
              ${rows.slice(first, last).map((row) => rowView(row, row.key === choices.selected, choices, actions, toggle))}
            </div>
          </div>
        </div>
        ${shown === 0 ? message('No finding matches', 'Change or clear the filter.') : nothing}
      </div>`;
    },
  };
}

function rowView(
  row: Row,
  isSelected: boolean,
  choices: Choices,
  actions: Actions,
  toggle: (row: Row, choices: Choices, actions: Actions) => void,
): TemplateResult {
  const selected = isSelected ? 'selected' : '';
  if (row.kind === 'group') {
    return html`<div
      class="row group ${selected}" role="treeitem" id=${idOf(row.key)} aria-level="1"
      aria-expanded=${row.expanded ? 'true' : 'false'} aria-selected=${isSelected ? 'true' : 'false'}
      @click=${() => toggle(row, choices, actions)}
    >
      <svg class="twistie" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 4l4 4-4 4" /></svg>
      ${severityIcon(row.severity)}<span class="label">${row.title}</span><span class="quiet">${row.detail}</span>
      <span class="badge" aria-label=${plural(row.count, 'finding')}>${row.count.toLocaleString('en-US')}</span>
    </div>`;
  }
  const { finding, position, size } = row;
  const { file, label, rule, severity, start } = finding;
  return html`<div
    class="row ${selected}" role="treeitem" id=${idOf(row.key)} aria-level="2" aria-setsize=${size}
    aria-posinset=${position} aria-selected=${isSelected ? 'true' : 'false'} title=${`${label} (${rule})\n${file.path}`}
    @click=${() => {
      actions.choose({ selected: row.key });
      openFinding(finding, actions);
    }}
  >
    ${severityIcon(severity)}<span class="label">${label}</span>
    <span class="quiet"
      >${choices.grouping === 'rule' ? nothing : html`${rule} · `}${nameOf(file.path)}:${start.line + 1}
      <span class="folder">${choices.grouping === 'file' ? nothing : file.path.slice(0, -nameOf(file.path).length)}</span></span
    >
  </div>`;
}

function openFinding({ file, start, end }: PlacedFinding, actions: Actions, keepFocus = false): void {
  actions.send({ kind: 'open', uri: file.uri, start, end, ...(keepFocus ? { keepFocus } : {}) });
}

/** Ids of elements hold no spaces. */
function idOf(key: string): string {
  return `row-${key.replaceAll(/\s/g, '_')}`;
}

const severities: readonly EntrySeverity[] = ['error', 'warning', 'information'];
const groupings: Readonly<Record<Grouping, string>> = {
  rule: 'By rule',
  family: 'By family',
  folder: 'By folder',
  file: 'By file',
};

function toolbar(
  { choices }: State,
  chosen: Row | undefined,
  all: readonly PlacedFinding[],
  shown: number,
  actions: Actions,
  go: (step: 1 | -1) => void,
): TemplateResult {
  const { filter, grouping } = choices;
  const change = (part: Partial<Filter>) => actions.choose({ filter: { ...filter, ...part } });
  const toggleSeverity = (severity: EntrySeverity) =>
    change({
      severities: severities.filter((each) => filter.severities.includes(each) !== (each === severity)),
    });
  const finding = chosen?.kind === 'finding' ? chosen.finding : undefined;
  const rule = finding?.rule ?? (chosen?.kind === 'group' && grouping === 'rule' ? chosen.key.slice(5) : undefined);
  const ofRule = rule === undefined ? [] : all.filter((each) => each.rule === rule);
  return html`<div class="bar" role="toolbar" aria-label="Findings">
    <vscode-textfield
      class="search" .label=${'Search findings'} placeholder="Search rule, text or path" .value=${filter.query}
      @input=${(event: Event) => change({ query: textOf(event) })}
    ></vscode-textfield>
    ${severities.map(
      (severity) =>
        html`<button
          class="toggle" type="button" aria-pressed=${filter.severities.includes(severity) ? 'true' : 'false'}
          title=${`Show ${severityNames[severity]}s`} @click=${() => toggleSeverity(severity)}
        >${severityIcon(severity)}</button>`,
    )}
    <select aria-label="Group findings" @change=${(event: Event) => regroup(event, actions)}>
      ${Object.entries(groupings).map(
        ([value, text]) => html`<option value=${value} ?selected=${value === grouping}>${text}</option>`,
      )}
    </select>
    ${
      filter.rules.length === 0
        ? nothing
        : html`<button class="chip" type="button" aria-label=${`Show all, not only ${filter.rulesName}`}
          @click=${() => change({ rules: [], rulesName: '' })}>${filter.rulesName} ✕</button>`
    }
    <span class="quiet" role="status">${isUnfiltered(filter) ? plural(all.length, 'finding') : `${shown.toLocaleString('en-US')} of ${plural(all.length, 'finding')}`}</span>
    ${isUnfiltered(filter) ? nothing : html`<button class="link" type="button" @click=${() => change(noFilter)}>Clear filter</button>`}
    <span class="grow"></span>
    <vscode-button secondary @click=${() => go(-1)}>Previous</vscode-button>
    <vscode-button secondary @click=${() => go(1)}>Next</vscode-button>
    <vscode-button
      ?disabled=${finding?.fixable !== true}
      @click=${() => finding && actions.send({ kind: 'fix', rule: finding.rule, at: { uri: finding.file.uri, start: finding.start } })}
    >Fix</vscode-button>
    <vscode-button
      secondary ?disabled=${!ofRule.some(({ fixable }) => fixable)}
      @click=${() => rule !== undefined && actions.send({ kind: 'fix', rule })}
    >${rule === undefined ? 'Fix all of this kind' : `Fix all ${ofRule.length.toLocaleString('en-US')} of ${rule}`}</vscode-button>
  </div>`;
}

function textOf({ target }: Event): string {
  return target !== null && 'value' in target && typeof target.value === 'string' ? target.value : '';
}

function regroup(event: Event, actions: Actions): void {
  const value = textOf(event);
  const grouping = (['rule', 'family', 'folder', 'file'] as const).find((each) => each === value);
  if (grouping !== undefined) actions.choose({ grouping, collapsed: [], selected: undefined });
}

function nothingFound(scanning: boolean, { known }: State, actions: Actions): TemplateResult {
  if (scanning) return message('Scanning the workspace', 'Findings appear as they come.');
  if (known.summary?.scan !== undefined) {
    return message(
      'Nothing found',
      'No file of the last scan has an open finding. What no rule looks for is not seen.',
    );
  }
  return message(
    'Nothing found in the files checked so far',
    'Files are checked as they are opened. A scan looks at all of them.',
    html`<vscode-button @click=${() => run(actions, 'scan')}>Scan workspace</vscode-button>`,
  );
}
