/**
 * How each programming language writes comments, strings and names: data for the lexer, no logic.
 *
 * Sources: the lexical chapters of the languages' own references (ECMA-262 §12, Python Language Reference §2,
 * JLS §3, C# standard §6, Go spec "Lexical elements", Rust Reference §2, Kotlin grammar, Swift "Lexical Structure",
 * Ruby `doc/syntax/literals.rdoc`, PHP manual "Strings", perlop, HCL native syntax).
 */

/** One way to write a string. */
export interface StringSpec {
  readonly open: string;
  readonly close: string;
  /** The character that escapes the next one; the closing quote itself where it is doubled; '' when raw. */
  readonly escape: '\\' | '`' | '"' | "'" | '';
  readonly multiline: boolean;
  /** What opens code inside the string. */
  readonly hole?: Hole;
  /** A single character such as 'x' in C: skipped, never a literal. */
  readonly character?: true;
  /** The opening run may be longer, and the closing one is as long: `"""` of C#, `#"` of Swift, `r##"` of Rust. */
  readonly fence?: '"' | '#';
}

export type Hole = '${' | '#{' | '\\(' | '{' | '{$' | '$(';

/** A comment with an end mark. */
export interface BlockComment {
  readonly open: string;
  readonly close: string;
  readonly nests?: true;
  /** Only at the start of a line (`=begin` of Ruby, POD of Perl). */
  readonly atLineStart?: true;
}

/** What a `{` means: code unless told otherwise, always data, or data after a type name. */
export type BraceStyle =
  /** JavaScript: data where a value is expected, code elsewhere. */
  | 'script'
  /** Go, Rust, C, C++: also data after a type name (`Patient{…}`). */
  | 'typed'
  /** C#, Java, Dart: data after a type name only behind `new`. */
  | 'new'
  /** Ruby, Perl: a hash where a value is expected, a block after a call. */
  | 'hash'
  /** Kotlin, Swift, Scala, PHP, R: always code. */
  | 'code'
  /** Python, Lua, HCL: always data. */
  | 'data';

/** The lexical table of a language. */
export interface LexSpec {
  readonly line: readonly string[];
  readonly block: readonly BlockComment[];
  readonly strings: readonly StringSpec[];
  /** Letters directly before a quote and what they change. */
  readonly prefixes?: Readonly<Record<string, StringChange>>;
  /** Characters of names besides letters, digits, `_`. */
  readonly nameCharacters?: string;
  readonly braces: BraceStyle;
  /** A newline can end a statement. */
  readonly newlineEnds?: true;
  /** A newline can end an entry of a record (HCL, PowerShell). */
  readonly newlineEndsEntry?: true;
  readonly regex?: true;
  readonly jsx?: true;
  /** `=>` binds a key to a value. */
  readonly fatArrowKeys?: true;
  /** `->` is member access (PHP, C, C++, Perl). */
  readonly arrowMember?: true;
  /** `"key" -> value` (Scala) and `"key" to value` (Kotlin). */
  readonly arrowPairs?: true;
  /** A call may go without parentheses: `ssn "…"`. */
  readonly commandCalls?: true;
  /** `-Name value` (PowerShell). */
  readonly dashNames?: true;
  /** `new Patient(…) { … }` sets properties (C#). */
  readonly initializers?: true;
  /** The type follows the name without a colon (Go). */
  readonly typeAfterName?: true;
  /** `p$ssn <- "…"` (R). */
  readonly dollarMember?: true;
  readonly heredoc?: '<<' | '<<<';
  /** `%w[…]`, `%q(…)` (Ruby) or `qw(…)`, `q{…}` (Perl). */
  readonly quoteLike?: 'percent' | 'q';
  /** `@"…"`-like line breaks: `[[…]]`, `[==[…]==]` (Lua). */
  readonly longBrackets?: true;
  /** Blocks are indented after a colon (Python). */
  readonly indented?: true;
}

/** What a prefix does to a string. */
export interface StringChange {
  readonly raw?: true;
  readonly hole?: Hole;
  /** `R"tag(…)tag"` of C++, `r#"…"#` of Rust. */
  readonly form?: 'cpp' | 'hashes';
}

