import { dirname, join } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  type OptionalVersionedTextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type ShowPlaceArgument, showPlaceCommand } from '../../protocol/index.js';
import type { LinkedEndpoint, Target } from '../core/ai/link.js';
import { switchOffOption } from '../core/ai/optionEdits.js';
import type { Finding, Span } from '../core/model.js';
import { addOwnHost, emptyPolicy, type PolicyChange, recordAgreement } from '../core/policy/edits.js';
import { hostFlaw } from '../core/policy/names.js';
import { policyFileName } from '../core/policy/policy.js';
import { targetWords, usesFor } from '../core/rules/ai/endpointRule.js';
import { createFileReader, decodeText, defaultMaxFileSize } from '../host/readFile.js';
import { positionsIn, toRange, toTextEdit } from './convert.js';
import { folderOf } from './documentPath.js';
import type { Inspected, Session } from './session.js';
import { pathOfUri, uriOfPath } from './uris.js';

/** Quick fixes of findings about AI endpoints. */
export function* endpointActions(finding: Finding, inspected: Inspected, session: Session): Iterable<CodeAction> {
  if (!finding.rule.startsWith('ai/')) return;
  if (finding.rule === 'ai/retention' || finding.rule === 'ai/training-opt-in') {
    yield* optionActions(finding, inspected, session);
    return;
  }
  for (const { vendor, host, reach } of targetsOf(finding, inspected)) {
    if (finding.rule === 'ai/no-baa' && vendor !== undefined) {
      const title = `Record the agreement for ${vendor.name} in the policy`;
      yield* policyAction(title, inspected, session, (text) => recordAgreement(text, vendor.id));
    }
    const isOwn = reach !== 'local' && vendor === undefined;
    if (finding.rule === 'ai/unattested-endpoint' && isOwn && host !== undefined && hostFlaw(host) === undefined) {
      const title = `Add ${host} to the own hosts of the policy`;
      yield* policyAction(title, inspected, session, (text) => addOwnHost(text, host));
    }
  }
  if (vendorRules.has(finding.rule)) yield* vendorActions(finding, inspected, session);
}

/** Rules that say that the policy does not cover whom an endpoint reaches. */
const vendorRules: ReadonlySet<string> = new Set(['ai/no-baa', 'ai/baa-expired', 'ai/unattested-endpoint']);

/** Sends to a vendor or host that the policy covers what goes elsewhere. */
function* vendorActions(finding: Finding, inspected: Inspected, session: Session): Iterable<CodeAction> {
  const { document, textDocument } = inspected;
  const { uri } = textDocument;
  const linked = inspected.endpoints.find(({ endpoint }) => isSame(endpoint, finding));
  if (linked === undefined) return;
  const search = { document, linked, policy: session.policyFor(uri), today: session.today() };
  const open = { textDocument, documentPath: document.path, path: pathOfUri(uri) };
  for (const { title, edits } of session.endpoints.coveredChanges(open, search)) {
    const changes = { [uri]: edits.map((edit) => toTextEdit(textDocument, edit)) };
    yield { title, kind: CodeActionKind.QuickFix, edit: { changes } };
  }
}

/** The targets that a finding speaks of: rules name them in the same words. */
function targetsOf(finding: Finding, { endpoints }: Inspected): readonly Target[] {
  return endpoints
    .filter(({ endpoint }) => isSame(endpoint, finding))
    .flatMap(({ targets }) => targets.filter((target) => finding.message.includes(targetWords(target))));
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Switches off what makes the vendor keep or learn from what a call sends. */
function* optionActions(finding: Finding, inspected: Inspected, session: Session): Iterable<CodeAction> {
  const readCode = session.endpoints.readCode();
  if (readCode === undefined) return;
  const kind = finding.rule === 'ai/retention' ? 'retention' : 'training';
  const options = new Set(inspected.endpoints.flatMap((linked) => optionsOf(linked, finding, inspected, kind)));
  for (const option of options) {
    const edit = switchOffOption(inspected.document, readCode, finding, option);
    if (edit === undefined) continue;
    const { uri } = inspected.textDocument;
    yield {
      title: `Set ${option} to false`,
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      edit: { changes: { [uri]: [toTextEdit(inspected.textDocument, edit)] } },
    };
  }
}

/** The options that say `true`, or would have to say `false`, in the call that a finding is about. */
function optionsOf(
  { sends, targets }: LinkedEndpoint,
  finding: Finding,
  { document }: Inspected,
  kind: 'retention' | 'training',
): readonly string[] {
  return sends
    .filter((send) => send.path === document.path && isSame(send, finding))
    .flatMap((send) => targets.flatMap(({ vendor }) => (vendor === undefined ? [] : usesFor(send, vendor.id, kind))))
    .flatMap(({ use: { when } }) => (when?.value === 'true' ? [when.arg] : []));
}

/** Changes the policy that holds for the document, or makes one, and shows the place. */
function* policyAction(
  title: string,
  inspected: Inspected,
  session: Session,
  change: (text: string) => PolicyChange | undefined,
): Iterable<CodeAction> {
  const file = policyFileFor(inspected.textDocument.uri, session);
  const changed = file && change(file.text);
  const edit = file && changed && policyEdit(file, changed, session);
  if (file === undefined || changed === undefined || edit === undefined) return;
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, edit };
  if (!session.client().showsDocuments) return yield action;
  const { start, end } = toRange(positionsIn(changed.text), changed.select);
  const argument: ShowPlaceArgument = { uri: file.uri, start, end };
  yield { ...action, command: { title, command: showPlaceCommand, arguments: [argument] } };
}

interface PolicyText {
  readonly uri: string;
  readonly text: string;
  /** The file is there. */
  readonly exists: boolean;
}

/** The policy that holds for a document; where there is none, an empty one in the folder of the workspace. */
function policyFileFor(uri: string, session: Session): PolicyText | undefined {
  const path = pathOfUri(uri);
  const folder = path === undefined ? session.folders()[0] : (folderOf(path, session.folders()) ?? dirname(path));
  if (folder === undefined) return undefined;
  const known = path === undefined ? session.policies.forFolder(folder) : session.policies.forFile(path);
  const policyPath = known.path ?? join(folder, policyFileName);
  const openUri = session.openFiles().get(policyPath);
  const buffer = openUri === undefined ? undefined : session.documents.get(openUri)?.getText();
  const place = { uri: openUri ?? uriOfPath(policyPath), exists: known.path !== undefined };
  if (buffer !== undefined) return { ...place, text: buffer };
  if (known.path === undefined) return { ...place, text: emptyPolicy };
  const outcome = createFileReader(defaultMaxFileSize)(policyPath);
  return outcome.kind === 'bytes' ? { ...place, text: decodeText(outcome.bytes).text } : undefined;
}

function policyEdit(file: PolicyText, change: PolicyChange, session: Session): WorkspaceEdit | undefined {
  const { uri, exists, text } = file;
  if (exists) {
    const positions = positionsIn(text);
    return { changes: { [uri]: change.edits.map((edit) => toTextEdit(positions, edit)) } };
  }
  const { documentChanges, createsFiles } = session.client();
  if (!documentChanges || !createsFiles) return undefined;
  const textDocument: OptionalVersionedTextDocumentIdentifier = { uri, version: null };
  const top = { line: 0, character: 0 };
  const edits: TextEdit[] = [{ range: { start: top, end: top }, newText: change.text }];
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument, edits },
    ],
  };
}
