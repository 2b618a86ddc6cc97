import type { Position } from '../protocol/index.js';
import type { FromPanel, PanelCommand, PanelSection } from '../protocol/panel.js';
import type { Filter } from './findings.js';
import type { Choices, State } from './state.js';

/** What views can do. */
export interface Actions {
  choose(choices: Partial<Choices>): void;
  update(change: Partial<State>): void;
  send(message: FromPanel): void;
}

export function open(actions: Actions, uri: string, start: Position, end?: Position): void {
  actions.send({ kind: 'open', uri, start, ...(end === undefined ? {} : { end }) });
}

export function run(actions: Actions, command: PanelCommand): void {
  actions.send({ kind: 'command', command });
}

/** Shows the findings that a filter lets through. */
export function showFindings(actions: Actions, filter: Filter): void {
  actions.choose({ section: 'findings', filter, selected: undefined, collapsed: [] });
}

export function show(actions: Actions, section: PanelSection): void {
  actions.choose({ section });
}
