/** Fixes that insert a call before data goes to a model: of the function that records it, or that asks for consent. */
import type { Document, Fix, Span } from '../../model.js';
import { slotNamed } from '../../program/bindings.js';
import type { Expression, Statement } from '../../program/model.js';
import type { CarryingSend } from '../sends.js';

/** A call of the policy's audit function before the statement that sends. */
export function auditFixes(document: Document, send: CarryingSend, functions: readonly string[]): readonly Fix[] {
  const [name] = functions;
  if (name === undefined || !canCall(name, document.language)) return [];
  const { quote, end } = writingOf(document.language);
  const call = `${name}(${quote}ai.${lastWord(send.placed.send.method)}${quote})${end}`;
  return inserted(document, send, [call], `Call ${name} before the data is sent`);
}

/** A check of consent before the statement that sends; offered where the patient has a name there. */
export function consentFixes(document: Document, send: CarryingSend, functions: readonly string[]): readonly Fix[] {
  const [name] = functions;
  const patient = patientOf(send);
  const refusal = refusals[document.language];
  if (name === undefined || patient === undefined || refusal === undefined || !canCall(name, document.language))
    return [];
  return inserted(document, send, refusal(`${name}(${patient})`), `Ask ${name} before the data is sent`);
}

const message = 'No consent to the use of AI';

/** What is written where nobody agreed, by language; languages in which it depends on the function are left out. */
const refusals: Readonly<Record<string, (asked: string) => readonly string[]>> = {
  ...Object.fromEntries(
    ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'].map((language) => [
      language,
      (asked: string) => [`if (!${asked}) throw new Error('${message}');`],
    ]),
  ),
  python: (asked) => [`if not ${asked}:`, `    raise PermissionError('${message}')`],
  java: (asked) => [`if (!${asked}) throw new IllegalStateException("${message}");`],
  csharp: (asked) => [`if (!${asked}) throw new InvalidOperationException("${message}");`],
  kotlin: (asked) => [`check(${asked}) { "${message}" }`],
  ruby: (asked) => [`raise '${message}' unless ${asked}`],
};

/** Languages whose statements end in a semicolon. */
const semicolons = /^(?:(?:java|type)script(?:react)?|java|csharp|php)$/;
/** Languages in which a call can be inserted: its text is the same, whatever function it stands in. */
const inserting = /^(?:(?:java|type)script(?:react)?|java|csharp|php|python|ruby|kotlin|go|swift|scala)$/;

function canCall(name: string, language: string): boolean {
  return inserting.test(language) && !(name.includes('.') && language === 'php');
}

function writingOf(language: string): { readonly quote: string; readonly end: string } {
  const quote = /^(?:java|csharp|kotlin|go|swift|scala)$/.test(language) ? '"' : "'";
  return { quote, end: semicolons.test(language) ? ';' : '' };
}

function lastWord(method: string): string {
  return /[\w.]{1,60}$/.exec(method)?.[0] ?? 'send';
}

/** The name by which the function that sends knows the patient, when that is where the data comes from. */
function patientOf({ carried, site, code }: CarryingSend): string | undefined {
  const [source] = carried.trace;
  if (source === undefined || source.path !== undefined) return undefined;
  const { node } = site.frame;
  if (node === undefined || source.start < node.start || source.end > node.end) return undefined;
  const names = code.bindings.calls
    .filter(({ call }) => call.start >= node.start && call.end <= node.end)
    .flatMap(({ call }) => call.args.flatMap(({ value }) => rootsAt(value, source)));
  const definitions = [...site.frame.slots.values()].flatMap(({ definitions: all }) =>
    all.flatMap(({ value }) => rootsAt(value, source)),
  );
  const [name] = [...names, ...definitions];
  const slot = name === undefined ? undefined : slotNamed(name, site.frame);
  return slot?.parameter === undefined ? undefined : name;
}

/** The names at the beginning of the expressions that stand exactly at a place. */
function rootsAt(value: Expression, at: Span): readonly string[] {
  if (value.start > at.start || value.end < at.end) return [];
  if (value.start === at.start && value.end === at.end) return rootOf(value);
  switch (value.kind) {
    case 'template':
      return value.parts.flatMap((part) => rootsAt(part, at));
    case 'object':
      return value.entries.flatMap((entry) => rootsAt(entry.value, at));
    case 'list':
      return value.items.flatMap((item) => rootsAt(item, at));
    case 'call':
      return [...value.args.flatMap((argument) => rootsAt(argument.value, at)), ...rootsAt(value.callee, at)];
    case 'operation':
      return value.operands.flatMap((operand) => rootsAt(operand, at));
    case 'member':
      return rootsAt(value.object, at);
    default:
      return [];
  }
}

function rootOf(value: Expression): readonly string[] {
  if (value.kind === 'name') return [value.name];
  if (value.kind === 'member') return rootOf(value.object);
  return value.kind === 'call' ? rootOf(value.callee) : [];
}

/** What may stand before a declaration in its line: `const`, `final Answer<T>`. */
const declared = /^([ \t]{0,200})((?:[\w<>[\],.?]{1,60}[ \t]{1,8}){0,4})$/;

/** Lines before the statement that holds the call; none where it is not sure that the statement stands in a block. */
function inserted(
  document: Document,
  { code, site }: CarryingSend,
  lines: readonly string[],
  title: string,
): readonly Fix[] {
  const { text, language } = document;
  const statement = statementAround(site.frame.node?.body ?? code.program.body, site.call);
  if (statement === undefined) return [];
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  const [, indent, words = ''] = declared.exec(text.slice(lineStart, statement.start)) ?? [];
  if (indent === undefined || /\belse\b/.test(words) || !standsInBlock(text, lineStart, language)) return [];
  const newline = text[lineStart - 2] === '\r' ? '\r\n' : '\n';
  const unit = indent.startsWith('\t') ? '\t' : undefined;
  const written = lines.map((line) => `${indent}${unit === undefined ? line : line.replace(/^ {4}/, unit)}${newline}`);
  return [{ title, safety: 'needs-review', edits: [{ start: lineStart, end: lineStart, newText: written.join('') }] }];
}

/** In languages with braces a statement without one may belong to the line before it: `if (x)` and its like. */
function standsInBlock(text: string, lineStart: number, language: string): boolean {
  if (language === 'python' || language === 'ruby') return true;
  const before = text.slice(0, lineStart).replace(/(?:\s|\/\/[^\n]{0,300}\n|\/\*[^*]{0,1000}\*\/)+$/, '');
  return /[{};]$/.test(before) || /^(?:kotlin|go|swift|scala)$/.test(language);
}

/** The innermost statement of a block that holds a place. */
function statementAround(statements: readonly Statement[], place: Span): Statement | undefined {
  for (const statement of statements) {
    if (place.start < statement.start || place.end > statement.end) continue;
    if (statement.kind === 'branch') {
      const inner = statement.blocks.flatMap((block) => statementAround(block, place) ?? []);
      return inner[0] ?? statement;
    }
    if (statement.kind === 'loop') return statementAround(statement.body, place) ?? statement;
    return statement;
  }
  return undefined;
}
