import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import {
  type DisableLineArgument,
  disableLineCommand,
  type ReplaceInWorkspaceArgument,
  replaceInWorkspaceCommand,
} from '../../protocol/index.js';
import { clearedOutputs } from '../core/formats/notebookOutputs.js';
import { originalOf, replacementEdit, replacementEdits, sightingsOf } from '../core/identifiers/replacement.js';
import type { Edit, Finding } from '../core/model.js';
import { dayAfter } from '../core/policy/judgeSuppressions.js';
import { assistantActions } from './assistantActions.js';
import { toRange, toSpan, toTextEdit } from './convert.js';
import { endpointActions } from './endpointActions.js';
import { guarded } from './guard.js';
import { plural } from './plural.js';
import type { Inspected, Session } from './session.js';
import { suppressionComment } from './suppressionComment.js';

/** Replaces all findings of a file that are errors or warnings. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.phi-lint`;

/** A menu with more entries than these findings give is not read. */
const maxFindings = 5;

export function registerCodeActions(connection: Connection, session: Session): void {
  connection.onCodeAction((params) => guarded(connection, 'code actions', () => codeActions(session, params)));
}

function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const inspected = session.inspected(textDocument.uri);
  if (inspected === undefined) return [];
  const wanted = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const span = toSpan(inspected.textDocument, range);
  const here = inspected.shown.filter(({ start, end }) => start <= span.end && span.start <= end);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const finding of here.slice(0, maxFindings)) {
      const diagnostics = diagnosticsFor(finding, inspected, context.diagnostics);
      for (const action of quickFixes(finding, inspected, session)) actions.push({ ...action, ...diagnostics });
    }
  }
  if (wanted(fixAllKind) && (context.only !== undefined || here.length > 0)) {
    actions.push(...fixAll(inspected, session.secret()));
  }
  return actions;
}

/** The diagnostics among those that the editor sent that show this finding. */
function diagnosticsFor(
  finding: Finding,
  { textDocument }: Inspected,
  shown: readonly Diagnostic[],
): { diagnostics?: Diagnostic[] } {
  const { start } = toRange(textDocument, finding);
  const diagnostics = shown.filter(
    ({ code, range }) =>
      code === finding.rule && range.start.line === start.line && range.start.character === start.character,
  );
  return diagnostics.length === 0 ? {} : { diagnostics };
}

function* quickFixes(finding: Finding, inspected: Inspected, session: Session): Iterable<CodeAction> {
  yield* replaceActions(finding, inspected, session);
  yield* outputActions(finding, inspected);
  for (const { title, safety, edits } of finding.fixes) {
    yield { title, isPreferred: safety === 'safe', ...quickFix(inspected, edits) };
  }
  yield* endpointActions(finding, inspected, session);
  yield* assistantActions(finding, inspected, session);
  const disable = disableAction(finding, inspected, session);
  if (disable !== undefined) yield disable;
}

function* replaceActions(finding: Finding, inspected: Inspected, session: Session): Iterable<CodeAction> {
  const { document, textDocument } = inspected;
  const secret = session.secret();
  const edits = replacementEdits(document, finding, secret);
  const original = originalOf(document, finding);
  if (edits.length === 0 || original === undefined) return;
  yield { title: 'Replace with a synthetic value', isPreferred: true, ...quickFix(inspected, edits) };
  const sightings = sightingsOf(document, original);
  if (sightings.length > 1) {
    const all = sightings.flatMap((sighting) => replacementEdit(document, sighting, secret) ?? []);
    const title = `Replace everywhere in this file (${plural(all.length, 'place')})`;
    yield { title, ...quickFix(inspected, all) };
  }
  if (!session.client().appliesEdits) return;
  const argument: ReplaceInWorkspaceArgument = {
    uri: textDocument.uri,
    rule: finding.rule,
    ...toRange(textDocument, finding),
  };
  yield commandAction('Replace in the whole workspace', replaceInWorkspaceCommand, argument);
}

/** In the file of a notebook: what was printed can go, and comes back when the cell runs. */
function* outputActions(finding: Finding, inspected: Inspected): Iterable<CodeAction> {
  const { language, text } = inspected.document;
  const edit =
    language === 'ipynb' && finding.rule.startsWith('phi/') ? clearedOutputs(text, finding.start) : undefined;
  if (edit !== undefined) yield { title: 'Clear the output of this cell', ...quickFix(inspected, [edit]) };
}

function disableAction(finding: Finding, inspected: Inspected, session: Session): CodeAction | undefined {
  const { maxDays } = session.policyFor(inspected.textDocument.uri).suppressions;
  const until = maxDays === undefined ? undefined : dayAfter(session.today(), maxDays);
  const comment = suppressionComment(inspected.document, finding, until);
  if (comment === undefined) return undefined;
  const { offset, before, after } = comment;
  const title = 'Disable for this line, with a reason';
  // Without somebody to ask for the reason, the comment has no effect until it is written.
  if (!session.client().own) {
    return { title, ...quickFix(inspected, [{ start: offset, end: offset, newText: before + after }]) };
  }
  const { textDocument } = inspected;
  const argument: DisableLineArgument = {
    uri: textDocument.uri,
    line: textDocument.positionAt(finding.start).line,
    rule: finding.rule,
    insert: { ...textDocument.positionAt(offset), before, after },
  };
  return commandAction(title, disableLineCommand, argument);
}

function fixAll(inspected: Inspected, secret: string): CodeAction[] {
  const { document, shown } = inspected;
  const edits = shown
    .filter(({ severity }) => severity !== 'information')
    .flatMap((finding) => replacementEdits(document, finding, secret));
  const changes = safeChanges(shown, edits);
  if (edits.length === 0 && changes.length === 0) return [];
  const title =
    changes.length === 0
      ? 'Replace all patient identifiers in this file with synthetic values'
      : 'Replace all patient identifiers in this file, and make all safe fixes';
  return [{ title, kind: fixAllKind, edit: fileEdit(inspected, [...edits, ...changes]) }];
}

/** The fixes that keep behaviour, of each finding the first one; those that touch another edit are left out. */
function safeChanges(findings: readonly Finding[], taken: readonly Edit[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safety }) => safety === 'safe');
    const isFree = (edit: Edit) =>
      [...taken, ...edits].every((other) => edit.end < other.start || other.end < edit.start);
    if (fix?.edits.every(isFree)) edits.push(...fix.edits);
  }
  return edits;
}

function quickFix(inspected: Inspected, edits: readonly Edit[]): Pick<CodeAction, 'kind' | 'edit'> {
  return { kind: CodeActionKind.QuickFix, edit: fileEdit(inspected, edits) };
}

function fileEdit({ textDocument }: Inspected, edits: readonly Edit[]): { changes: Record<string, TextEdit[]> } {
  return { changes: { [textDocument.uri]: edits.map((edit) => toTextEdit(textDocument, edit)) } };
}

function commandAction(title: string, command: string, argument: unknown): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [argument] } };
}