const slashes = ['//'];
const slashStar: BlockComment = { open: '/*', close: '*/' };
const nestedSlashStar: BlockComment = { open: '/*', close: '*/', nests: true };
const double: StringSpec = { open: '"', close: '"', escape: '\\', multiline: false };
const single: StringSpec = { open: "'", close: "'", escape: '\\', multiline: false };
const character: StringSpec = { open: "'", close: "'", escape: '\\', multiline: false, character: true };
const textBlock: StringSpec = { open: '"""', close: '"""', escape: '\\', multiline: true };
const rawBlock: StringSpec = { open: '"""', close: '"""', escape: '', multiline: true };
const doubledDouble: StringSpec = { open: '"', close: '"', escape: '"', multiline: false };
const doubledSingle: StringSpec = { open: "'", close: "'", escape: "'", multiline: false };

function withHole(spec: StringSpec, hole: Hole, multiline = spec.multiline): StringSpec {
  return { ...spec, hole, multiline };
}

const typescript: LexSpec = {
  line: slashes,
  block: [slashStar],
  strings: [double, single, { open: '`', close: '`', escape: '\\', multiline: true, hole: '${' }],
  nameCharacters: '$',
  braces: 'script',
  newlineEnds: true,
  regex: true,
};
const javascript: LexSpec = { ...typescript, jsx: true };

const python: LexSpec = {
  line: ['#'],
  block: [],
  strings: [textBlock, { open: "'''", close: "'''", escape: '\\', multiline: true }, double, single],
  prefixes: {
    f: { hole: '{' },
    t: { hole: '{' },
    fr: { hole: '{' },
    rf: { hole: '{' },
    r: {},
    b: {},
    u: {},
    rb: {},
    br: {},
  },
  braces: 'data',
  newlineEnds: true,
  indented: true,
};

const java: LexSpec = {
  line: slashes,
  block: [slashStar],
  strings: [textBlock, double, character],
  nameCharacters: '$',
  braces: 'new',
};

const kotlin: LexSpec = {
  line: slashes,
  block: [nestedSlashStar],
  strings: [withHole(rawBlock, '${'), withHole(double, '${'), character],
  braces: 'code',
  newlineEnds: true,
};

const scala: LexSpec = {
  line: slashes,
  block: [nestedSlashStar],
  strings: [rawBlock, double, character],
  prefixes: { s: { hole: '${' }, f: { hole: '${' }, raw: { hole: '${' }, sql: { hole: '${' }, fr: { hole: '${' } },
  braces: 'code',
  newlineEnds: true,
  arrowPairs: true,
};

const csharp: LexSpec = {
  line: slashes,
  block: [slashStar],
  strings: [
    { open: '"""', close: '"""', escape: '', multiline: true, fence: '"' },
    { open: '$"""', close: '"""', escape: '', multiline: true, fence: '"', hole: '{' },
    { open: '$@"', close: '"', escape: '"', multiline: true, hole: '{' },
    { open: '@$"', close: '"', escape: '"', multiline: true, hole: '{' },
    { open: '@"', close: '"', escape: '"', multiline: true },
    { open: '$"', close: '"', escape: '\\', multiline: false, hole: '{' },
    double,
    character,
  ],
  braces: 'new',
  initializers: true,
};

const go: LexSpec = {
  line: slashes,
  block: [slashStar],
  strings: [double, { open: '`', close: '`', escape: '', multiline: true }, character],
  braces: 'typed',
  newlineEnds: true,
  typeAfterName: true,
};

const rust: LexSpec = {
  line: slashes,
  block: [nestedSlashStar],
  strings: [{ ...double, multiline: true }, character],
  prefixes: {
    r: { raw: true, form: 'hashes' },
    br: { raw: true, form: 'hashes' },
    cr: { raw: true, form: 'hashes' },
    b: {},
    c: {},
  },
  braces: 'typed',
};

const c: LexSpec = {
  line: slashes,
  block: [slashStar],
  strings: [double, character],
  prefixes: {
    L: {},
    u: {},
    U: {},
    u8: {},
    R: { raw: true, form: 'cpp' },
    LR: { raw: true, form: 'cpp' },
    u8R: { raw: true, form: 'cpp' },
    uR: { raw: true, form: 'cpp' },
    UR: { raw: true, form: 'cpp' },
  },
  braces: 'typed',
  arrowMember: true,
};

const objectiveC: LexSpec = { ...c, strings: [{ ...double, open: '@"' }, double, character] };

