/** The state of reading SQL: the statement, its table and columns, the row and the column at hand. */
import type { Scope, Span } from '../model.js';
import type { Draft } from './literals.js';

/** What the statement at hand is, as far as values care. */
type Statement = 'start' | 'insert' | 'definition' | 'comment' | 'copy' | 'other';

/** A call such as `jsonb_build_object('ssn', '…')`: where its arguments stand, and the key that waits for its value. */
export interface ObjectState {
  readonly depth: number;
  key: string;
  /** The next value is a key. */
  expectsKey: boolean;
}

/** What is known of the statement at hand. */
interface StatementState {
  statement: Statement;
  /** The word before the current one, in upper case when it is a keyword, else ''. */
  keyword: string;
  table: string;
  expectTable: boolean;
  columns: string[];
  collecting: boolean;
  /** Behind VALUES, or in the SELECT list of an INSERT. */
  values: boolean;
  column: number;
  depth: number;
  rowDepth: number;
  row: Scope | undefined;
  /** The last column or variable name. */
  name: string;
  variable: string;
  /** The name that compared values get; '' when there is none. */
  compared: string;
  between: boolean;
  /** The comparison at hand is by order or by pattern: its values are bounds, not data. */
  range: boolean;
  /** Calls that take keys and values by turns, innermost last. */
  objects: ObjectState[];
  scope: { kind: 'record'; name: string; parent: Scope } | undefined;
  delimiter: string;
  lastLiteral: number;
}

/** What is known while a text is read. */
export interface Reader extends StatementState {
  readonly text: string;
  readonly end: number;
  readonly file: Scope;
  readonly out: Draft[];
  pos: number;
}

/** A reader at the start of a range. Written out: spreading objects here costs more than reading a short statement. */
export function newReader(text: string, range: Span, scope: Scope): Reader {
  return {
    text,
    end: range.end,
    file: scope,
    out: [],
    pos: range.start,
    statement: 'start',
    keyword: '',
    table: '',
    expectTable: false,
    columns: [],
    collecting: false,
    values: false,
    column: 0,
    depth: 0,
    rowDepth: 0,
    row: undefined,
    name: '',
    variable: '',
    compared: '',
    between: false,
    range: false,
    objects: [],
    scope: undefined,
    delimiter: '\t',
    lastLiteral: -1,
  };
}

/** Forgets the statement that has ended. */
export function reset(reader: Reader): void {
  reader.statement = 'start';
  reader.keyword = '';
  reader.table = '';
  reader.expectTable = false;
  reader.columns = [];
  reader.collecting = false;
  reader.values = false;
  reader.column = 0;
  reader.depth = 0;
  reader.rowDepth = 0;
  reader.row = undefined;
  reader.name = '';
  reader.variable = '';
  reader.compared = '';
  reader.between = false;
  reader.range = false;
  reader.objects = [];
  reader.scope = undefined;
  reader.delimiter = '\t';
  reader.lastLiteral = -1;
}
