/**
 * The state of the lexer: a stack of open brackets, each with the slot (entry, argument, statement) that is being read.
 * Frames and scopes are reused and made lazily, because most brackets hold no literal.
 */
import type { Draft } from '../formats/literals.js';
import type { NotData, Scope } from '../model.js';
import type { Compiled } from './compile.js';
import type { StringSpec } from './families.js';

/** What a frame is. */
export const modeBlock = 0;
export const modeRecord = 1;
export const modeList = 2;
export const modeCall = 3;
export const modeGroup = 4;
export const modeHole = 5;
export const modeTag = 6;
export const modeChildren = 7;
export const modeIndex = 8;

/** The last token. Up to `prevClose` it ends a value. */
export const prevWord = 1;
export const prevLiteral = 2;
export const prevClose = 3;
export const prevStart = 10;
export const prevOperator = 11;
export const prevComma = 12;
export const prevOpen = 13;
export const prevColon = 14;
export const prevEquals = 15;
export const prevCompare = 16;
export const prevDot = 17;
export const prevKeyword = 18;
export const prevArrow = 19;
export const prevDeclaration = 20;
/** A keyword that a block follows. */
export const prevControl = 21;
/** A comparison by order: what follows is a bound, not a datum. */
export const prevRange = 22;

/** Brackets nested deeper than this share the innermost frame. */
export const deepest = 200;

export interface Frame {
  mode: number;
  closer: number;
  /** The token before the bracket. */
  before: number;
  openAt: number;
  /** Callee, type or element: dotted path and its last word. */
  nameStart: number;
  nameEnd: number;
  wordStart: number;
  ownerStart: number;
  ownerEnd: number;
  chained: boolean;
  scope: Scope | undefined;
  /** Why values inside are no data; null when they may be; undefined when not yet known. */
  notData: NotData | null | undefined;
  wrapper: boolean | undefined;
  /** For holes: the string to go on with. */
  string: StringSpec | undefined;
  /** The slot. */
  keyStart: number;
  keyEnd: number;
  keyOwnerStart: number;
  keyOwnerEnd: number;
  typed: boolean;
  control: boolean;
  created: boolean;
  importing: boolean;
  ternary: number;
  declaredStart: number;
  declaredEnd: number;
  chainStart: number;
  chainEnd: number;
  chainScope: Scope | undefined;
  /** Commas seen. */
  args: number;
  literalsAt: number;
  firstLiteral: number;
  lastLiteral: number;
  argumentStart: number;
  argumentEnd: number;
  subjectStart: number;
  subjectEnd: number;
  receiver: number;
  owners: Map<string, Scope> | undefined;
  /** Names of arguments and of elements of lists among them, by position. */
  columns: readonly string[] | undefined;
  /** Which arguments the columns name; see `tables.ts`. */
  columnsFrom: number;
  /** The statement is a `switch` or its like, whose block has branches. */
  selects: boolean;
  /** Where `case` of Ruby stands, and what the branches in this block are compared with. */
  caseAt: number;
  switchStart: number;
  switchEnd: number;
  /** `a, b = …`: starts and ends of the names before the sign, and how many have got their value. */
  targets: number[] | undefined;
  assigned: number;
}

export interface Heredoc {
  readonly tag: string;
  readonly name: string;
  readonly scope: Scope;
  readonly notData: NotData | undefined;
}

export interface Lexer {
  readonly text: string;
  readonly end: number;
  readonly compiled: Compiled;
  readonly out: Draft[];
  readonly frames: Frame[];
  readonly heredocs: Heredoc[];
  /** Reasons already looked up, by callee and by name. */
  readonly calleeReasons: Map<string, NotData | null>;
  readonly nameReasons: Map<string, NotData | null>;
  depth: number;
  overflow: number;
  top: Frame;
  pos: number;
  prev: number;
  newline: boolean;
  wordStart: number;
  wordEnd: number;
  ownerStart: number;
  ownerEnd: number;
  pathStart: number;
  chained: boolean;
  adjacentStart: number;
  adjacentEnd: number;
  compareStart: number;
  compareEnd: number;
  compareOwnerStart: number;
  compareOwnerEnd: number;
  /** The literal before a comparison, waiting for the other side; -1 when none. */
  retro: number;
  receiver: number;
  subjectStart: number;
  subjectEnd: number;
  /** The argument of the last closed call. */
  argumentStart: number;
  argumentEnd: number;
  /** The word before `match` or `switch`; -1 when none. */
  selectStart: number;
  selectEnd: number;
  /** Names of the elements of the bracket that follows. */
  members: readonly string[] | undefined;
  /** The literals of the last closed list and the offset behind it. */
  listAt: number;
  listEnd: number;
  listClose: number;
  /** The literal that says which field of a form is meant; -1 when none. */
  locator: number;
  /** Up to where the text has been searched for the callback of a table of test cases. */
  tableTo: number;
  /** Up to where `parameters` are those of the next test method, and strings of CsvSource are rows. */
  signatureTo: number;
  csvTo: number;
  parameters: readonly string[];
  /** Holes of single-line strings that are open. */
  lineHoles: number;
  /** The last closed bracket belonged to `new`. */
  closedCreation: boolean;
  closedBy: number;
}

