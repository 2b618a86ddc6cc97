import type { Connection, Position } from 'vscode-languageserver/node';
import { type FixFindingsParams, type FixFindingsResult, fixFindingsRequest } from '../../protocol/overview.js';
import { createDocument } from '../core/document.js';
import { replacementEdits } from '../core/identifiers/replacement.js';
import { inspect } from '../core/inspect.js';
import type { Document, Edit, Finding } from '../core/model.js';
import { allRules } from '../core/rules/index.js';
import { policyAt } from '../host/policyFiles.js';
import { createFileReader, decodeText, defaultMaxFileSize } from '../host/readFile.js';
import { findSecrets } from '../host/secrets.js';
import { type Positions, positionsIn, toTextEdit } from './convert.js';
import { pathInFolder } from './documentPath.js';
import { guarded } from './guard.js';
import { createPause } from './pause.js';
import { plural } from './plural.js';
import { type DocumentEdits, toWorkspaceEdit } from './replaceInWorkspace.js';
import type { Session } from './session.js';
import { isShown } from './settings.js';
import { pathOfUri } from './uris.js';

/** A file with what the asked rule finds in it now. */
interface Looked {
  readonly uri: string;
  /** null for a file that is not open. */
  readonly version: number | null;
  readonly document: Document;
  readonly positions: Positions;
  readonly findings: readonly Finding[];
}

/** Repairs what the panel lists: one finding, or all of one rule. Nothing that is said names a value. */
export function registerFixRequest(connection: Connection, session: Session): void {
  connection.onRequest(fixFindingsRequest, ({ rule, at }: FixFindingsParams) =>
    guarded(connection, 'fix', async (): Promise<FixFindingsResult> => {
      const uris = at === undefined ? urisWith(session, rule) : [at.uri];
      const edits: DocumentEdits[] = [];
      let [fixed, left] = [0, 0];
      const pause = createPause();
      for (const uri of uris) {
        await pause();
        const looked = lookAgain(session, uri, rule);
        if (looked === undefined) continue;
        const wanted = looked.findings.filter((each) => at === undefined || startsAt(each, looked, at.start));
        const repaired = repair(wanted, looked.document, session.secret(), at !== undefined);
        fixed += repaired.fixed;
        left += wanted.length - repaired.fixed;
        if (repaired.edits.length === 0) continue;
        const { version, positions } = looked;
        edits.push({ uri, version, edits: repaired.edits.map((edit) => toTextEdit(positions, edit)) });
      }
      if (fixed > 0) await apply(edits, fixed, rule, at !== undefined);
      return { fixed, left };
    }),
  );

  async function apply(edits: readonly DocumentEdits[], fixed: number, rule: string, single: boolean): Promise<void> {
    const label = `Fix ${plural(fixed, 'finding')} of ${rule} in ${plural(edits.length, 'file')}`;
    const description = 'What phi-lint would change.';
    const edit = single
      ? { changes: Object.fromEntries(edits.map((each) => [each.uri, [...each.edits]])) }
      : toWorkspaceEdit(edits, { label, description }, session.client());
    await connection.workspace.applyEdit({ label, edit });
  }
}

/** Documents in which the rule was last seen to find something. */
function urisWith(session: Session, rule: string): readonly string[] {
  const uris = new Set<string>();
  const open = session.openFiles();
  for (const [path, { report }] of session.scanned) {
    if (!open.has(path) && report.entry.findings.some((each) => each.rule === rule)) uris.add(report.uri);
  }
  for (const uri of open.values()) {
    if (session.inspected(uri)?.shown.some((each) => each.rule === rule)) uris.add(uri);
  }
  return [...uris].sort();
}

function startsAt({ start }: Finding, { positions }: Looked, { line, character }: Position): boolean {
  const found = positions.positionAt(start);
  return found.line === line && found.character === character;
}

/** The edits that remove findings. Of those that would change the same text, only the first is made. */
function repair(
  findings: readonly Finding[],
  document: Document,
  secret: string,
  alsoUnsure: boolean,
): { readonly fixed: number; readonly edits: readonly Edit[] } {
  const edits: Edit[] = [];
  let fixed = 0;
  for (const finding of findings) {
    const own = editsFor(finding, document, secret, alsoUnsure);
    const clashes = own.some((edit) => edits.some((other) => edit.start < other.end && other.start < edit.end));
    if (own.length === 0 || clashes) continue;
    edits.push(...own);
    fixed++;
  }
  return { fixed, edits };
}

/** In many places at once only what surely keeps the behaviour is done. */
function editsFor(finding: Finding, document: Document, secret: string, alsoUnsure: boolean): readonly Edit[] {
  const replacement = replacementEdits(document, finding, secret);
  if (replacement.length > 0) return replacement;
  const fix = finding.fixes.find(({ safety }) => safety === 'safe') ?? (alsoUnsure ? finding.fixes[0] : undefined);
  return fix?.edits ?? [];
}

/** Inspects a document as it is now: files that are not open are known without their edits only. */
function lookAgain(session: Session, uri: string, rule: string): Looked | undefined {
  const open = session.inspected(uri);
  if (open !== undefined) {
    const { textDocument, document, shown } = open;
    const findings = shown.filter((each) => each.rule === rule);
    return { uri, version: textDocument.version, document, positions: textDocument, findings };
  }
  const path = pathOfUri(uri);
  if (path === undefined || !session.isInspecting(uri)) return undefined;
  const outcome = createFileReader(defaultMaxFileSize)(path);
  if (outcome.kind !== 'bytes') return undefined;
  const policy = policyAt(session.policies.forFile(path), path);
  const { text } = decodeText(outcome.bytes);
  const document = createDocument(pathInFolder(path, session.folders()), text, policy);
  const rules = allRules.filter(({ id }) => id === rule);
  const { findings } = inspect(document, policy, rules, {
    today: session.today(),
    findSecrets,
    endpoints: session.endpoints.ofFile(path),
    sends: session.endpoints.sendsOfFile(path),
    readCode: session.endpoints.readCode(),
  });
  const settings = session.settingsFor(path);
  const shown = findings.filter((finding) => isShown(finding, settings, policy));
  return { uri, version: null, document, positions: positionsIn(text), findings: shown };
}
