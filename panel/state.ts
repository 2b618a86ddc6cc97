import type { BlamedLine } from '../protocol/overview.js';
import type { PanelSection, PanelSurroundings } from '../protocol/panel.js';
import { type Filter, type Grouping, noFilter } from './findings.js';
import { type Knowledge, nothingKnown } from './model.js';

/** What a person has chosen. Survives a reload of the window. */
export interface Choices {
  readonly section: PanelSection;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly collapsed: readonly string[];
  /** Key of the selected row of the list of findings. */
  readonly selected: string | undefined;
  /** The flows as a table instead of a diagram. */
  readonly flowsAsTable: boolean;
}

export const firstChoices: Choices = {
  section: 'posture',
  filter: noFilter,
  grouping: 'rule',
  collapsed: [],
  selected: undefined,
  flowsAsTable: false,
};

/** Everything that the panel is drawn from. */
export interface State {
  readonly choices: Choices;
  readonly known: Knowledge;
  readonly surroundings: PanelSurroundings | undefined;
  /** Who wrote a line, by URI and line; null where nobody knows. */
  readonly blamed: ReadonlyMap<string, BlamedLine | null>;
  /** Key of the chosen flow. */
  readonly flow: string | undefined;
}

export const firstState: State = {
  choices: firstChoices,
  known: nothingKnown,
  surroundings: undefined,
  blamed: new Map(),
  flow: undefined,
};

/** Choices as they were kept; what is missing or of another version takes its default. */
export function readChoices(kept: unknown): Choices {
  if (typeof kept !== 'object' || kept === null) return firstChoices;
  const given: Partial<Choices> = kept;
  return { ...firstChoices, ...given, filter: { ...noFilter, ...given.filter } };
}

export function blameKey(uri: string, line: number): string {
  return `${uri}#${line}`;
}