const dart: LexSpec = {
  line: slashes,
  block: [nestedSlashStar],
  strings: [
    withHole(textBlock, '${'),
    { open: "'''", close: "'''", escape: '\\', multiline: true, hole: '${' },
    withHole(double, '${'),
    withHole(single, '${'),
  ],
  prefixes: { r: { raw: true } },
  nameCharacters: '$',
  braces: 'script',
};

const swift: LexSpec = {
  line: slashes,
  block: [nestedSlashStar],
  strings: [
    { open: '#"', close: '"', escape: '', multiline: true, fence: '#' },
    { open: '##"', close: '"', escape: '', multiline: true, fence: '#' },
    withHole(textBlock, '\\('),
    withHole(double, '\\('),
  ],
  braces: 'code',
  newlineEnds: true,
};

const ruby: LexSpec = {
  line: ['#'],
  block: [{ open: '=begin', close: '\n=end', atLineStart: true }],
  strings: [
    withHole(double, '#{', true),
    { ...single, multiline: true },
    withHole({ ...double, open: '`', close: '`' }, '#{'),
  ],
  nameCharacters: '@$',
  braces: 'hash',
  newlineEnds: true,
  regex: true,
  fatArrowKeys: true,
  commandCalls: true,
  heredoc: '<<',
  quoteLike: 'percent',
};

const php: LexSpec = {
  line: ['//', '#'],
  block: [slashStar],
  strings: [withHole(double, '{$', true), { ...single, multiline: true }],
  nameCharacters: '$',
  braces: 'code',
  fatArrowKeys: true,
  arrowMember: true,
  heredoc: '<<<',
};

const perl: LexSpec = {
  line: ['#'],
  block: [
    { open: '=pod', close: '\n=cut', atLineStart: true },
    { open: '=head', close: '\n=cut', atLineStart: true },
    { open: '=over', close: '\n=cut', atLineStart: true },
  ],
  strings: [
    { ...double, multiline: true },
    { ...single, multiline: true },
  ],
  nameCharacters: '$@%',
  braces: 'hash',
  regex: true,
  fatArrowKeys: true,
  arrowMember: true,
  heredoc: '<<',
  quoteLike: 'q',
};

const groovy: LexSpec = {
  line: slashes,
  block: [slashStar],
  strings: [
    withHole(textBlock, '${'),
    { open: "'''", close: "'''", escape: '\\', multiline: true },
    withHole(double, '${'),
    single,
  ],
  braces: 'code',
  newlineEnds: true,
  regex: true,
  commandCalls: true,
};

const lua: LexSpec = {
  line: ['--'],
  block: [{ open: '--[[', close: ']]' }],
  strings: [double, single],
  braces: 'data',
  newlineEnds: true,
  longBrackets: true,
};

const r: LexSpec = {
  line: ['#'],
  block: [],
  strings: [
    { ...double, multiline: true },
    { ...single, multiline: true },
  ],
  nameCharacters: '.',
  braces: 'code',
  newlineEnds: true,
  dollarMember: true,
};

const julia: LexSpec = {
  line: ['#'],
  block: [{ open: '#=', close: '=#', nests: true }],
  strings: [textBlock, { ...double, multiline: true }, character],
  prefixes: { r: { raw: true }, raw: { raw: true }, b: {}, v: {} },
  braces: 'code',
  newlineEnds: true,
  fatArrowKeys: true,
};

const powershell: LexSpec = {
  line: ['#'],
  block: [{ open: '<#', close: '#>' }],
  strings: [
    { open: '@"', close: '\n"@', escape: '', multiline: true },
    { open: "@'", close: "\n'@", escape: '', multiline: true },
    { open: '"', close: '"', escape: '`', multiline: true, hole: '$(' },
    { ...doubledSingle, multiline: true },
  ],
  nameCharacters: '$',
  braces: 'hash',
  newlineEnds: true,
  newlineEndsEntry: true,
  dashNames: true,
};

const hcl: LexSpec = {
  line: ['#', '//'],
  block: [slashStar],
  strings: [withHole(double, '${')],
  nameCharacters: '-',
  braces: 'data',
  newlineEnds: true,
  newlineEndsEntry: true,
  heredoc: '<<',
};