function emptyFrame(): Frame {
  return {
    mode: modeBlock,
    closer: 0,
    before: prevStart,
    openAt: 0,
    nameStart: -1,
    nameEnd: -1,
    wordStart: -1,
    ownerStart: -1,
    ownerEnd: -1,
    chained: false,
    scope: undefined,
    notData: undefined,
    wrapper: undefined,
    string: undefined,
    keyStart: -1,
    keyEnd: -1,
    keyOwnerStart: -1,
    keyOwnerEnd: -1,
    typed: false,
    control: false,
    created: false,
    importing: false,
    ternary: 0,
    declaredStart: -1,
    declaredEnd: -1,
    chainStart: -1,
    chainEnd: -1,
    chainScope: undefined,
    args: 0,
    literalsAt: 0,
    firstLiteral: -1,
    lastLiteral: -1,
    argumentStart: -1,
    argumentEnd: -1,
    subjectStart: -1,
    subjectEnd: -1,
    receiver: -1,
    owners: undefined,
    columns: undefined,
    columnsFrom: 1,
    selects: false,
    caseAt: -1,
    switchStart: -1,
    switchEnd: -1,
    targets: undefined,
    assigned: 0,
  };
}

/** A lexer at the start of [start, end). */
export function newLexer(
  text: string,
  start: number,
  end: number,
  compiled: Compiled,
  scope: Scope,
  out: Draft[],
): Lexer {
  const top = emptyFrame();
  top.scope = scope;
  top.notData = null;
  return {
    text,
    end,
    compiled,
    out,
    frames: [top],
    heredocs: [],
    calleeReasons: new Map(),
    nameReasons: new Map(),
    depth: 0,
    overflow: 0,
    top,
    pos: start,
    prev: prevStart,
    newline: false,
    wordStart: -1,
    wordEnd: -1,
    ownerStart: -1,
    ownerEnd: -1,
    pathStart: -1,
    chained: false,
    adjacentStart: -1,
    adjacentEnd: -1,
    compareStart: -1,
    compareEnd: -1,
    compareOwnerStart: -1,
    compareOwnerEnd: -1,
    retro: -1,
    receiver: -1,
    subjectStart: -1,
    subjectEnd: -1,
    argumentStart: -1,
    argumentEnd: -1,
    selectStart: -1,
    selectEnd: -1,
    members: undefined,
    listAt: 0,
    listEnd: 0,
    listClose: -1,
    locator: -1,
    tableTo: -1,
    signatureTo: -1,
    csvTo: -1,
    parameters: [],
    lineHoles: 0,
    closedCreation: false,
    closedBy: 0,
  };
}

/** Forgets the entry, argument or statement that has ended. */
export function resetSlot(frame: Frame): void {
  frame.keyStart = -1;
  frame.keyOwnerStart = -1;
  frame.typed = false;
  frame.control = false;
  frame.created = false;
  frame.importing = false;
  frame.ternary = 0;
  frame.targets = undefined;
  frame.declaredStart = -1;
  frame.chainStart = -1;
  frame.chainScope = undefined;
}

/** Opens a frame; beyond the deepest level the innermost one goes on. */
export function push(lexer: Lexer, mode: number, closer: number): Frame | undefined {
  if (lexer.depth >= deepest) {
    lexer.overflow++;
    lexer.prev = prevOpen;
    return undefined;
  }
  lexer.depth++;
  let frame = lexer.frames[lexer.depth];
  if (frame === undefined) {
    frame = emptyFrame();
    lexer.frames.push(frame);
  }
  resetSlot(frame);
  frame.mode = mode;
  frame.closer = closer;
  frame.before = lexer.prev;
  frame.openAt = lexer.pos;
  frame.nameStart = -1;
  frame.wordStart = -1;
  frame.ownerStart = -1;
  frame.chained = false;
  frame.scope = undefined;
  frame.notData = undefined;
  frame.wrapper = undefined;
  frame.string = undefined;
  frame.args = 0;
  frame.literalsAt = lexer.out.length;
  frame.firstLiteral = -1;
  frame.lastLiteral = -1;
  frame.argumentStart = -1;
  frame.subjectStart = -1;
  frame.receiver = -1;
  frame.owners = undefined;
  frame.columns = lexer.members;
  frame.switchStart = -1;
  lexer.members = undefined;
  lexer.top = frame;
  lexer.prev = prevOpen;
  return frame;
}
