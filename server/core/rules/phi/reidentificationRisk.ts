import { personal, type QuasiIdentifier, quasiIdentifierOf } from '../../catalog/quasiIdentifiers.js';
import {
  type Document,
  defineRule,
  type Hit,
  type IdentifierId,
  type Literal,
  type Policy,
  type Scope,
} from '../../model.js';

/** A table without direct identifiers whose rows still single people out. */
export const reidentificationRisk = defineRule({
  id: 'phi/reidentification-risk',
  summary: 'Table whose rows single people out without a name',
  why: 'A ZIP code, a birth date or age and a sex together point at one person for most of the population; whoever knows the person can find the row, and everything else in it.',
  remedy:
    'Generalise the columns named here (age bands, three-digit ZIP codes, years instead of dates), or leave them out.',
  limits:
    'Counts equal combinations in this table only; what other tables add is not known. It is a measure of uniqueness, not the expert determination of 164.514(b)(1).',
  cites: ['45 CFR 164.514(b)(1)', '45 CFR 164.514(b)(2)(ii)'],
  severity: 'warning',
  subjects: { table: 'Rows of this table can be tied to people' },
  examples: [
    {
      file: 'cohort.csv',
      code: 'zip,age,sex\n43082,51,F\n44110,25,M\n53403,67,F\n60646,46,M\n79925,28,F\n94131,35,F\n43015,61,M\n05301,59,F',
      flagged: true,
    },
    {
      file: 'cohort.csv',
      code: 'age_band,sex\n50-59,F\n50-59,F\n50-59,F\n50-59,F\n50-59,F\n50-59,F\n50-59,F\n50-59,F',
      flagged: false,
    },
    {
      file: 'zip_county.csv',
      code: 'zip,county,ratio\n43082,Delaware,0.9\n44110,Cuyahoga,1\n53403,Racine,1\n60646,Cook,1\n79925,El Paso,1',
      flagged: false,
    },
  ],
  check: function* (document, policy) {
    for (const table of tablesOf(document)) {
      const risk = riskOf(table, policy);
      if (risk !== undefined) yield hitOf(table, risk);
    }
  },
});

interface Row {
  readonly first: Literal;
  readonly values: Map<QuasiIdentifier, string>;
}

/** Fewer rows than this are no table. */
const fewestRows = 5;

/** Below this many rows the smallest group says little, and the share of unique rows decides. */
const smallTable = 50;
const shareOfSmallTable = 0.5;
const shareOfLargeTable = 0.05;

/** Identifiers that make a table one of named people, which their own rules report. */
const direct: ReadonlySet<IdentifierId> = new Set<IdentifierId>([
  'name',
  'ssn',
  'medical-record-number',
  'health-plan-id',
  'phone',
  'email',
]);

function tablesOf(document: Document): readonly (readonly Row[])[] {
  if (document.kind !== 'data' && document.language !== 'sql') return [];
  const named = new Set(
    document.sightings
      .filter(({ identifier, verdict }) => direct.has(identifier) && verdict.kind === 'real')
      .map(({ literal }) => literal.scope),
  );
  const rows = new Map<Scope, Row>();
  for (const literal of document.literals) {
    const kind =
      literal.notData === undefined && literal.scope.kind !== 'file' ? quasiIdentifierOf(literal.name) : undefined;
    if (kind === undefined || named.has(literal.scope)) continue;
    const row = rows.get(literal.scope) ?? { first: literal, values: new Map() };
    row.values.set(kind, document.text.slice(literal.start, literal.end).trim().toLowerCase());
    rows.set(literal.scope, row);
  }
  return grouped(rows);
}

/** Rows of one table: records of one name in one place. */
function grouped(rows: ReadonlyMap<Scope, Row>): readonly (readonly Row[])[] {
  const tables = new Map<Scope | undefined, Map<string, Row[]>>();
  for (const [scope, row] of rows) {
    const byName = tables.get(scope.parent) ?? new Map<string, Row[]>();
    const table = byName.get(scope.name) ?? [];
    table.push(row);
    byName.set(scope.name, table);
    tables.set(scope.parent, byName);
  }
  return [...tables.values()].flatMap((byName) => [...byName.values()]);
}

interface Risk {
  /** Size of the smallest group of rows that look alike. */
  readonly k: number;
  /** Share of rows that nobody else's looks like, 0 to 1. */
  readonly unique: number;
  readonly rows: number;
  readonly generalise: readonly QuasiIdentifier[];
}

function riskOf(table: readonly Row[], policy: Policy): Risk | undefined {
  if (table.length < fewestRows) return undefined;
  const columns = columnsOf(table);
  if (columns.length < 2 || !columns.some((column) => personal.has(column))) return undefined;
  const { k, unique } = uniqueness(table, columns);
  const threshold = table.length < smallTable ? shareOfSmallTable : shareOfLargeTable;
  if (k >= policy.reidentification.k || unique < threshold) return undefined;
  return { k, unique, rows: table.length, generalise: worstColumns(table, columns, unique) };
}

function columnsOf(table: readonly Row[]): readonly QuasiIdentifier[] {
  const columns = new Set<QuasiIdentifier>();
  for (const { values } of table) for (const column of values.keys()) columns.add(column);
  return [...columns];
}

function uniqueness(table: readonly Row[], columns: readonly QuasiIdentifier[]): { k: number; unique: number } {
  const groups = new Map<string, number>();
  for (const row of table) {
    const key = columns.map((column) => row.values.get(column) ?? '').join('\0');
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  const sizes = [...groups.values()];
  return {
    k: sizes.reduce((a, b) => Math.min(a, b), table.length),
    unique: sizes.filter((size) => size === 1).length / table.length,
  };
}

/** The columns without which the fewest rows stay unique, at most three. */
function worstColumns(
  table: readonly Row[],
  columns: readonly QuasiIdentifier[],
  unique: number,
): readonly QuasiIdentifier[] {
  return columns
    .map((column) => ({
      column,
      gain:
        unique -
        uniqueness(
          table,
          columns.filter((each) => each !== column),
        ).unique,
    }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 3)
    .map(({ column }) => column);
}

function hitOf(table: readonly Row[], risk: Risk): Hit<'table'> {
  const first = table[0]?.first ?? { start: 0, end: 0 };
  const share = Math.round(risk.unique * 100);
  return {
    start: first.start,
    end: first.end,
    subject: 'table',
    detail: `${share} % of ${risk.rows} rows are the only ones of their kind (k = ${risk.k}); generalise ${risk.generalise.join(', ')}`,
  };
}
