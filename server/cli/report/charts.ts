import type { AssessedFlow } from '../../core/report/assessment.js';
import type { SafeguardPosture } from '../../core/report/posture.js';
import { escapeMarkup } from '../formats/escape.js';
import { grouped } from '../grouped.js';
import { recordWords } from './words.js';

/** Drawings as inline SVG. Colours come from the page, so that they follow its theme; tables beside them say the same. */

const width = 880;
const labelWidth = 330;

/** Stacked bars: findings of each safeguard that has any. */
export function safeguardChart(safeguards: readonly SafeguardPosture[]): string {
  const rows = safeguards.filter((each) => openOf(each) > 0);
  if (rows.length === 0) return '';
  const most = Math.max(...rows.map(openOf));
  const space = width - labelWidth - 70;
  const height = rows.length * 44 + 8;
  const bars = rows.map((row, at) => {
    const y = at * 44 + 8;
    let x = labelWidth;
    const parts = (['errors', 'warnings', 'informations'] as const).map((part) => {
      const length = (row[part] / most) * space;
      const bar =
        row[part] === 0
          ? ''
          : `<rect x="${fixed(x)}" y="${y + 6}" width="${fixed(Math.max(length, 2))}" height="20" style="fill:var(--${colours[part]})"/>`;
      x += row[part] === 0 ? 0 : Math.max(length, 2);
      return bar;
    });
    return (
      `<text x="${labelWidth - 14}" y="${y + 14}" text-anchor="end" font-size="14">${escapeMarkup(row.title)}</text>` +
      `<text x="${labelWidth - 14}" y="${y + 30}" text-anchor="end" font-size="11.5" style="fill:var(--soft)">${escapeMarkup(row.citation)}</text>` +
      `${parts.join('')}<text x="${fixed(x + 8)}" y="${y + 21}" font-size="14" font-weight="600">${grouped(openOf(row))}</text>`
    );
  });
  const title = `Open findings of ${rows.length} safeguards, errors, warnings and information`;
  return figure(svg(height, title, bars.join('\n')), legend());
}

const colours = { errors: 'error', warnings: 'warning', informations: 'information' } as const;

function legend(): string {
  return (['errors', 'warnings', 'informations'] as const)
    .map((part) => `<span class="mark ${colours[part]}">${part === 'informations' ? 'information' : part}</span>`)
    .join(' ');
}

function openOf({ errors, warnings, informations }: SafeguardPosture): number {
  return errors + warnings + informations;
}

/** More kinds or destinations than these are one band. */
const mostNodes = 14;
const nodeGap = 16;
const leftEdge = 210;
const rightEdge = 590;

interface Node {
  readonly name: string;
  readonly note: string;
  readonly weight: number;
  y: number;
  used: number;
}

/** Bands from kinds of protected health information to those who get it. Their width grows with the number of places. */
export function flowDiagram(flows: readonly AssessedFlow[]): string {
  if (flows.length === 0) return '';
  const left = nodesOf(flows, (flow) => [flow.kind, '']);
  const right = nodesOf(flows, (flow) => [flow.to, flow.state === null ? '' : recordWords[flow.state].short]);
  const leftHeight = place(left);
  const rightHeight = place(right);
  const height = Math.max(leftHeight, rightHeight) + 36;
  shift(left, (height - 36 - leftHeight) / 2 + 30);
  shift(right, (height - 36 - rightHeight) / 2 + 30);
  const bands = flows.map((flow) => {
    const from = nodeFor(left, flow.kind, '');
    const to = nodeFor(right, flow.to, flow.state === null ? '' : recordWords[flow.state].short);
    const thickness = bandOf(flow.places);
    const [y1, y2] = [from.y + from.used + thickness / 2, to.y + to.used + thickness / 2];
    from.used += thickness;
    to.used += thickness;
    const middle = (leftEdge + rightEdge) / 2;
    const way = `M${leftEdge + 8} ${fixed(y1)}C${middle} ${fixed(y1)} ${middle} ${fixed(y2)} ${rightEdge - 8} ${fixed(y2)}`;
    const words = `${flow.kind} to ${flow.to}: ${flow.places} places`;
    return `<path d="${way}" fill="none" stroke-width="${fixed(thickness)}" stroke-opacity=".55" style="stroke:var(--${flowColour(flow)})"><title>${escapeMarkup(words)}</title></path>`;
  });
  const heads =
    `<text x="${leftEdge}" y="14" text-anchor="end" font-size="12" style="fill:var(--soft)">WHAT</text>` +
    `<text x="${rightEdge}" y="14" font-size="12" style="fill:var(--soft)">WHO GETS IT</text>`;
  const title = `Kinds of protected health information and the ${right.size} places that get it`;
  return figure(
    svg(height, title, `${heads}${bands.join('')}${labels(left, 'left')}${labels(right, 'right')}`),
    `<span class="mark error">no agreement on record, or reported as an error</span> <span class="mark warning">reported as a warning</span> <span class="mark good">agreement on record, or own host</span> <span class="mark">information</span>`,
  );
}

function flowColour({ state, severity }: AssessedFlow): string {
  if (severity === 'error' || state === 'none' || state === 'ended') return 'error';
  if (state === 'covered' || state === 'own') return 'good';
  return severity ?? 'information';
}

function bandOf(places: number): number {
  return Math.min(26, 3 + 2.4 * Math.sqrt(places));
}

