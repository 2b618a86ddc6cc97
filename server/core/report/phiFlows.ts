/** Where protected health information goes in a whole workspace: kinds of it, and the places they end in. */
import type { Destination, DestinationKind, PhiFlow, PlacedFlow } from '../flow/phiFlow.js';
import { isAtLeast, type Severity, type Span } from '../model.js';
import { type RecordState, recordStates } from './inventory.js';

/** What a file shows of its flows: findings that carry one, those that a comment accepts, those that are covered. */
export interface FlowsOfFile {
  /** As in `Document.path`. */
  readonly path: string;
  readonly findings: readonly FlowFinding[];
  /** Findings that somebody accepted with a reason. */
  readonly accepted?: readonly FlowFinding[];
  /** Flows to models under an agreement, which are no findings. */
  readonly coveredFlows?: readonly PlacedFlow[];
}

/** What is needed of a finding; those without a flow are passed over. */
export interface FlowFinding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly flow?: PhiFlow;
}

/** A sink: the call or option where data goes out. */
export interface FlowPlace extends Span {
  readonly path: string;
  /** The rules that report it, in order of names; empty when it is covered. */
  readonly rules: readonly string[];
  readonly accepted: boolean;
}

/** One kind of protected health information that goes to one destination. Holds kinds and places, never values. */
export interface PhiFlowEdge {
  /** In fixed words: `name`, `date of birth`. */
  readonly kind: string;
  readonly destination: { readonly kind: DestinationKind; readonly name: string };
  /** What is on record with who gets it; undefined where no agreements are recorded. */
  readonly agreement: RecordState | undefined;
  /** Number of places. */
  readonly count: number;
  /** The most severe open finding; undefined when all are accepted or covered. */
  readonly severity: Severity | undefined;
  /** In the order of files and places. */
  readonly places: readonly FlowPlace[];
}

/** The flows of a workspace, by destination and kind. A place that several rules report counts once. */
export function phiFlowsOf(files: Iterable<FlowsOfFile>): readonly PhiFlowEdge[] {
  const edges = new Map<string, OpenEdge>();
  for (const { path, findings, accepted = [], coveredFlows = [] } of files) {
    for (const finding of findings) addFlow(edges, path, finding, { finding, accepted: false });
    for (const finding of accepted) addFlow(edges, path, finding, { finding, accepted: true });
    for (const covered of coveredFlows) addFlow(edges, path, covered, { finding: undefined, accepted: false });
  }
  return [...edges.values()].map(edgeOf).sort(inOrder);
}

interface OpenEdge {
  readonly kind: string;
  readonly destination: Destination;
  severity: Severity | undefined;
  readonly places: Map<string, FlowPlace>;
}

interface Report {
  readonly finding: FlowFinding | undefined;
  readonly accepted: boolean;
}

function addFlow(
  edges: Map<string, OpenEdge>,
  path: string,
  { start, end, flow }: Span & { readonly flow?: PhiFlow },
  report: Report,
): void {
  for (const destination of flow?.to ?? []) {
    for (const kind of flow?.kinds ?? []) {
      const key = JSON.stringify([kind, destination.kind, destination.name, destination.agreement]);
      const edge: OpenEdge = edges.get(key) ?? { kind, destination, severity: undefined, places: new Map() };
      edges.set(key, edge);
      addPlace(edge, { path, start, end }, report);
    }
  }
}

function addPlace(edge: OpenEdge, at: Span & { readonly path: string }, { finding, accepted }: Report): void {
  const { path, start, end } = at;
  const key = JSON.stringify([path, start, end]);
  const known = edge.places.get(key);
  const rules = [...new Set([...(known?.rules ?? []), ...(finding === undefined ? [] : [finding.rule])])].sort();
  edge.places.set(key, { path, start, end, rules, accepted: accepted && (known?.accepted ?? true) });
  if (finding === undefined || accepted) return;
  if (edge.severity === undefined || isAtLeast(finding.severity, edge.severity)) edge.severity = finding.severity;
}

function edgeOf({ kind, destination, severity, places }: OpenEdge): PhiFlowEdge {
  const { agreement } = destination;
  return {
    kind,
    destination: { kind: destination.kind, name: destination.name },
    agreement: agreement === undefined ? undefined : recordStates[agreement],
    count: places.size,
    severity,
    places: [...places.values()].sort((a, b) => compare(a.path, b.path) || a.start - b.start || a.end - b.end),
  };
}

/** Destinations in the order in which they weigh. */
const byWeight: readonly DestinationKind[] = [
  'model',
  'third-party',
  'telemetry',
  'url',
  'browser',
  'file',
  'database',
  'log',
  'error',
];

function inOrder(a: PhiFlowEdge, b: PhiFlowEdge): number {
  return (
    byWeight.indexOf(a.destination.kind) - byWeight.indexOf(b.destination.kind) ||
    compare(a.destination.name, b.destination.name) ||
    compare(a.agreement ?? '', b.agreement ?? '') ||
    b.count - a.count ||
    compare(a.kind, b.kind)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