const elixir: LexSpec = {
  line: ['#'],
  block: [],
  strings: [withHole(textBlock, '#{'), withHole(double, '#{', true), single],
  nameCharacters: '@?!',
  braces: 'data',
  newlineEnds: true,
  fatArrowKeys: true,
};

const erlang: LexSpec = {
  line: ['%'],
  block: [],
  strings: [{ ...double, multiline: true }, single],
  braces: 'data',
  fatArrowKeys: true,
};

const haskell: LexSpec = {
  line: ['--'],
  block: [{ open: '{-', close: '-}', nests: true }],
  strings: [double, character],
  braces: 'data',
  newlineEnds: true,
};

const fsharp: LexSpec = {
  line: slashes,
  block: [{ open: '(*', close: '*)', nests: true }],
  strings: [
    rawBlock,
    { open: '@"', close: '"', escape: '"', multiline: true },
    { open: '$"', close: '"', escape: '\\', multiline: true, hole: '{' },
    { ...double, multiline: true },
    character,
  ],
  braces: 'data',
  newlineEnds: true,
  newlineEndsEntry: true,
};

const clojure: LexSpec = {
  line: [';'],
  block: [],
  strings: [{ ...double, multiline: true }],
  nameCharacters: '-?!*',
  braces: 'data',
};

const visualBasic: LexSpec = { line: ["'"], block: [], strings: [doubledDouble], braces: 'data', newlineEnds: true };
const mumps: LexSpec = {
  line: [';'],
  block: [],
  strings: [doubledDouble],
  nameCharacters: '%',
  braces: 'data',
  newlineEnds: true,
};
const sas: LexSpec = {
  line: [],
  block: [slashStar],
  strings: [
    { ...doubledDouble, multiline: true },
    { ...doubledSingle, multiline: true },
  ],
  braces: 'data',
};
const matlab: LexSpec = {
  line: ['%'],
  block: [{ open: '%{', close: '%}' }],
  strings: [doubledDouble, { ...doubledSingle, character: true }],
  braces: 'data',
  newlineEnds: true,
};
const pascal: LexSpec = {
  line: slashes,
  block: [
    { open: '(*', close: '*)' },
    { open: '{', close: '}' },
  ],
  strings: [doubledSingle],
  braces: 'code',
};
const css: LexSpec = { line: [], block: [slashStar], strings: [double, single], nameCharacters: '-', braces: 'data' };

/** The table of every language that the lexer reads, by VS Code's language id. */
export const families: ReadonlyMap<string, LexSpec> = new Map<string, LexSpec>([
  ['typescript', typescript],
  ['typescriptreact', javascript],
  ['javascript', javascript],
  ['javascriptreact', javascript],
  ['coffeescript', { ...python, strings: ruby.strings, braces: 'data' }],
  ['python', python],
  ['java', java],
  ['apex', { ...java, strings: [single] }],
  ['kotlin', kotlin],
  ['scala', scala],
  ['csharp', csharp],
  ['go', go],
  ['rust', rust],
  ['c', c],
  ['cpp', c],
  ['objective-c', objectiveC],
  ['objective-cpp', objectiveC],
  ['dart', dart],
  ['swift', swift],
  ['ruby', ruby],
  ['crystal', ruby],
  ['php', php],
  ['perl', perl],
  ['groovy', groovy],
  ['lua', lua],
  ['r', r],
  ['julia', julia],
  ['powershell', powershell],
  ['hcl', hcl],
  ['terraform', hcl],
  ['bicep', { ...hcl, strings: [{ open: "'''", close: "'''", escape: '', multiline: true }, withHole(single, '${')] }],
  ['elixir', elixir],
  ['erlang', erlang],
  ['haskell', haskell],
  ['fsharp', fsharp],
  ['ocaml', { ...fsharp, line: [] }],
  ['clojure', clojure],
  ['vb', visualBasic],
  ['mumps', mumps],
  ['sas', sas],
  ['matlab', matlab],
  ['pascal', pascal],
  ['solidity', { ...typescript, braces: 'code' }],
  ['zig', { ...go, strings: [double, character] }],
  [
    'graphql',
    {
      line: ['#'],
      block: [],
      strings: [rawBlock, double],
      nameCharacters: '$',
      braces: 'data',
      newlineEnds: true,
      newlineEndsEntry: true,
    },
  ],
  ['css', css],
  ['scss', { ...css, line: slashes }],
  ['less', { ...css, line: slashes }],
]);