function nodesOf(
  flows: readonly AssessedFlow[],
  nameOf: (flow: AssessedFlow) => readonly [name: string, note: string],
): Map<string, Node> {
  const weights = new Map<string, { name: string; note: string; weight: number }>();
  for (const flow of flows) {
    const [name, note] = nameOf(flow);
    const known = weights.get(`${name}\n${note}`) ?? { name, note, weight: 0 };
    weights.set(`${name}\n${note}`, { ...known, weight: known.weight + bandOf(flow.places) });
  }
  const sorted = [...weights.values()].sort((a, b) => b.weight - a.weight);
  const shown = sorted.length > mostNodes ? sorted.slice(0, mostNodes - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const nodes = new Map<string, Node>();
  for (const each of shown) nodes.set(`${each.name}\n${each.note}`, { ...each, y: 0, used: 0 });
  if (rest.length > 0) {
    const weight = rest.reduce((sum, each) => sum + each.weight, 0);
    nodes.set(others, { name: `${rest.length} others`, note: '', weight, y: 0, used: 0 });
  }
  return nodes;
}

const others = 'others';

function nodeFor(nodes: ReadonlyMap<string, Node>, name: string, note: string): Node {
  const found = nodes.get(`${name}\n${note}`) ?? nodes.get(others);
  return found ?? { name, note, weight: 0, y: 0, used: 0 };
}

/** Puts nodes below each other and gives their height. */
function place(nodes: ReadonlyMap<string, Node>): number {
  let y = 0;
  for (const node of nodes.values()) {
    node.y = y;
    y += Math.max(node.weight, node.note === '' ? 18 : 30) + nodeGap;
  }
  return y;
}

function shift(nodes: ReadonlyMap<string, Node>, by: number): void {
  for (const node of nodes.values()) node.y += by;
}

function labels(nodes: ReadonlyMap<string, Node>, side: 'left' | 'right'): string {
  return [...nodes.values()]
    .map(({ name, note, weight, y }) => {
      const middle = y + weight / 2;
      const [x, anchor, bar] =
        side === 'left' ? [leftEdge - 10, 'end', leftEdge] : [rightEdge + 18, 'start', rightEdge];
      const under =
        note === ''
          ? ''
          : `<text x="${x}" y="${fixed(middle + 18)}" text-anchor="${anchor}" font-size="11.5" style="fill:var(--soft)">${escapeMarkup(note)}</text>`;
      return (
        `<rect x="${bar}" y="${fixed(y)}" width="8" height="${fixed(weight)}" rx="2" style="fill:var(--ink)"/>` +
        `<text x="${x}" y="${fixed(middle + 4)}" text-anchor="${anchor}" font-size="14">${escapeMarkup(shortened(name))}</text>${under}`
      );
    })
    .join('');
}

function shortened(name: string): string {
  return name.length > 34 ? `${name.slice(0, 33)}…` : name;
}

/** Totals of one run, for a trend. */
export interface TrendPoint {
  readonly date: string;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
}

/** Lines of errors and warnings over time, evenly spaced, the last value named. */
export function trendChart(points: readonly TrendPoint[]): string {
  if (points.length < 2) return '';
  const most = Math.max(1, ...points.flatMap(({ errors, warnings }) => [errors, warnings]));
  const [top, bottom, from, to] = [16, 190, 50, width - 120];
  const x = (at: number) => from + ((to - from) * at) / (points.length - 1);
  const y = (value: number) => bottom - ((bottom - top) * value) / most;
  const grid = [0, 0.5, 1].map((share) => {
    const value = Math.round(most * share);
    return (
      `<line x1="${from}" x2="${to}" y1="${fixed(y(value))}" y2="${fixed(y(value))}" style="stroke:var(--line)"/>` +
      `<text x="${from - 8}" y="${fixed(y(value) + 4)}" text-anchor="end" font-size="12" style="fill:var(--soft)">${grouped(value)}</text>`
    );
  });
  const ends = labelHeights(points.at(-1), y);
  const lines = (['warnings', 'errors'] as const).map((part) => {
    const way = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${fixed(x(at))} ${fixed(y(point[part]))}`).join('');
    return (
      `<path d="${way}" fill="none" stroke-width="2.5" stroke-linejoin="round" style="stroke:var(--${colours[part]})"/>` +
      `<circle cx="${fixed(to)}" cy="${fixed(y(points.at(-1)?.[part] ?? 0))}" r="4" style="fill:var(--${colours[part]})"/>` +
      `<text x="${to + 10}" y="${fixed(ends[part])}" font-size="13">${grouped(points.at(-1)?.[part] ?? 0)} ${part}</text>`
    );
  });
  const dates = [
    `<text x="${from}" y="${bottom + 24}" font-size="12" style="fill:var(--soft)">${escapeMarkup(points[0]?.date ?? '')}</text>`,
    `<text x="${to}" y="${bottom + 24}" text-anchor="end" font-size="12" style="fill:var(--soft)">${escapeMarkup(points.at(-1)?.date ?? '')}</text>`,
  ];
  const title = `Errors and warnings of ${points.length} runs from ${points[0]?.date} to ${points.at(-1)?.date}`;
  return figure(svg(bottom + 36, title, [...grid, ...lines, ...dates].join('')), '');
}

/** Where the names of the last values stand, apart from each other. */
function labelHeights(
  last: TrendPoint | undefined,
  y: (value: number) => number,
): { readonly errors: number; readonly warnings: number } {
  const [errors, warnings] = [y(last?.errors ?? 0) + 4, y(last?.warnings ?? 0) + 4];
  if (Math.abs(errors - warnings) >= 16) return { errors, warnings };
  return errors <= warnings ? { errors, warnings: errors + 16 } : { errors: warnings + 16, warnings };
}

function svg(height: number, title: string, content: string): string {
  return `<svg viewBox="0 0 ${width} ${Math.ceil(height)}" role="img" aria-label="${escapeMarkup(title)}">${content}</svg>`;
}

function figure(drawing: string, caption: string): string {
  return `<figure>${drawing}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
