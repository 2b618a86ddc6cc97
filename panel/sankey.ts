/** Where the bands of the flow diagram lie. Pure. */
import type { PhiAgreement, PhiFlowEdge } from '../protocol/index.js';

export interface Node {
  readonly key: string;
  readonly label: string;
  /** A second line: what is on record about a destination. */
  readonly detail: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

export interface Band {
  /** Position among the edges. */
  readonly edge: number;
  readonly from: Node;
  readonly to: Node;
  /** The outline as the `d` of an SVG path. */
  readonly path: string;
  readonly tone: Tone;
}

/** What is known of where data goes: red for nothing on record, green for an agreement. Words always say it, too. */
export type Tone = 'covered' | 'own' | 'ended' | 'none' | 'unknown' | 'plain';

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly sources: readonly Node[];
  readonly targets: readonly Node[];
  readonly bands: readonly Band[];
}

const tones: Readonly<Record<PhiAgreement, Tone>> = {
  covered: 'covered',
  own: 'own',
  ended: 'ended',
  'other-scope': 'ended',
  none: 'none',
  'unknown-host': 'unknown',
  unresolved: 'unknown',
};

const words: Readonly<Record<PhiAgreement, string>> = {
  covered: 'agreement on record',
  own: 'own host',
  ended: 'agreement has ended',
  'other-scope': 'agreement for other paths',
  none: 'no agreement on record',
  'unknown-host': 'unknown host',
  unresolved: 'cannot be told',
};

/** What is on record about a destination, in words. */
export function agreementInWords(agreement: PhiAgreement | undefined): string {
  return agreement === undefined ? '' : words[agreement];
}

/** Names a flow, whatever else changes. */
export function keyOf({ kind, destination, agreement }: PhiFlowEdge): string {
  return [kind, destination.kind, destination.name, agreement ?? ''].join(' ');
}

export function toneOf({ agreement }: Pick<PhiFlowEdge, 'agreement'>): Tone {
  return agreement === undefined ? 'plain' : tones[agreement];
}

/** Nodes are at least this high, and this far apart, so that two lines of text fit beside them. In pixels. */
const leastHeight = 30;
const gap = 10;
/** Room for labels at both sides, and the width of nodes. */
export const labelWidth = 190;
export const nodeWidth = 8;
const perPlace = 4;
const mostForCount = 60;

/** Lays out kinds of data at the left, destinations at the right, and bands as wide as there are places between them. */
export function layOut(edges: readonly PhiFlowEdge[], width: number): Diagram {
  const sources = stack(edges, ({ kind }) => ({ key: kind, label: kind, detail: '' }));
  const targets = stack(edges, ({ destination, agreement }) => ({
    key: `${destination.kind} ${destination.name} ${agreement ?? ''}`,
    label: destination.name,
    detail: agreementInWords(agreement),
  }));
  const height = Math.max(sources.height, targets.height);
  const left = labelWidth + nodeWidth;
  const right = Math.max(left + 40, width - labelWidth - nodeWidth);
  const bands = edges.flatMap((edge, at): Band[] => {
    const from = sources.take(at);
    const to = targets.take(at);
    if (from === undefined || to === undefined) return [];
    const path = bandPath(left, from.y, from.y + from.height, right, to.y, to.y + to.height);
    return [{ edge: at, from: from.node, to: to.node, path, tone: toneOf(edge) }];
  });
  return { width, height, sources: sources.nodes, targets: targets.nodes, bands };
}

interface Stack {
  readonly nodes: readonly Node[];
  readonly height: number;
  /** The part of a node that belongs to an edge. */
  take(edge: number): { readonly node: Node; readonly y: number; readonly height: number } | undefined;
}

function stack(
  edges: readonly PhiFlowEdge[],
  describe: (edge: PhiFlowEdge) => Pick<Node, 'key' | 'label' | 'detail'>,
): Stack {
  const counts = new Map<string, { node: Pick<Node, 'key' | 'label' | 'detail'>; count: number }>();
  for (const edge of edges) {
    const node = describe(edge);
    const known = counts.get(node.key);
    if (known === undefined) counts.set(node.key, { node, count: edge.count });
    else known.count += edge.count;
  }
  const nodes = new Map<string, Node>();
  let y = 0;
  for (const { node, count } of counts.values()) {
    const height = Math.max(leastHeight, Math.min(mostForCount, count * perPlace));
    nodes.set(node.key, { ...node, count, y, height });
    y += height + gap;
  }
  const used = new Map<string, number>();
  const parts = edges.map((edge) => {
    const node = nodes.get(describe(edge).key);
    if (node === undefined) return undefined;
    const height = (node.height * edge.count) / Math.max(1, node.count);
    const begin = used.get(node.key) ?? 0;
    used.set(node.key, begin + height);
    return { node, y: node.y + begin, height };
  });
  return { nodes: [...nodes.values()], height: Math.max(0, y - gap), take: (edge) => parts[edge] };
}

function bandPath(x1: number, top1: number, bottom1: number, x2: number, top2: number, bottom2: number): string {
  const middle = (x1 + x2) / 2;
  const n = (value: number) => value.toFixed(1);
  return [
    `M${n(x1)} ${n(top1)}`,
    `C${n(middle)} ${n(top1)} ${n(middle)} ${n(top2)} ${n(x2)} ${n(top2)}`,
    `L${n(x2)} ${n(bottom2)}`,
    `C${n(middle)} ${n(bottom2)} ${n(middle)} ${n(bottom1)} ${n(x1)} ${n(bottom1)}`,
    'Z',
  ].join(' ');
}
