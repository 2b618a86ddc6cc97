import type { RecordedAgreement } from '../../core/report/inventory.js';
import type { Inventory, InventoryUse, PlacedUse } from '../../host/inventory.js';
import { grouped } from '../grouped.js';
import { type Paint, painter, type Style } from './colour.js';
import { shownPath } from './paths.js';

/** What the formats of the inventory know beside it. */
export interface InventoryFormatOptions {
  /** Absolute folder that paths are shown relative to. */
  readonly folder: string;
  readonly version: string;
  readonly colour: boolean;
  /** Nothing was left unread. */
  readonly complete: boolean;
}

/** Raised when a field is renamed, removed or changes its meaning; new fields do not raise it. */
export const inventoryJsonVersion = 1;

/** `{ version, tool, uses, problems, summary }`, one use per line. What is not known is null. */
export function inventoryJson({ uses, problems, files }: Inventory, options: InventoryFormatOptions): string {
  const tool = { name: 'phi-lint', version: options.version };
  const end = {
    problems: problems.map((problem) => ({ ...problem, path: shownPath(options.folder, problem.path) })),
    summary: { files, uses: uses.length, complete: options.complete },
  };
  const lines = uses.map((use) => `\n${JSON.stringify(jsonUse(use, options.folder))}`);
  const begin = `{"version":${inventoryJsonVersion},"tool":${JSON.stringify(tool)},"uses":[`;
  return `${begin}${lines.join(',')}\n],${JSON.stringify(end).slice(1)}\n`;
}

function jsonUse({ vendor, agreement, places, ...use }: InventoryUse, folder: string): object {
  return {
    vendor: vendor === undefined ? null : { id: vendor.id, name: vendor.name, kind: vendor.kind },
    products: use.products,
    model: use.model ?? null,
    modelCard: use.modelCard ?? null,
    host: use.host ?? null,
    reach: use.reach ?? null,
    regions: use.regions,
    resolvedBy: use.resolvedBy,
    agreement: {
      state: agreement.state,
      signed: agreement.signed ?? null,
      expires: agreement.expires ?? null,
      reference: agreement.reference ?? null,
    },
    places: places.map(({ path, line, column, method }) => ({
      path: shownPath(folder, path),
      line,
      column,
      method: method ?? null,
    })),
  };
}

const headings = ['VENDOR', 'HOST', 'MODEL', 'REGION', 'USED THROUGH', 'ON RECORD'] as const;
/** Stands where nothing is known. */
const unknown = '-';
/** More places than these belong into the other formats. */
const mostPlaces = 8;

/** For people: one line for each use, and below it how its host is known and where it stands. */
export function inventoryTable({ uses, files }: Inventory, options: InventoryFormatOptions): string {
  const paint = painter(options.colour);
  const incomplete = options.complete
    ? ''
    : `${paint('red', 'Incomplete')}: not everything could be read, see the messages above.\n`;
  if (uses.length === 0) return `No use of AI found in ${counted(files, 'file')}.\n${incomplete}`;
  const rows = uses.map(cellsOf);
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0));
  const blocks = uses.map((use, at) => {
    const cells = line(rows[at] ?? []);
    const last = cells.pop()?.trimEnd() ?? '';
    const style = styles[use.agreement.state];
    const head = `${cells.join('  ')}  ${style === undefined ? last : paint(style, last)}\n`;
    return head + detailsOf(use, options.folder, paint);
  });
  const end = `${counted(uses.length, 'use')} of AI in ${counted(files, 'file')}.\n${incomplete}`;
  return `${paint('bold', line(headings).join('  ').trimEnd())}\n${blocks.join('')}\n${end}`;
}

const styles: Readonly<Record<RecordedAgreement['state'], Style | undefined>> = {
  covered: undefined,
  own: undefined,
  ended: 'red',
  'other-scope': 'yellow',
  none: 'yellow',
  'unknown-host': 'yellow',
  unresolved: 'yellow',
};

function cellsOf(use: InventoryUse): readonly string[] {
  const { vendor, host, model, regions, products } = use;
  return [
    vendor?.name ?? unknown,
    host ?? unknown,
    model ?? unknown,
    regions.join(', ') || unknown,
    products.join(', ') || unknown,
    recordWords(use),
  ];
}

/** What is on record, in words; nothing here says what was signed. */
export function recordWords({ agreement: { state, expires }, reach }: InventoryUse): string {
  if (state === 'covered') return expires === undefined ? 'agreement without an end' : `agreement until ${expires}`;
  if (state === 'ended') return `agreement ended on ${expires ?? 'a day not recorded'}`;
  if (state === 'other-scope') return 'agreement for other paths';
  if (state === 'none') return 'no agreement';
  if (state === 'own') return reach === 'local' ? 'own machine' : 'own host';
  return state === 'unknown-host' ? 'unknown host' : 'not known where it goes';
}

function detailsOf({ resolvedBy, places }: InventoryUse, folder: string, paint: Paint): string {
  const shown = places.slice(0, mostPlaces).map((place) => placeWords(place, folder));
  const left = places.length - mostPlaces;
  const lines = [...resolvedBy, ...shown, ...(left > 0 ? [`and ${counted(left, 'more place')}`] : [])];
  return lines.map((each) => `${paint('dim', `    ${each}`)}\n`).join('');
}

/** `src/summary.ts:3:16  chosen`, or the method that sends. */
export function placeWords({ path, line, column, method }: PlacedUse, folder: string): string {
  return `${shownPath(folder, path)}:${line}:${column}  ${method ?? 'chosen here'}`;
}

/** `1 file`, `2 files`, `1,200 files`. */
function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
